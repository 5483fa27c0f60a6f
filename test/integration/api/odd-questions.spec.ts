import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { fuzzCourse } from './fuzz-course.ts';
import type { HttpClient } from './http-client.ts';
import { documentedRoutes, type DocumentedRoute, type OpenApi } from './routes.ts';

let fixture: ApiFixture;
let office: HttpClient;
let reads: readonly DocumentedRoute[];
let complaint: string;

beforeAll(async () => {
  fixture = await apiFixture();
  office = await fixture.as('office01');
  const document = (await office.get('/api/openapi.json')).body as unknown as OpenApi;
  reads = documentedRoutes(document).filter(({ method, path }) => method === 'GET' && !path.endsWith('/live'));
  complaint = await registered(fixture);
});

afterAll(() => fixture?.close());

const cursorOf = (...parts: readonly unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** What has broken services before, beside plain noise. */
const ODD = fc.oneof(
  fc.constantFrom(
    '2016-12-31T23:59:60Z',
    '9999-12-31T23:59:59-23:59',
    '0000-01-01T00:00:00Z',
    '2022-02-30',
    '2022-05-10T09:00:00+08:00',
    'a\u0000b',
    '\u0000',
    '%',
    '\\',
    "' OR 1=1 --",
    '-1',
    '99999999999999',
    '1e9',
    'NaN',
    '',
    'nobody',
    'yes',
    'case-x',
    cursorOf('2022', 'x'),
    cursorOf('2022-05-10T01:00:00.000Z', 'a\u0000b'),
    cursorOf('a\u0000b', 'x'),
    cursorOf('999999999999999999', 'case-x'),
    cursorOf('2022-99-99T01:00:00.000Z', 'x'),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

test('no read breaks, whatever stands in its address', async () => {
  const question = fc.record({
    route: fc.nat(),
    id: fc.oneof(fc.constant('complaint'), fc.uuid(), ODD),
    values: fc.array(ODD, { minLength: 12, maxLength: 12 }),
    named: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  });
  await fc.assert(
    fc.asyncProperty(question, async ({ route, id, values, named }) => {
      const read = reads[route % reads.length];
      if (read === undefined) throw new Error('no reads');
      const place = id === 'complaint' ? complaint : id;
      const path = read.path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(place));
      const query = (read.operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'query')
        .flatMap(({ name }, index) =>
          named[index] === true ? [`${name}=${encodeURIComponent(values[index] ?? '')}`] : [],
        );
      const { status } = await office.get(`${path}?${query.join('&')}`);
      expect({ path, query, broken: status >= 500 && !path.startsWith('/health') }).toEqual({
        path,
        query,
        broken: false,
      });
    }),
    { numRuns: 400 },
  );
}, 120_000);

test('a matter that was never there is as unknown as one that is hidden, on every route', async () => {
  for (const { path } of reads.filter((read) => /\/(complaints|cases)\/\{id\}/.test(read.path))) {
    const asked = path
      .replace('{id}', randomUUID())
      .replace('{fileId}', `file-${randomUUID()}`)
      .replace('{letter}', 'acceptance-decision')
      .replace('{form}', 'closing-approval')
      .replace('{paperId}', 'd1')
      .replace(/\{\w+\}/g, 'x1');
    const { status, body } = await office.get(asked);
    expect({ path, status, code: body['code'] }).toEqual({ path, status: 404, code: 'not-found' });
  }
});

test('a reveal whose reason cannot be kept is refused', async () => {
  const fields = [{ subject: randomUUID(), field: 'phone' }];
  const answer = await office.post(`/api/v1/complaints/${complaint}/reveal-fields`, { fields, reason: 'a\u0000b' });
  expect(answer).toMatchObject({ status: 422, body: { problems: [{ path: '/reason' }] } });
});

test('what is no readable request is answered in the one form of a problem', async () => {
  const long = await fetch(`${fixture.api.url}/api/v1/inbox?contains=${'x'.repeat(20_000)}`);
  expect([long.status, long.headers.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
  expect(await long.json()).toMatchObject({ code: 'malformed-request', title: '请求无法读取' });
  const deep = await office.send('POST', '/api/v1/complaints', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, {
    'content-type': 'application/json',
  });
  expect(deep).toMatchObject({ status: 400, body: { code: 'malformed-request' } });
});

fuzzCourse(() => fixture);
