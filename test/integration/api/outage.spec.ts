import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, REGISTRATION } from './api-fixture.ts';
import { Cable } from './cable.ts';
import type { HttpAnswer } from './http-client.ts';

let cable: Cable;
let fixture: ApiFixture;

beforeAll(async () => {
  cable = new Cable();
  fixture = await apiFixture({ throughCable: cable });
});

afterAll(async () => {
  await fixture?.close();
  await cable?.close();
});

async function until(isThere: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await new Promise((settle) => setTimeout(settle, 100))) {
    if (await isThere()) return;
  }
  throw new Error('did not come back');
}

describe('when PostgreSQL cannot be reached', () => {
  test('every request is answered 503 with a plain sentence, and all comes back by itself', async () => {
    const officer = await fixture.as('hrss01');
    const key = { 'idempotency-key': randomUUID() };
    const register = (): Promise<HttpAnswer> => officer.post('/api/v1/complaints', REGISTRATION, key);
    await cable.cut();
    for (const ask of [
      register,
      () => officer.get('/api/v1/inbox'),
      () => fixture.stranger.get('/api/v1/calendar/2022-05-10'),
    ]) {
      const answer = await ask();
      expect(answer).toMatchObject({ status: 503, body: { code: 'database-unavailable', title: '数据库暂时不可用' } });
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    expect(await fixture.stranger.get('/health/ready')).toMatchObject({
      status: 503,
      body: { missing: [{ part: 'database' }] },
    });
    expect((await fixture.stranger.get('/health/live')).status).toBe(200);
    expect((await fixture.stranger.get('/api')).status).toBe(200);
    await cable.mend();
    await until(async () => (await fixture.stranger.get('/health/ready')).status === 200);
    const sent = await register();
    expect(sent.status).toBe(201);
    expect((await register()).body).toEqual(sent.body);
    expect((await officer.get('/api/v1/inbox')).body['total']).toBe(1);
  });

  test('the log tells of it without connection strings', () => {
    const lines = fixture.logLines.join('');
    expect(lines).toContain('database unavailable');
    expect(lines).not.toContain('postgres://');
  });
});
