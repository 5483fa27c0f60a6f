import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client, type Pool } from 'pg';
import { EventStore } from '@qingxin/event-store';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from './requests.ts';

const REFUSED = { code: '42501' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await new EventStore(database.appDatabase.sql).append(appendOf({ events: 2 }));
  await database.app.query('SELECT es.number_events()');
  await database.app.query(`INSERT INTO es.read_log (actor, action) VALUES ('person:g01', 'opened')`);
});
afterAll(() => database.close());

/** Runs a statement in a transaction that is always rolled back. */
async function attempt(pool: Pool, sql: string, params: readonly unknown[] = []): Promise<unknown> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    return await client.query(sql, [...params]);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const EVENT_COLUMNS =
  'stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash';
const EVENT_VALUES = `gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), 'T', 1, 'a', now(), '{}', '{}', 1, sha256('')`;

describe('what the application may not do', () => {
  test.each([
    'UPDATE es.event SET actor = actor',
    'DELETE FROM es.event',
    'TRUNCATE es.event',
    `INSERT INTO es.event (seq, ${EVENT_COLUMNS}) VALUES (1, ${EVENT_VALUES})`,
    `INSERT INTO es.event (tx, ${EVENT_COLUMNS}) VALUES ('1', ${EVENT_VALUES})`,
    `INSERT INTO es.event (recorded_at, ${EVENT_COLUMNS}) VALUES (now(), ${EVENT_VALUES})`,
    'UPDATE es.command SET actor = actor',
    'DELETE FROM es.command',
    'UPDATE es.stream SET name = name',
    'UPDATE es.stream SET category = category',
    'UPDATE es.stream SET stream_id = stream_id',
    'DELETE FROM es.stream',
    'TRUNCATE es.stream',
    `INSERT INTO es.feed VALUES (99, gen_random_uuid(), 1)`,
    'DELETE FROM es.feed',
    'UPDATE es.sequencer SET position = 0',
    "INSERT INTO es.feed_block (block_no, first_position, last_position, prev_root, root) VALUES (1, 1, 1, sha256(''), sha256(''))",
    'UPDATE es.subject_key SET wrapped_key = wrapped_key',
    'DELETE FROM es.subject_key',
    'UPDATE es.subject_lookup SET field = field',
    'DELETE FROM es.subject_lookup',
    'UPDATE es.claimed_key SET version = version',
    'UPDATE es.read_log SET actor = actor',
    'DELETE FROM es.read_log',
    'TRUNCATE es.read_log',
    `INSERT INTO es.read_log (at, actor, action) VALUES (now() - interval '1 day', 'person:g01', 'opened')`,
    `INSERT INTO es.read_log (position, actor, action) OVERRIDING SYSTEM VALUE VALUES (1, 'person:g01', 'opened')`,
    `INSERT INTO es.read_leaf (position, digest) VALUES (1, sha256(''))`,
    'DELETE FROM es.read_leaf',
    'SELECT es.leave_reads(now())',
    'DELETE FROM es.subscription',
    'DELETE FROM es.outbox',
    'DELETE FROM es.workflow_seen',
    'DELETE FROM es.incident',
    'UPDATE es.clock_epoch SET offset_ms = 0',
    'DELETE FROM es.clock_epoch',
    `INSERT INTO es.migration (name, sha256) VALUES ('x', 'x')`,
    'ALTER TABLE es.event DISABLE TRIGGER ALL',
    'CREATE TABLE es.mine (id int)',
    'CREATE TABLE public.mine (id int)',
    'CREATE TEMPORARY TABLE mine (id int)',
    'SET LOCAL ROLE qingxin_owner',
    'SET LOCAL ROLE qingxin_sequencer',
    'SET LOCAL session_replication_role = replica',
  ])('%s', async (sql) => {
    await expect(attempt(database.app, sql)).rejects.toMatchObject(REFUSED);
  });

  test('set back a stream, though it may move it forward', async () => {
    await expect(
      attempt(database.app, 'UPDATE es.stream SET version = version - 1 WHERE version > 1'),
    ).rejects.toMatchObject(REFUSED);
    await expect(attempt(database.app, `UPDATE es.stream SET last_hash = sha256('x')`)).rejects.toMatchObject(REFUSED);
    await attempt(database.app, 'UPDATE es.stream SET version = version + 1');
  });
});

