import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { localDayOf } from '@qingxin/domain';
import { Compile } from 'typebox/compile';
import { type ApiFixture, apiFixture, PULL_TOKEN, registered, REGISTRATION, ROLE_ACCOUNTS } from './api-fixture.ts';
import { sweptContractor } from './admitted-contractor.ts';
import { attachedFile } from './evidence-files.ts';
import type { HttpClient } from './http-client.ts';
import { anIncident } from './incident.ts';
import { receivedList } from './imported-files.ts';
import { draftedLetter, issuedOrder } from './letters.ts';
import { liveProject, openMonth } from './live-project.ts';
import { listedCompany } from './listed-company.ts';
import { ledCase } from './opened-case.ts';
import { signedInPersonnel } from './advised-authority.ts';
import { reportedConduct } from './reported-conduct.ts';
import { raisedEmergency } from './raised-emergency.ts';
import { advisedTraceBack, namedInTraceBack, openedTraceBack } from './opened-trace-back.ts';
import { openedEntry } from './opened-entry.ts';
import { drawnReport } from './drawn-report.ts';
import { finishedExport } from './finished-export.ts';
import { madeBundle } from './made-bundle.ts';
import { proposedErasure } from './proposed-erasure.ts';
import { requestedRecount } from './requested-recount.ts';
import { recordedDirective } from './recorded-directive.ts';
import { type DocumentedRoute, documentedRoutes, type OpenApi, type Operation, registeredRoutes } from './routes.ts';

let fixture: ApiFixture;
let document: OpenApi;

beforeAll(async () => {
  fixture = await apiFixture();
  ({ document } = fixture);
});

afterAll(() => fixture?.close());

/** Addresses at which something is: of a complaint, a case, a receipt, a register. */
async function liveAddresses(): Promise<(path: string) => string> {
  const complaint = await registered(fixture);
  const matter = await ledCase(fixture);
  const office = await fixture.as('office01');
  await askedOthers(complaint, matter);
  await issuedOrder(fixture, matter);
  await draftedPapers(complaint, matter);
  const letter = await draftedLetter(fixture, matter);
  const [source] = (await office.get(`/api/v1/cases/${matter}`)).body['sources'] as readonly { complaint: string }[];
  const start = { from: '2030-06-01', number: '示例〔2030〕1号', document: 'doc-1' };
  await office.post('/api/v1/duties/petition-bulletin/start-duty', start);
  const duty = '/api/v1/duties/violations-publication';
  const from = localDayOf(String((await office.get('/api/v1/inbox')).body['at']));
  await office.post(`${duty}/start-duty`, { ...start, from });
  await drawnReport(fixture);
  const { period } = (await office.get(duty)).body['next'] as { readonly period: string };
  const receipt = String((await office.get(`/api/v1/complaints/${complaint}`)).body['receiptCode']);
  const traced = await openedTraceBack(fixture, 'hrss01', 'leader01');
  await namedInTraceBack(fixture, traced, { account: 'hrss01', unit: 'hrss' }, 'leader01');
  const advised = await advisedTraceBack(fixture);
  const built = await liveProject(fixture);
  const { month } = await openMonth(fixture, built);
  const registers = (await office.get('/api/v1/registers')).body['registers'] as readonly { readonly id: string }[];
  const group = await openedEntry(fixture);
  const report = await reportedConduct(fixture);
  const ids: readonly (readonly [string, string])[] = [
    ['/entry-board', group.id],
    ['/batches/', await receivedList(fixture, matter)],
    ['/cases/', matter],
    ['/companies/', await listedCompany(fixture)],
    ['/publications/{period}', 'violations-publication'],
    ['/duties/', 'petition-bulletin'],
    ['/projects/', built],
    ['/registers/', registers[0]?.id ?? 'none'],
    ['/incidents/', await anIncident(fixture, complaint)],
    ['/acts/{id}/letter', letter],
    ['/acts/{id}/advice/', advised],
    ['/trace-back/sheet', advised],
    ['/acts/{id}/trace-back', traced.id],
    ['/letters/', source?.complaint.replace('complaint-', '') ?? 'none'],
    ['/supervision/acts/', await recordedDirective(fixture)],
    ['/emergencies/', await raisedEmergency(fixture)],
    ['/conduct-reports/', report.id],
    ['/recounts/', await requestedRecount(fixture)],
    ['/bundles/', await madeBundle(fixture, 'office01', `complaint-${complaint}`)],
    ['/exports/', (await finishedExport(fixture, 'hrss01'))[0]?.id ?? 'none'],
  ];
  const files = new Map<string, string>(
    await Promise.all(
      ids
        .filter(([place]) => /cases|companies|duties|projects|emergencies|supervision/.test(place))
        .concat([['/complaints/', complaint]])
        .map(async ([place, id]): Promise<[string, string]> => [
          place,
          await attachedFile(fixture, `${place.slice(1)}${id}`, {}, { account: 'office01' }),
        ]),
    ),
  );
  const values: Readonly<Record<string, string>> = {
    file: 'swagger-ui.css',
    date: '2022-05-10',
    account: 'hrss02',
    ledger: 'hand-offs',
    figure: 'cleared-new',
    unitFigure: 'received',
    channel: 'hotline-12345',
    proposal: await proposedErasure(fixture),
    ...{ unit: 'hrss', rule: 'S1-11', one: '1', other: '1', version: '1' },
    ...{ month, kind: 'month-sheet', period, duty: 'other-report', report: 'r1' },
    ...{
      pushId: 'u1',
      stepKey: 'sector-supervision-1',
      handOffId: 'h1',
      orderId: 'o1',
      adviceId: 'a1',
      letter: 'acceptance-decision',
    },
    ...{ form: 'filing-approval', paperId: 'd1', bulkId: await claimedInBulk(complaint) },
    key: String((await office.get(`/api/v1/projects/${built}/public-board`)).body['key']),
    entry: group.key,
    id: complaint,
  };
  return (path) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      if (path.includes('/conduct-receipts/')) return report.receiptCode;
      if (name === 'code') return path.includes('/problems/') ? 'not-found' : receipt;
      if (name === 'figure' && path.includes('/briefing/')) return 'received';
      if (name === 'fileId') return [...files].find(([place]) => path.includes(place))?.[1] ?? name;
      return (name === 'id' ? ids.find(([place]) => path.includes(place))?.[1] : undefined) ?? values[name] ?? name;
    });
}

