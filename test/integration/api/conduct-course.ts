import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { SETUP_ACTOR } from '@qingxin/application';
import { uuidV5 } from '@qingxin/event-store';
import { Accounts } from '@qingxin/platform';
import { type Account, type ApiFixture, PASSWORD, registered } from './api-fixture.ts';
import { EventStream } from './event-stream.ts';
import type { HttpClient } from './http-client.ts';
import { REPORT, reportedConduct, withPetitionOffice } from './reported-conduct.ts';
import { documentedRoutes } from './routes.ts';

/** 区住建局 is reported; its officer and head, everybody who looks over units, and an officer who has nothing to do with it. */
const READERS: readonly Account[] = ['housing01', 'housing90', 'office01', 'leader01', 'audit01', 'police01'];
const AGAINST_HOUSING = { accusedUnit: 'housing', official: { name: '干部01', unit: 'housing', post: '科长' } };

/**
 * Not lists but the state of the process that answers, a stream that does not end, what is the same for everybody whatever has
 * happened, and the same rows once more as a file.
 */
const APART = [
  ...['/metrics', '/health/', '/events/live', '/api/openapi.json', '/api/docs', '/rules', '/norms', '/process-map'],
  ...['/calendar', '/holiday', '/problems/', '/templates', '/xlsx', '/document', '/import-templates', '/sheet'],
];
// How long the log is tells that something happened somewhere, which the proof of it cannot do without (docs/trust.md).
// How accounts are called is read anew twice a minute: between the two looks an account that was opened before them gets its name.
const OF_THE_MOMENT =
  /"(numbered|unsealed|unsealedReads)":\d+|\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{3})?)?Z?|"(requestId|hash|shownAs)":"[^"]*"/g;

