import {
  type CommandOf,
  type EventOf,
  kindOfStream,
  type StreamKind,
  type StreamState,
  type StreamType,
} from '@qingxin/domain';

export type AnyStreamType = StreamType<StreamState, CommandOf, EventOf>;

export interface RegisteredStream {
  readonly type: AnyStreamType;
  /** Types of a stream's first event. Two kinds may share a uuid; the first event tells whose it is. */
  readonly opensWith: readonly string[];
}

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const NAMED = new RegExp(`^[a-z]+-${UUID}$`);
const SINGLE = /^(?:organisation|rulebook|calendar|erasure)$/;
const KEYED = /^(?:register|duty|roster)-[a-z0-9][a-z0-9-]{0,120}$/;

/** Kinds of streams this door knows, found by stream name. */
export class StreamRegistry {
  readonly #byKind: ReadonlyMap<string, RegisteredStream>;

  constructor(streams: readonly RegisteredStream[]) {
    this.#byKind = new Map(streams.map((stream) => [stream.type.kind, stream]));
    if (this.#byKind.size !== streams.length) throw new Error('a kind of stream is registered twice');
  }

  /** Null: not a name of any known kind of stream. */
  of(stream: string): RegisteredStream | null {
    const kind = [NAMED, SINGLE, KEYED].some((form) => form.test(stream)) ? kindOfStream(stream) : null;
    return kind === null ? null : (this.#byKind.get(kind) ?? null);
  }

  kinds(): readonly StreamKind[] {
    return [...this.#byKind.values()].map((stream) => stream.type.kind);
  }
}
