import { Accounts } from '@qingxin/platform';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, PASSWORD, registered } from './api-fixture.ts';
import { everyAnswer } from './every-answer.ts';
import { identityCourse } from './identity-course.ts';
import { IdentityServer } from './identity-server.ts';

let fixture: ApiFixture;
let identities: IdentityServer;

beforeAll(async () => {
  identities = await IdentityServer.start();
  fixture = await apiFixture({ identity: identities.settings });
});

afterAll(async () => {
  await fixture?.close();
  await identities?.close();
});

const signIn = (account: string, password = PASSWORD) =>
  fixture.stranger.post('/api/v1/session', { account, password });

describe('signing in', () => {
  test('answers a token for programs and sets a cookie that scripts and other sites cannot use', async () => {
    const { status, headers, body } = await signIn('hrss01');
    expect(status).toBe(201);
    expect(body).toMatchObject({ mustChangePassword: false, posts: [{ id: 'hrss-officer', unitName: '区人社局' }] });
    const cookie = headers.get('set-cookie') ?? '';
    for (const part of ['qingxin_session=', 'HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(part);
  });

  test('tells neither whether the account nor whether the password was wrong', async () => {
    const wrong = await signIn('hrss01', 'Wrong-password-1');
    const unknown = await signIn('nobody01');
    expect(wrong).toMatchObject({ status: 401, body: { code: 'sign-in-refused', detail: '账号或密码不正确。' } });
    expect({ ...unknown.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  test('locks an account after five failures in a row, also for the right password', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await signIn('police01', 'Wrong-password-1');
    const locked = await signIn('police01');
    expect(locked).toMatchObject({ status: 429, body: { code: 'account-locked' } });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
  });

  test('locks a name that nobody has in the same way, so that a lock tells nothing', async () => {
    const codes: unknown[] = [];
    for (let attempt = 1; attempt <= 6; attempt += 1)
      codes.push((await signIn('nobody02', 'Wrong-password-1')).body['code']);
    expect(codes).toEqual([...Array<string>(5).fill('sign-in-refused'), 'account-locked']);
  });

  test('counts tries at the same time, so that no more than five passwords are looked at', async () => {
    const tries = Array.from({ length: 12 }, () => signIn('housing90', 'Wrong-password-1'));
    const codes = (await Promise.all(tries)).map(({ body }) => body['code']);
    expect(codes.filter((code) => code === 'sign-in-refused')).toHaveLength(5);
    const administrator = await fixture.as('admin01');
    expect((await administrator.post('/api/v1/accounts/housing90/unlock', {})).status).toBe(204);
    expect((await signIn('housing90')).status).toBe(201);
  });

  test('answers are kept by nobody on the way', async () => {
    const client = await fixture.as('hrss01');
    for (const answer of [await signIn('hrss01'), await client.get('/api/v1/me'), await client.get('/api/v1/inbox')]) {
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test('a wrong old password is no end of the session', async () => {
    const client = await fixture.stranger.signIn('hrss02', PASSWORD);
    const change = { oldPassword: 'Wrong-password-1', newPassword: 'Another-password-2' };
    expect(await client.post('/api/v1/session/password', change)).toMatchObject({
      status: 403,
      body: { code: 'old-password-wrong' },
    });
    expect((await client.get('/api/v1/me')).status).toBe(200);
  });

  test('lets nobody act without it, nor with a token that nobody was given', async () => {
    expect(await fixture.stranger.get('/api/v1/me')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    const forged = fixture.stranger.bearing('A'.repeat(43));
    expect((await forged.get('/api/v1/me')).status).toBe(401);
  });

  test('ends with signing out', async () => {
    const client = await fixture.stranger.signIn('hrss02', PASSWORD);
    expect((await client.get('/api/v1/me')).body).toMatchObject({
      account: 'hrss02',
      unit: 'hrss',
      roles: ['officer'],
    });
    expect((await client.send('DELETE', '/api/v1/session', undefined, {})).status).toBe(204);
    expect((await client.get('/api/v1/me')).status).toBe(401);
  });

  test('ends on all devices of the account at once where asked, and on nobody else’s', async () => {
    const signIn = (account: string) => fixture.stranger.signIn(account, PASSWORD);
    const [here, there, another] = [await signIn('hrss02'), await signIn('hrss02'), await signIn('housing01')];
    const answer = await here.post('/api/v1/session/sign-out-everywhere', {});
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('01 Jan 1970')]);
    expect((await here.get('/api/v1/me')).status).toBe(401);
    expect((await there.get('/api/v1/me')).status).toBe(401);
    expect((await another.get('/api/v1/me')).status).toBe(200);
  });

  test('with a first password opens nothing but its change', async () => {
    const accounts = new Accounts(fixture.api.surroundings.database);
    await accounts.create({
      account: 'housing02',
      password: PASSWORD,
      firstPassword: 'to-change',
      shownAs: 'housing02',
    });
    const office = await fixture.as('admin01');
    const appointment = {
      person: 'person:housing02',
      post: 'housing-officer',
      from: '2022-01-01',
      until: null,
      deputy: false,
    };
    expect((await office.post('/api/v1/organisation/appoint-person', appointment)).status).toBe(200);
    const client = await fixture.stranger.signIn('housing02', PASSWORD);
    expect(await client.get('/api/v1/inbox')).toMatchObject({
      status: 403,
      body: { code: 'password-change-required' },
    });
    const change = { oldPassword: PASSWORD, newPassword: 'short' };
    expect(await client.post('/api/v1/session/password', change)).toMatchObject({
      status: 422,
      body: { code: 'password-too-short' },
    });
    const newPassword = 'Another-password-2';
    expect((await client.post('/api/v1/session/password', { ...change, newPassword })).status).toBe(204);
    expect((await client.get('/api/v1/me')).status).toBe(401);
    const again = await fixture.stranger.signIn('housing02', newPassword);
    expect((await again.get('/api/v1/inbox')).status).toBe(200);
  });
});

describe('a person with two posts', () => {
  test('acts for one of them at a time and may switch', async () => {
    const head = await fixture.stranger.signIn('hrss90', PASSWORD);
    expect((await head.get('/api/v1/me')).body).toMatchObject({ post: 'hrss-head', unit: 'hrss' });
    const id = await registered(fixture);
    expect((await head.get(`/api/v1/complaints/${id}`)).status).toBe(200);
    expect((await head.post('/api/v1/session/post', { post: 'housing-head' })).status).toBe(204);
    expect((await head.get('/api/v1/me')).body).toMatchObject({ post: 'housing-head', unit: 'housing' });
    expect((await head.get(`/api/v1/complaints/${id}`)).status).toBe(404);
    expect(await head.post('/api/v1/session/post', { post: 'leader' })).toMatchObject({
      status: 403,
      body: { code: 'post-not-held' },
    });
  });

  test('whose only post has ended may do nothing more, at once', async () => {
    const administrator = await fixture.as('admin01');
    const accounts = new Accounts(fixture.api.surroundings.database);
    await accounts.create({ account: 'housing03', password: PASSWORD, firstPassword: 'lasting', shownAs: 'housing03' });
    const appointment = { person: 'person:housing03', post: 'housing-officer' };
    await administrator.post('/api/v1/organisation/appoint-person', {
      ...appointment,
      from: '2022-01-01',
      until: null,
      deputy: false,
    });
    const client = await fixture.stranger.signIn('housing03', PASSWORD);
    expect((await client.get('/api/v1/inbox')).status).toBe(200);
    const ended = await administrator.post('/api/v1/organisation/end-appointment', {
      ...appointment,
      until: '2022-12-31',
      reason: '调离',
    });
    expect(ended.status).toBe(200);
    expect(await client.get('/api/v1/inbox')).toMatchObject({ status: 403, body: { code: 'no-post' } });
    expect((await client.send('DELETE', '/api/v1/session', undefined, {})).status).toBe(204);
    expect((await client.get('/api/v1/me')).status).toBe(401);
  });
});

describe('a post that ends while one is signed in', () => {
  test('is not taken for another one: the person chooses, and sees which post is a deputy’s', async () => {
    const administrator = await fixture.as('admin01');
    const accounts = new Accounts(fixture.api.surroundings.database);
    await accounts.create({ account: 'police09', password: PASSWORD, firstPassword: 'lasting', shownAs: 'police09' });
    const appoint = (post: string, deputy: boolean) =>
      administrator.post('/api/v1/organisation/appoint-person', {
        person: 'person:police09',
        post,
        from: '2022-01-01',
        until: null,
        deputy,
      });
    await appoint('police-officer', false);
    await appoint('housing-officer', true);
    const client = await fixture.stranger.signIn('police09', PASSWORD);
    const end = { person: 'person:police09', post: 'police-officer', until: '2022-12-31', reason: '调离' };
    await administrator.post('/api/v1/organisation/end-appointment', end);
    expect(await client.get('/api/v1/inbox')).toMatchObject({ status: 403, body: { code: 'post-ended' } });
    expect((await client.get('/api/v1/me')).body).toMatchObject({
      unit: null,
      roles: [],
      posts: [{ id: 'housing-officer', deputy: true }],
    });
    expect((await client.post('/api/v1/session/post', { post: 'housing-officer' })).status).toBe(204);
    const id = await registered(fixture, 'housing01');
    await client.post(`/api/v1/complaints/${id}/claim-task`, { taskId: 'first-contact#1' });
    const { body } = await client.get(`/api/v1/complaints/${id}/timeline`);
    expect((body['entries'] as readonly object[]).at(-1)).toMatchObject({ postTitle: '建管科科员（代理）' });
  });
});

describe('an administrator', () => {
  test('opens accounts for people in office, resets, disables and enables them, and never his own', async () => {
    const administrator = await fixture.as('admin01');
    const create = (account: string) => administrator.post('/api/v1/accounts', { account, shownAs: '经办人09' });
    expect(await create('hrss09')).toMatchObject({ status: 422, body: { code: 'person-without-post' } });
    const appointment = {
      person: 'person:hrss09',
      post: 'hrss-officer',
      from: '2022-01-01',
      until: null,
      deputy: false,
    };
    await administrator.post('/api/v1/organisation/appoint-person', appointment);
    const created = await create('hrss09');
    expect(created.status).toBe(201);
    expect(await create('hrss09')).toMatchObject({ status: 409, body: { code: 'account-known' } });
    const client = await fixture.stranger.signIn('hrss09', String(created.body['oneTimePassword']));
    expect((await client.get('/api/v1/inbox')).body['code']).toBe('password-change-required');
    const act = (name: string, account = 'hrss09') => administrator.post(`/api/v1/accounts/${account}/${name}`, {});
    const { oneTimePassword } = (await act('reset-password')).body;
    expect((await client.get('/api/v1/me')).status).toBe(401);
    expect((await signIn('hrss09', String(oneTimePassword))).status).toBe(201);
    expect((await act('disable')).status).toBe(204);
    expect((await signIn('hrss09', String(oneTimePassword))).body['code']).toBe('account-disabled');
    expect((await act('enable')).status).toBe(204);
    expect((await signIn('hrss09', String(oneTimePassword))).status).toBe(201);
    expect((await act('disable', 'admin01')).body['code']).toBe('account-own');
    expect((await act('disable', 'nobody03')).body['code']).toBe('account-unknown');
    expect((await (await fixture.as('office01')).get('/api/v1/accounts')).status).toBe(403);
    const { rows } = await fixture.db.superuser.query(
      `SELECT actor, meta->>'act' AS act FROM es.read_log WHERE meta->>'account' = 'hrss09' ORDER BY position`,
    );
    expect(rows.map((row: { act: string }) => row.act)).toEqual(['create', 'create', 'reset', 'disable', 'enable']);
  });

  test('disables nobody who holds work: it is handed over first', async () => {
    const administrator = await fixture.as('admin01');
    const disable = () => administrator.post('/api/v1/accounts/hrss02/disable', {});
    const holder = await fixture.as('hrss02');
    const path = `/api/v1/complaints/${await registered(fixture, 'hrss01')}`;
    expect((await holder.post(`${path}/claim-task`, { taskId: 'first-contact#1' })).status).toBe(200);
    const shift = {
      ...{ from: '2095-10-01T08:00:00+08:00', to: '2095-10-02T08:00:00+08:00' },
      ...{ leader: 'person:hrss90', officers: ['person:hrss02'], backups: ['person:hrss01'] },
    };
    expect((await holder.post('/api/v1/rosters/hrss/file-roster', { shifts: [shift] })).status).toBe(200);
    const [claimant] = (await holder.get(path)).body['claimants'] as readonly { readonly subject: string }[];
    const fields = [{ subject: claimant?.subject, field: 'phone' }];
    expect((await holder.post(`${path}/reveal-fields`, { fields, reason: '核对身份' })).status).toBe(200);
    const seesPhone = async () => JSON.stringify((await holder.get(path)).body['claimants']).includes('13800000001');
    expect(await seesPhone()).toBe(true);
    expect(await disable()).toMatchObject({
      status: 409,
      body: {
        code: 'account-holds-work',
        detail: expect.stringContaining('1件待办、0份责任书、1个班次，1个事项仍可查看个人信息，0件只有本人能决定'),
      },
    });
    expect((await holder.get('/api/v1/me')).status).toBe(200);
    const head = await fixture.as('hrss90');
    const given = { from: 'person:hrss02', to: 'person:hrss01', reason: '轮岗', document: 'doc-1' };
    const over = (more: object = {}) => head.post('/api/v1/units/hrss/hand-over', { ...given, ...more });
    expect((await over({ to: 'person:housing01' })).body['code']).toBe('assignee-not-in-unit');
    expect((await over()).body).toEqual({
      assigned: 1,
      left: [],
      letters: [],
      shifts: ['s1'],
      ...{ leftShifts: [], reveals: 1, approvals: 0 },
    });
    expect(await seesPhone()).toBe(false);
    const roster = (await head.get('/api/v1/rosters/hrss?from=2095-10-01&days=1')).body;
    expect(roster).toMatchObject({
      shifts: [{ shiftId: 's1', officers: [{ person: 'person:hrss01' }] }],
      history: [
        { label: '报送值班表', shifts: ['s1'] },
        { label: '换班', before: { officers: [{ person: 'person:hrss02' }] }, reason: '轮岗' },
      ],
    });
    const elsewhere = (await (await fixture.as('housing01')).get('/api/v1/rosters/hrss')).body;
    expect(elsewhere).toMatchObject({ history: [{}, { label: '换班', reason: null }] });
    expect((await over()).body['code']).toBe('nothing-to-hand-over');
    const { items } = (await (await fixture.as('hrss01')).get('/api/v1/inbox?whose=mine')).body;
    expect(items).toMatchObject([{ taskId: 'first-contact#1', assignee: 'person:hrss01' }]);
    expect((await disable()).status).toBe(204);
    expect((await administrator.post('/api/v1/accounts/hrss02/enable', {})).status).toBe(204);
  });

  test('gives himself no post', async () => {
    const administrator = await fixture.as('admin01');
    const own = { person: 'person:admin01', post: 'coordinator', from: '2022-01-01', until: null, deputy: false };
    expect(await administrator.post('/api/v1/organisation/appoint-person', own)).toMatchObject({
      status: 403,
      body: { code: 'appoints-himself' },
    });
  });
});

describe('with the cookie', () => {
  async function cookieOf(account: string): Promise<string> {
    const { headers } = await signIn(account);
    return (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }

  test('pages of this site may act, and no other site may make the browser act', async () => {
    const cookie = await cookieOf('hrss01');
    const id = await registered(fixture);
    const urge = (headers: Readonly<Record<string, string>>) =>
      fixture.stranger.post(
        `/api/v1/complaints/${id}/record-urging`,
        { ticketId: null, channel: 'phone' },
        { cookie, ...headers },
      );
    expect((await urge({ origin: fixture.api.url })).status).toBe(200);
    for (const foreign of [{ origin: 'http://evil.example' }, { origin: 'null' }, {}]) {
      expect(await urge(foreign)).toMatchObject({ status: 403, body: { code: 'cross-site-request' } });
    }
    expect((await fixture.stranger.get('/api/v1/me', { cookie })).status).toBe(200);
  });

  test('a foreign page cannot sign the browser in', async () => {
    const answer = await fixture.stranger.post(
      '/api/v1/session',
      { account: 'hrss01', password: PASSWORD },
      { origin: 'http://evil.example' },
    );
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross-site-request' } });
    expect(answer.headers.get('set-cookie')).toBeNull();
  });
});

everyAnswer(() => fixture);

const ONE_A_DAY = {
  public: { requests: 1, seconds: 86_400 },
  submission: { requests: 1, seconds: 86_400 },
  receipt: { requests: 1, seconds: 86_400 },
  account: { requests: 1, seconds: 86_400 },
};

describe('whoever asks too often', () => {
  test('is told to wait, on public routes and at the sign-in', async () => {
    const strict = await apiFixture({
      allowances: {
        ...ONE_A_DAY,
        'sign-in': { requests: 2, seconds: 60 },
        public: { requests: 3, seconds: 60 },
      },
    });
    try {
      const statuses: number[] = [];
      for (let n = 1; n <= 4; n += 1) statuses.push((await strict.stranger.get('/api/v1/calendar/2022-05-10')).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      for (let n = 1; n <= 2; n += 1) await strict.stranger.post('/api/v1/session', { account: 'x', password: 'y' });
      const third = await strict.stranger.post('/api/v1/session', { account: 'hrss01', password: PASSWORD });
      expect(third).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
      expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
      const known = await apiFixture({ allowances: { ...ONE_A_DAY, 'sign-in': { requests: 100, seconds: 60 } } });
      const client = await known.as('hrss01');
      const again = [await client.get('/api/v1/me'), await client.get('/api/v1/me')];
      expect(again.map(({ status }) => status)).toEqual([200, 429]);
      await known.close();
    } finally {
      await strict.close();
    }
  });
});

identityCourse(
  () => fixture,
  () => identities,
);
