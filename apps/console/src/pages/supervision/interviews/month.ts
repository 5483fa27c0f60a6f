import type { AnswerOf } from '../../../api/client.ts';
import { addDays } from '../../../shared/format.ts';

export type Interview = AnswerOf<'GET /api/v1/supervision/interviews'>['items'][number];

/** 拟稿, 已通知, 待登记 (the day has passed and nothing is recorded), 已约谈, 未到场. */
export type InterviewStage = 'drafted' | 'issued' | 'due' | 'held' | 'absent';

export function stageOf({ status, on, heldOn, came }: Interview, today: string): InterviewStage {
  if (heldOn !== null) return came === false ? 'absent' : 'held';
  if (status === 'drafted') return 'drafted';
  return on !== null && on < today ? 'due' : 'issued';
}

/** The day on which it stands in the calendar: on which it was held, else to which it is called. */
export const dayOfInterview = ({ on, heldOn }: Interview): string | null => heldOn ?? on;

/** Weeks of a month (`2026-05`) from Monday to Sunday, with the days of its neighbours. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const weekday = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const weeks: string[][] = [];
  for (let day = addDays(first, -weekday); weeks.length === 0 || day.startsWith(month); day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
  return weeks;
}

export function monthAfter(month: string, months: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, ordinal - 1 + months, 1)).toISOString().slice(0, 7);
}
