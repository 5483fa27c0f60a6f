import { createHash, type KeyObject, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AnchorFile,
  clientExecutor,
  EventStore,
  poolDatabase,
  provedStreams,
  sealedBlocks,
  Sealer,
  SealKeys,
  verifyLog,
} from '@qingxin/event-store';
import { toFile, writeBundle } from '@qingxin/platform';
import { keyIdOf, type SealedBlock, sealText, verifyBundle } from '@qingxin/verifier';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { type Files, filesOf, inserted, pack, reRooted } from './bundle-files.ts';
import { SealWatch } from '@qingxin/worker';
import { appendOf } from './requests.ts';
import { sealedReads } from './sealed-reads.ts';

const MADE_AT = '2026-03-02T01:02:03.456Z';
const EVIDENCE_FILE = Buffer.from('工资表');
const EVIDENCE_DIGEST = createHash('sha256').update(EVIDENCE_FILE).digest('hex');
const CASE = randomUUID();
const OTHER = randomUUID();

let database: TestDatabase;
let store: EventStore;
let sealing: Pool;
let keys: SealKeys;
const folder = mkdtempSync(join(tmpdir(), 'qingxin-trust-'));
const anchors = new AnchorFile(join(folder, 'anchors'));
const bundle = join(folder, 'bundle.zip');

beforeAll(async () => {
  database = await testDatabase();
  store = new EventStore(database.appDatabase.sql);
  sealing = new Pool({ connectionString: database.url('qingxin_sealer'), max: 2 });
  keys = SealKeys.create(join(folder, 'keys'));
  await append(CASE, 3);
  await append(OTHER, 2);
  await seal();
  await append(CASE, 2, EVIDENCE_DIGEST);
  // Control characters, quotes and a backslash must come out of the log as they went in.
  for (const sender of ['g01', 'g01\t"甲\\', 'g01\n1\t2', '甲'.repeat(60), 'g'.repeat(200)]) {
    await append(randomUUID(), 1, undefined, `person:${sender}`);
  }
  await append(OTHER, 1);
  await seal();
  await writeBundle(
    toFile(bundle),
    {
      ...{ madeAt: MADE_AT, subjects: [CASE], blocks: await sealedBlocks(database.appDatabase.sql) },
      streams: await provedStreams(
        database.appDatabase.sql,
        [CASE, OTHER],
        await sealedBlocks(database.appDatabase.sql),
      ),
      evidence: [
        { sha256: EVIDENCE_DIGEST, streamId: CASE, version: 4, bytes: () => asPieces(EVIDENCE_FILE) },
        { sha256: EVIDENCE_DIGEST, streamId: CASE, version: 5, bytes: null },
      ],
      texts: new Map([['rules.json', '{}\n']]),
    },
    keys,
  );
});
afterAll(async () => {
  await sealing.end();
  await database.close();
  rmSync(folder, { recursive: true });
});

async function* asPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function append(streamId: string, events: number, note?: string, sender = 'person:g01'): Promise<void> {
  const { head } = await store.load({ streamId, afterVersion: 0 });
  const request = appendOf({ streamId, events, sender, expected: head, ...(note === undefined ? {} : { note }) });
  expect(await store.append(request)).toMatchObject({ kind: 'appended' });
}

async function seal(by = keys): Promise<SealedBlock | null> {
  await database.app.query('SELECT es.number_events()');
  return new Sealer({ database: poolDatabase(sealing), keys: by, anchors, readsSettleMs: 0 }).seal();
}

const publicKeys = (by = keys): readonly KeyObject[] => by.publicKeys();
const anchorsKept = (): ReadonlyMap<number, Buffer> =>
  new Map(anchors.blocks().map(({ blockNo, root }) => [blockNo, root]));
const trust = () => ({ keys: new Map(publicKeys().map((key) => [keyIdOf(key), key])), anchors: anchorsKept() });