/** Many tasks in one act, though only one; its number. */
async function claimedInBulk(id: string): Promise<string> {
  const tasks = [{ matterKind: 'complaint', id, taskId: 'first-contact#1' }];
  const { body } = await (
    await fixture.as('hrss01')
  ).post('/api/v1/inbox/bulk', { act: 'claim', person: null, reason: null, tasks });
  return String(body['bulkId']);
}

/** The complaint is handed on, and in the case another unit is asked by a push and in a step. */
async function askedOthers(complaint: string, matter: string): Promise<void> {
  const officer = await fixture.as('hrss01');
  const handOn = { decision: 'hand-on', reason: '主管部门', units: ['housing'] };
  const push = { unit: 'housing', matter: '督促拨付', feedbackBy: '2030-06-28', informationOnly: false };
  const step = { kind: 'sector-supervision', targetUnit: 'housing', urgent: false, reason: '督促建设单位' };
  for (const [path, payload] of [
    [`complaints/${complaint}/decide-first-contact`, handOn],
    [`cases/${matter}/push-unit`, push],
    [`cases/${matter}/start-step`, step],
  ] as const) {
    const { status, text } = await officer.post(`/api/v1/${path}`, payload);
    if (status !== 200) throw new Error(text);
  }
}

/** A paper of each, and the order served, so that its 催告书 has all its facts. */
async function draftedPapers(complaint: string, matter: string): Promise<void> {
  const officer = await fixture.as('hrss01');
  const sheet = { kind: 'filing-approval', of: null, said: [{ field: 'opinion', text: '建议立案' }] };
  for (const [path, payload] of [
    [`complaints/${complaint}/draft-paper`, sheet],
    [`cases/${matter}/draft-paper`, sheet],
    [`cases/${matter}/record-service`, { orderId: 'o1', way: 'handed', served: true, document: 'doc-3' }],
  ] as const) {
    const { status, text } = await officer.post(`/api/v1/${path}`, payload);
    if (status !== 200) throw new Error(text);
  }
}

/** Somebody whom the route admits. */
function whoMay({ security, description = '' }: Operation): Promise<HttpClient> | HttpClient {
  if (security.length === 0) return fixture.stranger;
  if (description.includes('程序')) return fixture.stranger.bearing(PULL_TOKEN);
  const role = Object.keys(ROLE_ACCOUNTS).find((name) => description.includes(name)) ?? 'officer';
  return fixture.as(ROLE_ACCOUNTS[role as keyof typeof ROLE_ACCOUNTS]);
}

