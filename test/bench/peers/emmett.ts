import type { FloorStreams } from '../ground/floor-streams.ts';
import type { RecordedVisit } from '../ground/recorded-append.ts';
import type { Ground } from '../ground/server.ts';
import { type Contestant, rateOf } from '../measure/rounds.ts';
import { installedPeers } from './installed-peers.ts';
import { type CommandWrites, marksOf, type PeerStream, peerStreams, writesOf } from './visit-writes.ts';

const PEER = '@event-driven-io/emmett-postgresql';
const VERSION = '0.42.0';
/** Comes with it; its statements are written with this. */
const STATEMENTS = '@event-driven-io/dumbo';
const EVENTS_OF_STREAM = 20;

interface Event {
  readonly type: string;
  readonly data: object;
}

interface Store {
  appendToStream(
    stream: string,
    events: readonly Event[],
    options?: { readonly expectedStreamVersion?: bigint },
  ): Promise<{ readonly nextExpectedStreamVersion: bigint }>;
  aggregateStream<S>(
    stream: string,
    options: { readonly evolve: (state: S, event: Event) => S; readonly initialState: () => S },
  ): Promise<{ readonly currentStreamVersion: bigint; readonly state: S }>;
  close(): Promise<void>;
}

type Sql = (strings: readonly string[], ...values: readonly unknown[]) => unknown;

interface Emmett {
  getPostgreSQLEventStore(url: string, options: object): Store;
  postgreSQLRawSQLProjection(options: object): unknown;
}

export interface EmmettPeer {
  /** Appends with the rows of the visit written in the same transaction. */
  append(name: string, callers: number): Contestant;
  /** Reads and folds the stream, then appends at its version. */
  command(name: string, callers: number): Contestant;
  close(): Promise<void>;
}

/** Of its `MessageAppended` hook it tells the name alone. */
interface Handled {
  readonly metadata: { readonly streamName: string; readonly streamPosition: bigint };
}

/**
 * The event store that projects of this kind take most often in TypeScript, on the same server, with the visit's own
 * events and rows: one inline projection, which costs it least, with one statement per table.
 */
export async function openEmmett(ground: Ground, visit: RecordedVisit, floor: FloorStreams): Promise<EmmettPeer> {
  const peer = await installedPeers(ground, [`${PEER}@${VERSION}`]);
  const emmett = await peer<Emmett>(PEER);
  const { SQL } = await peer<{ readonly SQL: Sql }>(STATEMENTS);
  const commands = writesOf(visit);
  const statements = new Map<string, readonly string[]>();
  for (const { rows } of commands) {
    for (const { table } of rows) statements.set(table, await upsertText(ground, table));
  }
  /** Rows of the append under way, by stream; the projection is handed events alone. */
  const pending = new Map<string, readonly unknown[]>();
  const rows = emmett.postgreSQLRawSQLProjection({
    name: 'rows',
    canHandle: [...new Set(commands.flatMap(({ events }) => events.map(({ type }) => type)))],
    evolve: ({ metadata: { streamName } }: Handled) => {
      const sqls = pending.get(streamName) ?? [];
      pending.delete(streamName);
      return sqls;
    },
  });
  const store = emmett.getPostgreSQLEventStore(ground.superuserUrl, {
    projections: [{ type: 'inline', projection: rows }],
  });
  const free = [...peerStreams(floor)];
  const before = Array.from({ length: EVENTS_OF_STREAM }, (_, at) => commands[at % commands.length]?.events[0]);
  for (const { name } of free) {
    await store.appendToStream(
      name,
      before.filter((event) => event !== undefined),
    );
  }
  const contestant = (
    name: string,
    callers: number,
    act: (stream: PeerStream, command: CommandWrites) => Promise<unknown>,
  ): Contestant => ({
    name,
    window: async (milliseconds) => ({
      [name]: await rateOf(callers, milliseconds, async () => {
        const stream = free.shift();
        if (stream === undefined) throw new Error('more callers than streams');
        for (const command of commands) {
          stream.version += command.events.length;
          const marks = marksOf(stream, stream.version);
          const sqls = command.rows.map(({ table, text }) => SQL(statements.get(table) ?? [], text.render(marks)));
          pending.set(stream.name, sqls);
          await act(stream, command);
        }
        free.push(stream);
        return commands.length;
      }),
    }),
  });
  return {
    append: (name, callers) =>
      contestant(name, callers, (stream, { events }) => store.appendToStream(stream.name, events)),
    command: (name, callers) =>
      contestant(name, callers, async (stream, { events }) => {
        const { currentStreamVersion: expectedStreamVersion } = await store.aggregateStream(stream.name, FOLD);
        await store.appendToStream(stream.name, events, { expectedStreamVersion });
      }),
    close: () => store.close(),
  };
}

const FOLD = {
  initialState: () => ({ events: 0 }),
  evolve: (state: { readonly events: number }) => ({ events: state.events + 1 }),
};

/** The pieces around the one value of a statement that writes rows of a table as the product writes them. */
async function upsertText(ground: Ground, table: string): Promise<readonly string[]> {
  const { rows } = await ground.superuser.query<{ name: string; key: boolean }>(
    `SELECT attname AS name, EXISTS (SELECT FROM pg_index i WHERE i.indrelid = attrelid AND i.indisprimary
        AND attnum = ANY (i.indkey)) AS key
      FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  const keys = rows.filter(({ key }) => key).map(({ name }) => `"${name}"`);
  const set = rows.filter(({ key }) => !key).map(({ name }) => `"${name}" = EXCLUDED."${name}"`);
  return Object.assign(
    [
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, `,
      `::jsonb) ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${set.join(', ')}`,
    ],
    { raw: [] },
  );
}
