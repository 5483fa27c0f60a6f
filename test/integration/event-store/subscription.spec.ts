import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  EventStore,
  FeedSignal,
  type FeedHandler,
  PostgresChannel,
  ProjectionLease,
  Sequencer,
  Subscription,
} from '@qingxin/event-store';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from './requests.ts';

let database: TestDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await testDatabase();
  store = new EventStore(database.appDatabase.sql);
  await database.owner.query(
    `CREATE TABLE es.tally (stream_id uuid, version int, times int NOT NULL, PRIMARY KEY (stream_id, version));
     GRANT SELECT, INSERT, UPDATE ON es.tally TO qingxin_app`,
  );
});
afterAll(() => database.close());

const onError = (error: unknown): never => {
  throw error;
};

/** Counts each event it is shown, inside whatever transaction it is given. */
const tally: FeedHandler = async (batch, sql) => {
  for (const event of batch) {
    await sql(
      {
        text: `INSERT INTO es.tally VALUES ($1, $2, 1)
          ON CONFLICT (stream_id, version) DO UPDATE SET times = es.tally.times + 1`,
      },
      [event.streamId, event.version],
    );
  }
};

async function number(): Promise<void> {
  await database.app.query('SELECT es.number_events()');
}

async function tallied(): Promise<unknown> {
  const sql = `SELECT (SELECT count(*)::int FROM es.tally) AS events, (SELECT max(times) FROM es.tally) AS most,
    (SELECT count(*)::int FROM es.event) AS written`;
  return (await database.app.query(sql)).rows[0];
}

async function positionOf(name: string): Promise<number> {
  const sql = 'SELECT position FROM es.subscription WHERE name = $1';
  return Number((await database.app.query<{ position: string }>(sql, [name])).rows[0]?.position);
}

describe('with its position in one transaction', () => {
  test('every event takes effect once, although the reader fails after its work in every second batch', async () => {
    for (let round = 0; round < 10; round += 1) await store.append(appendOf({ events: 3 }));
    await number();
    let calls = 0;
    const handler: FeedHandler = async (batch, sql) => {
      await tally(batch, sql);
      calls += 1;
      if (calls % 2 === 1) throw new Error('killed before the commit');
    };
    const name = 'tally';
    const subscription = new Subscription({ name, database: database.appDatabase, onError, handler, batchSize: 7 });
    let handled = 0;
    for (let round = 0; round < 20; round += 1) handled += await subscription.runOnce().catch(() => 0);
    expect(handled).toBe(30);
    expect(calls).toBeGreaterThan(8);
    expect(await tallied()).toEqual({ events: 30, most: 1, written: 30 });
    expect(await positionOf(name)).toBe(30);
  });

  test('a reader that comes back goes on where it stopped', async () => {
    await store.append(appendOf({ events: 2 }));
    await number();
    const again = new Subscription({ name: 'tally', database: database.appDatabase, onError, handler: tally });
    expect(await again.drain()).toBe(2);
    expect(await tallied()).toMatchObject({ events: 32, most: 1 });
  });

  test('a reader whose connection dies after its work and before its commit has done nothing', async () => {
    await store.append(appendOf({ events: 3 }));
    await number();
    const before = await positionOf('tally');
    const dying: FeedHandler = async (batch, sql) => {
      await tally(batch, sql);
      await sql({ text: 'SELECT pg_terminate_backend(pg_backend_pid())' });
    };
    const options = { name: 'tally', database: database.appDatabase, onError };
    await expect(new Subscription({ ...options, handler: dying }).runOnce()).rejects.toThrow();
    expect(await positionOf('tally')).toBe(before);
    expect(await new Subscription({ ...options, handler: tally }).drain()).toBe(3);
    expect(await tallied()).toEqual({ events: 35, most: 1, written: 35 });
  });

  test('two processes with one name do not handle an event twice', async () => {
    for (let round = 0; round < 20; round += 1) await store.append(appendOf({}));
    await number();
    const readers = [1, 2, 3].map(
      () => new Subscription({ name: 'tally', database: database.appDatabase, onError, handler: tally, batchSize: 4 }),
    );
    while ((await positionOf('tally')) < 55) await Promise.all(readers.map((reader) => reader.runOnce()));
    expect(await tallied()).toEqual({ events: 55, most: 1, written: 55 });
  });
});

describe('before its position', () => {
  test('events whose position was not kept are shown again, and none is passed over', async () => {
    const shown: number[] = [];
    let failing = true;
    const subscription = new Subscription({
      name: 'nudge',
      database: database.appDatabase,
      delivery: 'before-position',
      onError,
      batchSize: 20,
      handler: async (batch) => {
        shown.push(...batch.map((event) => event.position));
        if (failing) throw new Error('killed after the effect');
      },
    });
    await expect(subscription.runOnce()).rejects.toThrow('killed');
    failing = false;
    await subscription.drain();
    const all = Array.from({ length: 55 }, (_, index) => index + 1);
    expect(shown).toEqual([...all.slice(0, 20), ...all]);
  });

  test('a reader whose position another one moved stops instead of moving it back', async () => {
    const subscription = new Subscription({
      name: 'overtaken',
      database: database.appDatabase,
      delivery: 'before-position',
      onError,
      handler: async () => {
        await database.app.query(`UPDATE es.subscription SET position = 40 WHERE name = 'overtaken'`);
      },
    });
    await expect(subscription.runOnce()).rejects.toThrow('moved by another reader');
    expect(await positionOf('overtaken')).toBe(40);
  });
});

