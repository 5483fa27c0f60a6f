import type { Door } from '@qingxin/application';
import { dutyStreamOf, localDayOf, type LocalDay } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { demoOfficer } from './demo-officer.ts';

const SEED = '5d0b7c1e-2f94-5a36-8e1d-9b4f60c2a7d3';

/** The report of the month that is over, drawn and reviewed by the two of 治欠办: its head finds it to hand in. */
export async function reportForHead(door: Pick<Door, 'handler' | 'journal' | 'clock'>): Promise<void> {
  const stream = dutyStreamOf('month-report');
  const { offsetMs } = await door.journal.open('organisation');
  const period = monthBefore(localDayOf(door.clock.now(offsetMs)));
  const send = (by: string, type: string, payload: object) =>
    door.handler.handle({ commandId: uuidV5(SEED, type), stream, type, payload }, demoOfficer(by));
  await send('office01', 'DrawDistrictReport', { templateId: 't1', period, reason: null });
  await send('office02', 'ReviewDistrictReport', { reportId: 'r1', note: null });
}

/** `2026-10` of a day in November 2026. */
export function monthBefore(day: LocalDay): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}
