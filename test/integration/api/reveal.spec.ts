import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PersonalDataReading } from '@qingxin/application';
import { addDays, localDayOf } from '@qingxin/domain';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import type { HttpClient } from './http-client.ts';

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(() => fixture?.close());

test('a complaint is revealed to those who hold it, not to those who held it once or are only told of it', async () => {
  const handed = await registered(fixture, 'housing01');
  const path = `/api/v1/complaints/${handed}`;
  const housing = await fixture.as('housing01');
  const police = await fixture.as('police01');
  const { body } = await housing.get(path);
  const [claimant] = body['claimants'] as readonly { readonly subject: string }[];
  const reveal = (client: HttpClient) =>
    client.post(`${path}/reveal-fields`, {
      fields: [{ subject: claimant?.subject, field: 'phone' }],
      reason: '核对身份',
    });
  const handOn = { decision: 'hand-on', reason: '移交办理', units: ['police'] };
  const sent = await housing.post(`${path}/decide-first-contact`, handOn);
  const { handOffId } = sent.body['result'] as { readonly handOffId: string };
  expect((await reveal(police)).body).toMatchObject({ code: 'reveal-not-permitted' });
  await police.post(`${path}/sign-for-hand-off`, { handOffId });
  expect((await reveal(police)).status).toBe(200);
  const onward = { toUnit: 'hrss', reason: '属劳动保障监察', letter: null };
  const second = await police.post(`${path}/hand-on`, onward);
  expect(second.body['result']).toMatchObject({ handOffId: expect.any(String) });
  const hrss = await fixture.as('hrss01');
  await hrss.post(`${path}/sign-for-hand-off`, second.body['result']);
  expect(await reveal(police)).toMatchObject({ status: 403, body: { code: 'reveal-not-permitted' } });
  for (const client of [hrss, housing, await fixture.as('office01')]) expect((await reveal(client)).status).toBe(200);
  expect((await reveal(await fixture.as('leader01'))).status).toBe(403);
});

test('nobody is disabled for whom alone a decision waits, until somebody else may take it', async () => {
  const administrator = await fixture.as('admin01');
  const place = `complaints/${await registered(fixture, 'hrss01')}`;
  const fileId = await attachedFile(fixture, place);
  const officer = await fixture.as('hrss01');
  const asked = await officer.post(`/api/v1/${place}/request-evidence-withdrawal`, { fileId, reason: '误传' });
  expect(asked.status).toBe(200);
  const disable = () => administrator.post('/api/v1/accounts/hrss90/disable', {});
  expect(await disable()).toMatchObject({
    status: 409,
    body: { code: 'account-holds-work', detail: expect.stringContaining('1件只有本人能决定') },
  });
  const deputy = { person: 'person:hrss01', post: 'hrss-head', from: '2022-01-01', until: null, deputy: true };
  expect((await administrator.post('/api/v1/organisation/appoint-person', deputy)).status).toBe(200);
  expect((await disable()).status).toBe(204);
});

test('an auditor reads who looked at what and why; whoever handles matters does not', async () => {
  const id = await registered(fixture, 'hrss01');
  const officer = await fixture.as('hrss01');
  const { body } = await officer.get(`/api/v1/complaints/${id}`);
  const [claimant] = body['claimants'] as readonly { readonly subject: string }[];
  const fields = [{ subject: claimant?.subject, field: 'phone' }];
  await officer.post(`/api/v1/complaints/${id}/reveal-fields`, { fields, reason: '电话告知' });
  const auditor = await fixture.as('audit01');
  const looks = (await auditor.get('/api/v1/audit/looks?action=reveal&actor=person:hrss01&limit=1')).body;
  expect(looks['items']).toMatchObject([
    { kind: 'complaint', id, action: 'reveal', field: 'phone', reason: '电话告知', unitName: '区人社局' },
  ]);
  expect((await (await fixture.as('office01')).get('/api/v1/audit/looks')).status).toBe(403);
  expect((await auditor.get('/api/v1/audit/looks?after=99999999999999999999')).status).toBe(422);
});

