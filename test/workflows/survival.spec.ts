import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DemoClock, type Door, LookBook, openDoor, ProcessDesk, rehydrate, workflowRoll } from '@qingxin/application';
import type { MatterState } from '@qingxin/domain';
import { ErasureFile } from '@qingxin/event-store';
import { businessClock, checkDistrict, openDatabase, type OpenDatabase, openKeyRing } from '@qingxin/platform';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { Client, Connection } from '@temporalio/client';
import { Client as DatabaseClient } from 'pg';
import { ProcessClient } from '../../apps/worker/src/temporal/process-client.ts';
import { type Stack, startStack } from '../../infra/src/stack.ts';
import { newComplaint, person, REGISTRATION, setUpDistrict } from '../integration/door/door-fixture.ts';
import { ChartCheck } from './support/chart-check.ts';
import { type LiveStack, plainTextCourse } from './support/plain-text-course.ts';
import { restoreCourse } from './support/restore-course.ts';

const OPERATOR = 'person:admin01';
const STEP_MS = 60_000;

let home: string;
let stack: Stack;
let database: OpenDatabase;
let door: Door;
let clock: DemoClock;
let connection: Connection;
let client: Client;
let chart: ChartCheck;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'qingxin-survival-'));
  stack = await startStack({ home, mode: 'demo', temporal: 'own', apps: [] });
  database = openDatabase({
    url: stack.database.app,
    applicationName: 'survival',
    use: 'write',
    onIdleError: () => undefined,
  });
  const ring = await openKeyRing(join(home, 'keys'), database.sql);
  const business = businessClock('demo');
  door = openDoor({
    database,
    ring,
    erasures: new ErasureFile(join(home, 'anchors')),
    clock: business,
    projections: inlineProjections(),
    ...doorLookups(database.sql),
    hooks: { committed: () => undefined, stateNotKept: () => undefined },
  });
  clock = new DemoClock({ sql: database.sql, now: (offsetMs) => business.now(offsetMs) });
  await clock.setStart('2022-05-10T01:00:00.000Z', OPERATOR);
  await setUpDistrict((stream, type, payload, actor) =>
    door.handler.handle({ commandId: randomUUID(), stream, type, payload }, actor),
  );
  await stack.startPart('worker');
  connection = await Connection.connect({ address: stack.temporalAddress ?? '' });
  client = new Client({ connection });
  const state = async (stream: string) => (await door.journal.open(stream)).state as MatterState;
  chart = new ChartCheck({ sql: database.sql, client, state });
}, STEP_MS);

afterAll(async () => {
  await connection?.close();
  await database?.close();
  await stack?.stop();
  await rm(home, { recursive: true, force: true });
}, STEP_MS);

async function registered(): Promise<string> {
  const stream = newComplaint();
  const send = (type: string, payload: object) =>
    door.handler.handle({ commandId: randomUUID(), stream, type, payload }, person('hrss01'));
  await send('RegisterComplaint', REGISTRATION);
  await send('DecideFirstContact', { decision: 'handle', reason: '属本单位', units: [] });
  return stream;
}

async function effects(stream: string, { sql } = database): Promise<Readonly<Record<string, number>>> {
  const rows = await sql<{ type: string; n: number }>(
    {
      text: `SELECT e.type, count(*)::int AS n FROM es.event e JOIN es.stream s USING (stream_id)
        WHERE s.name = $1 AND e.type IN ('ReminderIssued', 'ClockLapsed', 'RungProposed', 'RungShownUpward') GROUP BY e.type`,
    },
    [stream],
  );
  return Object.fromEntries(rows.map(({ type, n }) => [type, n]));
}

/** Two reminders, the lapse of the acceptance period, the proposal of 督办 and its being shown upward. */
const ONCE = { ReminderIssued: 2, ClockLapsed: 1, RungProposed: 1, RungShownUpward: 1 };

async function moveTo(instant: string): Promise<void> {
  const move = await clock.move(instant, OPERATOR);
  expect(move).toMatchObject({ arrived: true, behind: [] });
  await chart.check();
}

