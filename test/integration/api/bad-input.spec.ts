import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';

let fixture: ApiFixture;
let officer: HttpClient;

beforeAll(async () => {
  fixture = await apiFixture();
  officer = await fixture.as('hrss01');
});

afterAll(() => fixture?.close());

async function eventCount(): Promise<number> {
  const { rows } = await fixture.db.superuser.query<{ count: string }>(
    "SELECT count(*) FROM es.event e JOIN es.stream s USING (stream_id) WHERE s.category = 'complaint'",
  );
  return Number(rows[0]?.count);
}

/** The answer is a problem in Chinese, and nothing was written. */
async function refused(send: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const before = await eventCount();
  const answer = await send();
  expect(await eventCount()).toBe(before);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body).toMatchObject({
    status: answer.status,
    title: expect.stringMatching(/\p{Script=Han}/u),
    detail: expect.stringMatching(/\p{Script=Han}.*。$/u),
    requestId: answer.headers.get('x-request-id'),
    type: `/api/problems/${String(answer.body['code'])}`,
  });
  return answer;
}

const register = (change: object, headers: Readonly<Record<string, string>> = {}) =>
  refused(() => officer.post('/api/v1/complaints', { ...REGISTRATION, ...change }, headers));

describe('a registration is refused whole', () => {
  test.each([
    ['an unknown field', { colour: 'red' }, '/colour'],
    ['an unknown field deep inside', { project: { name: '工程', floor: 3 } }, '/project/floor'],
    ['a missing field', { statement: undefined }, '/statement'],
    ['a wrong type', { peopleSaid: '3' }, '/peopleSaid'],
    ['a list instead of an object', { project: [] }, '/project'],
    ['a negative amount', { amountFen: -1 }, '/amountFen'],
    ['a fraction of a fen', { amountFen: 10.5 }, '/amountFen'],
    ['an amount above 10^15', { amountFen: 1_000_000_000_000_001 }, '/amountFen'],
    ['an amount as text', { amountFen: '100' }, '/amountFen'],
    ['an impossible date', { receivedAt: '2022-02-30T09:00:00+08:00' }, '/receivedAt'],
    ['a time without offset', { receivedAt: '2022-05-10T09:00:00' }, '/receivedAt'],
    ['a blank statement', { statement: '   ' }, '/statement'],
    ['a field that only the door gives', { number: '〔2022〕1号' }, '/number'],
    ['a leap second, which nothing here can keep', { receivedAt: '2016-12-31T23:59:60Z' }, '/receivedAt'],
    ['a moment beyond the years counted', { receivedAt: '9999-12-31T23:59:59-23:59' }, '/receivedAt'],
    ['a bell in the text', { statement: 'a\u0007b' }, '/statement'],
    ['an impossible 发生日期', { actedOn: '2022-02-30' }, '/actedOn'],
    ['an impossible moment of 发生日期', { actedOn: '2022-02-30T09:00:00+08:00' }, '/actedOn'],
    [
      'a masked value sent back',
      { claimants: [{ name: '工＊＊', concealment: 'open', representative: true }] },
      '/name',
    ],
  ])('with %s, naming the field', async (_, change, path) => {
    const { status, body } = await register(change);
    expect(status).toBe(422);
    expect(body['code']).toBe('invalid-request');
    const problems = body['problems'] as readonly { readonly path: string }[];
    expect(problems.map((problem) => problem.path)).toContain(path);
  });

  test('with every wrong field listed at once, and no value repeated', async () => {
    const { body, text } = await register({ statement: '  ', secret: '秘密内容', amountFen: -5 });
    const problems = body['problems'] as readonly { readonly path: string }[];
    expect(problems.map(({ path }) => path).sort()).toEqual(['/amountFen', '/secret', '/statement']);
    expect(text).not.toContain('秘密内容');
  });

  test('with a received time in the future', async () => {
    expect((await register({ receivedAt: '2199-01-01T00:00:00Z' })).body).toMatchObject({ code: 'received-in-future' });
  });

  test('with a 发生日期 in the future, or long past without a reason', async () => {
    expect((await register({ actedOn: '2150-01-04' })).body['code']).toBe('acted-in-future');
    expect((await register({ receivedAt: '2024-01-04T01:00:00Z', actedOn: '2024-01-04' })).body['code']).toBe(
      'late-reason-required',
    );
  });

  test('with characters that cannot be stored', async () => {
    expect((await register({ statement: 'a\u0000b' })).status).toBe(422);
    expect((await register({ statement: 'a\ud800b' })).status).toBe(422);
  });
});