describe('the OpenAPI document', () => {
  test('is a 3.1 document whose references lead somewhere', () => {
    expect(document.openapi).toBe('3.1.0');
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)) {
      expect(document.components.schemas).toHaveProperty(name ?? '');
    }
  });

  test('has every registered route, and no other', () => {
    const documented = documentedRoutes(document).map(({ method, path }) => `${method} ${path}`);
    expect(documented.sort()).toEqual([...registeredRoutes(fixture.api.app)].sort());
    expect(documented.length).toBeGreaterThan(100);
  });

  test('gives each operation one id, a Chinese summary, its parameters, answers and problems', () => {
    const ids = documentedRoutes(document).map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of documentedRoutes(document)) {
      expect(operation.summary).toMatch(/\p{Script=Han}/u);
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(parameters.map(({ name }) => name).sort()).toEqual(inPath.sort());
      expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
      expect(operation.responses['500']?.content).toHaveProperty('application/problem+json');
    }
  });

  test('has examples of requests and answers that pass their own schemas', () => {
    let examples = 0;
    for (const { operation } of documentedRoutes(document)) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)].map(
        (body) => body?.content?.['application/json'],
      );
      for (const body of bodies) {
        if (body?.example === undefined || body.schema === undefined) continue;
        examples += 1;
        const validator = Compile(body.schema);
        expect({ of: operation.operationId, wrong: [...validator.Errors(body.example)] }).toEqual({
          of: operation.operationId,
          wrong: [],
        });
      }
    }
    expect(examples).toBeGreaterThan(100);
  });

  test('lets every command on a matter be dated, and dated late', () => {
    const dated = { actedOn: '2022-05-10', lateReason: '补录' };
    const commands = documentedRoutes(document).filter(({ operation }) =>
      operation.parameters?.some(({ name }) => name === 'Idempotency-Key'),
    );
    expect(commands.length).toBeGreaterThan(80);
    for (const { path, operation } of commands) {
      const { schema, example } = operation.requestBody?.content?.['application/json'] ?? {};
      if (schema === undefined || /\/(public|units|inbox)\/|historical-lapses$/.test(path)) continue;
      const takes = Compile(schema).Check({ ...(example as object), ...dated });
      expect({ path, takes }).toEqual({ path, takes: true });
    }
  });

  test('tells truly what reads answer, officers first', async () => {
    const addresses = await liveAddresses();
    const reads = documentedRoutes(document).filter(({ method, path }) => method === 'GET' && !path.endsWith('/live'));
    for (const account of ['hrss01', 'office01', 'admin01'] as const) {
      const client = await fixture.as(account);
      for (const { path } of reads) await client.get(addresses(path));
    }
    // What is for those alone who handle no matter themselves.
    for (const path of ['looks', 'looks/review']) await (await fixture.as('audit01')).get(`/api/v1/audit/${path}`);
    // What is for the authority alone that is advised.
    await (await signedInPersonnel(fixture)).get('/api/v1/supervision/advice');
    // What is for the company that builds.
    const project = addresses('/api/v1/projects/{id}').replace('/api/v1/projects/', '');
    const builder = await (await sweptContractor(fixture, project))('/');
    for (const path of ['', `/${project}`]) await builder.get(`/api/v1/contractor/projects${path}`);
    // What is for the district's gateway.
    await fixture.stranger.bearing(PULL_TOKEN).get('/api/v1/outbound-notices');
    const { seen } = fixture.documented;
    expect(reads.filter(({ path }) => !seen.has(`GET ${path} 200`)).map(({ path }) => path)).toEqual([]);
    expect(reads.length).toBeGreaterThan(30);
  }, 120_000);

  test('has request examples that the service takes on live matters', async () => {
    const onMatters = ({ path }: DocumentedRoute): number =>
      /\/(complaints|cases|companies|projects|batches|acts|emergencies)/.test(path) ? 0 : 1;
    const posts = documentedRoutes(document)
      .filter(({ operation }) => operation.requestBody?.content?.['application/json'] !== undefined)
      // What is done to posts and sessions comes last: it may end those of whoever asks.
      .sort((a, b) => onMatters(a) - onMatters(b));
    const matters = await liveAddresses();
    const nameless = { ...REGISTRATION, claimants: [] };
    let done = 0;
    for (const { path, operation } of posts) {
      const example = operation.requestBody?.content?.['application/json']?.example;
      const client = await whoMay(operation);
      // A complaint of its own, so that none is refused because of another's example.
      const address = path.includes('/complaints/{id}')
        ? path.replace('{id}', await registered(fixture, 'hrss01', nameless))
        : matters(path);
      const { status, body } = await client.post(address, example);
      expect({ path, code: body['code'] }).not.toEqual({ path, code: expect.stringMatching(/-request$/) });
      if (status < 300) done += 1;
    }
    expect(posts.length).toBeGreaterThan(100);
    expect(done).toBeGreaterThan(20);
  }, 120_000);
});

