import {
  calendarStanding,
  type CalendarBatchResult,
  type CommandHandler,
  followingRecount,
  IncidentList,
} from '@qingxin/application';
import type { ComplaintState, RecountState, RuleRow } from '@qingxin/domain';
import { RULE_ROWS } from '@qingxin/rulebook';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CalendarWatch } from '../../apps/worker/src/calendar/calendar-watch.ts';
import { RecountWatch } from '../../apps/worker/src/calendar/recount-watch.ts';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door/door-fixture.ts';

/** An invented notice; that of 2027 was not published when this was written. */
const NOTICE = {
  year: 2027,
  notice: '国办发明电〔2026〕99号',
  publishedOn: '2026-11-05',
  daysOff: (
    '2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-02-12 2027-04-05 2027-05-03 2027-05-04 ' +
    '2027-05-05 2027-06-09 2027-09-15 2027-10-01 2027-10-04 2027-10-05 2027-10-06 2027-10-07'
  ).split(' '),
  makeupDays: ['2027-01-31', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
  proposalId: '6f1cfa6e-93b1-4a1f-8bb0-000000000001',
};
const TRIAL = 'recount-6f1cfa6e-93b1-4a1f-8bb0-000000000002';

let fixture: DoorFixture;
const counted: CalendarBatchResult[] = [];

beforeAll(async () => {
  fixture = await doorFixture();
});

afterAll(() => fixture?.close());

function watch(handler: Pick<CommandHandler, 'handle'> = fixture.door.handler): CalendarWatch {
  const onError = (error: unknown) => {
    throw error;
  };
  const pace = { busyMs: 10, idleMs: 10 };
  const { sql } = fixture.db.appDatabase;
  return new CalendarWatch({ handler, sql, onError, pace, onCounted: (result) => counted.push(result) });
}

const at = (instant: string) => {
  fixture.clock.instant = instant;
};

/** Received by 人社, which takes it as its own. */
async function received(): Promise<string> {
  const stream = newComplaint();
  const more = { decision: 'handle', reason: '属本单位', units: [] };
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  await fixture.send(stream, 'DecideFirstContact', more, person('hrss01'));
  return stream;
}

async function stateOf(stream: string): Promise<ComplaintState> {
  return (await fixture.door.journal.open(stream)).state as ComplaintState;
}

const acceptance = async (stream: string) => (await stateOf(stream)).clocks['S2-01#1'];

function recounts(handler: Pick<CommandHandler, 'handle'> = fixture.door.handler): RecountWatch {
  const door = { ...fixture.door, handler: handler as CommandHandler };
  const onError = (error: unknown) => {
    throw error;
  };
  return new RecountWatch({ door, sql: fixture.db.appDatabase.sql, onError, onDone: () => undefined });
}

async function recountOf(stream: string): Promise<RecountState> {
  return (await fixture.door.journal.open(stream)).state as RecountState;
}
const standing = () => calendarStanding(fixture.db.appDatabase.sql);

describe('a holiday notice', () => {
  let open: string;
  let late: string;
  let stuck: string;

  test('moves the due day of an open clock once the worker has seen it', async () => {
    at('2027-02-03T01:00:00.000Z');
    await watch().look();
    [late, open, stuck] = [await received(), await received(), await received()];
    at('2027-02-13T01:00:00.000Z');
    const clockActor = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] } as const;
    await fixture.send(late, 'LapseClocks', {}, clockActor);
    expect(await acceptance(late)).toMatchObject({ status: 'lapsed', due: '2027-02-12' });
    expect(await acceptance(open)).toMatchObject({ status: 'running', due: '2027-02-12' });
    at('2027-02-12T01:00:00.000Z');
  });

  test('is proposed by one person, which moves nothing, and approved by another who has its dry run before him', async () => {
    await fixture.send('calendar', 'ProposeHolidayNotice', NOTICE, person('office01'));
    expect(await standing()).toMatchObject({ done: true });
    const { proposalId } = NOTICE;
    const approve = (who: string) =>
      fixture.send('calendar', 'ApproveHolidayNotice', { proposalId, trial: TRIAL }, person(who));
    await expect(approve('office01')).rejects.toThrow('approver-is-requester');
    await expect(approve('office02')).rejects.toThrow('notice-not-tried');
    await fixture.send(TRIAL, 'RequestRecount', { proposalId }, person('office01'));
    const version = (await stateOf(open)).version;
    await recounts().look();
    const { streams, status } = await recountOf(TRIAL);
    expect([status, Object.keys(streams).sort()]).toEqual(['ready', [late, open, stuck].sort()]);
    expect(streams[open]).toMatchObject({
      version,
      trials: [{ outcome: 'moves', before: { due: '2027-02-12' }, after: { due: '2027-02-18' } }],
    });
    expect(streams[late]?.trials).toMatchObject([
      { outcome: 'spared', clockId: 'S2-01#1', after: { due: '2027-02-18' } },
    ]);
    expect([await acceptance(open), (await stateOf(open)).version]).toMatchObject([{ due: '2027-02-12' }, version]);
    await expect(
      fixture.send(TRIAL, 'OrderRecount', { reason: '照办', lapsing: [] }, person('office01')),
    ).rejects.toThrow('recount-of-notice');
    expect((await approve('office02')).events).toEqual(['HolidayNoticeApproved', 'CalendarRevised']);
    expect(await standing()).toMatchObject({ done: false });
  });

  test('a stream that fails is shown and holds up no other', async () => {
    const { handler } = fixture.door;
    const failing: Pick<CommandHandler, 'handle'> = {
      handle: (envelope, actor) =>
        envelope.stream === stuck ? Promise.reject(new Error('torn')) : handler.handle(envelope, actor),
    };
    await watch(failing).look();
    expect(counted.at(-1)?.failed).toEqual([stuck]);
    expect(await acceptance(open)).toMatchObject({ status: 'running', due: '2027-02-18', provisional: false });
    expect(await standing()).toMatchObject({ done: false });
    const shown = await new IncidentList(fixture.db.appDatabase.sql).open({ limit: 10 });
    expect(shown).toMatchObject([{ workflowId: 'calendar-batch', stream: stuck, code: 'failed' }]);
  });

  test('a lapse it would have spared becomes work for the 治欠办 and nothing else', async () => {
    const { clocks, tasks } = await stateOf(late);
    expect(clocks['S2-01#1']).toMatchObject({ status: 'lapsed', questioned: { due: '2027-02-18' } });
    expect(Object.values(tasks).filter(({ kind }) => kind === 'review-lapse')).toMatchObject([
      { unit: 'office', status: 'open' },
    ]);
  });

  test('a worker that starts again finishes what is left, and then nothing is done twice', async () => {
    const again = watch();
    again.start();
    const until = performance.now() + 10_000;
    while ((await standing())?.done !== true && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await again.stop();
    expect(await standing()).toMatchObject({ left: 0, done: true });
    expect(await acceptance(stuck)).toMatchObject({ due: '2027-02-18' });
    expect(await new IncidentList(fixture.db.appDatabase.sql).open({ limit: 10 })).toEqual([]);
    const versions = async () => [await stateOf(open), await stateOf(late)].map(({ version }) => version);
    const before = await versions();
    expect(await watch().look()).toBe(0);
    expect(await versions()).toEqual(before);
  });
});