describe('what is no JSON object of at most 1 MB is refused before anything reads it', () => {
  const post = (body: string, type = 'application/json') =>
    refused(() => officer.send('POST', '/api/v1/complaints', body, { 'content-type': type }));

  test('10 MB', async () => {
    const body = JSON.stringify({ ...REGISTRATION, statement: '长'.repeat(3_500_000) });
    expect(body.length).toBeGreaterThan(3_000_000);
    expect(await post(body)).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  test('half a document, a bare number, a form', async () => {
    expect(await post('{"kind":')).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
    expect(await post('5')).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
    expect(await post('[]')).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
    expect(await post('kind=complaint', 'application/x-www-form-urlencoded')).toMatchObject({
      status: 415,
      body: { code: 'media-type-unsupported' },
    });
  });
});

describe('command ids', () => {
  test('of another form than a lower-case uuid are refused', async () => {
    const answer = await register({}, { 'idempotency-key': 'one' });
    expect(answer.body['problems']).toMatchObject([{ path: 'header/Idempotency-Key' }]);
  });

  test('made here go back with a refusal too, so that it can be sent again', async () => {
    const answer = await register({ receivedAt: '2199-01-01T00:00:00Z' });
    expect(answer.headers.get('idempotency-key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('used again with another body, or by another person, are refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post('/api/v1/complaints', REGISTRATION, key);
    expect(first.status).toBe(201);
    const other = await register({ peopleSaid: 2 }, key);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    const colleague = await fixture.as('hrss02');
    const stolen = await refused(() => colleague.post('/api/v1/complaints', REGISTRATION, key));
    expect(stolen).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });
});

describe('commands on a matter', () => {
  test('of an unknown name or with an unknown verb do not exist', async () => {
    const id = await registered(fixture);
    const post = (path: string) => refused(() => officer.post(path, {}));
    expect(await post(`/api/v1/complaints/${id}/paint-it-red`)).toMatchObject({
      status: 404,
      body: { code: 'route-unknown' },
    });
    expect(await post(`/api/v1/complaints/${randomUUID()}/accept-complaint`)).toMatchObject({
      body: { code: 'not-found' },
    });
    expect((await post('/api/v1/complaints/1/accept-complaint')).body['problems']).toMatchObject([{ path: 'path/id' }]);
    expect(await post(`/api/v1/complaints/${id}/lapse-clocks/now`)).toMatchObject({ status: 404 });
  });

  test('that only the software sends have no address', async () => {
    const id = await registered(fixture);
    const answer = await refused(() => officer.post(`/api/v1/complaints/${id}/issue-reminder`, {}));
    expect(answer).toMatchObject({ status: 404, body: { code: 'route-unknown' } });
  });

  test('in the wrong state are refused with a code of the state', async () => {
    const id = await registered(fixture);
    const early = await refused(() => officer.post(`/api/v1/complaints/${id}/accept-complaint`, {}));
    expect(early).toMatchObject({ status: 409, body: { code: 'first-contact-first', title: '请先作出首问处置' } });
  });

  test('on an ended matter are refused', async () => {
    const id = await registered(fixture);
    const office = await fixture.as('office01');
    const path = `/api/v1/complaints/${id}`;
    const reason = { ground: 'test', reason: '演练登记', requestedBy: 'person:hrss01', document: 'doc-1' };
    const voided = await office.post(`${path}/void-complaint`, reason);
    expect(voided.body).toMatchObject({ events: expect.arrayContaining(['ComplaintVoided']) });
    const decision = { decision: 'handle', reason: '属本单位受理范围', units: [] };
    const late = await refused(() => officer.post(`${path}/decide-first-contact`, decision));
    expect(late).toMatchObject({ status: 409, body: { code: 'complaint-voided' } });
  });

  test('with a version that has moved on are refused', async () => {
    const id = await registered(fixture);
    const stale = await refused(() =>
      officer.post(
        `/api/v1/complaints/${id}/record-urging`,
        { ticketId: null, channel: 'phone' },
        { 'if-match': '"1"' },
      ),
    );
    expect(stale).toMatchObject({
      status: 409,
      body: { code: 'version-conflict', details: { version: expect.any(Number) } },
    });
    const version = String((stale.body['details'] as { readonly version: number }).version);
    const fresh = await officer.post(
      `/api/v1/complaints/${id}/record-urging`,
      { ticketId: null, channel: 'phone' },
      { 'if-match': `"${version}"` },
    );
    expect(fresh.status).toBe(200);
  });

  test('carry the article where a rule of law refuses', async () => {
    const id = await registered(fixture);
    const concealed = { ...REGISTRATION, kind: 'report', claimants: [{ concealment: 'open', representative: true }] };
    const report = await officer.post('/api/v1/complaints', concealed);
    const path = `/api/v1/complaints/${String(report.body['id'])}`;
    const [claimant] = (await officer.get(path)).body['claimants'] as readonly { readonly claimantId: string }[];
    const open = { claimantId: claimant?.claimantId, concealment: 'open' };
    const answer = await refused(() => officer.post(`${path}/choose-concealment`, open));
    expect(answer.body).toMatchObject({
      code: 'reporter-stays-concealed',
      article: expect.stringContaining('《劳动保障监察条例》'),
    });
    expect(id).not.toBe(report.body['id']);
  });
});

test('of two officers claiming one task, one is first and the other is told the post, not the person', async () => {
  const id = await registered(fixture);
  const { body } = await officer.get(`/api/v1/complaints/${id}`);
  const [task] = body['tasks'] as readonly { readonly taskId: string }[];
  const colleague = await fixture.as('hrss02');
  const claim = (client: HttpClient) => client.post(`/api/v1/complaints/${id}/claim-task`, { taskId: task?.taskId });
  const answers = await Promise.all([claim(officer), claim(colleague)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.body).toMatchObject({
    code: 'task-already-claimed',
    details: { post: '劳动保障监察员', unit: '区人社局' },
  });
  expect(loser?.text).not.toContain('person:');
});