/** In one stack with others: reports against officials, from the window and the net to the petition office, seen by nobody else. */
export function conductCourse(fixture: () => ApiFixture): void {
  test('反映公职人员和单位问题的，被反映单位、治欠办、领导小组、审计和其他单位的答复与没有这件时完全一样', async () => {
    const office = await petitionOffice(fixture());
    const complaint = await registered(fixture());
    const commandId = randomUUID();
    const web = uuidV5(commandId, 'conduct');
    const before = await answers(fixture(), complaint);

    const submitted = await fixture().stranger.post(
      '/api/v1/public/conduct-reports',
      saidOf({ ...REPORT, ...AGAINST_HOUSING }),
      { 'idempotency-key': commandId },
    );
    expect([submitted.status, submitted.body['body']]).toEqual([201, '区信访局']);
    // Late from the first day, so that a list of what is late would have it.
    const window = await reportedConduct(fixture(), { ...AGAINST_HOUSING, receivedOn: '2022-06-01' });
    const clerk = await fixture().as('hrss01');
    const own = `/api/v1/conduct-reports/${window.id}`;
    expect((await clerk.get('/api/v1/conduct-reports')).body).toMatchObject({ total: 1, items: [{ id: window.id }] });
    const pass = { unit: 'petitions', reason: '反映单位办理的问题', document: null };
    expect((await clerk.post(`${own}/pass-on-conduct`, pass)).status).toBe(200);
    expect((await office.post(`${own}/sign-for-conduct`, { number: '信访〔2026〕1号' })).status).toBe(200);
    const late = { actedOn: '2022-06-20', lateReason: '补录' };
    const words = { what: 'result', way: 'writing', words: '已责令登记。', ...late };
    expect((await office.post(`${own}/tell-conduct-reporter`, words)).status).toBe(200);

    // Whoever took it at the window has it no more.
    expect((await clerk.get(own)).status).toBe(404);
    expect((await clerk.get('/api/v1/conduct-reports')).body).toMatchObject({ total: 0, items: [] });
    const after = await answers(fixture(), complaint);
    expect(after.size).toBeGreaterThan(500);
    expect([...after].filter(([route, answer]) => before.get(route) !== answer)).toEqual([]);
    expect(await tellOf(fixture(), web)).toEqual([]);
    for (const id of [web, window.id]) expect((await office.get(`/api/v1/conduct-reports/${id}`)).status).toBe(200);
    expect((await office.get('/api/v1/conduct-reports')).body['total']).toBe(2);
    expect((await office.get('/api/v1/conduct-figures')).body).toMatchObject({ open: 2, late: 0 });
    expect((await clerk.get('/api/v1/conduct-figures')).body).toMatchObject({ open: 0, late: 0 });
  });

  test('被反映的单位不登记，请转信访局、纪委监委；有该单位岗位的人换个岗位也看不到', async () => {
    await withPetitionOffice(fixture());
    for (const account of ['housing01', 'hrss90'] as const) {
      const { status, body } = await (
        await fixture().as(account)
      ).post('/api/v1/conduct-reports', { ...REPORT, ...AGAINST_HOUSING });
      expect([account, status, body['code'], body['title']]).toEqual([
        ...[account, 403, 'conduct-of-own-unit', '请转信访局、纪委监委登记'],
      ]);
    }
    const { id } = await reportedConduct(fixture(), { ...AGAINST_HOUSING, receivedOn: '2022-06-01' });
    const figures = async (account: Account) =>
      (await (await fixture().as(account)).get('/api/v1/conduct-figures')).body;
    // What lapsed is work of whoever holds it; the leading group is told how many, and nobody else anything.
    expect(await figures('hrss02')).toMatchObject({ open: 1, late: 1 });
    expect(await figures('leader01')).toMatchObject({ open: null, late: 1 });
    for (const account of ['housing01', 'hrss90', 'police01'] as const)
      expect([account, await figures(account)]).toMatchObject([account, { open: 0, late: 0 }]);
    // The head of the unit that took it has a post in the accused one too.
    expect((await (await fixture().as('hrss90')).get(`/api/v1/conduct-reports/${id}`)).status).toBe(404);
    expect((await (await fixture().as('hrss90')).get('/api/v1/conduct-reports')).body['total']).toBe(0);
    expect((await (await fixture().as('hrss02')).get(`/api/v1/conduct-reports/${id}`)).status).toBe(200);
  });

  test('the receipt tells stage and body, and neither what was said nor of whom; names are masked and revealed with a reason', async () => {
    const office = await petitionOffice(fixture());
    const { id, receiptCode } = await reportedConduct(fixture(), AGAINST_HOUSING);
    const receipt = () => fixture().stranger.get(`/api/v1/public/conduct-receipts/${receiptCode.toLowerCase()}`);
    expect((await receipt()).body).toEqual({ stage: '已经登记，正在转交受理机关', body: null, bodyPhone: null });
    const clerk = await fixture().as('hrss01');
    const pass = { unit: 'petitions', reason: '反映单位办理的问题', document: null };
    await clerk.post(`/api/v1/conduct-reports/${id}/pass-on-conduct`, pass);
    expect((await receipt()).body).toMatchObject({ stage: '已经转交，等待受理机关接收', body: '区信访局' });
    await office.post(`/api/v1/conduct-reports/${id}/sign-for-conduct`, { number: null });
    expect((await receipt()).body).toEqual({
      ...{ stage: '受理机关已经接收，正在办理', body: '区信访局', bodyPhone: null },
    });
    expect((await fixture().stranger.get(`/api/v1/public/receipts/${receiptCode}`)).status).toBe(404);
    expect((await fixture().stranger.get('/api/v1/public/conduct-receipts/AAAAAAAAAAAA')).status).toBe(404);

    const { body } = await office.get(`/api/v1/conduct-reports/${id}`);
    expect(JSON.stringify(body)).not.toMatch(/工人01|13800000001|干部01/);
    expect(body).toMatchObject({ said: REPORT.said, accusedUnit: { unit: 'housing' } });
    const { name } = body['reporter'] as { readonly name: object };
    const asked = { fields: [{ ...name, masked: undefined }], reason: '告知接收情况' };
    const revealed = await office.post(`/api/v1/conduct-reports/${id}/reveal-fields`, asked);
    expect(revealed.body['fields']).toMatchObject([{ text: '工人01' }]);
    const looks = (await (await fixture().as('audit01')).get('/api/v1/audit/looks?limit=200')).text;
    expect(looks).not.toContain(id);
  });

  test('live updates tell of it to whoever holds it, and to nobody else', async () => {
    const listeners = await Promise.all((['housing01', 'office01', 'leader01', 'audit01'] as const).map(listening));
    const { id } = await reportedConduct(fixture(), AGAINST_HOUSING);
    const later = await registered(fixture(), 'housing01');
    for (const stream of listeners) {
      const told: unknown[] = [];
      while (!told.includes(later)) told.push(...(await stream.changes(1)).map(({ data }) => data['id']));
      expect(told).not.toContain(id);
      stream.close();
    }
  });

  async function listening(account: Account): Promise<EventStream> {
    const { body } = await fixture().stranger.post('/api/v1/session', { account, password: PASSWORD });
    const stream = await EventStream.open(`${fixture().api.url}/api/v1/events/live`, {
      authorization: `Bearer ${String(body['token'])}`,
    });
    await stream.next();
    return stream;
  }
}