const FIRST = RULE_ROWS.findLast(({ id }) => id === 'S1-08-FIRST') as RuleRow;
const uuid = (last: number) => `6f1cfa6e-93b1-4a1f-8bb0-0000000001${String(last).padStart(2, '0')}`;

/** 首问处理期限 of that many working days from a day on, proposed by office01. */
async function proposed(n: number, days: number, from: string, due: string): Promise<string> {
  const change = {
    ...{ proposalId: uuid(n), rule: FIRST.id, from, period: { amount: days, unit: 'workingDay' } },
    ...{ text: `${days}个工作日`, examples: [{ start: from, due }], reason: '边远', document: null },
  };
  await fixture.send('rulebook', 'ProposeParameterChange', change, person('office01'));
  return uuid(n);
}

const firstContact = async (stream: string) => (await stateOf(stream)).clocks['S1-08-FIRST#1'];

async function undecided(): Promise<string> {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  return stream;
}

/** Ordered by one coordinator and approved by the other. */
async function ordered(batch: string, lapsing: readonly object[] = []): Promise<void> {
  await fixture.send(batch, 'OrderRecount', { reason: '新版生效', lapsing }, person('office01'));
  await fixture.send(batch, 'ApproveRecount', {}, person('office02'));
}

describe('clocks go over to another version of their rule', () => {
  const batch = `recount-${uuid(10)}`;
  const names = { late: '', open: '', torn: '', drifting: '' };

  test('in a dry run first, which is kept with the versions it has read and changes nothing', async () => {
    at('2027-03-01T01:00:00.000Z');
    names.late = await undecided();
    at('2027-03-03T01:00:00.000Z');
    [names.open, names.torn, names.drifting] = [await undecided(), await undecided(), await undecided()];
    const proposalId = await proposed(1, 3, '2027-03-03', '2027-03-08');
    await fixture.send(batch, 'RequestRecount', { proposalId }, person('office01'));
    const before = await Promise.all(Object.values(names).map(stateOf));
    await recounts().look();
    const { streams, status } = await recountOf(batch);
    const concerned = Object.values(names).map((stream) => streams[stream]);
    expect(status).toBe('ready');
    expect(concerned.map((read) => read?.version)).toEqual(before.map(({ version }) => version));
    expect(
      concerned.map((read) => read?.trials.map(({ outcome, before: was, after }) => [outcome, was.due, after.due])),
    ).toEqual([
      [['spared', '2027-03-02', '2027-03-04']],
      [['moves', '2027-03-04', '2027-03-08']],
      [['moves', '2027-03-04', '2027-03-08']],
      [['moves', '2027-03-04', '2027-03-08']],
    ]);
    expect(await Promise.all(Object.values(names).map(stateOf))).toEqual(before);
    const order = fixture.send(batch, 'OrderRecount', { reason: '新版', lapsing: [] }, person('office01'));
    await expect(order).rejects.toThrow('recount-rule-not-approved');
    await fixture.send('rulebook', 'ApproveRuleChange', { proposalId }, person('office02'));
  });

  test('ordered by one person and approved by another, exactly as it showed; what has moved on since is left alone', async () => {
    await fixture.send(batch, 'OrderRecount', { reason: '新版生效', lapsing: [] }, person('office01'));
    await expect(fixture.send(batch, 'ApproveRecount', {}, person('office01'))).rejects.toThrow(
      'approver-is-requester',
    );
    expect(await recounts().look()).toBe(0);
    await fixture.send(batch, 'ApproveRecount', {}, person('office02'));
    const decision = { decision: 'handle', reason: '属本单位', units: [] };
    await fixture.send(names.drifting, 'DecideFirstContact', decision, person('hrss01'));
    const { handler } = fixture.door;
    const tearing: Pick<CommandHandler, 'handle'> = {
      handle: (envelope, actor) =>
        envelope.stream === names.torn ? Promise.reject(new Error('torn')) : handler.handle(envelope, actor),
    };
    await expect(recounts(tearing).look()).rejects.toThrow('torn');
    await recounts().look();
    const { status, results, drifted, streams } = await recountOf(batch);
    expect([status, drifted]).toEqual(['done', [names.drifting]]);
    expect(results[names.drifting]).toBe('version-conflict');
    for (const stream of [names.open, names.torn]) {
      const [trial] = streams[stream]?.trials ?? [];
      expect(await firstContact(stream)).toMatchObject({
        ...trial?.after,
        ruleVersion: FIRST.version + 1,
        status: 'running',
      });
    }
    expect(await firstContact(names.late)).toMatchObject({
      ...{ status: 'lapsed', due: '2027-03-02', ruleVersion: FIRST.version },
      questioned: { due: '2027-03-04', byRule: { version: FIRST.version + 1, batch } },
    });
    expect(await firstContact(names.drifting)).toMatchObject({ status: 'met', ruleVersion: FIRST.version });
  });

  test('the row that timers are set by follows, and nothing is done twice', async () => {
    const { sql } = fixture.db.appDatabase;
    const due = { name: 'next_due_of', text: `SELECT next_due FROM rm.next_due WHERE workflow_id = $1::text` };
    const [row] = await sql<{ readonly next_due: Date }>(due, [names.open]);
    const reminders = (await firstContact(names.open))?.reminders ?? [];
    expect(row?.next_due.toISOString()).toBe(reminders[0] ?? '2027-03-08T16:00:00.000Z');
    const moves = { name: 'moves', text: `SELECT count(*)::int AS n FROM es.event WHERE type = 'ClockMovedToRule'` };
    expect(await sql(moves)).toEqual([{ n: 2 }]);
    while ((await recounts().look()) > 0);
    expect(await sql(moves)).toEqual([{ n: 2 }]);
  });

  test('streams that had moved on go to a new dry run', async () => {
    expect(await recountOf(followingRecount(batch))).toMatchObject({
      ...{ status: 'ready', follows: batch, only: [names.drifting], streams: {} },
    });
  });

  test('a lapse that the version would have spared is taken back by the 治欠办, and runs on under it', async () => {
    const review = { clockId: 'S1-08-FIRST#1', decision: 'taken-back', reason: '按新版' };
    await fixture.send(names.late, 'ReviewLapse', review, person('office01'));
    expect(await firstContact(names.late)).toMatchObject({
      ...{ status: 'running', due: '2027-03-04', lapsedAt: null, questioned: null, ruleVersion: FIRST.version + 1 },
    });
  });

  test('one that would be late at once stays as it is unless the order says so for its unit', async () => {
    at('2027-03-05T01:00:00.000Z');
    const proposalId = await proposed(2, 1, '2027-03-05', '2027-03-08');
    await fixture.send('rulebook', 'ApproveRuleChange', { proposalId }, person('office02'));
    const shorter = { rule: FIRST.id };
    const tried = async (n: number) => {
      await fixture.send(`recount-${uuid(n)}`, 'RequestRecount', shorter, person('office01'));
      await recounts().look();
      return (await recountOf(`recount-${uuid(n)}`)).streams;
    };
    const read = (await tried(11))[names.open]?.trials;
    expect(read).toMatchObject([{ outcome: 'lapses', before: { due: '2027-03-08' }, after: { due: '2027-03-04' } }]);
    const order = (lapsing: readonly object[]) =>
      fixture.send(`recount-${uuid(11)}`, 'OrderRecount', { reason: '缩短', lapsing }, person('office01'));
    await expect(order([])).rejects.toThrow('recount-moves-nothing');
    await expect(order([{ unit: 'police', reason: '无' }])).rejects.toThrow('recount-unit-not-concerned');
    expect((await firstContact(names.open))?.ruleVersion).toBe(FIRST.version + 1);
    await ordered(`recount-${uuid(11)}`, [{ unit: 'hrss', reason: '已告知该单位' }]);
    await recounts().look();
    expect(await firstContact(names.open)).toMatchObject({ due: '2027-03-04', ruleVersion: FIRST.version + 2 });
  });
});
