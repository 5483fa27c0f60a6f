import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import {
  clientExecutor,
  EventStore,
  feedMetrics,
  FeedSignal,
  readFeed,
  Sequencer,
  Upcasters,
} from '@qingxin/event-store';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from './requests.ts';

let database: TestDatabase;
const clients: Client[] = [];

beforeAll(async () => {
  database = await testDatabase({ server: 'own' });
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
});
afterAll(() => database.close());

async function connection(databaseName = database.name): Promise<Client> {
  const url = new URL(database.url('postgres'));
  url.pathname = `/${databaseName}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  clients.push(client);
  return client;
}

async function number(): Promise<number> {
  const { rows } = await database.app.query<{ n: number }>('SELECT es.number_events() AS n');
  return rows[0]?.n ?? -1;
}

/** Every committed event has exactly one position, positions are dense, and streams are in order. */
async function expectWholeFeed(): Promise<void> {
  const { rows } = await database.app.query(
    `SELECT (SELECT count(*) FROM es.event e LEFT JOIN es.feed f USING (stream_id, version) WHERE f.position IS NULL)::int AS lost,
       (SELECT count(*) FROM es.feed)::int = (SELECT count(*) FROM es.event)::int AS complete,
       (SELECT coalesce(max(position), 0) = count(*) FROM es.feed) AS dense,
       (SELECT count(*) FROM (SELECT version - lag(version) OVER (PARTITION BY stream_id ORDER BY position) AS step FROM es.feed) x
          WHERE step <> 1)::int AS disordered,
       (SELECT position FROM es.sequencer) = (SELECT count(*) FROM es.feed) AS counted`,
  );
  expect(rows).toEqual([{ lost: 0, complete: true, dense: true, disordered: 0, counted: true }]);
}

async function isNumbered(streamId: string): Promise<boolean> {
  const { rowCount } = await database.app.query('SELECT FROM es.feed WHERE stream_id = $1', [streamId]);
  return (rowCount ?? 0) > 0;
}

/** An append inside a transaction that stays open. */
async function openAppend(streamId: string): Promise<Client> {
  const client = await connection();
  await client.query('BEGIN');
  await new EventStore(clientExecutor(client)).append(appendOf({ streamId }));
  return client;
}

describe('numbering after commit', () => {
  let store: EventStore;
  beforeAll(() => {
    store = new EventStore(database.appDatabase.sql);
  });

  test('committed events get positions once, in the order of their stream', async () => {
    const streamId = randomUUID();
    await store.append(appendOf({ streamId, events: 3 }));
    expect(await number()).toBe(3);
    expect(await number()).toBe(0);
    const feed = await readFeed(database.appDatabase.sql, new Upcasters(), 0);
    expect(feed.map(({ position, version }) => [position, version])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(feed[0]).toMatchObject({ streamId, streamName: `complaint-${streamId}`, category: 'complaint' });
    await expectWholeFeed();
  });

  test('a transaction held open in another database delays nothing', async () => {
    const foreign = await connection('postgres');
    await foreign.query('BEGIN');
    await foreign.query('SELECT pg_current_xact_id()');
    await store.append(appendOf({}));
    expect(await number()).toBe(1);
    await foreign.query('ROLLBACK');
    await expectWholeFeed();
  });

  test('an uncommitted append waits alone, keeps no other waiting, and comes in after its commit', async () => {
    const slow = randomUUID();
    const holder = await openAppend(slow);
    const quick = randomUUID();
    await store.append(appendOf({ streamId: quick }));
    expect(await number()).toBe(1);
    expect(await isNumbered(quick)).toBe(true);
    expect(await number()).toBe(0);
    await holder.query('COMMIT');
    expect(await number()).toBe(1);
    expect(await isNumbered(slow)).toBe(true);
    await expectWholeFeed();
  });

  test('an append that was rolled back never appears', async () => {
    const streamId = randomUUID();
    const holder = await openAppend(streamId);
    await number();
    await holder.query('ROLLBACK');
    expect(await number()).toBe(0);
    expect(await isNumbered(streamId)).toBe(false);
    await expectWholeFeed();
  });

  test('an orphaned prepared transaction holds back its own events only', async () => {
    const orphan = randomUUID();
    const holder = await openAppend(orphan);
    await holder.query(`PREPARE TRANSACTION 'orphan'`);
    await store.append(appendOf({}));
    await store.append(appendOf({}));
    expect(await number()).toBe(2);
    await (await connection()).query(`COMMIT PREPARED 'orphan'`);
    expect(await number()).toBe(1);
    expect(await isNumbered(orphan)).toBe(true);
    await expectWholeFeed();
  });

  test('a run that was rolled back is made good by the next one', async () => {
    await store.append(appendOf({ events: 2 }));
    const client = await connection();
    await client.query('BEGIN');
    expect((await client.query('SELECT es.number_events() AS n')).rows).toEqual([{ n: 2 }]);
    expect(await number()).toBe(0);
    await client.query('ROLLBACK');
    expect(await number()).toBe(2);
    await expectWholeFeed();
  });

  test('it refuses to run under a snapshot that does not move', async () => {
    const client = await connection();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await expect(client.query('SELECT es.number_events()')).rejects.toThrow(/READ COMMITTED/);
    await client.query('ROLLBACK');
  });

  test('on another cluster the gap is filled once, whatever transaction ids the old one gave', async () => {
    const superuser = await connection();
    const before = appendOf({});
    await store.append(before);
    await superuser.query(
      `INSERT INTO es.event (tx, stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash)
       SELECT '9000000000', $1, 2, gen_random_uuid(), gen_random_uuid(), 'T', 1, 'a', now(), '{}', '{}', 1, sha256('')`,
      [before.stream.id],
    );
    await superuser.query('UPDATE es.sequencer SET cluster = cluster + 1');
    expect(await number()).toBe(2);
    expect(await number()).toBe(0);
    await expectWholeFeed();
    await store.append(appendOf({ events: 2 }));
    expect(await number()).toBe(2);
    await expectWholeFeed();
  });

  test('how far behind the feed is can be read', async () => {
    expect(await feedMetrics(database.appDatabase.sql)).toMatchObject({ oldestUnnumberedAgeMs: 0 });
    await store.append(appendOf({}));
    const waiting = await feedMetrics(database.appDatabase.sql);
    expect(waiting.oldestUnnumberedAgeMs).toBeGreaterThan(0);
    await number();
    expect(await feedMetrics(database.appDatabase.sql)).toMatchObject({
      head: waiting.head + 1,
      oldestUnnumberedAgeMs: 0,
    });
  });
});

describe('eight racing writers, two sequencers and a transaction held open', () => {
  test('no event is lost, doubled or disordered, while a cursor on the sequence loses some in the same run', async () => {
    const store = new EventStore(database.appDatabase.sql);
    const foreign = await connection('postgres');
    await foreign.query('BEGIN; SELECT pg_current_xact_id()');
    const start = await database.app.query<{ last: string }>('SELECT max(seq) AS last FROM es.event');
    const first = Number(start.rows[0]?.last);
    const naive = { cursor: first, seen: 0 };
    const late: string[] = [];
    const holders: Client[] = [];
    const signal = new FeedSignal();
    const failures: unknown[] = [];
    const sequencers = [1, 2].map(
      () =>
        new Sequencer({
          sql: database.appDatabase.sql,
          signal,
          onError: (error) => failures.push(error),
          pace: { busyMs: 1, idleMs: 5 },
        }),
    );
    for (const sequencer of sequencers) sequencer.start();

    const write = async (): Promise<void> => {
      const streamId = randomUUID();
      let expected: { version: number; hash: Buffer } | null = null;
      for (let round = 0; round < 40; round += 1) {
        const result = await store.append(appendOf({ streamId, expected, events: 1 + (round % 3) }));
        if (result.kind !== 'appended') throw new Error(result.kind);
        expected = { version: result.version, hash: result.hash };
      }
    };
    const holdOpen = async (): Promise<void> => {
      for (let round = 0; round < 10; round += 1) {
        const streamId = randomUUID();
        late.push(streamId);
        const holder = await openAppend(streamId);
        holders.push(holder);
        await pollNaively(naive);
        await store.append(appendOf({}));
        await pollNaively(naive);
        await holder.query('COMMIT');
      }
    };
    await Promise.all([holdOpen(), ...Array.from({ length: 7 }, write)]);
    await foreign.query('ROLLBACK');
    await Promise.all(sequencers.map((sequencer) => sequencer.stop()));
    while ((await number()) > 0);
    await pollNaively(naive);

    const { rows } = await database.app.query<{ written: number }>(
      'SELECT count(*)::int AS written FROM es.event WHERE seq > $1',
      [first],
    );
    expect(failures).toEqual([]);
    await expectWholeFeed();
    expect(naive.seen).toBeLessThan(rows[0]?.written ?? 0);
    for (const streamId of late) expect(await isNumbered(streamId)).toBe(true);
  });

  async function pollNaively(naive: { cursor: number; seen: number }): Promise<void> {
    const { rows } = await database.app.query<{ seq: string }>('SELECT seq FROM es.event WHERE seq > $1 ORDER BY seq', [
      naive.cursor,
    ]);
    naive.seen += rows.length;
    naive.cursor = Number(rows.at(-1)?.seq ?? naive.cursor);
  }
});