test('what was looked at is counted by officer and by matter, and an auditor is told where it is unusually much', async () => {
  const people = [1, 2, 3].map((index) => ({
    ...REGISTRATION.claimants[0],
    ...{ name: `工人1${index}`, phone: `1390000001${index}`, concealment: 'concealed', representative: index === 1 },
  }));
  const id = await registered(fixture, 'hrss02', { ...REGISTRATION, claimants: people, peopleSaid: 3 });
  const officer = await fixture.as('hrss02');
  const auditor = await fixture.as('audit01');
  const path = `/api/v1/complaints/${id}`;
  const { claimants } = (await officer.get(path)).body as {
    readonly claimants: readonly { readonly subject: string }[];
  };
  const look = async (index: number) => {
    const fields = [{ subject: claimants[index]?.subject, field: 'phone' }];
    expect((await officer.post(`${path}/reveal-fields`, { fields, reason: '电话告知' })).status).toBe(200);
  };
  const review = async (query = '') => {
    const { status, body, text } = await auditor.get(`/api/v1/audit/looks/review?${query}`);
    expect([status, status === 200 ? '' : text]).toEqual([200, '']);
    return body as unknown as {
      readonly looks: number;
      readonly officers: readonly { readonly actor: string; readonly concealed: number; readonly reveals: number }[];
      readonly matters: readonly { readonly id: string; readonly officers: number; readonly reveals: number }[];
      readonly alarms: readonly {
        readonly kind: string;
        readonly actor: string;
        readonly count: number;
        readonly limit: number;
      }[];
    };
  };
  const concealed = async () =>
    (await review('actor=person:hrss02')).alarms
      .filter(({ kind }) => kind === 'concealed')
      .map(({ count, limit }) => [count, limit]);
  await look(0);
  await look(1);
  expect(await concealed()).toEqual([]);
  await look(2);
  await look(2);
  expect(await concealed()).toEqual([[3, 3]]);
  const { officers } = await review('actor=person:hrss02');
  expect(officers).toMatchObject([
    { actor: 'person:hrss02', unitName: '区人社局', reveals: 4, people: 3, concealed: 3, foreign: 0 },
  ]);
  const { matters, looks } = await review(`matter=complaint-${id}`);
  expect(matters).toMatchObject([{ kind: 'complaint', id, officers: 1, reveals: 4 }]);
  const list = (await auditor.get(`/api/v1/audit/looks?matter=complaint-${id}&limit=200`)).body;
  expect([list['total'], (list['items'] as readonly object[]).length]).toEqual([looks, looks]);
  // Whoever looks into it is written down like anybody else; 治欠办, where his post is, has to do with every matter.
  const subject = claimants[0]?.subject;
  expect(
    (await auditor.post(`${path}/reveal-fields`, { fields: [{ subject, field: 'phone' }], reason: '核查' })).status,
  ).toBe(200);
  const [own] = (await review('actor=person:audit01')).officers;
  expect(own).toMatchObject({ reveals: 1, foreign: 0 });
  expect(await auditor.get('/api/v1/audit/looks/review?from=2026-01-01&to=2026-12-31')).toMatchObject({
    ...{ status: 422, body: { code: 'looks-too-long' } },
  });
  expect((await (await fixture.as('office01')).get('/api/v1/audit/looks/review')).status).toBe(403);
});