describe('what even the owner and a superuser may not do while the triggers stand', () => {
  const forbidden = [
    'UPDATE es.event SET actor = actor',
    'DELETE FROM es.event',
    'TRUNCATE es.event',
    'UPDATE es.command SET actor = actor',
    'DELETE FROM es.command',
    'TRUNCATE es.command',
    'DELETE FROM es.stream',
    'TRUNCATE es.stream',
    'UPDATE es.stream SET version = version - 1',
    `UPDATE es.stream SET name = 'x'`,
    'DELETE FROM es.feed',
    'TRUNCATE es.feed',
    'TRUNCATE es.feed_block',
    'TRUNCATE es.read_log',
    'UPDATE es.read_log SET actor = actor',
    'DELETE FROM es.read_log',
    'UPDATE es.read_leaf SET digest = digest',
    'DELETE FROM es.read_leaf',
    'TRUNCATE es.read_leaf',
    'UPDATE es.clock_epoch SET offset_ms = 1',
    'DELETE FROM es.clock_epoch',
    'TRUNCATE es.subject_key',
  ];
  test.each(forbidden)('owner: %s', async (sql) => {
    await expect(attempt(database.owner, sql)).rejects.toMatchObject(REFUSED);
  });
  test.each(forbidden)('superuser: %s', async (sql) => {
    await expect(attempt(database.superuser, sql)).rejects.toMatchObject(REFUSED);
  });
  test('superuser who turns triggers off for replication', async () => {
    const client = await database.superuser.connect();
    await client.query('SET session_replication_role = replica');
    await expect(client.query('DELETE FROM es.event')).rejects.toMatchObject(REFUSED);
    client.release(true);
  });
});

describe('personal keys', () => {
  const newKey = `INSERT INTO es.subject_key (subject_id, key_version, wrapped_key) VALUES ($1, $2, '\\x01')`;

  test('a destroyed subject gets no new key, and its emptied rows stay', async () => {
    const subject = randomUUID();
    await database.app.query(newKey, [subject, 1]);
    await database.app.query(newKey, [subject, 2]);
    const lookUp = `INSERT INTO es.subject_lookup (subject_id, field, token) VALUES ($1, 'name', '\\x01')`;
    await database.app.query(lookUp, [subject]);
    const destroyed = await database.app.query('SELECT es.destroy_subject($1) AS done', [subject]);
    expect(destroyed.rows).toEqual([{ done: true }]);
    const left = `SELECT (SELECT count(*)::int FROM es.subject_key WHERE subject_id = $1 AND wrapped_key IS NULL) AS keys,
      (SELECT count(*)::int FROM es.subject_lookup WHERE subject_id = $1) AS tokens`;
    expect((await database.app.query(left, [subject])).rows).toEqual([{ keys: 2, tokens: 0 }]);
    await expect(attempt(database.app, newKey, [subject, 3])).rejects.toMatchObject({ code: 'QX001' });
  });

  test('a key is never replaced, not even by the owner', async () => {
    await database.app.query(newKey, [randomUUID(), 1]);
    await expect(attempt(database.owner, `UPDATE es.subject_key SET wrapped_key = '\\x02'`)).rejects.toMatchObject(
      REFUSED,
    );
  });
});

describe('the other roles', () => {
  async function as(role: 'qingxin_read' | 'qingxin_sealer', sql: string): Promise<unknown> {
    const client = new Client({ connectionString: database.url(role) });
    await client.connect();
    try {
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }

  test('the reading role reads the log and not the keys', async () => {
    await expect(as('qingxin_read', 'SELECT count(*) FROM es.event')).resolves.toBeDefined();
    await expect(as('qingxin_read', 'SELECT * FROM es.subject_key')).rejects.toMatchObject(REFUSED);
    await expect(as('qingxin_read', 'SELECT es.number_events()')).rejects.toMatchObject(REFUSED);
    await expect(as('qingxin_read', `INSERT INTO es.read_log (actor, action) VALUES ('a', 'b')`)).rejects.toBeDefined();
    const plan = (await as('qingxin_read', 'SHOW plan_cache_mode')) as { rows: unknown[] };
    expect(plan.rows).toEqual([{ plan_cache_mode: 'force_custom_plan' }]);
  });

  test('the sealer adds blocks, sees hashes and no contents', async () => {
    const block = `INSERT INTO es.feed_block (block_no, first_position, last_position, prev_root, events_root, streams, heads_root,
      root, key_id, signature) SELECT 1, 1, 2, d, d, 1, d, d, 'k', d || d FROM sha256('') d`;
    await expect(as('qingxin_sealer', block)).resolves.toBeDefined();
    await expect(as('qingxin_sealer', 'DELETE FROM es.feed_block')).rejects.toMatchObject(REFUSED);
    await expect(as('qingxin_sealer', 'SELECT hash FROM es.event')).resolves.toBeDefined();
    await expect(as('qingxin_sealer', 'SELECT data FROM es.event')).rejects.toMatchObject(REFUSED);
    await expect(as('qingxin_sealer', 'SELECT es.leave_reads(now())')).resolves.toBeDefined();
    await expect(as('qingxin_sealer', 'SELECT digest FROM es.read_leaf')).resolves.toBeDefined();
    await expect(as('qingxin_sealer', 'SELECT * FROM es.read_log')).rejects.toMatchObject(REFUSED);
    await expect(
      as('qingxin_sealer', `INSERT INTO es.read_leaf (position, digest) VALUES (99, sha256(''))`),
    ).rejects.toMatchObject(REFUSED);
  });
});
