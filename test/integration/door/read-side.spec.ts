import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Actions, DISTRICT_UPCASTERS, PersonalDataReading } from '@qingxin/application';
import type { ComplaintState } from '@qingxin/domain';
import {
  ClocksQuery,
  ComplaintQuery,
  InboxQuery,
  openReadSource,
  readExecutor,
  type Scope,
  severityBounds,
  SupervisionQuery,
  TimelineQuery,
} from '@qingxin/read-models';
import type { DataSource } from 'typeorm';
import { doorFixture, type DoorFixture, newComplaint, person, registration, REGISTRATION } from './door-fixture.ts';

let fixture: DoorFixture;
let source: DataSource;

beforeAll(async () => {
  fixture = await doorFixture();
  source = await openReadSource({ url: fixture.db.url('qingxin_read'), applicationName: 'read-side-spec' });
});

afterAll(async () => {
  await source.destroy();
  await fixture.close();
});

const hrss: Scope = { sees: 'related', unit: 'hrss', unitKind: 'hrss' };
const police: Scope = { sees: 'related', unit: 'police', unitKind: 'police' };

async function bounds() {
  const { referenceHeads } = await fixture.door.journal.open('organisation');
  const references = await fixture.door.references.asSeen(referenceHeads, fixture.clock.instant);
  return severityBounds(references, fixture.clock.instant);
}

test('the rows of a command are there when it returns: complaint, task, clock, next date', async () => {
  const stream = newComplaint();
  const { version } = await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  const complaint = await new ComplaintQuery(source).byStream(hrss, stream);
  expect(complaint).toMatchObject({
    version,
    holderUnit: 'hrss',
    people: 1,
    amountFen: 1_860_000,
    employer: '示例劳务有限公司',
  });
  const clocks = await new ClocksQuery(source).ofStream(stream);
  expect(clocks.length).toBeGreaterThan(0);
  const page = await new InboxQuery(readExecutor(source)).page({ units: ['hrss'], bounds: await bounds() });
  const task = page.items.find((item) => item.stream === stream);
  expect(task).toMatchObject({ kind: 'first-contact', unit: 'hrss', number: complaint?.number, assignee: null });
  expect(task?.dueAt).toBe('2022-05-11T16:00:00.000Z');
  // The reminder at nine on the due day comes before the lapse at its end.
  expect(await new ClocksQuery(source).nextStop('2030-01-01T00:00:00.000Z')).toBe('2022-05-11T01:00:00.000Z');
});

test('the entities describe the tables that the migrations made, so that nothing is pending at head', async () => {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

describe('row scope', () => {
  test('is the same in the list, its total and the single read', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
    const query = new ComplaintQuery(source);
    const seen = await query.list(hrss, { limit: 200 });
    expect(seen.items.map((item) => item.stream)).toContain(stream);
    expect(seen.total).toBe(seen.items.length);
    expect(await query.list(police)).toEqual({ items: [], total: 0, nextCursor: null });
    expect(await query.byStream(police, stream)).toBeNull();
  });

  test('follows a hand-off: the addressee sees the complaint from its dispatch', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
    const decision = { decision: 'hand-on', reason: '房屋市政工程', units: ['housing'] };
    await fixture.send(stream, 'DecideFirstContact', decision, person('hrss01'));
    const housing: Scope = { sees: 'related', unit: 'housing', unitKind: 'sector' };
    expect((await new ComplaintQuery(source).byStream(housing, stream))?.holderUnit).toBe('hrss');
    const offered = await new Actions(fixture.door).of(stream, person('housing01'));
    expect(offered.actions.find(({ command }) => command === 'SignForHandOff')).toMatchObject({
      refusal: null,
      title: '签收',
    });
    expect(offered.actions.some(({ command }) => command === 'AcceptComplaint')).toBe(false);
    const { rows } = await fixture.db.app.query(
      "SELECT kind, payload->>'from' AS from FROM es.outbox WHERE recipient = 'unit:housing'",
    );
    expect(rows).toEqual([{ kind: 'hand-off', from: 'hrss' }]);
  });
});