test('the original of a file opens to an auditor while he has those shown who asked for secrecy, and as ever to whoever handles it', async () => {
  const people = ['concealed', 'open'].map((concealment, index) => ({
    ...REGISTRATION.claimants[0],
    ...{ name: `工人3${index}`, phone: `1390000003${index}`, concealment, representative: index === 0 },
  }));
  const id = await registered(fixture, 'hrss02', { ...REGISTRATION, claimants: people, peopleSaid: 2 });
  const place = `complaints/${id}`;
  const { claimants } = (await (await fixture.as('hrss02')).get(`/api/v1/${place}`)).body as {
    readonly claimants: readonly { readonly subject: string }[];
  };
  const [secret = '', open = ''] = claimants.map(({ subject }) => subject);
  const by = (account: 'hrss02' | 'office01', persons: readonly string[]) =>
    attachedFile(fixture, place, { persons }, { account });
  // 治欠办, where the auditor has his post, has entered one of them.
  const kept = [await by('hrss02', []), await by('hrss02', [open, secret]), await by('office01', [])];
  const files = [...kept, await by('hrss02', [open])];
  const toldTo = async (account: 'audit01' | 'hrss02' | 'office01' | 'leader01') => {
    const client = await fixture.as(account);
    const answers = [];
    for (const file of files) {
      const { status, bytes } = await client.file(`/api/v1/${place}/evidence/${file}`);
      answers.push(status === 200 ? 200 : (JSON.parse(Buffer.from(bytes).toString('utf8')) as { code: string }).code);
    }
    return answers;
  };
  const secrets = ['evidence-kept-secret', 'evidence-kept-secret', 'evidence-kept-secret', 200];
  expect(await toldTo('audit01')).toEqual(secrets);
  for (const account of ['hrss02', 'office01'] as const) expect(await toldTo(account)).toEqual([200, 200, 200, 200]);
  expect(new Set(await toldTo('leader01'))).toEqual(new Set(['evidence-not-readable']));

  const auditor = await fixture.as('audit01');
  const reveal = (subject: string, field: string) =>
    auditor.post(`/api/v1/${place}/reveal-fields`, { fields: [{ subject, field }], reason: '核查办理情况' });
  expect([(await reveal(open, 'name')).status, (await reveal(secret, 'phone')).status]).toEqual([200, 200]);
  expect(await toldTo('audit01')).toEqual(secrets);
  expect((await reveal(secret, 'name')).status).toBe(200);
  expect(await toldTo('audit01')).toEqual([200, 200, 200, 200]);

  const { door, database } = fixture.api.surroundings;
  const actor = { id: 'person:admin01', unit: 'office', post: null, roles: [] };
  const personal = new PersonalDataReading(door.vault, database.sql);
  await personal.endReveals('person:audit01', [`complaint-${id}`], actor);
  expect(await toldTo('audit01')).toEqual(secrets);
});

test('a late entry is one line of the list, with its place in the history', async () => {
  const officer = await fixture.as('hrss01');
  const auditor = await fixture.as('audit01');
  const late = async (query = '') => (await auditor.get(`/api/v1/audit/entries?list=late${query}`)).body;
  const before = Number((await late())['total']);
  const actedOn = addDays(localDayOf(String((await late())['at'])), -7);
  const answer = await officer.post('/api/v1/complaints', { ...REGISTRATION, actedOn, lateReason: '电话记录补录' });
  expect(answer.status).toBe(201);
  expect((answer.body['events'] as readonly string[]).length).toBeGreaterThan(1);
  const { items, total } = await late('&limit=1');
  expect(total).toBe(before + 1);
  const [line] = items as readonly { readonly version: number; readonly type: string }[];
  expect(line).toMatchObject({ kind: 'complaint', id: answer.body['id'], actedOn, lateReason: '电话记录补录' });
  const { entries } = (await auditor.get(`/api/v1/complaints/${String(answer.body['id'])}/timeline`)).body;
  const stands = (entries as readonly { readonly version: number }[]).find(({ version }) => version === line?.version);
  expect(stands).toMatchObject({ type: line?.type, lateReason: '电话记录补录' });
  expect(await late('&unit=police')).toMatchObject({ items: [] });
  const workbook = await auditor.get('/api/v1/audit/entries/xlsx?list=late');
  expect(workbook.headers.get('content-disposition')).toContain(encodeURIComponent('补录清单'));
  const found = (await auditor.get(`/api/v1/audit/matters?contains=${encodeURIComponent('投登〔')}`)).body;
  expect(found['items']).toContainEqual(expect.objectContaining({ id: answer.body['id'] }));
});

test('what a district still needs before it begins is counted from what is there', async () => {
  const { body } = await (await fixture.as('admin01')).get('/api/v1/operations/going-live');
  const checks = body['checks'] as readonly { readonly id: string; readonly state: string }[];
  const of = (id: string) => checks.find((check) => check.id === id);
  expect(of('administrators')).toMatchObject({ state: 'missing', words: '现有 1 人，至少 2 人' });
  expect(of('auditors')).toMatchObject({ state: 'done' });
  expect(of('backup')).toMatchObject({ state: 'by-hand' });
  expect(body['open']).toBe(checks.filter(({ state }) => state === 'missing').length);
});
