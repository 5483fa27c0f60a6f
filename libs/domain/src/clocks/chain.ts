import type { DecideContext } from '../kernel/stream.ts';
import { dueDates, undated } from './due-dates.ts';
import type { ClockEvent } from './events.ts';
import { headOf, isOpen, type ClockBook } from './state.ts';

type Counting = Pick<DecideContext, 'calendar' | 'at' | 'rules'>;

const MOVES = new Set<ClockEvent['type']>([
  'ClockPaused',
  'ClockResumed',
  'ClockExtended',
  'ClockRecomputed',
  'ClockMovedToRule',
]);

/** Clocks chained to the one that `event` has moved: their period starts at its new rolled end (IP-11). */
export function chainedMoves(book: ClockBook, event: ClockEvent, context: Counting): readonly ClockEvent[] {
  const head = book[event.data.clockId];
  if (head === undefined || !MOVES.has(event.type)) return [];
  return Object.values(book).flatMap((clock): readonly ClockEvent[] => {
    if (!isOpen(clock)) return [];
    const { id: clockId, ruleVersion } = clock;
    const rule = context.rules.row(clock.ruleId, ruleVersion);
    if (rule.end.kind !== 'chain' || headOf(Object.values(book), rule.end.after, clock.key) !== head) return [];
    const start = head.due ?? clock.start;
    if (head.due !== null && start === clock.start && clock.dueAt !== null) return [];
    const dates = head.due === null ? undated(context) : dueDates({ ...clock, start }, rule, context);
    return [{ type: 'ClockRecomputed', data: { clockId, ruleVersion, reason: `after ${head.id}`, start, ...dates } }];
  });
}