describe('running', () => {
  test('a commit in one process reaches a reader of another by notification, long before it would poll', async () => {
    const channels = [
      new PostgresChannel(database.url('qingxin_app')),
      new PostgresChannel(database.url('qingxin_app')),
    ];
    await Promise.all(channels.map((channel) => channel.open()));
    const [here, there] = channels.map((channel) => new FeedSignal(channel));
    if (here === undefined || there === undefined) throw new Error('two signals');
    const pace = { busyMs: 60_000, idleMs: 60_000 };
    const errors: unknown[] = [];
    const collect = (error: unknown): void => void errors.push(error);
    const sequencer = new Sequencer({ sql: database.appDatabase.sql, signal: here, onError: collect, pace });
    const waiting = new Map<string, () => void>();
    const subscription = new Subscription({
      name: 'live',
      database: database.appDatabase,
      signal: there,
      onError: collect,
      pace,
      handler: async (batch) => {
        for (const event of batch) waiting.get(event.streamId)?.();
      },
    });
    sequencer.start();
    subscription.start();
    for (let round = 0; round < 5; round += 1) {
      const streamId = randomUUID();
      const reached = new Promise<void>((settle) => waiting.set(streamId, settle));
      await store.append(appendOf({ streamId }));
      sequencer.kick();
      await reached;
    }
    await Promise.all([sequencer.stop(), subscription.stop()]);
    await Promise.all([here.close(), there.close()]);
    expect(errors).toEqual([]);
  });

  test('a listener whose connection was cut listens again by itself', async () => {
    const channel = new PostgresChannel(database.url('qingxin_app'));
    await channel.open();
    const listening = `SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN qingxin_feed' AND datname = current_database()`;
    const pids = async (): Promise<number[]> =>
      (await database.superuser.query<{ pid: number }>(listening)).rows.map((row) => row.pid);
    const [before] = await pids();
    await database.superuser.query('SELECT pg_terminate_backend($1)', [before]);
    const heard = new Promise<void>((settle) => channel.onNotify(settle));
    let after = await pids();
    while (after.length === 0 || after[0] === before) {
      await pause(50);
      after = await pids();
    }
    await database.app.query('NOTIFY qingxin_feed');
    await heard;
    await channel.close();
  });

  test('what is to be told while a notification is under way is told by one more', async () => {
    const [here, there] = [1, 2].map(() => new PostgresChannel(database.url('qingxin_app')));
    if (here === undefined || there === undefined) throw new Error('two channels');
    await Promise.all([here.open(), there.open()]);
    let heard = 0;
    let heardAgain: () => void = () => undefined;
    there.onNotify(() => {
      heard += 1;
      heardAgain();
    });
    await Promise.all(Array.from({ length: 50 }, () => here.notify()));
    const last = new Promise<void>((settle) => {
      heardAgain = () => heard >= 3 && settle();
    });
    await database.app.query('NOTIFY qingxin_feed');
    await last;
    expect(heard).toBe(3);
    await Promise.all([here.close(), there.close()]);
  });

  test('without any signal, polling alone brings the event', async () => {
    const pace = { busyMs: 5, idleMs: 5 };
    const sequencer = new Sequencer({ sql: database.appDatabase.sql, signal: new FeedSignal(), onError, pace });
    const streamId = randomUUID();
    let arrived: () => void = () => undefined;
    const reached = new Promise<void>((settle) => {
      arrived = settle;
    });
    const handler: FeedHandler = async (batch) => {
      if (batch.some((event) => event.streamId === streamId)) arrived();
    };
    const subscription = new Subscription({ name: 'polled', database: database.appDatabase, onError, handler, pace });
    sequencer.start();
    subscription.start();
    await store.append(appendOf({ streamId }));
    await reached;
    await Promise.all([sequencer.stop(), subscription.stop()]);
    expect(await positionOf('polled')).toBeGreaterThan(0);
  });
});

describe('lease', () => {
  test('one holder at a time; another takes over after release or when time has run out', async () => {
    const { sql } = database.appDatabase;
    const [first, second] = [new ProjectionLease(sql, 'ledger', 60_000), new ProjectionLease(sql, 'ledger', 30)];
    expect(await first.acquire()).toBe(true);
    expect(await first.acquire()).toBe(true);
    expect(await second.acquire()).toBe(false);
    await first.release();
    expect(await second.acquire()).toBe(true);
    expect(await first.acquire()).toBe(false);
    await database.app.query('SELECT pg_sleep(0.05)');
    expect(await first.acquire()).toBe(true);
    expect(await second.acquire()).toBe(false);
  });
});