describe('pages', () => {
  test('of the interface load nothing from elsewhere', async () => {
    const page = await fixture.stranger.get('/api/docs');
    expect(page.headers.get('content-type')).toContain('text/html');
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) {
      expect(address).toMatch(/^\/api\/docs\//);
      expect((await fixture.stranger.get(address)).status).toBe(200);
    }
    for (const outside of ['/api/docs/package.json', '/api/docs/..%2Fpackage.json', '/api/docs/swagger-ui.js']) {
      expect((await fixture.stranger.get(outside)).status).toBeGreaterThanOrEqual(400);
    }
  });

  test('of the start and the mailbox are there in the demo, and escape what they show', async () => {
    expect((await fixture.stranger.get('/api')).text).toContain('演示环境');
    const event = '5a0c6f4e-7d1b-4a53-9c58-2f8f0b1d7e64';
    await fixture.db.superuser.query(
      `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload) VALUES ($1, $1, $1, 'hrss', 'message', $2)`,
      [event, JSON.stringify({ text: '<script>alert(1)</script>' })],
    );
    const { text } = await fixture.stranger.get('/mailbox');
    expect(text).toContain('&lt;script&gt;');
    expect(text).not.toContain('<script>');
    const handOff = { stream: 'complaint-none', from: 'housing', at: '2026-06-01T01:00:00.000Z' };
    await fixture.db.superuser.query(
      `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload) VALUES ($1, $2, $2, 'unit:hrss', 'hand-off', $3)`,
      ['6a0c6f4e-7d1b-4a53-9c58-2f8f0b1d7e64', event, JSON.stringify(handOff)],
    );
    await fixture.db.superuser.query(
      `INSERT INTO es.outbox (id, event_id, stream_id, recipient, kind, payload) VALUES ($1, $2, $2, 'unit:housing', 'joint-handling', $3)`,
      [
        '7a0c6f4e-7d1b-4a53-9c58-2f8f0b1d7e64',
        event,
        JSON.stringify({ ...handOff, taskId: 'joint-handling/housing#1' }),
      ],
    );
    const letters = (await fixture.stranger.get('/mailbox')).text;
    expect(letters).toMatch(/2026-06-01[\s\S]*转来一件事项，请登录签收或者退回/);
    expect(letters).toContain('你单位为一件事项的会办单位，请登录反馈办理情况或者意见。');
  });

  test('and the demo clock are absent in production', async () => {
    const production = await apiFixture({ mode: 'production' });
    try {
      for (const path of ['/mailbox', '/api/v1/demo/clock']) {
        expect(await production.stranger.get(path)).toMatchObject({ status: 404, body: { code: 'route-unknown' } });
      }
      expect((await production.stranger.get('/api')).text).not.toContain('演示');
      const cookie = await production.stranger.post('/api/v1/session', {
        account: 'hrss01',
        password: 'Demo-password-1',
      });
      expect(cookie.headers.get('set-cookie')).toMatch(/^__Host-qingxin_session=.*Path=\/;.*Secure/);
    } finally {
      await production.close();
    }
  });

  test('tell what a problem means', async () => {
    expect((await fixture.stranger.get('/api/problems/task-already-claimed')).body).toMatchObject({
      status: 409,
      title: '待办已被领取',
    });
    expect((await fixture.stranger.get('/api/problems/no-such-code')).status).toBe(404);
  });
});

describe('operations', () => {
  test('live and ready: without a worker it is degraded and says so', async () => {
    expect((await fixture.stranger.get('/health/live')).body).toEqual({ status: 'live' });
    const ready = await fixture.stranger.get('/health/ready');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({ status: 'degraded', missing: [{ part: 'worker' }, { part: 'workflows' }] });
  });

  test('metrics name commands, refusals, feed and pool, and are for this machine only', async () => {
    const { status, text } = await fixture.stranger.get('/metrics');
    expect(status).toBe(200);
    for (const name of [
      'qingxin_door_command_seconds_bucket{le="0.05",command="RegisterComplaint"',
      'qingxin_refusals_total{code="route-unknown"}',
      'qingxin_feed_head',
      'qingxin_database_connections{pool="write",state="total"}',
    ]) {
      expect(text).toContain(name);
    }
    expect((await fixture.stranger.get('/metrics', { 'x-forwarded-for': '192.0.2.1' })).status).toBe(404);
  });
});

test('the chart of the process names its places and ways in Chinese', async () => {
  const { nodes, edges } = (await (await fixture.as('office01')).get('/api/v1/process-map')).body as Readonly<
    Record<string, readonly object[]>
  >;
  expect(nodes).toContainEqual({ node: 'first-contact', label: '首问登记' });
  expect(edges).toContainEqual({ from: 'first-contact', to: 'acceptance', label: '属本部门' });
});
