import { expect, test } from '@jest/globals';
import { type ApiFixture, PASSWORD } from './api-fixture.ts';

/** Where one is signed in, in whatever stack calls it. */
export function mySessions(fixture: () => ApiFixture): void {
  test('is listed to its own account with what it was opened from, and ends one by one or all but this', async () => {
    const signIn = (account: string) => fixture().stranger.signIn(account, PASSWORD);
    const [here, there, third] = [await signIn('hrss02'), await signIn('hrss02'), await signIn('hrss02')];
    const another = await signIn('housing01');
    const listed = async (client = here) =>
      (await client.get('/api/v1/sessions')).body['sessions'] as readonly Readonly<Record<string, unknown>>[];
    expect((await here.post('/api/v1/session/sign-out-elsewhere', {})).status).toBe(204);
    const again = [await signIn('hrss02'), await signIn('hrss02')];
    expect((await there.get('/api/v1/me')).status).toBe(401);
    expect((await third.get('/api/v1/me')).status).toBe(401);
    const mine = await listed();
    expect(mine.map(({ isThis }) => isThis)).toEqual([true, false, false]);
    expect(mine[0]).toMatchObject({ device: '程序接口', post: 'hrss-officer' });
    const ended = (client: typeof here, id: unknown) =>
      client.send('DELETE', `/api/v1/sessions/${String(id)}`, undefined, {});
    expect((await ended(another, mine[1]?.['id'])).status).toBe(404);
    expect((await ended(here, mine[1]?.['id'])).status).toBe(204);
    expect((await ended(here, mine[1]?.['id'])).status).toBe(404);
    expect(await listed()).toHaveLength(2);
    const left = await Promise.all(again.map(async (client) => (await client.get('/api/v1/me')).status));
    expect([...left].sort((a, b) => a - b)).toEqual([200, 401]);
    expect((await another.get('/api/v1/me')).status).toBe(200);
  });
}
