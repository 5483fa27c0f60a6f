import { factDay } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

type Facts = readonly Recorded<EventOf>[];

/** Events of one type, with the data of that type. */
export function factsOf<E extends EventOf>(events: Facts, type: E['type']): readonly Recorded<E>[] {
  return events.filter((event): event is Recorded<E> => event.type === type);
}

/** Legal day of the last fact of a type that fits; null where there is none. */
export function lastDay<E extends EventOf>(
  events: Facts,
  type: E['type'],
  fits: (data: E['data']) => boolean = () => true,
): LocalDay | null {
  const last = factsOf<E>(events, type).findLast(({ data }) => fits(data));
  return last === undefined ? null : factDay(last);
}
