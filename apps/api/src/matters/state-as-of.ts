import type { Opened } from '@qingxin/application';
import type { EventOf, Instant, Recorded, StreamState } from '@qingxin/domain';
import type { TimelineEntry, TimelineQuery } from '@qingxin/read-models';

const BATCH = 1000;

/**
 * The stream as the log had it at `asOf`: events that had occurred by then, late entries invisible before; null: all of them.
 * `passing` sees the state after each event.
 */
export async function stateAsOf(
  timeline: TimelineQuery,
  opened: Opened,
  asOf: Instant | null,
  passing: (state: StreamState, entry: TimelineEntry) => void = () => undefined,
): Promise<StreamState> {
  const { type } = opened.registered;
  let state = type.initial(opened.stream);
  for (;;) {
    const at = asOf === null ? {} : { asOf };
    const entries = await timeline.of(opened.stream, { ...at, afterVersion: state.version, limit: BATCH });
    for (const entry of entries) {
      state = type.evolve(state, recorded(entry));
      passing(state, entry);
    }
    if (entries.length < BATCH) return state;
  }
}

/** The stream as its first events left it, up to a version as the log counts. */
export async function stateUpTo(timeline: TimelineQuery, opened: Opened, version: number): Promise<StreamState> {
  const { type } = opened.registered;
  let state = type.initial(opened.stream);
  while (state.version < version) {
    const limit = Math.min(BATCH, version - state.version);
    const entries = await timeline.of(opened.stream, { afterVersion: state.version, limit });
    if (entries.length === 0) return state;
    for (const entry of entries) state = type.evolve(state, recorded(entry));
  }
  return state;
}

/** An entry of the log as the domain folds it. */
export function recorded({
  type,
  data,
  version,
  occurredAt,
  actor,
  unit,
  post,
  actedOn,
}: TimelineEntry): Recorded<EventOf> {
  const by = { id: actor, ...(unit === null ? {} : { unit }), ...(post === null ? {} : { post }) };
  return { type, data, version, occurredAt, by, ...(actedOn === null ? {} : { actedOn }) };
}
