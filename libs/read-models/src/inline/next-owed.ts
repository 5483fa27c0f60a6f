import {
  type ClockState,
  type Instant,
  isHistory,
  isWaitedOut,
  type LocalDay,
  type MatterState,
} from '@qingxin/domain';

/** Later than every date: what has no date comes last. */
export const NO_DATE = '9999-12-31T00:00:00.000Z';

type Clocks = MatterState['clocks'];

/** The next date of a matter, as its own row has it. */
export interface NextOwed {
  readonly next_due_day: LocalDay | null;
  readonly next_provisional: boolean;
  readonly next_due_at: Instant;
}

/** Of what has ended. */
export const NOTHING_OWED: NextOwed = { next_due_day: null, next_provisional: false, next_due_at: NO_DATE };

/** The next command on a matter looks again at the clocks that were there before it. */
const known = new WeakMap<Clocks, NextOwed>();

/**
 * The earliest date by which something is owed in the matter, past or to come. What is paused has none; neither has what had only to
 * be waited out, nor what lapsed on paper and is not said to count.
 */
export function nextOwed(clocks: Clocks): NextOwed {
  const found = known.get(clocks) ?? earliest(Object.values(clocks).filter(isNext));
  known.set(clocks, found);
  return found;
}

export function sameNext(one: Clocks, other: Clocks): boolean {
  if (one === other) return true;
  const [a, b] = [nextOwed(one), nextOwed(other)];
  return a.next_due_at === b.next_due_at && a.next_provisional === b.next_provisional;
}

function isNext(clock: ClockState): boolean {
  const { status, endedAs } = clock;
  const isDue = status === 'running' || (status === 'lapsed' && endedAs === null);
  return isDue && !isWaitedOut(clock) && !isHistory(clock);
}

function earliest(clocks: readonly ClockState[]): NextOwed {
  return clocks.reduce<NextOwed>(
    (first, { due, dueAt, provisional }) =>
      due === null || dueAt === null || dueAt >= first.next_due_at
        ? first
        : { next_due_day: due, next_provisional: provisional, next_due_at: dueAt },
    NOTHING_OWED,
  );
}
