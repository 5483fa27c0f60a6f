import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  DISTRICT_UPCASTERS,
  districtStreams,
  Rebuild,
  StreamReplay,
  TASK_HISTORY,
  TaskHistory,
  type TableReport,
} from '@qingxin/application';
import { type Database, EventStore, Subscription } from '@qingxin/event-store';
import { inlineProjections } from '@qingxin/read-models';
import { openDatabase } from '@qingxin/platform';
import { type Bench, type BenchOptions, type BenchResult, judgedRounds } from '../bench.ts';
import { registeredComplaint, sendVisit, shortComplaints } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import { ratioOf } from '../ground/floors.ts';
import { type Ground, openGround } from '../ground/server.ts';
import { counted } from '../measure/report.ts';
import { type Contestant, runRounds } from '../measure/rounds.ts';

const COMPLAINTS = 5000;
const LONGEST_WAIT_MS = 200;

/** Everything anew from the log while work goes on, against the bare copying of the rows that come of it. */
export const rebuildBench: Bench = {
  name: 'rebuild',
  measures: 'all read models made anew from the log, against a binary COPY of the same rows',
  run,
};

async function run({ pace, scale, tell }: BenchOptions): Promise<BenchResult> {
  const ground = await openGround();
  const owner = openDatabase({
    ...{ url: ground.superuserUrl, applicationName: 'bench', use: 'write', statementTimeoutMs: 3_600_000 },
    onIdleError: () => undefined,
  });
  try {
    const door = openBenchDoor(ground, 100);
    await setUpDistrict(door);
    tell('making complaints');
    for (const stream of await shortComplaints(door, Math.ceil(COMPLAINTS * scale))) await sendVisit(door, stream);
    const replay = new StreamReplay({
      store: new EventStore(owner.sql, DISTRICT_UPCASTERS),
      registry: districtStreams(),
      projections: inlineProjections(),
    });
    let longest = 0;
    const rebuilt: Contestant = {
      name: 'rebuild',
      async window() {
        const seen = { on: true };
        const waits = writing(ground, seen);
        const start = performance.now();
        // The officer is waited for whatever comes of it: his own failure would hide the first one.
        const tables = await new Rebuild({ owner, replay }).run().finally(() => {
          seen.on = false;
          return waits.catch(() => 0);
        });
        const seconds = (performance.now() - start) / 1000;
        longest = Math.max(longest, await waits);
        return { rebuild: rowsOf(tables) / seconds };
      },
    };
    const rounds = await runRounds([rebuilt, copying(ground)], pace, tell);
    // Compared while nobody writes: what moves meanwhile is taken in only with the switch. No reader runs here that
    // would keep the history of tasks, so that the last writes are told to it first.
    await numberAndFollow(ground, owner, replay);
    const compared = await new Rebuild({ owner, replay }).run();
    for (const { table, onlyLive, onlyRebuilt } of compared) {
      if (onlyLive + onlyRebuilt > 0) tell(`${table}: ${onlyLive} rows stood only live, ${onlyRebuilt} only rebuilt`);
    }
    const differing = compared.reduce((sum, { onlyLive, onlyRebuilt }) => sum + onlyLive + onlyRebuilt, 0);
    const goal = { text: 'rebuild / COPY', bound: { atLeast: 0.6 }, ratio: ratioOf('rebuild', 'COPY') };
    const result = judgedRounds(ground.version, [goal], rounds, [
      'rows per second; a rebuild folds every stream, compares with the live rows and switches, beside one writer',
    ]);
    return {
      ...result,
      goals: [
        ...result.goals,
        counted('rows that differ from the live ones', '= 0', differing, differing === 0 ? 'met' : 'missed'),
        counted(
          'longest wait of an append meanwhile, ms',
          `≤ ${LONGEST_WAIT_MS}`,
          Math.round(longest),
          longest <= LONGEST_WAIT_MS ? 'met' : 'missed',
        ),
      ],
    };
  } finally {
    await owner.close();
    await ground.close();
  }
}

async function numberAndFollow(ground: Ground, owner: Database, replay: StreamReplay): Promise<void> {
  await ground.superuser.query('SELECT es.number_events()');
  const handler = new TaskHistory(replay).handle;
  await new Subscription({ name: TASK_HISTORY, database: owner, handler, onError: () => undefined }).drain();
}

/** One officer goes on working; answers his longest wait in milliseconds. */
async function writing(ground: Ground, seen: { on: boolean }): Promise<number> {
  const door = openBenchDoor(ground, 10);
  const stream = await registeredComplaint(door);
  let longest = 0;
  while (seen.on) {
    const start = performance.now();
    await sendVisit(door, stream);
    longest = Math.max(longest, (performance.now() - start) / 4);
    await pause(20);
  }
  return longest;
}

function rowsOf(tables: readonly TableReport[]): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** The rows of all read models out into files and in again into tables without an index, as fast as the server can. */
function copying(ground: Ground): Contestant {
  return {
    name: 'COPY',
    async window() {
      const { rows: tables } = await ground.superuser.query<{ name: string }>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'rm' ORDER BY 1`,
      );
      await ground.superuser.query('DROP SCHEMA IF EXISTS copied CASCADE; CREATE SCHEMA copied');
      const start = performance.now();
      let rows = 0;
      for (const { name } of tables) {
        // Where the server itself may write, whoever it runs as.
        const file = join(ground.folder, 'data', `${name}.copy`);
        await ground.superuser.query(`CREATE TABLE copied.${name} (LIKE rm.${name})`);
        await ground.superuser.query(`COPY rm.${name} TO '${file}' (FORMAT binary)`);
        const { rowCount } = await ground.superuser.query(`COPY copied.${name} FROM '${file}' (FORMAT binary)`);
        rows += rowCount ?? 0;
      }
      return { COPY: (rows * 1000) / (performance.now() - start) };
    },
  };
}