test('a unit of 会办 has its task in its own inbox and one notice of it, and answers for itself', async () => {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  const decision = { decision: 'joint', reason: '房屋市政工程', units: ['police', 'housing'] };
  await fixture.send(stream, 'DecideFirstContact', decision, person('hrss01'));
  const taskId = 'joint-handling/police#1';
  const queue = async () =>
    (await new InboxQuery(readExecutor(source)).page({ units: ['police'], bounds: await bounds() })).items;
  expect(await queue()).toMatchObject([{ stream, taskId, kind: 'joint-handling' }]);
  const notices = await fixture.db.app.query(
    "SELECT kind, payload->>'taskId' AS task FROM es.outbox WHERE recipient = 'unit:police'",
  );
  expect(notices.rows).toEqual([{ kind: 'joint-handling', task: taskId }]);
  const answer = { text: '已督促总包单位', document: null };
  await fixture.send(stream, 'AnswerJointHandling', answer, person('police01'));
  expect(await queue()).toEqual([]);
});

test('pages of the inbox follow each other without loss or repetition, and the counts do not change with the page', async () => {
  for (let turn = 0; turn < 7; turn += 1) {
    await fixture.send(newComplaint(), 'RegisterComplaint', registration(), person('housing01'));
  }
  const inbox = new InboxQuery(readExecutor(source));
  const units = ['housing'];
  // Some late, some at a bound, some paused: what is counted is what the lines themselves say.
  const { now, severeUntil, nearUntil } = await bounds();
  const dates = [severeUntil, now, nearUntil].flatMap((at) => [at, new Date(Date.parse(at) - 1).toISOString()]);
  await fixture.db.superuser.query(
    `UPDATE rm.task t SET sort_at = d.at, clock_status = CASE WHEN d.n IN (2, 5) THEN 'paused' ELSE clock_status END
      FROM unnest($1::timestamptz[]) WITH ORDINALITY d (at, n),
        (SELECT id, row_number() OVER (ORDER BY id) AS n FROM rm.task WHERE unit = 'housing' AND status = 'open') o
      WHERE o.id = t.id AND o.n = d.n`,
    [dates],
  );
  const whole = await inbox.page({ units, bounds: await bounds(), limit: 200 });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await inbox.page({
      units,
      bounds: await bounds(),
      limit: 3,
      ...(cursor === undefined ? {} : { cursor }),
    });
    expect(page.counts).toEqual(whole.counts);
    seen.push(...page.items.map((item) => `${item.stream}/${item.taskId}`));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(whole.items.map((item) => `${item.stream}/${item.taskId}`));
  expect(new Set(seen).size).toBe(seen.length);
  const groups = Object.keys(whole.counts).map((name) => [
    name,
    whole.items.filter(({ group }) => group === name).length,
  ]);
  expect(whole.counts).toEqual(Object.fromEntries(groups));
  expect(whole.counts).toMatchObject({ severe: 1, overdue: 2, paused: 2 });
  const choices = await inbox.choices({ units, bounds: await bounds(), groups: ['paused', 'near'] });
  const count = whole.counts.paused + whole.counts.near;
  expect(choices.filter(({ filter }) => filter === 'unit')).toEqual([{ filter: 'unit', value: 'housing', count }]);
});

test('what was claimed is among one’s own work and still in the queue of the unit', async () => {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('police01'));
  await fixture.send(stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('police01'));
  const inbox = new InboxQuery(readExecutor(source));
  const mine = await inbox.page({ units: ['police'], mine: 'person:police01', bounds: await bounds() });
  expect(mine.items.map((item) => item.stream)).toEqual([stream]);
  const free = await inbox.page({ units: ['police'], bounds: await bounds(), assignee: 'nobody' });
  expect(free.items).toEqual([]);
});

