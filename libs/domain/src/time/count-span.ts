import type { PeriodUnit } from '../rules/rule.ts';
import { addMonths } from './local-day.ts';
import type { DayNumber } from './local-day.ts';
import type { WorkingSpan } from './types.ts';

/** [from, to) in day numbers. */
export interface ClosedPause {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** What is counted: extensions already added to `amount`, pauses ascending and disjoint. Not for hours. */
export interface Counting {
  readonly unit: PeriodUnit;
  readonly amount: number;
  readonly start: DayNumber;
  readonly pauses: readonly ClosedPause[];
}

export interface CountEnd {
  readonly unrolled: DayNumber;
  readonly due: DayNumber;
}

export function endOf(counting: Counting, span: WorkingSpan): CountEnd {
  const unrolled = unrolledEnd(counting, span);
  return { unrolled, due: counting.unit === 'workingDay' ? unrolled : roll(unrolled, counting.pauses, span) };
}

function unrolledEnd(counting: Counting, span: WorkingSpan): DayNumber {
  const { unit, amount, start, pauses } = counting;
  switch (unit) {
    case 'workingDay':
      return nthWorkingDayOutside(amount, start, pauses, span);
    case 'calendarDay':
      return nthDayOutside(amount, start, pauses);
    case 'month':
      return addMonths(start, amount) + pausedDays(start, pauses);
    case 'year':
      return addMonths(start, amount * 12) + pausedDays(start, pauses);
    case 'hour':
    case 'minute':
      throw new Error('hours are not counted in days');
    default:
      return unit satisfies never;
  }
}

/** The n-th calendar day after `start` that lies outside every pause. */
export function nthDayOutside(amount: number, start: DayNumber, pauses: readonly ClosedPause[]): DayNumber {
  let [position, left] = [start, amount];
  for (const { from, to } of pauses) {
    if (to - 1 <= position) continue;
    const consumed = Math.max(0, from - 1 - position);
    if (consumed >= left) break;
    left -= consumed;
    position = to - 1;
  }
  return position + left;
}

/** The n-th working day after `start` that lies outside every pause: the same walk over working-day ordinals. */
export function nthWorkingDayOutside(
  amount: number,
  start: DayNumber,
  pauses: readonly ClosedPause[],
  span: WorkingSpan,
): DayNumber {
  const ordinals = pauses.map(({ from, to }) => ({
    from: span.workingThrough(from - 1) + 1,
    to: span.workingThrough(to - 1) + 1,
  }));
  return span.workingAt(nthDayOutside(amount, span.workingThrough(start), ordinals));
}

/** Calendar days that pauses give back to a month or year clock (IP-08); the start day itself is none of them. */
export function pausedDays(start: DayNumber, pauses: readonly ClosedPause[]): number {
  return pauses.reduce((sum, pause) => sum + Math.max(0, pause.to - Math.max(pause.from, start + 1)), 0);
}

/** The next working day on or after `day` outside every pause (IP-02, IP-03, IP-07). */
function roll(day: DayNumber, pauses: readonly ClosedPause[], span: WorkingSpan): DayNumber {
  let rolled = firstWorking(day, span);
  for (const pause of pauses) {
    if (rolled >= pause.from && rolled < pause.to) rolled = firstWorking(pause.to, span);
  }
  return rolled;
}

export function firstWorking(day: DayNumber, span: WorkingSpan): DayNumber {
  return span.isWorking(day) ? day : span.workingAt(span.workingThrough(day) + 1);
}

/** Working days in (after, through] that lie outside every pause. */
export function workingOutside(
  after: DayNumber,
  through: DayNumber,
  pauses: readonly ClosedPause[],
  span: WorkingSpan,
): number {
  return outside(after, through, pauses, (day) => span.workingThrough(day));
}

/** Whether a day in (after, through] outside every pause lies in a year without a notice (IP-10). */
export function touchesProvisional(
  after: DayNumber,
  through: DayNumber,
  pauses: readonly ClosedPause[],
  span: WorkingSpan,
): boolean {
  return outside(after, through, pauses, (day) => span.provisionalThrough(day)) > 0;
}

function outside(
  after: DayNumber,
  through: DayNumber,
  pauses: readonly ClosedPause[],
  countThrough: (day: DayNumber) => number,
): number {
  let count = countThrough(through) - countThrough(after);
  for (const pause of pauses) {
    const [from, to] = [Math.max(pause.from - 1, after), Math.min(pause.to - 1, through)];
    if (to > from) count -= countThrough(to) - countThrough(from);
  }
  return count;
}