describe('a complaint that misses its acceptance period', () => {
  const complaints: string[] = [];

  it(
    'has been dealt with once after the worker was killed',
    async () => {
      complaints.push(await registered());
      await moveTo('2022-05-14T01:00:00.000Z');
      await stack.killPart('worker');
      complaints.push(await registered());
      await stack.startPart('worker');
      await moveTo('2022-05-16T02:00:00.000Z');
      expect(await effects(complaints[0] ?? '')).toEqual({ ReminderIssued: 2 });
    },
    STEP_MS,
  );

  it(
    'is registered while Temporal is down, and its dates are kept when it returns',
    async () => {
      await stack.killPart('temporal');
      complaints.push(await registered());
      await stack.startPart('temporal');
      await moveTo('2022-05-18T02:00:00.000Z');
      expect(await effects(complaints[0] ?? '')).toEqual({ ReminderIssued: 2, ClockLapsed: 1, RungProposed: 1 });
    },
    STEP_MS,
  );

  it(
    'goes on after the database was killed',
    async () => {
      await stack.killPart('postgres');
      await stack.startPart('postgres');
      await moveTo('2022-05-20T02:00:00.000Z');
      expect(await effects(complaints[0] ?? '')).toEqual(ONCE);
    },
    STEP_MS,
  );

  it(
    'is followed again after the whole of Temporal was deleted and the workflows were made from the log',
    async () => {
      await stack.stopPart('temporal');
      await rm(join(home, 'temporal'), { recursive: true, force: true });
      await stack.startPart('temporal');
      const server = new ProcessClient(client);
      const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
      const roll = () => workflowRoll(database.sql, desk);
      const plan = await rehydrate({ server, roll: roll(), mode: 'dry-run' });
      expect(plan).toMatchObject({ running: [], terminated: 0, started: 0 });
      expect(plan.calledFor).toEqual(expect.arrayContaining([...complaints, `${complaints[0]}/ladder-hrss`]));
      const done = await rehydrate({ server, roll: roll(), mode: 'restart' });
      expect(done.started).toBe(plan.calledFor.length);
      chart.forget();
      await moveTo('2022-06-01T02:00:00.000Z');
      for (const complaint of complaints) expect(await effects(complaint)).toEqual(ONCE);
    },
    STEP_MS,
  );
});

/** An open transaction that keeps every append to the stream waiting. */
async function held(stream: string): Promise<{ readonly release: () => Promise<void> }> {
  const holder = new DatabaseClient({ connectionString: stack.database.app, application_name: 'holder' });
  holder.on('error', () => undefined);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT FROM es.stream WHERE name = $1 FOR UPDATE', [stream]);
  return { release: () => holder.end().catch(() => undefined) };
}

const WAITING_APPENDS = {
  text: `SELECT pid FROM pg_stat_activity WHERE application_name = 'qingxin-worker' AND wait_event_type = 'Lock'`,
};

/** The worker has sent its append and has no answer yet. */
async function untilAppendIsInFlight(): Promise<void> {
  const until = performance.now() + 20_000;
  while ((await database.sql(WAITING_APPENDS)).length === 0) {
    if (performance.now() > until) throw new Error('the worker sent nothing');
    await setTimeout(50);
  }
}

async function acceptanceEnds(stream: string): Promise<number> {
  const { state } = await door.journal.open(stream);
  return Date.parse((state as MatterState).clocks['S2-01#1']?.dueAt ?? '');
}

const HOUR_MS = 3_600_000;
const at = (milliseconds: number): string => new Date(milliseconds).toISOString();

describe('an act that is on its way to the log', () => {
  it.each(['worker', 'temporal', 'postgres'] as const)(
    'is there once after kill -9 of %s, with all that follows from it',
    async (part) => {
      const stream = await registered();
      const due = await acceptanceEnds(stream);
      await moveTo(at(due - HOUR_MS));
      const { release } = await held(stream);
      const moved = clock.move(at(due + HOUR_MS), OPERATOR).catch(() => undefined);
      await untilAppendIsInFlight();
      await stack.killPart(part);
      await release();
      await stack.startPart(part);
      await moved;
      await moveTo(at(due + 2 * HOUR_MS));
      expect(await effects(stream)).toMatchObject({ ClockLapsed: 1, RungProposed: 1 });
      await moveTo(at(due + 14 * 24 * HOUR_MS));
      expect(await effects(stream)).toEqual(ONCE);
    },
    STEP_MS,
  );
});

describe('after all that', () => {
  it(
    'everything that must hold does, for every stream and workflow',
    async () => {
      const until = performance.now() + 20_000;
      const seals = { keys: join(home, 'seal-keys'), anchors: join(home, 'anchors') };
      for (;;) {
        const results = await checkDistrict({ sql: database.sql, mode: 'demo', seals, timeStamps: null, restMs: 0 });
        const broken = results.filter(({ found }) => found > 0);
        // Readers and workflows come after the last act within moments.
        if (broken.length > 0 && performance.now() < until) {
          await setTimeout(200);
          continue;
        }
        expect(broken).toEqual([]);
        expect(results.filter(({ looked }) => looked === 0)).toEqual([]);
        return;
      }
    },
    STEP_MS,
  );
});

const machine = (): LiveStack => ({
  ...{ home, stack, database, door, clock, registered, effects, once: ONCE },
  async take(stream, ...taken) {
    for (const { type, payload, by } of taken) {
      await door.handler.handle({ commandId: randomUUID(), stream, type, payload }, by);
    }
  },
  async passDays(days) {
    await moveTo(at(Date.parse((await clock.read()).now) + days * 24 * HOUR_MS));
  },
});
describe('what is known of people', () => {
  beforeAll(() => stack.startPart('api'), STEP_MS);
  plainTextCourse(machine);
  restoreCourse(machine);
});
