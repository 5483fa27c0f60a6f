import { isDeepStrictEqual } from 'node:util';
import type { EventOf, Recorded, StreamState } from '@qingxin/domain';
import type { NumberedEvent, SqlExecutor } from '@qingxin/event-store';
import { recordedOf } from '../door/recorded.ts';
import type { KeptState } from '../door/stream-journal.ts';
import type { StreamRegistry } from '../door/stream-registry.ts';
import { RowBook } from '../replay/row-book.ts';
import { byCommand, type ReplayedStream, type StreamReplay } from '../replay/stream-replay.ts';
import { backInTime, notOnce } from './history-checks.ts';
import { checked, type Checked, type Finding } from './invariant.ts';
import { isForgotten } from './open-has-work.ts';
import { type FoldedRows, RowsAsLog } from './rows-as-log.ts';

export interface StreamPassParts {
  readonly sql: SqlExecutor;
  readonly replay: StreamReplay;
  readonly registry: StreamRegistry;
  /** Told after each page, so that others get their turn. */
  readonly onPage?: (() => Promise<void>) | undefined;
}

interface HeadedStream extends ReplayedStream {
  readonly version: number;
}

interface RowOfState {
  readonly reducer_version: number;
  readonly version: number;
  readonly state: string;
}

interface Folded extends FoldedRows {
  readonly stream: ReplayedStream;
  readonly version: number;
  readonly keptDiffers: boolean;
}

const PAGE = 100;
/** A stream that moves between two looks is looked at again; one that never rests is left to the next night. */
const LOOKS = 5;

const STREAMS = {
  text: `SELECT name, stream_id AS id, version FROM es.stream WHERE name > $1::text ORDER BY name LIMIT ${PAGE}`,
};
const HEAD = { text: 'SELECT version FROM es.stream WHERE stream_id = $1::uuid' };
const KEPT = {
  text: 'SELECT stream_id AS id, reducer_version, version, state FROM es.stream_state WHERE stream_id = ANY ($1::uuid[])',
};

/** Folds every stream once and holds what stands of it beside its log. */
export class StreamPass {
  readonly #parts: StreamPassParts;
  readonly #rows: RowsAsLog;
  readonly #back: Finding[] = [];
  readonly #twice: Finding[] = [];
  readonly #differ: Finding[] = [];
  readonly #forgotten: Finding[] = [];

  constructor(parts: StreamPassParts) {
    this.#parts = parts;
    this.#rows = new RowsAsLog(parts.sql);
  }

  async run(): Promise<readonly Checked[]> {
    let looked = 0;
    for (let after = ''; ;) {
      const streams = await this.#parts.sql<HeadedStream>(STREAMS, [after]);
      const last = streams.at(-1);
      if (last === undefined) break;
      await this.#page(streams);
      looked += streams.length;
      after = last.name;
      await this.#parts.onPage?.();
    }
    return [
      checked('time-forward', looked, this.#back),
      checked('acts-once', looked, this.#twice),
      checked('rows-as-log', looked, this.#differ),
      checked('open-has-work', looked, this.#forgotten),
    ];
  }

  async #page(streams: readonly HeadedStream[]): Promise<void> {
    const events = await this.#parts.replay.eventsOf(streams);
    const kept = await this.#kept(streams);
    const folded = streams.map((stream) => this.#fold(stream, events.get(stream.id) ?? [], kept.get(stream.id)));
    const suspects = new Set((await this.#rows.faults(folded)).map(({ stream }) => stream));
    for (const { stream, keptDiffers } of folded) if (keptDiffers) suspects.add(stream.name);
    for (const stream of streams) if (suspects.has(stream.name)) await this.#lookAgain(stream);
  }

  /** What differed may have been written between the two readings: it counts when the stream rests meanwhile. */
  async #lookAgain(stream: ReplayedStream): Promise<void> {
    for (let look = 0; look < LOOKS; look += 1) {
      const events = await this.#parts.replay.eventsOf([stream]);
      const kept = await this.#kept([stream]);
      const folded = this.#fold(stream, events.get(stream.id) ?? [], kept.get(stream.id), 'again');
      const faults = await this.#rows.faults([folded]);
      const [head] = await this.#parts.sql<{ version: number }>(HEAD, [stream.id]);
      if (head?.version !== folded.version) continue;
      for (const { code, table } of faults) this.#differ.push({ what: `${stream.name} ${table}`, code });
      if (folded.keptDiffers) this.#differ.push({ what: stream.name, code: 'kept-state-differs' });
      return;
    }
  }

  async #kept(streams: readonly ReplayedStream[]): Promise<ReadonlyMap<string, RowOfState>> {
    const rows = await this.#parts.sql<RowOfState & { readonly id: string }>(KEPT, [streams.map(({ id }) => id)]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  #fold(
    stream: ReplayedStream,
    stored: readonly NumberedEvent[],
    kept: RowOfState | undefined,
    time: 'first' | 'again' = 'first',
  ): Folded {
    const registered = this.#parts.registry.of(stream.name);
    if (registered === null) throw new Error(`${stream.name} is of no known kind`);
    const { type } = registered;
    const comparable = kept?.reducer_version === type.reducerVersion ? kept : undefined;
    const book = new RowBook();
    let keptDiffers = false;
    let state: StreamState = type.initial(stream.name);
    for (const group of byCommand(stored)) {
      const { after, rows } = this.#parts.replay.step(stream, state, group);
      book.add(rows);
      state = after;
      if (comparable?.version === state.version) keptDiffers = !isAsKept(state, comparable);
    }
    if (time === 'first') this.#judge(stream, type.kind, state, stored.map(recordedOf));
    return { stream, book, version: state.version, keptDiffers };
  }

  #judge(stream: ReplayedStream, kind: string, state: StreamState, events: readonly Recorded<EventOf>[]): void {
    const what = stream.name;
    const back = backInTime(events);
    if (back !== null) this.#back.push({ what, code: back });
    for (const code of notOnce(events)) this.#twice.push({ what, code });
    if (isForgotten(kind, state)) this.#forgotten.push({ what, code: 'nobody-asked' });
  }
}

/** Event data comes back from the database with its keys in another order, so that the texts may differ. */
function isAsKept(folded: StreamState, { state }: RowOfState): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(folded)), (JSON.parse(state) as KeptState).state);
}