describe('an export bundle, checked without the database', () => {
  test('is whole, and the report says what was looked at and against what', async () => {
    const report = await verifyBundle(bundle, { keys: publicKeys(), anchors: anchorsKept() });
    expect(report).toMatchObject({
      ...{ whole: true, faults: [], madeAt: MADE_AT, subjects: [CASE], streams: 2, events: 8, blocks: 2, anchored: 2 },
      evidence: { checked: 1, byDigestOnly: 1 },
      keys: [{ keyId: keys.keyId, compared: true }],
      sealed: { blockNo: 2, root: anchors.blocks().at(-1)?.root.toString('hex') },
    });
  });

  test('without a key from elsewhere its own is taken, and the report says that nobody compared it', async () => {
    const report = await verifyBundle(bundle, { keys: [], anchors: new Map() });
    expect(report).toMatchObject({ whole: true, anchored: 0, keys: [{ compared: false }] });
  });

  const events = `events/${CASE}.jsonl`;
  const place = (version: number, position: number) => ({ streamId: CASE, version, position });

  test.each<[string, (files: Files) => void, object]>([
    [
      'a changed byte',
      (files) =>
        files.lines(events, (lines) => lines.map((line, at) => (at === 1 ? line.replace('登记', '登己') : line))),
      { kind: 'event-changed', ...place(2, 2) },
    ],
    [
      'another actor',
      (files) =>
        files.lines(events, (lines) =>
          lines.map((line, at) => (at === 3 ? line.replace('person:g01', 'person:g02') : line)),
        ),
      { kind: 'event-changed', ...place(4, 6) },
    ],
    [
      'a deleted event',
      (files) => files.lines(events, (lines) => lines.toSpliced(1, 1)),
      { kind: 'event-missing', streamId: CASE, version: 2, position: null, after: 1 },
    ],
    [
      'a reordered pair',
      (files) => files.lines(events, ([first = '', second = '', ...rest]) => [second, first, ...rest]),
      { kind: 'event-missing', streamId: CASE, version: 1, after: 0 },
    ],
    [
      'a reordered pair with its numbers exchanged',
      (files) =>
        files.lines(events, ([first = '', second = '', ...rest]) => [
          second.replace('"version":2', '"version":1'),
          first.replace('"version":1', '"version":2'),
          ...rest,
        ]),
      { kind: 'event-out-of-order', streamId: CASE, version: 2, position: 1 },
    ],
    [
      'a truncated tail',
      (files) => files.lines(events, (lines) => lines.slice(0, -1)),
      { kind: 'stream-cut-short', streamId: CASE, version: 5, after: 6 },
    ],
    [
      'a truncated tail with the end moved',
      (files) => {
        const cut = JSON.parse(files.lines(events, (lines) => lines.slice(0, -1)).at(-1) ?? '') as { hash: string };
        files.lines('streams.jsonl', (lines) =>
          lines.map((line) =>
            line.includes(CASE) ? JSON.stringify({ ...JSON.parse(line), version: 4, hash: cut.hash }) : line,
          ),
        );
      },
      { kind: 'head-not-sealed', streamId: CASE, version: 4, after: 6 },
    ],
    [
      'a swapped stream',
      (files) => files.set(events, files.text(`events/${OTHER}.jsonl`)),
      { kind: 'stream-swapped', streamId: CASE },
    ],
    [
      'an event inserted under a hash that fits',
      (files) => files.lines(events, inserted),
      { kind: 'event-not-sealed', streamId: CASE, version: 3, position: 3 },
    ],
    [
      'a block whose root was made anew',
      (files) => files.lines('blocks.jsonl', (lines) => lines.map((line, at) => (at === 0 ? reRooted(line) : line))),
      { kind: 'root-replaced', blockNo: 1, position: 1 },
    ],
    [
      'a block that was left out',
      (files) => files.lines('blocks.jsonl', (lines) => lines.slice(1)),
      { kind: 'block-missing', blockNo: 1, position: 1 },
    ],
    [
      'evidence of another content',
      (files) => files.set(`evidence/${EVIDENCE_DIGEST}`, '工资表。'),
      { kind: 'evidence-changed', streamId: CASE, version: 4, position: 6 },
    ],
    [
      'evidence that no event names',
      (files) =>
        files.lines('evidence.jsonl', (lines) => lines.map((line) => line.replace('"version":4', '"version":1'))),
      { kind: 'evidence-unknown', streamId: CASE, version: 1 },
    ],
    ['a file added', (files) => files.set('more.txt', 'x'), { kind: 'file-added', file: 'more.txt' }],
    ['other rules', (files) => files.set('rules.json', '[]'), { kind: 'file-changed', file: 'rules.json' }],
    ['no manifest', (files) => files.delete('manifest.json'), { kind: 'unreadable', file: 'manifest.json' }],
    [
      'another manifest',
      (files) => files.set('manifest.json', files.text('manifest.json').replace(CASE, OTHER)),
      { kind: 'signature-wrong', file: 'manifest.json' },
    ],
    [
      'a line that is none',
      (files) => files.lines(events, (lines) => ['{', ...lines.slice(1)]),
      { kind: 'unreadable', version: 1 },
    ],
  ])('%s is found, and the first bad place named', async (_, change, first) => {
    const changed = join(folder, `${randomUUID()}.zip`);
    const files = await filesOf(bundle);
    change(files);
    await pack(files, changed);
    const { whole, faults } = await verifyBundle(changed, { keys: publicKeys(), anchors: new Map() });
    expect(whole).toBe(false);
    expect(faults[0]).toMatchObject(first);
  });

  test('a subject that is not there is found', async () => {
    const changed = join(folder, 'without.zip');
    const files = await filesOf(bundle);
    files.lines('streams.jsonl', (lines) => lines.filter((line) => !line.includes(CASE)));
    files.delete(events);
    await pack(files, changed);
    const { faults } = await verifyBundle(changed, { keys: publicKeys(), anchors: new Map() });
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'stream-missing', streamId: CASE }));
    expect(faults).toContainEqual(expect.objectContaining({ kind: 'file-missing', file: events }));
  });

  test('whoever has another key can make a bundle that is whole in itself, and is found by the key', async () => {
    const forged = join(folder, 'forged.zip');
    const other = SealKeys.create(join(folder, 'other-keys'));
    const sql = database.appDatabase.sql;
    const blocks = (await sealedBlocks(sql)).map((block) => ({
      ...{ ...block, keyId: other.keyId, signature: other.sign(sealText(block)) },
    }));
    const streams = await provedStreams(sql, [CASE], blocks);
    const contents = { madeAt: MADE_AT, subjects: [CASE], blocks, streams, evidence: [], texts: new Map() };
    await writeBundle(toFile(forged), contents, other);
    expect(await verifyBundle(forged, { keys: [], anchors: new Map() })).toMatchObject({ whole: true });
    const { faults } = await verifyBundle(forged, { keys: publicKeys(), anchors: new Map() });
    expect(faults[0]).toMatchObject({ kind: 'key-unknown', blockNo: 1 });
  });

  test('whoever has the key too is found by the roots that were kept elsewhere', async () => {
    const kept = new Map([[1, Buffer.alloc(32, 7)]]);
    const { faults } = await verifyBundle(bundle, { keys: publicKeys(), anchors: kept });
    expect(faults).toMatchObject([{ kind: 'root-replaced', blockNo: 1, position: 1 }]);
    const longer = new Map([...anchorsKept(), [3, Buffer.alloc(32, 7)]]);
    const report = await verifyBundle(bundle, { keys: publicKeys(), anchors: longer });
    expect(report.faults).toMatchObject([{ kind: 'block-missing', blockNo: 3 }]);
  });

  test('damaged evidence makes no bundle', async () => {
    const sql = database.appDatabase.sql;
    const blocks = await sealedBlocks(sql);
    const evidence = [{ sha256: EVIDENCE_DIGEST, streamId: CASE, version: 4, bytes: () => asPieces(Buffer.from('x')) }];
    const contents = { madeAt: MADE_AT, subjects: [CASE], blocks, streams: [], evidence, texts: new Map() };
    await expect(writeBundle(toFile(join(folder, 'damaged.zip')), contents, keys)).rejects.toThrow(EVIDENCE_DIGEST);
  });

  test('what is no archive is refused', async () => {
    await expect(verifyBundle(anchors.path, { keys: [], anchors: new Map() })).rejects.toThrow();
  });
});

