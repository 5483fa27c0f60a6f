import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  checkInvariants,
  districtStreams,
  findingWords,
  type InvariantId,
  InvariantLog,
  type StampLook,
  StreamReplay,
} from '@qingxin/application';
import { AnchorFile, EventStore, Sealer, SealKeys, type SqlExecutor, TimeStampFile } from '@qingxin/event-store';
import { askTimeStamp, checkDistrict, lookAtStamps, openDatabase } from '@qingxin/platform';
import { inlineProjections } from '@qingxin/read-models';
import { sealText } from '@qingxin/verifier';
import { InvariantWatch } from '../../apps/worker/src/invariant-watch.ts';
import { TimeStampAuthority } from '../samples/time-stamp-authority.ts';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door/door-fixture.ts';

let fixture: DoorFixture;
let complaint: string;

beforeAll(async () => {
  fixture = await doorFixture();
  complaint = newComplaint();
  await fixture.send(complaint, 'RegisterComplaint', registration(), person('hrss01'));
  await fixture.send(complaint, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss01'));
  await fixture.db.app.query('SELECT es.number_events()');
  await byHand(
    `UPDATE es.event SET recorded_at = recorded_at - interval '1 hour'`,
    `UPDATE es.clock_epoch SET moved_at = moved_at - interval '1 hour'`,
    `INSERT INTO es.workflow_seen (workflow_id, stream_id, version, epoch, next_due)
       SELECT n.workflow_id, n.stream_id, s.version, 0, n.next_due FROM rm.next_due n JOIN es.stream s USING (stream_id)`,
  );
}, 30_000);

afterAll(() => fixture.close());

/** As somebody does who owns the database: no trigger stops it, now and later. */
async function byHand(...statements: readonly string[]): Promise<void> {
  const client = await fixture.db.superuser.connect();
  try {
    for (const table of ['es.event', 'es.feed', 'es.clock_epoch']) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ALL`);
    }
    for (const statement of statements) await client.query(statement);
  } finally {
    client.release();
  }
}

const sql: SqlExecutor = (statement, params) => fixture.db.appDatabase.sql(statement, params);

function checks(stamps: StampLook | null = null) {
  const registry = districtStreams();
  return checkInvariants({
    ...{ sql, registry },
    replay: new StreamReplay({ store: new EventStore(sql), registry, projections: inlineProjections() }),
    now: (offsetMs) => fixture.clock.now(offsetMs),
    lookAtLog: () => Promise.resolve({ events: 0, faults: [] }),
    lookAtStamps: () => Promise.resolve(stamps),
  });
}

/** `<invariant> <code>` of everything that was found, each once. */
async function found(): Promise<readonly string[]> {
  const results = await checks();
  const told = results.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(told.filter((code) => findingWords(code) === null)).toEqual([]);
  return [...new Set(results.flatMap(({ invariant, findings }) => findings.map(({ code }) => `${invariant} ${code}`)))];
}

describe('what must hold at every moment', () => {
  it('holds of a district in which nothing went wrong, and everything was looked at', async () => {
    const results = await checks();
    expect(results.filter((one) => one.found > 0)).toEqual([]);
    const looked = (id: InvariantId) => results.find(({ invariant }) => invariant === id)?.looked ?? 0;
    const [{ events, streams } = { events: 0, streams: 0 }] = await sql<{ events: number; streams: number }>({
      text: 'SELECT (SELECT count(*)::int FROM es.event) AS events, (SELECT count(*)::int FROM es.stream) AS streams',
    });
    expect([looked('feed-dense'), looked('rows-as-log'), looked('due-done')]).toEqual([events, streams, 1]);
  });

  it.each([
    [
      'a position that is gone',
      `DELETE FROM es.feed WHERE stream_id = STREAM AND version = 1`,
      ['feed-dense position-missing', 'feed-dense event-not-numbered'],
    ],
    [
      'a stream whose events are numbered in another order',
      `UPDATE es.feed SET version = 103 - version WHERE stream_id = STREAM AND version <= 2`,
      ['feed-dense stream-out-of-order', 'feed-dense event-not-numbered'],
    ],
    [
      'an event that happened before the one ahead of it',
      `UPDATE es.event SET occurred_at = occurred_at - interval '1 day' WHERE version = 2 AND stream_id = STREAM`,
      ['time-forward went-back-in-time', 'rows-as-log row-missing-or-differs'],
    ],
    [
      'a row that somebody changed',
      `UPDATE rm.task SET unit = 'housing' WHERE stream = 'COMPLAINT'`,
      ['rows-as-log row-missing-or-differs'],
    ],
    ['a row that is gone', `DELETE FROM rm.clock WHERE stream = 'COMPLAINT'`, ['rows-as-log row-missing-or-differs']],
    [
      'a row that no event wrote',
      `INSERT INTO rm.task SELECT (jsonb_populate_record(t, '{"id": "made-up"}')).* FROM rm.task t WHERE stream = 'COMPLAINT' LIMIT 1`,
      ['rows-as-log row-not-in-log'],
    ],
    [
      'a kept state that the log does not give',
      `INSERT INTO es.stream_state SELECT stream_id, REDUCER, version, '{"state": {"version": 2}}' FROM es.stream WHERE name = 'COMPLAINT'`,
      ['rows-as-log kept-state-differs'],
    ],
    [
      'a workflow that waits for another date',
      `UPDATE es.workflow_seen SET next_due = next_due + interval '1 day'`,
      ['workflow-awaits awaits-another-date'],
    ],
    [
      'a workflow that has not seen the last act',
      `UPDATE es.workflow_seen SET version = 0`,
      ['workflow-awaits not-looked-since'],
    ],
    ['a workflow that never looked', `DELETE FROM es.workflow_seen`, ['workflow-awaits never-looked']],
    [
      'a message that could not be sent',
      `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload, created_at)
         VALUES (gen_random_uuid(), gen_random_uuid(), STREAM, 'unit:housing', 'test', '{}', clock_timestamp() - interval '2 hours')`,
      ['messages-sent not-sent-for-an-hour'],
    ],
    [
      'nothing of a message that a person set aside',
      `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload, created_at, set_aside_at, set_aside_by, set_aside_for)
         VALUES (gen_random_uuid(), gen_random_uuid(), STREAM, 'unit:housing', 'test', '{}', clock_timestamp() - interval '2 hours',
           clock_timestamp(), 'person:admin01', 'told-otherwise')`,
      [],
    ],
  ])('names %s', async (_words, statement, expected) => {
    const reducer = districtStreams().of(complaint)?.type.reducerVersion ?? 0;
    const text = statement
      .replaceAll('STREAM', `(SELECT stream_id FROM es.stream WHERE name = '${complaint}')`)
      .replaceAll('COMPLAINT', complaint)
      .replaceAll('REDUCER', String(reducer));
    const before = await saved();
    try {
      await byHand(text);
      expect([...(await found())].sort()).toEqual([...expected].sort());
    } finally {
      await before.restore();
    }
    expect(await found()).toEqual([]);
  });

  it('names what has been due for longer than a quarter of an hour', async () => {
    const [row] = await sql<{ due: Date }>({ text: 'SELECT next_due AS due FROM rm.next_due' });
    const due = row?.due.getTime() ?? 0;
    const then = fixture.clock.instant;
    fixture.clock.instant = new Date(due + 14 * 60_000).toISOString();
    expect(await found()).toEqual([]);
    fixture.clock.instant = new Date(due + 16 * 60_000).toISOString();
    expect(await found()).toEqual(['due-done date-passed']);
    fixture.clock.instant = then;
  });
});

describe('time stamps of seals', () => {
  const home = mkdtempSync(join(tmpdir(), 'qingxin-stamps-'));
  const seals = { keys: join(home, 'keys'), anchors: join(home, 'anchors') };
  const file = new TimeStampFile(seals.anchors);
  const ca = join(home, 'authority.pem');
  let authority: TimeStampAuthority;
  let timeStamps: { readonly url: string; readonly ca: string };

  beforeAll(async () => {
    authority = await TimeStampAuthority.create('时间戳机构');
    timeStamps = { url: await authority.open(), ca };
    writeFileSync(ca, authority.pem);
  });
  afterAll(async () => {
    await authority.close();
    rmSync(home, { recursive: true });
  });

  const onlyStamps = async (by: typeof timeStamps | null = timeStamps) =>
    (await checkDistrict({ sql, mode: 'demo', seals, timeStamps: by })).find(
      ({ invariant }) => invariant === 'seals-stamped',
    );

  async function seal(): Promise<Buffer> {
    const url = fixture.db.url('qingxin_sealer');
    const name = { applicationName: 'sealer', onIdleError: () => undefined } as const;
    const database = openDatabase({ url, use: 'write', connections: 1, ...name });
    await fixture.db.app.query('SELECT es.number_events()');
    const anchors = new AnchorFile(seals.anchors);
    const block = await new Sealer({ database, anchors, keys: SealKeys.create(seals.keys) }).seal();
    await database.close();
    if (block === null) throw new Error('nothing to seal');
    return sealText(block);
  }

  it('are not looked at where nobody stamps', async () => {
    await seal();
    expect(await onlyStamps(null)).toBeUndefined();
    expect((await new InvariantLog(sql).standing()).map(({ invariant }) => invariant)).not.toContain('seals-stamped');
  });

  it('are checked against their seals every night, and a seal that waits too long for one is named', async () => {
    const stamp = async (blockNo: number, text: Buffer) =>
      file.add({ blockNo, ...(await askTimeStamp(timeStamps.url, text, [])) });
    const first = new AnchorFile(seals.anchors).blocks().map(sealText)[0] ?? Buffer.alloc(0);
    await stamp(1, first);
    expect(await onlyStamps()).toMatchObject({ looked: 1, found: 0 });
    await fixture.send(newComplaint(), 'RegisterComplaint', registration(), person('hrss01'));
    await seal();

    const sealedAt = Date.parse(new AnchorFile(seals.anchors).blocks()[1]?.sealedAt ?? '');
    const after = (hours: number, by: typeof timeStamps | null = timeStamps) =>
      lookAtStamps({ sql, seals, timeStamps: by, now: new Date(sealedAt + hours * 3_600_000).toISOString() });
    expect(await after(47)).toEqual({ looked: 1, faults: [], waiting: [] });
    expect(await after(48)).toEqual({ looked: 1, faults: [], waiting: ['第 2 号封存'] });
    expect(await after(48, null)).toEqual({ looked: 1, faults: [], waiting: [] });
    const late = await checks({ looked: 1, faults: [], waiting: ['第 2 号封存'] });
    const waits = { what: '第 2 号封存', code: 'not-stamped-for-two-days' };
    expect(late).toContainEqual({ invariant: 'seals-stamped', looked: 1, found: 1, findings: [waits] });

    await stamp(2, first);
    const other = { what: '第 2 号封存', code: 'stamp-of-other' };
    expect(await onlyStamps()).toMatchObject({ looked: 2, found: 1, findings: [other] });
    writeFileSync(ca, (await TimeStampAuthority.create('另一机构')).pem);
    const unknown = { what: '第 1 号封存', code: 'stamp-authority-unknown' };
    expect(await onlyStamps()).toMatchObject({ found: 2, findings: [unknown, other] });
    for (const { code } of [waits, other, unknown]) expect(findingWords(code)).toMatch(/时间戳/);
  });
});

const KEPT = ['es.feed', 'es.event', 'es.workflow_seen', 'es.outbox', 'es.stream_state', 'rm.task', 'rm.clock'];

/** Copies of the tables that the spec changes. */
async function saved(): Promise<{ readonly restore: () => Promise<void> }> {
  const copy = (table: string): string => `kept_${table.replace('.', '_')}`;
  await byHand(...KEPT.map((table) => `CREATE TABLE ${copy(table)} AS TABLE ${table}`));
  const restore = () =>
    byHand(
      'BEGIN',
      ...KEPT.flatMap((table) => [
        `DELETE FROM ${table}`,
        `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${copy(table)}`,
        `DROP TABLE ${copy(table)}`,
      ]),
      'COMMIT',
    );
  return { restore };
}

describe('the nightly check', () => {
  const results = (n: number) => [
    {
      invariant: 'feed-dense' as const,
      looked: 10,
      found: n,
      findings: n === 0 ? [] : [{ what: '7', code: 'position-missing' }],
    },
  ];

  function watchAt(now: string, n = 0): InvariantWatch {
    return new InvariantWatch({
      sql,
      now: () => now,
      check: async (onPage) => {
        await onPage();
        return results(n);
      },
      onChecked: () => undefined,
      onError: (error) => {
        throw error;
      },
    });
  }

  it('is made at once where there was none, then once a night', async () => {
    const log = new InvariantLog(sql);
    const standing = async () => (await log.standing()).find(({ invariant }) => invariant === 'feed-dense');
    expect(await standing()).toEqual({ invariant: 'feed-dense', last: null, brokenSince: null });
    const lookAt = async (now: string): Promise<number> => {
      const watch = watchAt(now);
      const checked = await watch.look();
      await watch.stop();
      return checked;
    };
    const today = new Date().toISOString();
    expect([await lookAt(today), await lookAt(today)]).toEqual([1, 0]);
    // Two in the morning in Beijing is 18:00 UTC of the day before.
    const tomorrow = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    expect([await lookAt(`${tomorrow}T17:59:00.000Z`), await lookAt(`${tomorrow}T18:00:00.000Z`)]).toEqual([0, 1]);
    expect(await standing()).toMatchObject({ last: { looked: 10, found: 0 }, brokenSince: null });
  });

  it('is made whenever somebody asks for it, once for all who ask', async () => {
    const log = new InvariantLog(sql);
    const quiet = '2000-01-01T00:00:00.000Z';
    const lookAt = async (): Promise<number> => {
      const watch = watchAt(quiet);
      const looked = await watch.look();
      await watch.stop();
      return looked;
    };
    expect([await lookAt(), await log.asked()]).toEqual([0, null]);
    const at = await log.ask({ id: 'person:audit01', unit: 'office' });
    expect(at).toEqual(expect.any(String));
    expect(await log.ask({ id: 'person:office01', unit: 'office' })).toBeNull();
    expect(await log.asked()).toEqual({ at, actor: 'person:audit01', running: false });
    expect([await lookAt(), await lookAt(), await log.asked()]).toEqual([1, 0, null]);
    await expect(fixture.db.owner.query('DELETE FROM es.check_request')).rejects.toThrow('append-only');
  });

  it('is made by one of two workers', async () => {
    const [one, other] = [watchAt('2099-01-01T20:00:00.000Z'), watchAt('2099-01-01T20:00:00.000Z')];
    expect([await one.look(), await other.look()]).toEqual([1, 0]);
    await one.stop();
    await other.stop();
  });

  it('is kept and says since when something does not hold: nobody takes a result back', async () => {
    const log = new InvariantLog(sql);
    await log.record(results(1));
    await log.record(results(1));
    const [first] = await sql<{ at: Date }>({ text: 'SELECT min(at) AS at FROM es.invariant_check WHERE found > 0' });
    const [one] = (await log.standing()).filter(({ invariant }) => invariant === 'feed-dense');
    expect(one).toMatchObject({
      last: { looked: 10, found: 1, findings: [{ what: '7', code: 'position-missing' }] },
      brokenSince: first?.at.toISOString(),
    });
    await log.record(results(0));
    expect((await log.standing()).find(({ invariant }) => invariant === 'feed-dense')).toMatchObject({
      brokenSince: null,
    });
    await expect(fixture.db.owner.query('DELETE FROM es.invariant_check')).rejects.toThrow('append-only');
  });

  it('lists what is not everywhere as long as the last check looked at it', async () => {
    const log = new InvariantLog(sql);
    const stands = async () => (await log.standing()).find(({ invariant }) => invariant === 'seals-stamped');
    const results = (invariant: InvariantId) => [{ invariant, looked: 2, found: 0, findings: [] }];
    await log.record([...results('log-whole'), ...results('seals-stamped')]);
    expect(await stands()).toMatchObject({ last: { looked: 2, found: 0 } });
    await log.record(results('log-whole'));
    expect(await stands()).toBeUndefined();
  });
});
