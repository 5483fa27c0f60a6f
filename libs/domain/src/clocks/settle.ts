import type { Instant } from '../kernel/time-types.ts';
import type { ClockEvent } from './events.ts';
import type { ClockBook, ClockState } from './state.ts';

/** Running clocks whose date has come by `until`, in the order in which they fell due. */
export function dueClocks(book: ClockBook, until: Instant): readonly ClockState[] {
  return Object.values(book)
    .filter((clock) => clock.status === 'running' && clock.dueAt !== null && clock.dueAt <= until)
    .sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? '') || a.id.localeCompare(b.id));
}

export function lapseOf(clock: ClockState): ClockEvent {
  return { type: 'ClockLapsed', data: { clockId: clock.id, dueAt: clock.dueAt ?? '' } };
}
