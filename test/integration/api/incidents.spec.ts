import { readFileSync } from 'node:fs';
import { InvariantLog, LookBook } from '@qingxin/application';
import { localDayOf } from '@qingxin/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecountWatch } from '../../../apps/worker/src/calendar/recount-watch.ts';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { anIncident } from './incident.ts';
import { messagesCourse } from './messages-course.ts';

const INCIDENTS = '/api/v1/operations/incidents';
const INVARIANT_CHECKS = '/api/v1/operations/invariants';

let fixture: ApiFixture;
let complaint: string;

beforeAll(async () => {
  fixture = await apiFixture();
  complaint = await registered(fixture);
});

afterAll(() => fixture?.close());

/** What a workflow notes when it waits again and wants nothing any more. */
async function waitsAgain(): Promise<void> {
  const ref = { process: 'complaint', stream: `complaint-${complaint}`, key: null } as const;
  const book = new LookBook(fixture.api.surroundings.database.sql);
  await book.recordWaiting({ ref, version: 1, epoch: 0, nextDue: null, wanted: [] });
}

describe('what a workflow could not do', () => {
  test('is listed and opened in words until its effect is there, and can be looked up afterwards', async () => {
    const id = await anIncident(fixture, complaint);
    const administrator = await fixture.as('admin01');
    const open = { commandId: id, stream: `complaint-${complaint}`, title: '没有这项时限', tries: 1 };
    expect((await administrator.get(INCIDENTS)).body).toMatchObject({ total: 1, items: [open] });
    expect((await administrator.get(`${INCIDENTS}/${id}`)).body).toMatchObject({
      ...open,
      retry: null,
      resolvedAt: null,
    });
    const asked = { ...open, retry: { by: 'person:admin01', byShownAs: 'admin01', outcome: 'waiting' } };
    const retry = () => administrator.post(`${INCIDENTS}/${id}/retry`, undefined);
    expect(await retry()).toMatchObject({ status: 202, body: asked });
    expect((await administrator.get(INCIDENTS)).body).toMatchObject({ items: [asked] });
    await waitsAgain();
    expect((await administrator.get(INCIDENTS)).body).toMatchObject({ total: 0, items: [] });
    const resolved = { ...open, retry: { outcome: 'done' }, resolvedAt: expect.any(String) };
    expect((await administrator.get(`${INCIDENTS}/${id}`)).body).toMatchObject(resolved);
    expect(await retry()).toMatchObject({ status: 409, body: { code: 'incident-settled' } });
  });

  test('is not found under a number that nobody gave, and a number is a number', async () => {
    const office = await fixture.as('office01');
    const unknown = await office.get(`${INCIDENTS}/00000000-0000-4000-8000-000000000000`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    const asked = await office.post(`${INCIDENTS}/00000000-0000-4000-8000-000000000000/retry`, undefined);
    expect(asked).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await office.get(`${INCIDENTS}/one`)).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  });
});

messagesCourse(() => ({ fixture, complaint }));

