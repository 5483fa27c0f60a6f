import type { EventOf, Recorded } from '../kernel/event.ts';
import { add } from '../kernel/lists.ts';

/** Whoever acted on a matter as a person; `apart` are acts that handle nothing. */
export function withHandler(
  handlers: readonly string[],
  { type, by: { id } }: Recorded<EventOf>,
  apart: readonly string[],
): readonly string[] {
  return id.startsWith('person:') && !apart.includes(type) ? add(handlers, id) : handlers;
}
