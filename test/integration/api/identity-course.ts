import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Accounts } from '@qingxin/platform';
import { type ApiFixture, PASSWORD } from './api-fixture.ts';
import { CLIENT, CONSOLE_URL, type IdentityServer, type Lie } from './identity-server.ts';

type Came = Readonly<Record<string, string>>;

const UNKNOWN = { subject: 'subject-of-nobody', name: 'not-an-account' };
const LINKED = { subject: '11010119900101001X', name: 'not-an-account-either' };

/** Signing in by the unified identity, in a stack that has one. */
export function identityCourse(fixture: () => ApiFixture, server: () => IdentityServer): void {
  const cookieOf = (headers: Headers, name: string): string =>
    headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) ?? '';
  const post = (path: string, body: object, headers: Came = {}) =>
    fixture().stranger.post(`/api/v1/session/identity${path}`, body, headers);

  /** A browser goes there and comes back. */
  async function thereAndBack(): Promise<{ readonly cookie: string; readonly came: Came }> {
    const started = await post('', {});
    expect(started.status).toBe(201);
    const there = await fetch(String(started.body['address']), { redirect: 'manual' });
    const back = new URL(there.headers.get('location') ?? '');
    expect(`${back.origin}${back.pathname}`).toBe(`${CONSOLE_URL}/sign-in/identity`);
    return {
      cookie: cookieOf(started.headers, 'qingxin_identity').split(';')[0] ?? '',
      came: Object.fromEntries(back.searchParams),
    };
  }

  async function signIn(person: typeof LINKED, more: Came = {}) {
    server().person = person;
    const { cookie, came } = await thereAndBack();
    return post('/return', came, { cookie, ...more });
  }

  const administrator = (account: string, act: string, body: object = {}) =>
    fixture()
      .as('admin01')
      .then((client) => client.post(`/api/v1/accounts/${account}/${act}`, body));

  describe('the unified identity', () => {
    beforeAll(async () => {
      const accounts = new Accounts(fixture().api.surroundings.database);
      const made = { password: PASSWORD, firstPassword: 'to-change' } as const;
      await accounts.create({ account: 'postless', ...made, shownAs: 'postless' });
      await accounts.create({ account: 'police02', ...made, shownAs: 'police02' });
      const appointment = { person: 'person:police02', post: 'police-officer', from: '2022-01-01' };
      const office = await fixture().as('admin01');
      await office.post('/api/v1/organisation/appoint-person', { ...appointment, until: null, deputy: false });
    });
    beforeEach(() => {
      server().away = false;
      server().lie = {};
    });

    test('that is away takes the local sign-in from nobody, and is said to be away', async () => {
      server().away = true;
      const ways = await fixture().stranger.get('/api/v1/session/ways');
      expect(ways.body).toEqual({
        identity: { label: '使用统一身份认证登录', available: false, signOutAt: null },
      });
      expect(await post('', {})).toMatchObject({ status: 503, body: { code: 'identity-unavailable' } });
      const local = await fixture().stranger.post('/api/v1/session', { account: 'hrss01', password: PASSWORD });
      expect(local.status).toBe(201);
      const failing = () =>
        fixture()
          .as('admin01')
          .then((client) => client.get('/api/v1/operations/outside-systems'));
      expect((await failing()).body).toMatchObject({ items: [{ system: 'identity', name: '统一身份认证' }] });
      server().away = false;
      const there = (await fixture().stranger.get('/api/v1/session/ways')).body['identity'] as Came;
      expect(there['available']).toBe(true);
      const end = new URL(String(there['signOutAt']));
      expect(end.searchParams.get('post_logout_redirect_uri')).toBe(`${CONSOLE_URL}/sign-in`);
      expect((await failing()).body).toEqual({ items: [] });
      const { cookie, came } = await thereAndBack();
      server().away = true;
      expect((await post('/return', came, { cookie })).body['code']).toBe('identity-unavailable');
    });

    test('opens an account that an administrator linked, by the same session as a password does', async () => {
      expect((await signIn(LINKED)).body['code']).toBe('identity-refused');
      const link = (account: string) => administrator(account, 'link-identity', { subject: LINKED.subject });
      expect((await link('admin01')).body['code']).toBe('account-own');
      expect((await link('nobody01')).body['code']).toBe('account-unknown');
      expect((await link('housing01')).status).toBe(204);
      expect((await link('housing01')).body['code']).toBe('identity-linked');
      expect((await link('hrss01')).body['code']).toBe('identity-taken');
      const planted = `qingxin_session=${'A'.repeat(43)}`;
      const answer = await signIn(LINKED, { 'user-agent': 'Firefox/140 Windows' });
      expect(answer).toMatchObject({ status: 201, body: { posts: [{ id: 'housing-officer' }] } });
      const opened = cookieOf(answer.headers, 'qingxin_session');
      for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(opened).toContain(part);
      expect(opened).not.toContain(planted);
      expect(cookieOf(answer.headers, 'qingxin_identity')).toContain('qingxin_identity=; Path=/; HttpOnly');
      const cookie = opened.split(';')[0] ?? '';
      const me = await fixture().stranger.get('/api/v1/me', { cookie });
      expect(me.body).toMatchObject({ account: 'housing01', openedBy: 'identity', post: 'housing-officer' });
      const local = await fixture().stranger.signIn('housing01', PASSWORD);
      const { sessions } = (await local.get('/api/v1/sessions')).body as { readonly sessions: readonly object[] };
      expect(sessions).toContainEqual(
        expect.objectContaining({ openedBy: 'identity', device: 'Windows 电脑，Firefox', isThis: false }),
      );
      expect((await local.post('/api/v1/session/sign-out-everywhere', {})).status).toBe(204);
      expect((await fixture().stranger.get('/api/v1/me', { cookie })).status).toBe(401);
    });

    test('that is unlinked ends what it opened, and leaves a session by password', async () => {
      const own = fixture().stranger.bearing(String((await signIn(LINKED)).body['token']));
      const local = await fixture().stranger.signIn('housing01', PASSWORD);
      const accounts = (await (await fixture().as('admin01')).get('/api/v1/accounts')).body['accounts'];
      const linked = (accounts as readonly Readonly<Record<string, unknown>>[]).filter((one) => one['linked'] === true);
      expect(linked.map((one) => one['account'])).toEqual(['housing01']);
      expect((await own.get('/api/v1/me')).status).toBe(200);
      expect((await administrator('housing01', 'unlink-identity')).status).toBe(204);
      expect((await own.get('/api/v1/me')).status).toBe(401);
      expect((await local.get('/api/v1/me')).status).toBe(200);
      expect((await signIn(LINKED)).body['code']).toBe('identity-refused');
      const { rows } = await fixture().db.superuser.query<{ act: string }>(
        `SELECT meta->>'act' AS act FROM es.read_log WHERE meta->>'account' = 'housing01' ORDER BY position`,
      );
      expect(rows.map(({ act }) => act)).toEqual(['link', 'link', 'unlink']);
    });

    test('opens the account that its claim names, unless that account is linked to somebody', async () => {
      const named = { subject: 'subject-of-hrss02', name: 'hrss02' };
      const opened = await signIn(named);
      expect(opened).toMatchObject({ status: 201, body: { posts: [{ id: 'hrss-officer' }] } });
      await administrator('hrss02', 'link-identity', { subject: 'subject-of-another' });
      expect((await signIn(named)).body['code']).toBe('identity-refused');
      await administrator('hrss02', 'unlink-identity');
      // A first password holds back who comes by it.
      const first = await signIn({ subject: 'subject-of-police02', name: 'police02' });
      expect(first).toMatchObject({ status: 201, body: { mustChangePassword: false } });
      const own = fixture().stranger.bearing(String(first.body['token']));
      expect((await own.get('/api/v1/inbox')).status).toBe(200);
    });

    test('refuses alike somebody unknown, whoever is disabled or locked, and whoever has no post', async () => {
      const named = (name: string) => signIn({ subject: randomUUID(), name });
      const unknown = await signIn(UNKNOWN);
      expect(unknown).toMatchObject({ status: 401, body: { code: 'identity-refused' } });
      expect((await administrator('police02', 'disable')).status).toBe(204);
      for (let attempt = 1; attempt <= 5; attempt += 1) {
        await fixture().stranger.post('/api/v1/session', { account: 'housing90', password: 'Wrong-password-1' });
      }
      for (const account of ['police02', 'housing90', 'postless', '../odd']) {
        const { status, body, headers } = await named(account);
        expect({ status, ...body, requestId: '' }).toEqual({ status: 401, ...unknown.body, requestId: '' });
        expect(headers.getSetCookie()).toEqual([]);
      }
      await administrator('housing90', 'unlock');
      expect((await named('housing90')).status).toBe(201);
    });

    test('lets nobody come back twice, late, from another browser, or from another site', async () => {
      server().person = { subject: 'subject-of-hrss01', name: 'hrss01' };
      const finish = async ({ cookie, came }: { cookie: string; came: Came }, headers: Came = {}) =>
        (await post('/return', came, { cookie, ...headers })).body['code'] ?? 'in';
      const [first, second] = [await thereAndBack(), await thereAndBack()];
      expect(await finish(first, { origin: 'http://evil.example' })).toBe('cross-site-request');
      expect((await post('', {}, { origin: 'http://evil.example' })).body['code']).toBe('cross-site-request');
      expect(await finish({ ...first, cookie: '' })).toBe('identity-expired');
      expect(await finish({ ...first, cookie: `qingxin_identity=${'A'.repeat(43)}` })).toBe('identity-expired');
      expect(await finish({ cookie: second.cookie, came: first.came })).toBe('identity-unconfirmed');
      expect(await finish(first)).toBe('in');
      expect(await finish(first)).toBe('identity-expired');
      const again = await thereAndBack();
      expect(await finish({ ...again, came: { ...again.came, code: first.came['code'] ?? '' } })).toBe(
        'identity-unconfirmed',
      );
      const late = await thereAndBack();
      await fixture().db.owner.query(`UPDATE app.identity_try SET started_at = started_at - interval '11 minutes'`);
      expect(await finish(late)).toBe('identity-expired');
      const declined = await thereAndBack();
      const { code: _, ...rest } = declined.came;
      expect(await finish({ ...declined, came: { ...rest, error: 'access_denied' } })).toBe('identity-cancelled');
    });

    test.each<[string, Lie]>([
      ['of another issuer', { issuer: 'http://127.0.0.1:9' }],
      ['for another client', { audience: 'another-client' }],
      ['of another try', { nonce: 'another-nonce' }],
      ['that has expired', { expired: true }],
      ['signed by another', { signedByAnother: true }],
    ])('is not believed a token %s', async (_, lie) => {
      server().lie = lie;
      const { status, body, headers } = await signIn({ subject: 'subject-of-hrss01', name: 'hrss01' });
      expect([status, body['code'], headers.getSetCookie()]).toEqual([401, 'identity-unconfirmed', []]);
    });

    test('leaves no token, code, secret or subject in the database or the log', async () => {
      const told = [...server().handedOut, LINKED.subject, CLIENT.secret, 'subject-of-hrss01', 'subject-of-another'];
      expect(told.length).toBeGreaterThan(20);
      await administrator('housing01', 'link-identity', { subject: LINKED.subject });
      const { rows } = await fixture().db.superuser.query<{ row: string }>(
        `SELECT l::text AS row FROM app.identity_link l UNION ALL SELECT t::text FROM app.identity_try t
         UNION ALL SELECT s::text FROM app.session s UNION ALL SELECT r::text FROM es.read_log r`,
      );
      const kept = [...rows.map(({ row }) => row), ...fixture().logLines].join('\n');
      expect(kept).toContain('housing01');
      expect(kept).toContain('unified identity');
      expect(told.filter((secret) => kept.includes(secret))).toEqual([]);
    });
  });
}
