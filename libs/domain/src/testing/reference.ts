import type { Actor } from '../kernel/actor.ts';
import type { CommandOf, EventOf } from '../kernel/event.ts';
import type { StreamState, StreamType } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import { SETTING } from './complaint.ts';
import { COORDINATOR, on, WORKFLOW } from './district.ts';
import { Story } from './story.ts';

/** A story of a stream that has no time of its own: organisation, register, rulebook, calendar. */
export function reference<S extends StreamState, C extends CommandOf, E extends EventOf>(
  stream: StreamType<S, C, E>,
  actor: Actor = COORDINATOR,
  start: Instant = on('2026-06-01'),
): Story<S, C, E> {
  const parts = { stream, setting: SETTING, start, actor, workflow: WORKFLOW, due: () => [], nextDue: () => null };
  return new Story<S, C, E>(parts, stream.kind);
}