describe('personal data', () => {
  test('is nowhere in the log or in the rows as plain text', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    const { rows } = await fixture.db.superuser.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM es.event WHERE data::text LIKE ANY ($1) OR meta::text LIKE ANY ($1))
        OR EXISTS (SELECT FROM rm.complaint r WHERE r::text LIKE ANY ($1)) OR EXISTS (SELECT FROM rm.task r WHERE r::text LIKE ANY ($1)) AS found`,
      [['%工人01%', '%13800000001%', `%${REGISTRATION.statement}%`]],
    );
    expect(rows).toEqual([{ found: false }]);
  });

  test('is masked on its way out; a reveal is written down before it is shown', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
    const reading = new PersonalDataReading(fixture.door.vault, fixture.db.appDatabase.sql);
    const [registered] = await new TimelineQuery(readExecutor(source), DISTRICT_UPCASTERS).of(stream);
    expect(await reading.masked(registered?.data, stream)).toMatchObject({
      statement: { masked: '＊＊＊＊' },
      claimants: [{ name: { masked: '工＊＊' }, phone: { masked: expect.stringMatching(/^139＊＊＊＊\d{4}$/) } }],
    });
    const { state } = await fixture.door.journal.open(stream);
    const [claimant] = Object.values((state as ComplaintState).claimants);
    const name = claimant?.name;
    if (name === undefined || name === 'unknown') throw new Error('the name is missing');
    const request = { stream, fields: [name], actor: person('hrss01'), reason: '电话告知' };
    expect((await reading.reveal(request)).fields).toEqual([{ subject: name.subject, field: 'name', text: '工人01' }]);
    const { rows } = await fixture.db.app.query('SELECT actor, action FROM es.read_log WHERE subject = $1', [
      name.subject,
    ]);
    expect(rows).toEqual([{ actor: 'person:hrss01', action: 'reveal' }]);
    expect((await reading.revealsOf(stream)).map(({ reason }) => reason)).toEqual(['电话告知']);
    // A reveal stays open for the minutes that it was told, and no longer.
    const phone = claimant?.phone;
    if (phone === undefined || phone === null || phone === 'unknown') throw new Error('the telephone is missing');
    await reading.reveal({ ...request, fields: [phone], minutes: 0 });
    expect([...(await reading.stillOpen(stream, request.actor))]).toEqual([`${name.subject} name`]);
    await expect(reading.reveal({ ...request, reason: ' ' })).rejects.toMatchObject({ code: 'reveal-without-reason' });
  });

  test('a second complaint by the same telephone is noted as a possible duplicate', async () => {
    const claimants = [{ ...REGISTRATION.claimants[0], phone: '13700000009' }];
    const first = newComplaint();
    await fixture.send(first, 'RegisterComplaint', { ...REGISTRATION, claimants }, person('hrss01'));
    const second = newComplaint();
    const answer = await fixture.send(second, 'RegisterComplaint', { ...REGISTRATION, claimants }, person('hrss01'));
    expect(answer.events).toContain('PossibleDuplicateNoted');
    const { state } = await fixture.door.journal.open(second);
    expect((state as ComplaintState).duplicates).toEqual({ [first]: 'possible' });
  });
});

test('overdue work is counted by unit, and a unit is told of its own only', async () => {
  const supervision = new SupervisionQuery(source, readExecutor(source));
  const all = await supervision.overdueByUnit({ sees: 'all' }, '2030-01-01T00:00:00.000Z');
  expect(all.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['hrss', 'housing']));
  const own = await supervision.overdueByUnit(police, '2030-01-01T00:00:00.000Z');
  expect(own.map(({ unit }) => unit)).toEqual(['police']);
});

test('what people write in their own words is sealed in the log and stands in clear for whoever may see the matter', async () => {
  const stream = newComplaint();
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  await fixture.send(stream, 'ClaimTask', { taskId: 'first-contact#1' }, person('hrss01'));
  const words = { taskId: 'first-contact#1', reason: '工人91的亲属在本科室' };
  const late = { actedOn: '2022-05-10', lateReason: '工人92当日未带材料' };
  await fixture.send(stream, 'ReleaseTask', words, person('hrss01'), late);
  const { rows } = await fixture.db.superuser.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM es.event WHERE data::text ~ '工人9[12]' OR meta::text ~ '工人9[12]'`,
  );
  expect(rows).toEqual([{ n: 0 }]);
  const released = (await new TimelineQuery(readExecutor(source), DISTRICT_UPCASTERS).of(stream)).at(-1);
  const reading = new PersonalDataReading(fixture.door.vault, fixture.db.appDatabase.sql);
  expect(await reading.masked(released, stream)).toMatchObject({
    type: 'TaskReleased',
    data: { reason: words.reason },
    lateReason: late.lateReason,
  });
});
