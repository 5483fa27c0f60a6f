import { Accounts } from '@qingxin/platform';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, PASSWORD, registered } from './api-fixture.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';
import { advisedAuthority } from './advised-authority.ts';
import { erasureCourse } from './erasure-course.ts';
import { mySessions } from './my-sessions.ts';
import { conductCourse } from './conduct-course.ts';
import { bulkTasksCourse } from './bulk-tasks-course.ts';
import { listedCourse } from './listed-course.ts';
import { sampleCourse } from './sample-course.ts';
import { inboxCourse } from './inbox-course.ts';
import { traceBackCourse } from './trace-back-course.ts';

let fixture: ApiFixture;
const clients = new Map<string, HttpClient>();

/** Officers of every unit, those included that are related to all matters by what they are; then every other role. */
const OFFICERS = ['hrss', 'housing', 'police', 'office', 'leading-group'] as const;
const OTHERS = ['hrss90', 'housing90', 'office01', 'leader01', 'audit01'] as const;

beforeAll(async () => {
  fixture = await apiFixture();
  const administrator = await fixture.as('admin01');
  const accounts = new Accounts(fixture.api.surroundings.database);
  for (const unit of OFFICERS) {
    const account = `clerk.${unit}`;
    await accounts.create({ account, password: PASSWORD, firstPassword: 'lasting', shownAs: account });
    const post = { id: `${unit}-clerk`, unit, title: '经办', roles: ['officer'] };
    await administrator.post('/api/v1/organisation/add-post', { post });
    const appointment = { person: `person:${account}`, post: post.id, from: '2022-01-01', until: null, deputy: false };
    expect((await administrator.post('/api/v1/organisation/appoint-person', appointment)).status).toBe(200);
    clients.set(unit, await fixture.stranger.signIn(account, PASSWORD));
  }
  for (const account of OTHERS) clients.set(account, await fixture.as(account));
});

afterAll(() => fixture?.close());

async function spreadComplaints(): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const account of ['hrss01', 'housing01', 'police01', 'office01'] as const)
    ids.push(await registered(fixture, account));
  const [first = ''] = ids;
  const handOn = { decision: 'hand-on', reason: '移交办理', units: ['police'] };
  await (await fixture.as('hrss01')).post(`/api/v1/complaints/${first}/decide-first-contact`, handOn);
  return ids;
}

test('whoever finds a complaint in the list may open it, and whoever may open it finds it in the list', async () => {
  const ids = await spreadComplaints();
  for (const [who, client] of clients) {
    const { body } = await client.get('/api/v1/complaints?limit=200');
    const listed = (body['items'] as readonly { readonly id: string }[]).map(({ id }) => id);
    for (const id of ids) {
      const { status } = await client.get(`/api/v1/complaints/${id}`);
      expect({ who, id, listed: listed.includes(id) }).toEqual({ who, id, listed: status === 200 });
    }
  }
});

test('work of a unit that one has left is no longer one’s own to see', async () => {
  const administrator = await fixture.as('admin01');
  const mover = clients.get('police');
  if (mover === undefined) throw new Error('nobody moves');
  const id = await registered(fixture, 'police01');
  await mover.post(`/api/v1/complaints/${id}/claim-task`, { taskId: 'first-contact#1' });
  expect((await mover.get('/api/v1/inbox?whose=mine')).body).toMatchObject({ total: 1, items: [{ id }] });
  const person = 'person:clerk.police';
  const appointment = { person, post: 'housing-officer', from: '2022-01-01', until: null, deputy: false };
  await administrator.post('/api/v1/organisation/appoint-person', appointment);
  const both = (await mover.get('/api/v1/inbox?limit=200')).body['items'] as readonly { readonly unit: string }[];
  expect(new Set(both.map(({ unit }) => unit))).toEqual(new Set(['police', 'housing']));
  await mover.post('/api/v1/session/post', { post: 'housing-officer' });
  const end = { person, post: 'police-clerk', until: '2022-12-31', reason: '调离' };
  await administrator.post('/api/v1/organisation/end-appointment', end);
  expect((await mover.get('/api/v1/inbox?whose=mine')).body).toMatchObject({ total: 0, items: [] });
});

test('the inbox is asked by urgency, tier, date and text, and as of a moment', async () => {
  const officer = await fixture.as('hrss01');
  const total = async (query: string) => (await officer.get(`/api/v1/inbox?${query}`)).body['total'];
  await registered(fixture);
  const all = Number(await total('whose=queue'));
  expect(all).toBeGreaterThan(0);
  expect(await total('urgent=yes')).toBe(0);
  expect(await total('urgent=no')).toBe(all);
  expect(await total(`contains=${encodeURIComponent('安置房')}`)).toBe(all);
  expect(await total('contains=%25')).toBe(0);
  expect(await total('dueTo=2000-01-01')).toBe(0);
  expect(Number(await total('tier=local')) + Number(await total('tier=statutory'))).toBeLessThanOrEqual(all);
  expect(await total('asOf=2001-01-01T00:00:00Z')).toBe(0);
});

test('lists are read as a role that can write nothing', async () => {
  const { reads } = fixture.api.surroundings;
  expect(await reads.query('SELECT current_user AS role')).toEqual([{ role: 'qingxin_read' }]);
  await expect(reads.query('DELETE FROM rm.task')).rejects.toMatchObject({ code: '25006' });
  await expect(reads.query('SELECT wrapped_key FROM es.subject_key')).rejects.toMatchObject({ code: '42501' });
});

traceBackCourse(() => fixture);
advisedAuthority(() => fixture);
inboxCourse(() => fixture);
bulkTasksCourse(() => fixture);
conductCourse(() => fixture);
listedCourse(() => fixture);
sampleCourse(() => fixture);

test('complaints and cases are read by the next date, what is late first, page by page without gap or repeat', async () => {
  const office = await fixture.as('office01');
  for (const list of ['complaints', 'cases']) {
    const all: { id: string; next: { due: string } | null }[] = [];
    const { total } = (await office.get(`/api/v1/${list}?limit=1`)).body;
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: HttpAnswer = await office.get(
        `/api/v1/${list}?by=due&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      all.push(...(body['items'] as typeof all));
      cursor = body['nextCursor'] as string | null;
    }
    expect([list, new Set(all.map(({ id }) => id)).size, all.length]).toEqual([list, total, total]);
    const days = all.map(({ next }) => next?.due ?? '9999');
    expect(days).toEqual([...days].sort());
    if (list === 'complaints') expect(days.some((day) => day !== '9999')).toBe(true);
  }
  const { items } = (await office.get('/api/v1/complaints?limit=1')).body as { items: readonly { id: string }[] };
  const id = items[0]?.id ?? '';
  const listed = (await office.get('/api/v1/complaints?by=due&limit=200')).body as {
    items: readonly { id: string; next: unknown }[];
  };
  const { clocks } = (await office.get(`/api/v1/complaints/${id}/clocks`)).body as {
    clocks: readonly { status: string; due: string }[];
  };
  const first = clocks
    .filter(({ status }) => status === 'running')
    .map(({ due }) => due)
    .sort()[0];
  expect(listed.items.find((one) => one.id === id)?.next).toMatchObject({ due: first });
});

// It moves the clock by years.
erasureCourse(() => fixture);

// Last: it ends sessions of an account that the others use.
mySessions(() => fixture);
