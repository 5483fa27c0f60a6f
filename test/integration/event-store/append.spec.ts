import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AlreadyClaimed, type Appended, type AppendRequest, EventStore, verifyStream } from '@qingxin/event-store';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from './requests.ts';

let database: TestDatabase;
let store: EventStore;

beforeAll(async () => {
  database = await testDatabase();
  store = new EventStore(database.appDatabase.sql);
});
afterAll(() => database.close());

async function appended(request: AppendRequest): Promise<Appended> {
  const result = await store.append(request);
  if (result.kind !== 'appended') throw new Error(`not appended: ${result.kind}`);
  return result;
}

const claim = (kind: string, key: string, streamId: string) => ({
  table: 'es.claimed_key',
  key: ['kind', 'key'],
  mode: 'insert' as const,
  rows: [{ kind, key, stream_id: streamId, version: 1 }],
});

async function countOf(table: string, streamId: string): Promise<number> {
  const { rows } = await database.app.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM es.${table} WHERE stream_id = $1`,
    [streamId],
  );
  return rows[0]?.n ?? -1;
}

describe('reading back', () => {
  test('events come back as they were written, with the head and the business clock', async () => {
    const streamId = randomUUID();
    const result = await appended(appendOf({ streamId, events: 3 }));
    const loaded = await store.load({ streamId, afterVersion: 0 });
    expect(loaded.head).toEqual({ version: 3, hash: result.hash });
    const withIds = loaded.events.map((event, index) => ({ eventId: result.events[index]?.eventId, ...event }));
    expect(withIds).toEqual(result.events);
    expect(loaded).toMatchObject({ duplicate: null, snapshot: null, epoch: 0, offsetMs: 0 });
  });

  test('a stream that does not exist has no head and no events', async () => {
    const loaded = await store.load({ streamId: randomUUID(), afterVersion: 0, reducerVersion: 1 });
    expect(loaded).toMatchObject({ head: null, events: [], snapshot: null });
  });

  test('only events after the version already held are sent', async () => {
    const streamId = randomUUID();
    await appended(appendOf({ streamId, events: 5 }));
    const loaded = await store.load({ streamId, afterVersion: 3 });
    expect(loaded.events.map((event) => event.version)).toEqual([4, 5]);
  });

  test('referenced streams are read in the same snapshot and unknown ones are absent', async () => {
    const known = randomUUID();
    await appended(appendOf({ streamId: known, events: 2 }));
    const unknown = randomUUID();
    const references = [{ streamId: known }, { streamId: unknown }];
    const loaded = await store.load({ streamId: randomUUID(), afterVersion: 0, references });
    expect([...loaded.referenceHeads]).toEqual([[known, 2]]);
  });

  test('the newest epoch of the business clock is read with every stream', async () => {
    const other = await testDatabase();
    await other.app.query(`INSERT INTO es.clock_epoch (epoch, offset_ms, moved_by) VALUES (1, 86400000, 'person:g09')`);
    const loaded = await new EventStore(other.appDatabase.sql).load({ streamId: randomUUID(), afterVersion: 0 });
    await other.close();
    expect(loaded).toMatchObject({ epoch: 1, offsetMs: 86_400_000 });
  });

  test('a stored state saves reading the events before it, and an older one never replaces it', async () => {
    const streamId = randomUUID();
    await appended(appendOf({ streamId, events: 4 }));
    await store.saveState({ streamId, reducerVersion: 2, version: 3, state: { seen: 3 } });
    await store.saveState({ streamId, reducerVersion: 2, version: 2, state: { seen: 2 } });
    await store.saveState({ streamId, reducerVersion: 1, version: 4, state: { seen: 4 } });
    const loaded = await store.load({ streamId, afterVersion: 0, reducerVersion: 2 });
    expect(loaded.snapshot).toEqual({ version: 3, state: { seen: 3 } });
    expect(loaded.events.map((event) => event.version)).toEqual([4]);
  });

  test('a stored state keeps the order of its keys, which lists are shown in', async () => {
    const streamId = randomUUID();
    await appended(appendOf({ streamId }));
    await store.saveState({ streamId, reducerVersion: 1, version: 1, state: { later: 1, b: 2, a: 3 } });
    const loaded = await store.load({ streamId, afterVersion: 0, reducerVersion: 1 });
    expect(Object.keys(loaded.snapshot?.state as object)).toEqual(['later', 'b', 'a']);
  });

  test('the hash where the caller stopped tells whether what he holds is of this log', async () => {
    const streamId = randomUUID();
    await appended(appendOf({ streamId, events: 3 }));
    const [, second] = await store.readChained(streamId);
    const at = async (afterVersion: number) => (await store.load({ streamId, afterVersion })).heldHash;
    expect(await at(2)).toEqual(second?.hash);
    expect([await at(0), await at(9)]).toEqual([null, null]);
  });

  test('a state of another reducer is not used, nor one that is ahead of the log', async () => {
    const streamId = randomUUID();
    await appended(appendOf({ streamId, events: 2 }));
    await store.saveState({ streamId, reducerVersion: 2, version: 9, state: {} });
    for (const reducerVersion of [1, 2]) {
      const loaded = await store.load({ streamId, afterVersion: 0, reducerVersion });
      expect(loaded.snapshot).toBeNull();
      expect(loaded.events).toHaveLength(2);
    }
  });
});

describe('expected version', () => {
  test('a new stream is refused where the stream exists', async () => {
    const streamId = randomUUID();
    await appended(appendOf({ streamId }));
    expect(await store.append(appendOf({ streamId }))).toEqual({ kind: 'conflict' });
    expect(await countOf('event', streamId)).toBe(1);
  });

  test('an existing stream is refused where the stream does not exist', async () => {
    const streamId = randomUUID();
    const expected = { version: 1, hash: Buffer.alloc(32) };
    expect(await store.append(appendOf({ streamId, expected }))).toEqual({ kind: 'conflict' });
    expect(await countOf('event', streamId)).toBe(0);
  });

  test('an old version and a foreign hash of the right version are both conflicts', async () => {
    const streamId = randomUUID();
    const first = await appended(appendOf({ streamId }));
    const second = await appended(appendOf({ streamId, expected: first }));
    expect(await store.append(appendOf({ streamId, expected: first }))).toEqual({ kind: 'conflict' });
    const foreign = { version: second.version, hash: Buffer.alloc(32, 7) };
    expect(await store.append(appendOf({ streamId, expected: foreign }))).toEqual({ kind: 'conflict' });
    expect(await countOf('event', streamId)).toBe(2);
  });

  test('of eight writers at one version exactly one is accepted', async () => {
    const streamId = randomUUID();
    const first = await appended(appendOf({ streamId }));
    const results = await Promise.all(
      Array.from({ length: 8 }, () => store.append(appendOf({ streamId, expected: first }))),
    );
    expect(results.filter((result) => result.kind === 'appended')).toHaveLength(1);
    expect(results.filter((result) => result.kind === 'conflict')).toHaveLength(7);
  });
});

describe('sending twice', () => {
  test('the second sending appends nothing and tells where the first one stands', async () => {
    const request = appendOf({ events: 2 });
    await appended(request);
    const again = await store.append(request);
    const { id: streamId } = request.stream;
    expect(again).toEqual({
      kind: 'duplicate',
      sameRequest: true,
      sameActor: true,
      streamId,
      firstVersion: 1,
      lastVersion: 2,
    });
    expect(await countOf('event', streamId)).toBe(2);
  });

  test('another request or another person under the same command id is told apart', async () => {
    const commandId = randomUUID();
    await appended(appendOf({ commandId, note: '登记' }));
    expect(await store.append(appendOf({ commandId, note: '受理' }))).toMatchObject({ sameRequest: false });
    expect(await store.append(appendOf({ commandId, sender: 'person:g02' }))).toMatchObject({ sameActor: false });
  });

  test('loading with the command id shows that it was processed and by whom', async () => {
    const request = appendOf({});
    await appended(request);
    const { commandId, fingerprint, stream } = request;
    const loaded = await store.load({ streamId: stream.id, afterVersion: 0, commandId });
    expect(loaded.duplicate).toEqual({
      streamId: stream.id,
      fingerprint,
      actor: 'person:g01',
      firstVersion: 1,
      lastVersion: 1,
    });
  });

  test('eight sendings at once append once and the others are duplicates', async () => {
    const request = appendOf({ events: 2 });
    const results = await Promise.all(Array.from({ length: 8 }, () => store.append(request)));
    expect(results.map((result) => result.kind).sort()).toEqual([
      ...Array<string>(1).fill('appended'),
      ...Array<string>(7).fill('duplicate'),
    ]);
    expect(await countOf('event', request.stream.id)).toBe(2);
  });

  test('one command id on two new streams at once is accepted on one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      const commandId = randomUUID();
      const results = await Promise.all([store.append(appendOf({ commandId })), store.append(appendOf({ commandId }))]);
      expect(results.map((result) => result.kind).sort()).toEqual(['appended', 'duplicate']);
    }
  });

  test('one command id that claims the same key on two new streams at once is a duplicate, not a claim', async () => {
    for (let round = 0; round < 10; round += 1) {
      const commandId = randomUUID();
      const key = randomUUID();
      const send = () => {
        const streamId = randomUUID();
        return store.append(appendOf({ commandId, streamId, rows: [claim('ticket', key, streamId)] }));
      };
      const results = await Promise.all([send(), send()]);
      expect(results.map((result) => result.kind).sort()).toEqual(['appended', 'duplicate']);
    }
  });
});

describe('rows written with the events', () => {
  const seen = (workflowId: string, streamId: string, version: number) => ({
    workflow_id: workflowId,
    stream_id: streamId,
    version,
    epoch: 0,
  });
  const rows = (entries: object[], guard?: 'version') => ({
    table: 'es.workflow_seen',
    key: ['workflow_id'],
    mode: 'upsert' as const,
    ...(guard ? { guard } : {}),
    rows: entries,
  });
  const versionOf = async (workflowId: string): Promise<number | undefined> => {
    const sql = 'SELECT version FROM es.workflow_seen WHERE workflow_id = $1';
    return (await database.app.query<{ version: number }>(sql, [workflowId])).rows[0]?.version;
  };

  test('they appear and change with the append, and not without it', async () => {
    const streamId = randomUUID();
    const id = `complaint-${streamId}`;
    const first = await appended(appendOf({ streamId, rows: [rows([seen(id, streamId, 1)])] }));
    expect(await versionOf(id)).toBe(1);
    await appended(appendOf({ streamId, expected: first, rows: [rows([seen(id, streamId, 2)])] }));
    expect(await versionOf(id)).toBe(2);
    await store.append(appendOf({ streamId, expected: first, rows: [rows([seen(id, streamId, 3)])] }));
    expect(await versionOf(id)).toBe(2);
  });

  test('under a version guard an older row replaces nothing', async () => {
    const streamId = randomUUID();
    const id = `case-${streamId}`;
    const first = await appended(appendOf({ streamId, rows: [rows([seen(id, streamId, 5)], 'version')] }));
    await appended(appendOf({ streamId, expected: first, rows: [rows([seen(id, streamId, 4)], 'version')] }));
    expect(await versionOf(id)).toBe(5);
  });

  test('a row that the database refuses takes the events with it', async () => {
    const streamId = randomUUID();
    const broken = rows([{ ...seen('x', streamId, 1), stream_id: 'no uuid' }]);
    await expect(store.append(appendOf({ streamId, rows: [broken] }))).rejects.toMatchObject({ code: '22P02' });
    expect(await countOf('event', streamId)).toBe(0);
    expect(await countOf('command', streamId)).toBe(0);
  });
});

describe('natural keys', () => {
  test('what may exist once is refused by its kind the second time, and nothing is written', async () => {
    const key = randomUUID();
    await appended(appendOf({ rows: [claim('ticket', key, randomUUID())] }));
    const second = randomUUID();
    const refused = store.append(appendOf({ streamId: second, rows: [claim('ticket', key, second)] }));
    await expect(refused).rejects.toThrow(AlreadyClaimed);
    await expect(refused).rejects.toMatchObject({ code: 'already-claimed', kind: 'ticket' });
    expect(await countOf('stream', second)).toBe(0);
  });

  test('the kind named is the one that was taken, among several claims', async () => {
    const key = randomUUID();
    await appended(appendOf({ rows: [claim('bank-slip', key, randomUUID())] }));
    const streamId = randomUUID();
    const free = claim('ticket', randomUUID(), streamId);
    const both = { ...free, rows: [...free.rows, ...claim('bank-slip', key, streamId).rows] };
    await expect(store.append(appendOf({ streamId, rows: [both] }))).rejects.toMatchObject({ kind: 'bank-slip' });
  });

  test('a released key can be claimed again, and only its owner releases it', async () => {
    const streamId = randomUUID();
    const key = randomUUID();
    const first = await appended(appendOf({ streamId, rows: [claim('credit-code', key, streamId)] }));
    const release = (owner: string) => ({
      table: 'es.claimed_key',
      key: ['kind', 'key', 'stream_id'],
      mode: 'delete-by-key' as const,
      rows: [{ kind: 'credit-code', key, stream_id: owner }],
    });
    await appended(appendOf({ rows: [release(randomUUID())] }));
    const again = () => store.append(appendOf({ rows: [claim('credit-code', key, randomUUID())] }));
    await expect(again()).rejects.toThrow(AlreadyClaimed);
    await appended(appendOf({ streamId, expected: first, rows: [release(streamId)] }));
    expect(await again()).toMatchObject({ kind: 'appended' });
  });
});

describe('the chain', () => {
  async function tampered(change: string): Promise<unknown> {
    const streamId = randomUUID();
    const first = await appended(appendOf({ streamId, events: 3 }));
    await appended(appendOf({ streamId, expected: first, events: 2 }));
    expect(verifyStream(streamId, await store.readChained(streamId))).toMatchObject({ ok: true, head: { version: 5 } });
    const client = await database.superuser.connect();
    await client.query('ALTER TABLE es.event DISABLE TRIGGER event_append_only');
    await client.query(`${change} AND stream_id = $1`, [streamId]);
    await client.query('ALTER TABLE es.event ENABLE ALWAYS TRIGGER event_append_only');
    client.release();
    return verifyStream(streamId, await store.readChained(streamId));
  }

  test.each([
    ['changed data', `UPDATE es.event SET data = data || '{"note":"x"}' WHERE version = 3`],
    ['changed actor', `UPDATE es.event SET actor = 'person:g09' WHERE version = 3`],
    ['changed business time', `UPDATE es.event SET occurred_at = occurred_at + interval '1 ms' WHERE version = 3`],
    ['changed schema version', `UPDATE es.event SET schema_version = 2 WHERE version = 3`],
    ['changed command', `UPDATE es.event SET command_id = event_id WHERE version = 3`],
    ['a removed event', `DELETE FROM es.event WHERE version = 3`],
  ])('%s, made by a superuser who disabled the trigger, is found at its version', async (_what, change) => {
    expect(await tampered(change)).toMatchObject({ ok: false, badVersion: 3 });
  });
});

describe('an append that rests on what was seen earlier', () => {
  async function seenBy(reference: string) {
    const { referenceHeads, epoch } = await store.load({
      streamId: reference,
      afterVersion: 0,
      references: [{ streamId: reference }],
    });
    return { references: referenceHeads, epoch };
  }

  test('is accepted while nothing of it has moved', async () => {
    const [reference, streamId] = [randomUUID(), randomUUID()];
    await appended(appendOf({ streamId: reference }));
    const first = await appended(appendOf({ streamId }));
    const second = appendOf({ streamId, expected: { version: first.version, hash: first.hash } });
    await appended({ ...second, seen: await seenBy(reference) });
  });

  test('is a conflict and writes nothing once a referenced stream has moved', async () => {
    const [reference, streamId] = [randomUUID(), randomUUID()];
    const referenced = await appended(appendOf({ streamId: reference }));
    const first = await appended(appendOf({ streamId }));
    const seen = await seenBy(reference);
    await appended(appendOf({ streamId: reference, expected: { version: 1, hash: referenced.hash } }));
    const second = appendOf({ streamId, expected: { version: first.version, hash: first.hash } });
    expect(await store.append({ ...second, seen })).toEqual({ kind: 'conflict' });
    expect(await countOf('event', streamId)).toBe(1);
  });

  test('is a conflict once the business clock has moved', async () => {
    const [reference, streamId] = [randomUUID(), randomUUID()];
    await appended(appendOf({ streamId: reference }));
    const first = await appended(appendOf({ streamId }));
    const { references, epoch } = await seenBy(reference);
    const second = appendOf({ streamId, expected: { version: first.version, hash: first.hash } });
    expect(await store.append({ ...second, seen: { references, epoch: epoch + 1 } })).toEqual({ kind: 'conflict' });
  });
});