/** What a person says, without what a clerk adds. */
function saidOf({ about, accusedUnit, official, said, matter, reporter }: Readonly<Record<string, unknown>>): object {
  return { about, accusedUnit, official, said, matter, reporter };
}

/** 区信访局 with an officer of its own. */
async function petitionOffice(fixture: ApiFixture): Promise<HttpClient> {
  const { door, database } = fixture.api.surroundings;
  await withPetitionOffice(fixture);
  const accounts = new Accounts(database);
  if ((await accounts.list()).some(({ account }) => account === 'petitions01')) {
    return fixture.stranger.signIn('petitions01', PASSWORD);
  }
  const send = (type: string, payload: object) =>
    door.handler.handle({ commandId: randomUUID(), stream: 'organisation', type, payload }, SETUP_ACTOR);
  const post = { id: 'petitions-officer', unit: 'petitions', title: '接访员', roles: ['officer'] };
  await send('AddPost', { post });
  const appointment = { person: 'person:petitions01', post: post.id, from: '2022-01-01', until: null, deputy: false };
  await send('AppointPerson', appointment);
  await accounts.create({ account: 'petitions01', password: PASSWORD, firstPassword: 'lasting', shownAs: '信访01' });
  return fixture.stranger.signIn('petitions01', PASSWORD);
}

/** Lists, and the reads of one complaint, as each reader gets them, without the moment of the answer and what is reckoned from it. */
async function answers(fixture: ApiFixture, complaint: string): Promise<ReadonlyMap<string, string>> {
  const lists = reads(fixture).filter((path) => !path.includes('{id}') || path.includes('/complaints/{id}'));
  const found = new Map<string, string>();
  const ask = async (account: Account): Promise<void> => {
    const client = await fixture.as(account);
    for (const path of lists) {
      const { status, text } = await client.get(addressOf(path, complaint));
      found.set(`${account} ${path}`, `${status} ${text.replaceAll(OF_THE_MOMENT, '')}`);
    }
  };
  await Promise.all(READERS.map(ask));
  return found;
}

/** By-id reads of whatever kind that tell one of these readers anything of the report. */
async function tellOf(fixture: ApiFixture, report: string): Promise<readonly string[]> {
  const told: string[] = [];
  for (const account of ['housing01', 'office01', 'audit01'] as const) {
    const client = await fixture.as(account);
    for (const path of reads(fixture).filter((one) => one.includes('{id}'))) {
      const { status } = await client.get(addressOf(path, report));
      if (![403, 404, 422].includes(status)) told.push(`${account} ${path} ${status}`);
    }
  }
  return told;
}

function reads({ document }: ApiFixture): readonly string[] {
  return documentedRoutes(document).flatMap(({ method, path }) =>
    method === 'GET' && !APART.some((part) => path.includes(part)) ? [path] : [],
  );
}

const VALUES: Readonly<Record<string, string>> = {
  ...{ unit: 'housing', ledger: 'hand-offs', figure: 'cleared-new', unitFigure: 'received', date: '2026-11-30' },
  ...{ channel: 'hotline-12345', kind: 'month-sheet', code: 'not-found' },
};

function addressOf(path: string, id: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => VALUES[name] ?? id);
}
