import { randomUUID } from 'node:crypto';
import type { SqlStatement } from '@qingxin/event-store';
import { Client } from 'pg';
import { type Contestant, rateOf } from '../measure/rounds.ts';
import { FLOOR_HASH, type FloorStreams } from './floor-streams.ts';
import { MARKS, type RecordedAppend, type RecordedVisit } from './recorded-append.ts';
import { MarkedText } from './marked-text.ts';

interface FloorStream {
  readonly id: string;
  readonly receipt: string;
  version: number;
}

/** What one replay puts into the statement. */
export interface ReplayValues {
  readonly commandId: string;
  readonly streamId: string;
  readonly version: number;
  readonly eventIds: readonly string[];
  readonly rows: readonly string[];
}

/** Which statement is replayed. */
export interface AppendForm {
  statement(recorded: RecordedAppend): SqlStatement;
  parameters(recorded: RecordedAppend, values: ReplayValues): readonly unknown[];
}

/** The product's own. */
export const FULL_FORM: AppendForm = {
  statement: (recorded) => recorded.statement,
  parameters: (recorded, { commandId, streamId, version, eventIds, rows }) => [
    commandId,
    recorded.fingerprint,
    streamId,
    version,
    recorded.occurredAt,
    eventIds,
    recorded.types,
    recorded.schemaVersions,
    recorded.actors,
    recorded.data,
    recorded.meta,
    recorded.types.map(() => FLOOR_HASH),
    recorded.hashAlgorithm,
    recorded.sender,
    FLOOR_HASH,
    ...rows,
  ],
};

interface Replay {
  readonly recorded: RecordedAppend;
  readonly statement: SqlStatement;
  readonly rows: readonly MarkedText[];
}

/** Floor B: the door's own append statement, sent in a loop by `pg` with nothing else around it. */
export class BareAppend {
  readonly #clients: readonly Client[];
  readonly #replays: readonly Replay[];
  readonly #form: AppendForm;
  readonly #free: FloorStream[];

  private constructor(clients: readonly Client[], visit: RecordedVisit, streams: FloorStreams, form: AppendForm) {
    this.#clients = clients;
    this.#form = form;
    this.#replays = visit.appends.map((recorded) => ({
      recorded,
      statement: form.statement(recorded),
      rows: recorded.rows.map((text) => new MarkedText(text)),
    }));
    this.#free = Array.from({ length: streams.count }, (_, index) => ({
      id: streams.id(index),
      receipt: streams.receipt(index),
      version: streams.startVersion,
    }));
  }

  static async open(
    url: string,
    connections: number,
    replayed: { readonly visit: RecordedVisit; readonly streams: FloorStreams; readonly form?: AppendForm },
  ): Promise<BareAppend> {
    const { visit, streams, form = FULL_FORM } = replayed;
    const clients = Array.from({ length: connections }, () => new Client({ connectionString: url }));
    // When the server goes, the append in hand says so; an idle connection has nobody to tell.
    for (const client of clients) client.on('error', () => undefined);
    await Promise.all(clients.map((client) => client.connect()));
    return new BareAppend(clients, visit, streams, form);
  }

  contestant(name: string, callers: number): Contestant {
    return {
      name,
      window: async (milliseconds) => ({ [name]: await rateOf(callers, milliseconds, (caller) => this.visit(caller)) }),
    };
  }

  /** The appends of one visit, one after the other; answers how many. */
  async visit(caller: number): Promise<number> {
    const client = this.#clients[caller];
    const stream = this.#free.shift();
    if (client === undefined || stream === undefined) throw new Error('more callers than connections or streams');
    for (const replay of this.#replays) await this.#append(client, stream, replay);
    this.#free.push(stream);
    return this.#replays.length;
  }

  async close(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.end()));
  }

  async #append(client: Client, stream: FloorStream, { recorded, statement, rows }: Replay): Promise<void> {
    const after = stream.version + recorded.types.length;
    const marks = {
      [MARKS.stream]: stream.id,
      [MARKS.receipt]: stream.receipt,
      [MARKS.ticket]: randomUUID(),
      [MARKS.version]: String(after),
    };
    const values: ReplayValues = {
      commandId: randomUUID(),
      streamId: stream.id,
      version: stream.version,
      eventIds: recorded.types.map(() => randomUUID()),
      rows: rows.map((template) => template.render(marks)),
    };
    const parameters = [...this.#form.parameters(recorded, values)];
    const { rows: answers } = await client.query<{ appended: boolean }>({ ...statement, values: parameters });
    if (answers[0]?.appended !== true) throw new Error('the floor did not append');
    stream.version = after;
  }
}
