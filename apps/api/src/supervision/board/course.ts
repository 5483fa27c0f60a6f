import { untoldWork } from '@qingxin/application';
import { type Actor, addDays, type Instant, localDayOf, startOfDay } from '@qingxin/domain';
import type { LadderHistory, RungChange, WorkCourse } from '@qingxin/read-models';
import { type BoardParts, lookedAt } from './board.ts';

const USUAL_DAYS = 30;
const RUNGS = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;

export interface CourseParts extends Pick<BoardParts, 'door' | 'timeline'> {
  readonly work: WorkCourse;
  readonly history: LadderHistory;
}

/** What the board showed at the end of each day, worked out from the log; nothing is kept for it. */
export class BoardCourse {
  readonly #parts: CourseParts;

  constructor(parts: CourseParts) {
    this.#parts = parts;
  }

  /** Refuses `unit-unknown`, and `not-permitted` for another unit than one's own. */
  async read(actor: Actor, { unit, days }: { readonly unit?: string; readonly days?: string }): Promise<object> {
    const { work, history } = this.#parts;
    const { district, scope } = await lookedAt(this.#parts, actor, unit === undefined ? {} : { unit });
    const { calendar, at } = district;
    const daysOf = daysUntil(at, days === undefined ? USUAL_DAYS : Number(days));
    const moments = daysOf.map(({ moment }) => moment);
    const [worked, changes] = await Promise.all([
      work.of({ scope, untold: untoldWork(actor), moments }),
      scope.sees === 'nothing' ? [] : history.changes(at, scope),
    ]);
    const standing = standingAt(moments, changes);
    return {
      at,
      days: daysOf.map(({ day, moment }, index) => ({
        ...{ day, at: moment, working: calendar.day(day).working },
        ...worked[index],
        ...standing[index],
      })),
    };
  }
}

/** Each day with its last moment; today's is now. */
function daysUntil(at: Instant, count: number): readonly { readonly day: string; readonly moment: Instant }[] {
  const today = localDayOf(at);
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(today, index + 1 - count);
    const end = Date.parse(startOfDay(day, 1)) - 1;
    return { day, moment: day === today ? at : new Date(end).toISOString() };
  });
}

/** Measures that stood at each moment, by height. */
export function standingAt(
  moments: readonly Instant[],
  changes: readonly RungChange[],
): readonly Readonly<Record<(typeof RUNGS)[number], number>>[] {
  const sums = moments.map(() => ({ E1: 0, E2: 0, E3: 0, E4: 0, E5: 0 }));
  for (const { at, rung, change } of changes) {
    const known = RUNGS.find((one) => one === rung);
    const first = moments.findIndex((moment) => moment >= at);
    if (known === undefined || first < 0) continue;
    for (const sum of sums.slice(first)) sum[known] += change;
  }
  return sums;
}
