import type { EventOf, Instant, Recorded, StreamState } from '@qingxin/domain';
import type { EventStore, FeedEvent, InlineRows, LoadedEvent, NumberedEvent } from '@qingxin/event-store';
import type { InlineProjection } from '../door/ports.ts';
import { recordedOf } from '../door/recorded.ts';
import type { StreamRegistry } from '../door/stream-registry.ts';

export interface ReplayParts {
  readonly store: EventStore;
  readonly registry: StreamRegistry;
  readonly projections: readonly InlineProjection[];
}

export interface ReplayedStream {
  readonly name: string;
  readonly id: string;
}

export interface ReplayedStep {
  /** Of the stream after the command. */
  readonly version: number;
  /** Of the command's last event in the feed; null while it is not numbered. */
  readonly position: number | null;
  readonly at: Instant;
  readonly rows: readonly InlineRows[];
}

/** Folds a stream again and asks the projections what they wrote at each step. */
export class StreamReplay {
  readonly #parts: ReplayParts;

  constructor(parts: ReplayParts) {
    this.#parts = parts;
  }

  /** These streams' events, to be replayed without asking again for each. */
  eventsOf(streams: readonly ReplayedStream[]): Promise<ReadonlyMap<string, readonly NumberedEvent[]>> {
    return this.#parts.store.numberedEventsOf(streams.map(({ id }) => id));
  }

  /** Rows command by command, as the door had them; the last rows of a key are those that stand. */
  *steps(stream: ReplayedStream, events: readonly NumberedEvent[]): Generator<ReplayedStep> {
    let state: StreamState = this.#typeOf(stream).initial(stream.name);
    for (const group of byCommand(events)) {
      const { after, rows } = this.step(stream, state, group);
      const last = group.at(-1);
      if (last === undefined) continue;
      state = after;
      yield { version: after.version, position: last.position, at: last.occurredAt, rows };
    }
  }

  /** One step from a state: the events of one command, or a part of them. */
  step(
    stream: ReplayedStream,
    before: StreamState,
    stored: readonly LoadedEvent[],
  ): { readonly after: StreamState; readonly rows: readonly InlineRows[] } {
    const type = this.#typeOf(stream);
    const events = stored.map(recordedOf);
    const after = events.reduce((state, event) => type.evolve(state, event), before);
    const [first] = stored;
    if (first === undefined) return { after, rows: [] };
    const change = {
      stream: stream.name,
      streamId: stream.id,
      kind: type.kind,
      commandId: first.commandId,
      at: first.occurredAt,
      before,
      after,
      events,
    };
    return { after, rows: this.#parts.projections.flatMap((project) => project(change)) };
  }

  /** The state up to and without `version`. */
  async stateBefore(stream: ReplayedStream, version: number): Promise<StreamState> {
    const type = this.#typeOf(stream);
    const { events } = await this.#parts.store.load({ streamId: stream.id, afterVersion: 0 });
    return events
      .filter((event) => event.version < version)
      .map((event): Recorded<EventOf> => recordedOf(event))
      .reduce((state, event) => type.evolve(state, event), type.initial(stream.name));
  }

  #typeOf(stream: ReplayedStream) {
    const registered = this.#parts.registry.of(stream.name);
    if (registered === null) throw new Error(`${stream.name} is of no known kind`);
    return registered.type;
  }
}

/** Events that stand next to each other and are of one command of one stream. */
export function byCommand<E extends LoadedEvent>(events: readonly E[]): readonly (readonly E[])[] {
  const groups: E[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    if (last?.[0]?.commandId === event.commandId) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

export function streamOf(event: FeedEvent): ReplayedStream {
  return { name: event.streamName, id: event.streamId };
}
