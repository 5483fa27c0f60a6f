import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { groupCourse } from './group-course.ts';
import { receiptCourse } from './receipt-course.ts';
import { TraceCollector } from './trace-collector.ts';
import { traces } from './traces.ts';

let fixture: ApiFixture;
let collector: TraceCollector;

interface Foreseen {
  readonly clockId: string;
  readonly change: string;
  readonly dueAfter: string | null;
}

interface Running {
  readonly clockId: string;
  readonly status: string;
  readonly due: string | null;
}

beforeAll(async () => {
  collector = await TraceCollector.start();
  fixture = await apiFixture({ tracesUrl: collector.url });
});

afterAll(async () => {
  await fixture?.close();
  await collector?.close();
});

describe('a complaint over HTTP', () => {
  test('is registered with number and receipt, decided on by the first unit and accepted', async () => {
    const officer = await fixture.as('hrss01');
    const opened = await officer.post('/api/v1/complaints', REGISTRATION);
    expect(opened.body).toMatchObject({ events: expect.arrayContaining(['ComplaintRegistered']) });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('etag')).toBe(`"${String(opened.body['version'])}"`);
    expect(opened.body['result']).toMatchObject({
      number: expect.stringContaining('号'),
      receiptCode: expect.stringMatching(/^[0-9A-Z]{12}$/),
    });
    const path = `/api/v1/complaints/${String(opened.body['id'])}`;
    const decision = { decision: 'handle', reason: '属本单位受理范围', units: [] };
    const decided = await officer.post(`${path}/decide-first-contact`, decision);
    expect(decided.body).toMatchObject({ events: expect.arrayContaining(['FirstContactDecided', 'TaskOpened']) });
    const accepted = await officer.post(`${path}/accept-complaint`, {});
    expect(accepted.status).toBe(200);
    expect(accepted.body).toMatchObject({ events: expect.arrayContaining(['ComplaintAccepted', 'ComplaintFiled']) });
  });

  test('the same command id gives the first answer again', async () => {
    const officer = await fixture.as('hrss01');
    const key = { 'idempotency-key': '1a7b2f6c-3f0e-4b57-9f0c-0d6a4f6f2a10' };
    const first = await officer.post('/api/v1/complaints', REGISTRATION, key);
    const second = await officer.post('/api/v1/complaints', REGISTRATION, key);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
  });

  test('whose trade it is stands beside it, by the names of project and employer, with units the district has', async () => {
    const officer = await fixture.as('hrss01');
    const opened = async (said: object) => {
      const { body } = await officer.post('/api/v1/complaints', { ...REGISTRATION, ...said });
      return (await officer.get(`/api/v1/complaints/${String(body['id'])}`)).body['routing'];
    };
    const builders = [{ unit: 'housing', name: '区住建局' }, expect.objectContaining({ unit: 'hrss' })];
    expect(await opened({})).toMatchObject([{ word: '安置房', units: builders, destination: null, mark: 'P' }]);
    const eaten = { project: 'unknown', employer: { kind: 'company', name: '示例餐饮有限公司' } };
    expect(await opened(eaten)).toMatchObject([{ word: '餐饮', units: [{ unit: 'hrss' }] }]);
    const { body } = await fixture.stranger.get('/api/v1/routing?on=2022-05-10');
    expect(body['routes']).toContainEqual(expect.objectContaining({ title: '公路、桥梁', mark: 'P' }));
    expect((await fixture.stranger.get('/api/v1/routing?on=2022-01-04')).body['routes']).toEqual([]);
  });

  test('does not exist for a unit that has nothing to do with it', async () => {
    const id = await registered(fixture);
    const stranger = await fixture.as('police01');
    const answer = await stranger.post(`/api/v1/complaints/${id}/accept-complaint`, {});
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found', title: '没有找到' } });
  });

  test('what an act would do to its clocks is told beforehand, as the door would decide, and nothing is kept', async () => {
    const id = await registered(fixture);
    const path = `/api/v1/complaints/${id}`;
    const officer = await fixture.as('hrss01');
    const asked = (command: string, payload: object) =>
      officer.post('/api/v1/what-if', { kind: 'complaint', id, command, payload });
    const decision = { decision: 'handle', reason: '属本单位受理范围', units: [] };
    const before = await officer.get(path);
    const foreseen = await asked('DecideFirstContact', decision);
    expect(foreseen).toMatchObject({
      status: 200,
      body: {
        clocks: [{ change: 'ended', title: '首问处理期限', dueAfter: null, unit: { unit: 'hrss' } }],
        opened: [expect.objectContaining({ label: '受理审查' })],
        done: [expect.objectContaining({ label: '首问分办' })],
      },
    });
    expect(await officer.get(path)).toMatchObject({ body: { version: before.body['version'] } });
    expect(await asked('AcceptComplaint', {})).toMatchObject({ status: 409, body: { code: 'first-contact-first' } });
    expect(await asked('DecideFirstContact', { decision: 'perhaps' })).toMatchObject({ status: 422 });
    const other = { unit: 'housing', reason: '由住建部门承办', legalBasis: '职责分工' };
    expect(await asked('DesignateOwner', other)).toMatchObject({ status: 403 });
    const stranger = await fixture.as('police01');
    const body = { kind: 'complaint', id, command: 'DecideFirstContact', payload: decision };
    expect(await stranger.post('/api/v1/what-if', body)).toMatchObject({ status: 404 });

    expect((await officer.post(`${path}/decide-first-contact`, decision)).status).toBe(200);
    const accepted = await asked('AcceptComplaint', {});
    const started = (accepted.body['clocks'] as readonly Foreseen[]).filter(({ change }) => change === 'started');
    expect(started.length).toBeGreaterThan(0);
    expect((await officer.post(`${path}/accept-complaint`, {})).status).toBe(200);
    const { clocks } = (await officer.get(`${path}/clocks`)).body as { readonly clocks: readonly Running[] };
    for (const { clockId, dueAfter } of started) {
      expect(clocks.find((clock) => clock.clockId === clockId)).toMatchObject({ status: 'running', due: dueAfter });
    }
  });

  test('is taken from a unit that stands back: 治欠办 names another one, or proposes the end in its place', async () => {
    const [office, hrss, housing] = await Promise.all(
      (['office01', 'hrss01', 'housing01'] as const).map((name) => fixture.as(name)),
    );
    const path = `/api/v1/complaints/${await registered(fixture)}`;
    const away = (unit: string) =>
      office?.post(`${path}/declare-conflict`, { unit, reason: '是被反映的单位', document: 'doc-1' });
    const decision = { decision: 'handle', reason: '属本单位受理范围', units: [] };
    expect((await hrss?.post(`${path}/decide-first-contact`, decision))?.status).toBe(200);
    const closing = { ground: 'withdrawn', proof: null };
    expect(await office?.post(`${path}/propose-closing`, closing)).toMatchObject({ status: 403 });
    expect((await away('hrss'))?.body).toMatchObject({ events: expect.arrayContaining(['ConflictDeclared']) });
    expect(await hrss?.post(`${path}/accept-complaint`, {})).toMatchObject({ body: { code: 'unit-stands-back' } });
    const other = { unit: 'housing', reason: '人社局应当回避', legalBasis: '回避' };
    expect((await office?.post(`${path}/designate-owner`, other))?.status).toBe(200);
    expect((await housing?.post(`${path}/accept-complaint`, {}))?.status).toBe(200);
    expect((await away('housing'))?.status).toBe(200);
    expect(await office?.post(`${path}/propose-closing`, closing)).toMatchObject({
      status: 409,
      body: { code: 'withdrawal-not-confirmed' },
    });
  });
});

receiptCourse(() => fixture);

groupCourse(() => fixture);

traces(
  () => fixture,
  () => collector,
);
