import { randomUUID } from 'node:crypto';
import { COMMANDS_PER_VISIT, Rotation } from '../ground/complaints.ts';
import type { Ground } from '../ground/server.ts';
import { type Contestant, rateOf } from '../measure/rounds.ts';
import { installedPeers } from './installed-peers.ts';

const PEER = '@event-driven-io/emmett-postgresql';
const VERSION = '0.42.0';
/** Comes with it; its statements are written with this. */
const STATEMENTS = '@event-driven-io/dumbo';
/** Of the four commands of a visit. */
const EVENTS_OF_COMMAND = [1, 1, 1, 4];
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

interface Emmett {
  getPostgreSQLEventStore(url: string, options: object): Store;
  postgreSQLRawSQLProjection(options: object): unknown;
}

interface Sql {
  (strings: TemplateStringsArray, ...values: readonly unknown[]): unknown;
}

interface Dumbo {
  readonly SQL: Sql;
}

const TASK_ROWS = `CREATE TABLE IF NOT EXISTS public.peer_task (id text PRIMARY KEY, unit text NOT NULL, kind text NOT NULL,
  status text NOT NULL, assignee text, due_at timestamptz, events int NOT NULL)`;

export interface EmmettPeer {
  /** Appends with one row written in the same transaction. */
  append(name: string, callers: number): Contestant;
  /** Reads and folds the stream, then appends at its version. */
  command(name: string, callers: number): Contestant;
  close(): Promise<void>;
}

/** The event store that projects of this kind take most often in TypeScript, on the same server. */
export async function openEmmett(ground: Ground, streams: number): Promise<EmmettPeer> {
  const peer = await installedPeers(ground, [`${PEER}@${VERSION}`]);
  const emmett = await peer<Emmett>(PEER);
  const { SQL } = await peer<Dumbo>(STATEMENTS);
  await ground.superuser.query(TASK_ROWS);
  const rows = emmett.postgreSQLRawSQLProjection({
    name: 'tasks',
    canHandle: ['TaskClaimed'],
    evolve: ({ data }: { readonly data: { readonly taskId: string; readonly person: string } }) =>
      SQL`INSERT INTO public.peer_task (id, unit, kind, status, assignee, due_at, events)
        VALUES (${data.taskId}, 'hrss', 'accept', 'open', ${data.person}, now(), 1)
        ON CONFLICT (id) DO UPDATE SET assignee = EXCLUDED.assignee, events = peer_task.events + 1`,
  });
  const store = emmett.getPostgreSQLEventStore(ground.superuserUrl, {
    projections: [{ type: 'inline', projection: rows }],
  });
  const names = Array.from({ length: streams }, () => `complaint-${randomUUID()}`);
  for (const name of names) await store.appendToStream(name, eventsOf(name, EVENTS_OF_STREAM));
  const rotation = new Rotation(names);
  const contestant = (name: string, callers: number, act: (stream: string, events: number) => Promise<unknown>) => ({
    name,
    window: async (milliseconds: number) => ({
      [name]: await rateOf(callers, milliseconds, () =>
        rotation.with(async (stream) => {
          for (const events of EVENTS_OF_COMMAND) await act(stream, events);
          return COMMANDS_PER_VISIT;
        }),
      ),
    }),
  });
  return {
    append: (name, callers) =>
      contestant(name, callers, (stream, events) => store.appendToStream(stream, eventsOf(stream, events))),
    command: (name, callers) =>
      contestant(name, callers, async (stream, events) => {
        const { currentStreamVersion: expectedStreamVersion } = await store.aggregateStream(stream, FOLD);
        await store.appendToStream(stream, eventsOf(stream, events), { expectedStreamVersion });
      }),
    close: () => store.close(),
  };
}

const FOLD = {
  initialState: () => ({ claims: 0 }),
  evolve: (state: { readonly claims: number }) => ({ claims: state.claims + 1 }),
};

function eventsOf(stream: string, count: number): readonly Event[] {
  const data = { taskId: `${stream}/accept#1`, person: 'person:hrss01', reason: null };
  // One of them writes the row, as one of the product's does.
  return Array.from({ length: count }, (_, index) => ({ type: index === 0 ? 'TaskClaimed' : 'UrgingRecorded', data }));
}