describe('what must hold at every moment', () => {
  test('is told in words with what to do, and counted for Prometheus', async () => {
    const log = new InvariantLog(fixture.api.surroundings.database.sql);
    const auditor = await fixture.as('audit01');
    expect((await auditor.get(INVARIANT_CHECKS)).body).toMatchObject({
      broken: 0,
      items: expect.arrayContaining([
        expect.objectContaining({ invariant: 'feed-dense', checkedAt: null, found: null }),
      ]),
    });
    await log.record([{ invariant: 'seals-stamped', looked: 2, found: 1, findings: [] }]);
    const told = async () => (await fixture.stranger.get('/metrics')).text.includes('invariant="seals-stamped"');
    expect([(await auditor.get(INVARIANT_CHECKS)).body['broken'], await told()]).toEqual([1, true]);
    await log.record([
      { invariant: 'feed-dense', looked: 9, found: 1, findings: [{ what: '7', code: 'position-missing' }] },
      { invariant: 'due-done', looked: 3, found: 0, findings: [] },
      {
        invariant: 'acts-once',
        looked: 3,
        found: 1,
        findings: [{ what: `conduct-${complaint}`, code: 'lapsed-twice' }],
      },
    ]);
    const { body } = await auditor.get(INVARIANT_CHECKS);
    expect(body).toMatchObject({ broken: 2 });
    expect(JSON.stringify(body)).not.toContain(complaint);
    const gap = { what: '7', code: 'position-missing', title: '编号有缺口' };
    expect(body['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          invariant: 'feed-dense',
          found: 1,
          findings: [gap],
          brokenSince: expect.any(String),
        }),
        expect.objectContaining({ invariant: 'due-done', found: 0, findings: [], brokenSince: null }),
      ]),
    );
    const { text } = await fixture.stranger.get('/metrics');
    expect(text).toContain('qingxin_invariant_violations{invariant="feed-dense"} 1');
    expect(text).toContain('qingxin_invariant_violations{invariant="due-done"} 0');
    expect(text).toMatch(/qingxin_invariants_checked_timestamp_seconds\{invariant="feed-dense"\} 1\d{9}/);
    expect(text).not.toMatch(/invariant="(?:log-whole|seals-stamped)"/);
  });

  test('every figure that the dashboard shows and an alert rests on is there', async () => {
    const { text } = await fixture.stranger.get('/metrics');
    const told = new Set(text.match(/(?<=^# TYPE )qingxin_\w+/gm));
    const wanted = ['grafana-dashboard.json', 'alerts.yaml'].flatMap((name) =>
      (
        readFileSync(new URL(`../../../infra/observability/${name}`, import.meta.url), 'utf8').match(/qingxin_\w+/g) ??
        []
      ).map((metric) => metric.replace(/_(?:bucket|count|sum)$/, '')),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter((metric) => !told.has(metric))).toEqual([]);
  });
});

describe('what the district has set itself', () => {
  test('a number of the district is changed by two persons, and its history says who, why and by what paper', async () => {
    const proposalId = '6f1cfa6e-93b1-4a1f-8bb0-000000000041';
    const office = await fixture.as('office01');
    const asked = {
      ...{ proposalId, rule: 'S1-11', from: '2095-01-01', values: { callAllUpTo: 20 } },
      ...{ text: '20人以内全部回访', reason: '抽样人数过少', document: 'doc-1' },
    };
    const propose = (due: string) =>
      office.post('/api/v1/rulebook/propose-parameter-change', { ...asked, examples: [{ start: '2095-03-01', due }] });
    expect(await propose('2095-03-09')).toMatchObject({
      status: 422,
      body: { code: 'rule-row-unsound', detail: expect.stringContaining('起应为2095-03-08') as unknown },
    });
    expect(await propose('2095-03-08')).toMatchObject({ status: 200 });
    const { proposals } = (await office.get('/api/v1/rulebook/proposals')).body as { readonly proposals: object[] };
    expect(proposals).toMatchObject([
      {
        ...{ proposalId, by: 'person:office01', reason: '抽样人数过少', document: 'doc-1' },
        changes: [{ part: 'callAllUpTo', label: '不超过多少人时全部回访', before: 10, after: 20 }],
      },
    ]);
    const approve = async (who: 'office01' | 'office02') =>
      (await fixture.as(who)).post('/api/v1/rulebook/approve-rule-change', { proposalId });
    expect(await approve('office01')).toMatchObject({ body: { code: 'approver-is-requester' } });
    expect(await approve('office02')).toMatchObject({ status: 200 });
    const { body } = await (await fixture.as('audit01')).get('/api/v1/rules/S1-11');
    expect(body).toMatchObject({ changeable: true, pending: [], parameters: [{ name: 'callAllUpTo', value: 20 }, {}] });
    expect((body['history'] as object[]).at(-1)).toMatchObject({
      ...{ version: 2, kind: 'approved', effectiveFrom: '2095-01-01', decidedBy: 'person:office02', rejectedFor: null },
      proposed: { by: 'person:office01', reason: '抽样人数过少', document: 'doc-1' },
    });
  });

  test('numbers beside any period are changed in the same way, within their bounds; those of an article are not', async () => {
    const office = await fixture.as('office01');
    const propose = (rule: string, change: object) =>
      office.post('/api/v1/rulebook/propose-parameter-change', {
        ...{
          proposalId: '6f1cfa6e-93b1-4a1f-8bb0-000000000043',
          rule,
          from: '2095-01-01',
          text: '改后',
          reason: '便民',
        },
        ...{ document: null, examples: [{ start: '2095-03-01', due: '2095-03-01' }], ...change },
      });
    const hour = (reminderHour: number) => propose('D-REMINDERS', { values: { reminderHour } });
    expect((await hour(22)).body['code']).toBe('parameter-out-of-bounds');
    expect((await hour(8)).status).toBe(200);
    const { proposals } = (await office.get('/api/v1/rulebook/proposals')).body as { readonly proposals: object[] };
    expect(proposals).toMatchObject([
      {
        row: { id: 'D-REMINDERS', parameters: { reminderHour: 8, mostReminders: 3 }, quote: null },
        changes: [{ label: '提醒发出的时刻（北京时间）', before: 9, after: 8 }],
      },
    ]);
    const people = await propose('S1-05-PEOPLE', {
      values: { mostRepresentatives: 3 },
      proposalId: '6f1cfa6e-93b1-4a1f-8bb0-000000000044',
    });
    expect(people.body['code']).toBe('rule-statutory');
  });

  test('what a version would do to running clocks is told by unit, clock by clock and as a sheet; two persons move them', async () => {
    const [office, second] = [await fixture.as('office01'), await fixture.as('office02')];
    const today = localDayOf(String((await office.get('/api/v1/demo/clock')).body['now']));
    const proposalId = '6f1cfa6e-93b1-4a1f-8bb0-000000000042';
    const asked = { proposalId, rule: 'S1-08-FIRST', from: today, period: { amount: 20, unit: 'calendarDay' } };
    const more = { text: '20日', reason: '边远', document: null };
    const propose = (due: string) =>
      office.post('/api/v1/rulebook/propose-parameter-change', {
        ...{ ...asked, ...more, examples: [{ start: today, due }] },
      });
    // The refusal says what the row gives; it is what the proposer then states.
    const told = /起应为(\d{4}-\d{2}-\d{2})/.exec(String((await propose(today)).body['detail']))?.[1] ?? '';
    expect(await propose(told)).toMatchObject({ status: 200 });
    await second.post('/api/v1/rulebook/approve-rule-change', { proposalId });
    const id = String((await office.post('/api/v1/recounts', { rule: 'S1-08-FIRST' })).body['id']);
    const { database, door } = fixture.api.surroundings;
    const onError = (error: unknown) => {
      throw error;
    };
    const worker = new RecountWatch({ door, sql: database.sql, onError, onDone: () => undefined });
    await worker.look();
    const place = `/api/v1/recounts/${id}`;
    const totals = { moves: 1, follows: 0, lapses: 0, spared: 0, stuck: 0 };
    expect((await office.get(place)).body).toMatchObject({
      ...{ status: 'ready', totals, requested: { by: 'person:office01' }, order: null },
      ...{
        byUnit: [{ unit: { unit: 'hrss' }, moves: 1 }],
        byKind: [{ kind: 'complaint', name: '投诉举报', moves: 1 }],
      },
    });
    const clock = {
      matterKind: 'complaint',
      matterId: complaint,
      clockId: 'S1-08-FIRST#1',
      dueAfter: told,
      result: null,
    };
    expect((await office.get(`${place}/clocks?unit=hrss`)).body).toMatchObject({
      total: 1,
      items: [clock],
      nextAfter: null,
    });
    const sheet = await office.get(`${place}/xlsx`);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    const order = { reason: '新版生效', lapsing: [] };
    expect(await office.post(`${place}/order-recount`, order)).toMatchObject({ status: 200 });
    expect(await office.post(`${place}/approve-recount`, {})).toMatchObject({
      body: { code: 'approver-is-requester' },
    });
    const { actions } = (await second.get(`${place}/actions`)).body as { readonly actions: readonly object[] };
    expect(actions).toContainEqual({ command: 'ApproveRecount', title: '批准执行批次', refusal: null });
    expect(await second.post(`${place}/approve-recount`, {})).toMatchObject({ status: 200 });
    await worker.look();
    expect((await office.get(place)).body).toMatchObject({
      ...{
        status: 'done',
        drifted: 0,
        order: { by: 'person:office01', reason: '新版生效' },
        approved: { by: 'person:office02' },
      },
    });
    expect((await office.get(`${place}/clocks`)).body).toMatchObject({ items: [{ ...clock, result: '已改用' }] });
    const { clocks } = (await office.get(`/api/v1/complaints/${complaint}/clocks`)).body as {
      readonly clocks: object[];
    };
    expect(clocks).toContainEqual(expect.objectContaining({ clockId: 'S1-08-FIRST#1', due: told }));

    const rule = '/api/v1/rules/S1-08-FIRST/versions';
    const auditor = await fixture.as('audit01');
    const { body } = await auditor.get(`${rule}/2/compared-with/3`);
    expect(body).toMatchObject({
      one: {
        version: 2,
        effectiveFrom: '2022-03-15',
        period: { amount: 1, unit: 'workingDay' },
        mark: 'P',
        quote: null,
      },
      other: {
        ...{
          version: 3,
          effectiveFrom: today,
          effectiveTo: null,
          text: '20日',
          clocks: { open: 1, late: 0, matters: 1 },
        },
        came: { kind: 'approved', proposed: { by: 'person:office01', reason: '边远' }, decidedBy: 'person:office02' },
      },
    });
    expect((body['one'] as { readonly came: object }).came).toMatchObject({ kind: 'adopted' });
    expect((body['differs'] as readonly { readonly part: string }[]).map(({ part }) => part)).toEqual([
      ...['text', 'effectiveFrom', 'effectiveTo', 'period'],
    ]);
    const used = await auditor.get(`${rule}/3/clocks?standing=open`);
    expect(used.body).toMatchObject({
      items: [
        {
          ...{ matterKind: 'complaint', matterKindName: '投诉举报', matterId: complaint, clockId: 'S1-08-FIRST#1' },
          ...{ status: 'running', due: told, unit: { unit: 'hrss' }, number: expect.stringContaining('号') as unknown },
        },
      ],
      ...{ total: 1, nextAfter: null },
    });
    expect((await auditor.get(`${rule}/3/clocks?standing=ended`)).body).toMatchObject({ items: [], total: 0 });
    for (const unknown of ['9/clocks', '2/compared-with/9', '9/compared-with/2']) {
      expect(await auditor.get(`${rule}/${unknown}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
  });
});
