import { randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  EventStore,
  FileKeyRing,
  keysLeftToWrap,
  PostgresChannel,
  retireWrappingKeys,
  rewrapKeys,
  type FieldToSeal,
  type LookUp,
  type SealedBatch,
  SubjectErased,
  SubjectKeyTaken,
  SubjectVault,
  verifyStream,
} from '@qingxin/event-store';
import { openKeyRing } from '@qingxin/platform';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from './requests.ts';

let database: TestDatabase;
let store: EventStore;
let folder: string;
let ring: FileKeyRing;

beforeAll(async () => {
  database = await testDatabase();
  store = new EventStore(database.appDatabase.sql);
  folder = mkdtempSync(join(tmpdir(), 'qingxin-keys-'));
  ring = FileKeyRing.create(folder);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const newVault = (): SubjectVault => new SubjectVault(database.appDatabase.sql, ring);

function field(subject: string, text: string, streamId: string, lookUp: LookUp = 'name'): FieldToSeal {
  return { subject, field: 'name', text, streamId, lookUp };
}

/** Seals one field and appends it in a new stream. */
async function entered(text: string): Promise<{ subject: string; streamId: string; batch: SealedBatch }> {
  const subject = randomUUID();
  const streamId = randomUUID();
  const batch = await newVault().seal([field(subject, text, streamId)]);
  const request = appendOf({ streamId, rows: batch.rows });
  const [first] = request.events;
  if (first === undefined) throw new Error('no event');
  const result = await store.append({ ...request, events: [{ ...first, data: { name: batch.sealed[0] } }] });
  expect(result.kind).toBe('appended');
  return { subject, streamId, batch };
}

function sealedOf(batch: SealedBatch): SealedBatch['sealed'][number] {
  const [sealed] = batch.sealed;
  if (sealed === undefined) throw new Error('nothing sealed');
  return sealed;
}

describe('sealing', () => {
  test('what was sealed opens again, in another process too, and the log holds none of its text', async () => {
    const { streamId, batch } = await entered('工人01');
    expect(await newVault().open(sealedOf(batch), streamId)).toBe('工人01');
    const log = await database.app.query<{ all: string }>("SELECT string_agg(data::text, '') AS all FROM es.event");
    expect(log.rows[0]?.all).toContain('A256GCM.1.');
    expect(log.rows[0]?.all).not.toContain('工人01');
  });

  test('a ciphertext moved to another stream, field or subject does not open', async () => {
    const { streamId, batch } = await entered('工人02');
    const other = await entered('工人03');
    const sealed = sealedOf(batch);
    const vault = newVault();
    await expect(vault.open(sealed, randomUUID())).rejects.toThrow();
    await expect(vault.open({ ...sealed, field: 'phone' }, streamId)).rejects.toThrow();
    await expect(vault.open({ ...sealed, subject: other.subject }, streamId)).rejects.toThrow();
  });

  test('a subject known already keeps its key, and one append carries several subjects', async () => {
    const known = await entered('工人04');
    const streamId = randomUUID();
    const added = randomUUID();
    const batch = await newVault().seal([field(known.subject, '工人04', streamId), field(added, '工人05', streamId)]);
    expect(batch.rows.find((entry) => entry.table === 'es.subject_key')?.rows).toMatchObject([{ subject_id: added }]);
    await store.append(appendOf({ streamId, rows: batch.rows }));
    const items = batch.sealed.map((sealed) => ({ sealed, streamId }));
    expect(await newVault().openAll(items)).toEqual(['工人04', '工人05']);
  });

  test('an append that was not accepted leaves no key behind, and a later sealing makes a new one', async () => {
    const subject = randomUUID();
    const streamId = randomUUID();
    const vault = newVault();
    const lost = await vault.seal([field(subject, '工人06', streamId)]);
    await store.append(appendOf({ streamId }));
    expect(await store.append(appendOf({ streamId, rows: lost.rows }))).toEqual({ kind: 'conflict' });
    const kept = await vault.seal([field(subject, '工人06', streamId)]);
    const target = randomUUID();
    expect((await store.append(appendOf({ streamId: target, rows: kept.rows }))).kind).toBe('appended');
    expect(await newVault().open(sealedOf(kept), streamId)).toBe('工人06');
  });

  test('two first keys for one subject: the second append is refused and asks to seal again', async () => {
    const subject = randomUUID();
    const streamId = randomUUID();
    const [one, two] = await Promise.all([
      newVault().seal([field(subject, '工人07', streamId)]),
      newVault().seal([field(subject, '工人07', streamId)]),
    ]);
    await store.append(appendOf({ rows: one.rows }));
    await expect(store.append(appendOf({ rows: two.rows }))).rejects.toThrow(SubjectKeyTaken);
  });

  test('after a rotation old fields still open and new subjects use the new wrapping key', async () => {
    const before = await entered('工人08');
    expect(ring.rotate().id).toBe(2);
    const after = await entered('工人09');
    expect(sealedOf(after.batch).sealed).toMatch(/^A256GCM\.2\./);
    const reopened = new SubjectVault(database.appDatabase.sql, FileKeyRing.open(folder));
    expect(await reopened.open(sealedOf(before.batch), before.streamId)).toBe('工人08');
    expect(await reopened.open(sealedOf(after.batch), after.streamId)).toBe('工人09');
  });
});

describe('the key ring', () => {
  test('a wrapping key added by another process is found; one that is nowhere is no erasure', async () => {
    const elsewhere = FileKeyRing.open(folder);
    const added = ring.rotate();
    const { batch, streamId } = await entered('工人13');
    expect(await new SubjectVault(database.appDatabase.sql, elsewhere).open(sealedOf(batch), streamId)).toBe('工人13');
    const file = join(folder, `wrapping-${added.id}.key`);
    renameSync(file, `${file}.away`);
    const without = new SubjectVault(database.appDatabase.sql, FileKeyRing.open(folder));
    await expect(without.open(sealedOf(batch), streamId)).rejects.toMatchObject({ code: 'key-ring-incomplete' });
    await expect(without.seal([field(sealedOf(batch).subject, '工人13', streamId)])).rejects.toMatchObject({
      code: 'key-ring-incomplete',
    });
    renameSync(`${file}.away`, file);
  });

  test('a log takes the ring it was begun with and no other, also when two processes begin at once', async () => {
    const fresh = await testDatabase();
    const { sql } = fresh.appDatabase;
    const folders = ['one', 'two'].map((name) => join(folder, name));
    const begun = await Promise.allSettled(folders.map((place) => openKeyRing(place, sql)));
    expect(begun.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = begun.findIndex(({ status }) => status === 'rejected');
    expect(begun[lost]).toMatchObject({ reason: { code: expect.stringMatching(/^key-ring-(foreign|missing)$/) } });
    await openKeyRing(folders[1 - lost] ?? '', sql);
    await expect(openKeyRing(join(folder, 'three'), sql)).rejects.toMatchObject({ code: 'key-ring-missing' });
    FileKeyRing.create(join(folder, 'three'));
    await expect(openKeyRing(join(folder, 'three'), sql)).rejects.toMatchObject({ code: 'key-ring-foreign' });
    await fresh.close();
  });
});

describe('looking up', () => {
  test('a name is found whole, by part, and whatever its width; a name without the part is not', async () => {
    const one = await entered('欧阳工人甲');
    const two = await entered('工人甲乙');
    const vault = newVault();
    expect(await vault.findExact('name', ' 欧阳 工人甲 ')).toEqual([one.subject]);
    expect([...(await vault.findByName('name', '工人甲'))].sort()).toEqual([one.subject, two.subject].sort());
    expect(await vault.findByName('name', '欧阳')).toEqual([one.subject]);
    expect(await vault.findByName('name', '欧工')).toEqual([]);
    expect(await vault.findExact('phone', '欧阳工人甲')).toEqual([]);
  });
});

describe('erasing', () => {
  test('nothing opens any more, look-ups are gone, and the chain is still whole', async () => {
    const { subject, streamId, batch } = await entered('待删工人');
    const vault = newVault();
    await vault.open(sealedOf(batch), streamId);
    expect(await vault.destroy(subject)).toBe(true);
    expect(await vault.destroy(subject)).toBe(false);
    await expect(vault.open(sealedOf(batch), streamId)).rejects.toThrow(SubjectErased);
    await expect(newVault().open(sealedOf(batch), streamId)).rejects.toMatchObject({ code: 'subject-erased' });
    expect(await vault.findExact('name', '待删工人')).toEqual([]);
    expect(verifyStream(streamId, await store.readChained(streamId))).toMatchObject({ ok: true });
  });

  test('in a list the erased subject is null and the others open', async () => {
    const kept = await entered('工人10');
    const erased = await entered('工人11');
    await newVault().destroy(erased.subject);
    const items = [kept, erased].map(({ batch, streamId }) => ({ sealed: sealedOf(batch), streamId }));
    expect(await newVault().openAll(items)).toEqual(['工人10', null]);
  });

  test('a process that has the key in memory drops it when it hears, and when it may have missed something', async () => {
    const channel = new PostgresChannel(database.url('qingxin_app'));
    await channel.open();
    const holder = new SubjectVault(database.appDatabase.sql, ring, null, { news: channel });
    const told = () => new Promise<void>((settle) => channel.onErased(settle));
    const [first, second] = [await entered('工人21'), await entered('工人22')];
    const opens = ({ batch, streamId }: typeof first) => holder.open(sealedOf(batch), streamId);
    expect([await opens(first), await opens(second)]).toEqual(['工人21', '工人22']);
    const heard = told();
    await newVault().destroy(first.subject);
    await heard;
    await expect(opens(first)).rejects.toThrow(SubjectErased);

    expect(await opens(second)).toBe('工人22');
    const cut = told();
    const listening = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE query = 'LISTEN qingxin_feed' AND datname = current_database()`;
    await database.superuser.query(listening);
    await cut;
    await newVault().destroy(second.subject);
    await expect(opens(second)).rejects.toThrow(SubjectErased);
    await channel.close();
  });

  test('no key is kept while nothing can be heard, nor one that was read while something was', async () => {
    const one = await entered('工人23');
    const item = { sealed: sealedOf(one.batch), streamId: one.streamId };
    let asked = 0;
    let tell = (): void => undefined;
    let meanwhile = (): void => undefined;
    const news = { hears: true, onErased: (listener: () => void) => void (tell = listener) };
    const sql = async (...query: Parameters<typeof database.appDatabase.sql>) => {
      asked += 1;
      const rows = await database.appDatabase.sql<never>(...query);
      meanwhile();
      return rows;
    };
    const holder = new SubjectVault(sql, ring, null, { news });
    const openedTwice = async (): Promise<number> => {
      asked = 0;
      expect([await holder.openAll([item]), await holder.openAll([item])]).toEqual([['工人23'], ['工人23']]);
      return asked;
    };
    meanwhile = () => tell();
    expect(await openedTwice()).toBe(2);
    meanwhile = () => undefined;
    expect([await openedTwice(), await openedTwice()]).toEqual([1, 0]);
    news.hears = false;
    tell();
    expect(await openedTwice()).toBe(2);
  });

  test('where nobody tells it, a process holds the key for a minute and no longer', async () => {
    const { subject, streamId, batch } = await entered('工人24');
    let now = 0;
    const holder = new SubjectVault(database.appDatabase.sql, ring, null, { now: () => now });
    await holder.open(sealedOf(batch), streamId);
    await newVault().destroy(subject);
    now = 59_999;
    expect(await holder.open(sealedOf(batch), streamId)).toBe('工人24');
    now = 60_000;
    await expect(holder.open(sealedOf(batch), streamId)).rejects.toThrow(SubjectErased);
  });

  test('nothing new is sealed under an erased subject', async () => {
    const { subject, streamId } = await entered('工人12');
    await newVault().destroy(subject);
    await expect(newVault().seal([field(subject, '工人12', streamId)])).rejects.toThrow(SubjectErased);
  });

  test('tokens sealed before an erasure and written after it are refused', async () => {
    const { subject, streamId } = await entered('工人14');
    const batch = await newVault().seal([field(subject, '工人丁', streamId)]);
    await newVault().destroy(subject);
    await expect(store.append(appendOf({ rows: batch.rows }))).rejects.toThrow(SubjectErased);
    expect(await newVault().findExact('name', '工人丁')).toEqual([]);
  });

  test('an erasure waits for an append that has written tokens, and takes them with it', async () => {
    const { subject, streamId } = await entered('工人15');
    const [tokens] = (await newVault().seal([field(subject, '工人戊', streamId)])).rows;
    const row = tokens?.rows[0] as { field: string; token: string };
    const erasing = await database.appDatabase.transaction(async (sql) => {
      const text = 'INSERT INTO es.subject_lookup (subject_id, field, token) VALUES ($1::uuid, $2, $3::bytea)';
      await sql({ text }, [subject, row.field, row.token]);
      return { done: newVault().destroy(subject) };
    });
    expect(await erasing.done).toBe(true);
    const { rows } = await database.app.query('SELECT 1 FROM es.subject_lookup WHERE subject_id = $1', [subject]);
    expect(rows).toEqual([]);
  });
});

describe('wrapping anew', () => {
  test('goes on where it was broken off, changes nothing that is sealed, and lets the older keys go', async () => {
    const { sql } = database.appDatabase;
    const kept = await entered('工人16');
    const erased = await entered('工人17');
    await newVault().destroy(erased.subject);
    // Another process has the ring open and learns of the new key by itself.
    const elsewhere = FileKeyRing.open(folder);
    const { id } = ring.rotate();
    expect(elsewhere.current().id).toBe(id);
    const all = await keysLeftToWrap(sql, ring);
    expect(all).toBeGreaterThan(0);
    const broken = async (...query: Parameters<typeof sql>) => {
      if (query[0].name === 'subject_keys_wrapped') throw new Error('no connection');
      return sql<never>(...query);
    };
    await expect(rewrapKeys(broken, ring)).rejects.toThrow('no connection');
    expect(await keysLeftToWrap(sql, ring)).toBe(all);
    expect(await rewrapKeys(sql, ring)).toBe(all);
    expect(await keysLeftToWrap(sql, ring)).toBe(0);
    expect(await rewrapKeys(sql, ring)).toBe(0);
    expect(retireWrappingKeys(folder)).toEqual(Array.from({ length: id - 1 }, (_, index) => index + 1));
    const reopened = new SubjectVault(sql, FileKeyRing.open(folder));
    expect(await reopened.open(sealedOf(kept.batch), kept.streamId)).toBe('工人16');
    expect(await reopened.openAll([{ sealed: sealedOf(erased.batch), streamId: erased.streamId }])).toEqual([null]);
  });

  test('beside an erasure leaves no living copy, whichever is first', async () => {
    const { subject } = await entered('工人18');
    const text = `INSERT INTO es.subject_key (subject_id, key_version, wrapped_key) VALUES ($1::uuid, $2, '\\x01')`;
    const erasing = await database.appDatabase.transaction(async (sql) => {
      await sql({ text }, [subject, 91]);
      const done = newVault().destroy(subject);
      const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ 'destroy_subject'
        AND datname = current_database()`;
      while ((await database.superuser.query(waiting)).rowCount === 0) await new Promise(setImmediate);
      return { done };
    });
    expect(await erasing.done).toBe(true);
    await expect(database.app.query(text, [subject, 92])).rejects.toMatchObject({ code: 'QX001' });
    const living = 'SELECT key_version FROM es.subject_key WHERE subject_id = $1 AND wrapped_key IS NOT NULL';
    expect((await database.app.query(living, [subject])).rows).toEqual([]);
  });
});