describe('the log in the database', () => {
  async function behindItsBack(statement: string, table = 'es.event'): Promise<object | undefined> {
    const client = await database.superuser.connect();
    try {
      await client.query('BEGIN');
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
      expect((await client.query(statement)).rowCount).toBeGreaterThan(0);
      return (await verifyLog(clientExecutor(client), trust())).faults[0];
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  const here = (version: number, stream = CASE) => `stream_id = '${stream}' AND version = ${version}`;

  test('is whole', async () => {
    await append(OTHER, 1);
    const report = await verifyLog(database.appDatabase.sql, trust());
    expect(report).toMatchObject({ faults: [], events: 14, streams: 7, blocks: 2, unsealed: 1, anchored: 2 });
    expect(await seal()).toMatchObject({ blockNo: 3, firstPosition: 14, lastPosition: 14 });
  });

  test.each<[string, () => [string, string?], object]>([
    [
      'a changed byte',
      () => [`UPDATE es.event SET actor = 'person:g02' WHERE ${here(2)}`],
      { kind: 'event-changed', position: 2 },
    ],
    // Events of one command have one meta and one moment: each is read for itself all the same.
    ...Object.entries({
      ...{ type: `'ComplaintNoted\t1'`, schema_version: '2', hash: `sha256('')`, command_id: `'${OTHER}'` },
      ...{ data: `data || '{"ordinal": 9}'`, meta: `meta || '{"unit": "别处"}'`, event_id: `'${OTHER}'` },
      occurred_at: `occurred_at + interval '1 millisecond'`,
    }).map(([column, value]): [string, () => [string], object] => [
      `another ${column}`,
      () => [`UPDATE es.event SET ${column} = ${value} WHERE ${here(2)}`],
      { kind: 'event-changed', position: 2 },
    ]),
    ['a deleted event', () => [`DELETE FROM es.event WHERE ${here(2)}`], { kind: 'event-missing', position: 2 }],
    [
      'a stream without its end',
      () => [`DELETE FROM es.event WHERE ${here(5)}`],
      { kind: 'event-missing', position: 7 },
    ],
    [
      'a stream that is gone from the list',
      () => [`DELETE FROM es.stream WHERE stream_id = '${CASE}'`, 'es.stream'],
      { kind: 'stream-missing', streamId: CASE },
    ],
    [
      'a block of another root',
      () => [`UPDATE es.feed_block SET events_root = sha256('') WHERE block_no = 2`, 'es.feed_block'],
      { kind: 'event-not-sealed', blockNo: 2 },
    ],
    [
      'the last blocks gone',
      () => [`DELETE FROM es.feed_block WHERE block_no > 1`, 'es.feed_block'],
      { kind: 'block-missing' },
    ],
  ])('%s, done behind its back, is found', async (_, statement, first) => {
    expect(await behindItsBack(...statement())).toMatchObject(first);
  });

  test('seals nothing new where nothing was added, and publishes its public keys', async () => {
    expect(await seal()).toBeNull();
    expect(readFileSync(join(folder, 'anchors', 'keys.jsonl'), 'utf8')).toContain(keys.keyId);
  });

  test('a block sealed and not yet anchored is anchored with the next', async () => {
    const text = readFileSync(anchors.path, 'utf8');
    rmSync(anchors.path);
    await seal();
    expect(readFileSync(anchors.path, 'utf8')).toBe(text);
  });

  test('refuses to go on beside anchors that know more, or otherwise', async () => {
    const last = anchors.blocks().at(-1);
    if (last === undefined) throw new Error('no block');
    await append(OTHER, 1);
    const more = new AnchorFile(join(folder, 'more'));
    more.add([...anchors.blocks(), { ...last, blockNo: last.blockNo + 1 }]);
    const sealerTo = (file: AnchorFile) => new Sealer({ database: poolDatabase(sealing), keys, anchors: file });
    await expect(sealerTo(more).seal()).rejects.toMatchObject({ code: 'log-behind-anchors', blockNo: 4 });
    const other = new AnchorFile(join(folder, 'differs'));
    other.add([{ ...last, root: Buffer.alloc(32) }]);
    await expect(sealerTo(other).seal()).rejects.toMatchObject({ code: 'log-differs-from-anchors', blockNo: 3 });
  });

  test('is sealed once a day by Beijing time, and a refusal is told at every look', async () => {
    const told: string[] = [];
    const watch = (now: string, file = anchors) =>
      new SealWatch({
        ...{ sql: database.appDatabase.sql, now: () => now },
        sealer: new Sealer({ database: poolDatabase(sealing), keys, anchors: file }),
        onSealed: ({ blockNo }) => told.push(`block ${blockNo}`),
        onRefused: ({ code }) => told.push(code),
        onError: (error) => told.push(String(error)),
      });
    const last = anchors.blocks().at(-1);
    if (last === undefined) throw new Error('no block');
    await database.app.query('SELECT es.number_events()');
    expect(await watch(last.sealedAt).look()).toBe(0);
    const tomorrow = new Date(Date.parse(last.sealedAt) + 24 * 3_600_000).toISOString();
    const more = new AnchorFile(join(folder, 'more'));
    expect(await watch(tomorrow, more).look()).toBe(0);
    expect(await watch(tomorrow).look()).toBe(1);
    expect(told).toEqual(['log-behind-anchors', 'block 4']);
  });

  sealedReads({
    ...{ database: () => database, subject: CASE, anchors, trust, behindItsBack, seal },
    addEvent: () => append(OTHER, 1),
    sealLeaving: async () => {
      await database.app.query('SELECT es.number_events()');
      return new Sealer({ database: poolDatabase(sealing), keys, anchors }).seal();
    },
  });

  test('a new key seals from now on, and what the old one sealed still holds', async () => {
    keys = SealKeys.rotate(join(folder, 'keys'));
    await append(OTHER, 1);
    expect(await seal()).toMatchObject({ blockNo: 8, keyId: keys.keyId });
    expect(await verifyLog(database.appDatabase.sql, trust())).toMatchObject({ faults: [], blocks: 8, unsealed: 0 });
  });
});
