import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, PASSWORD, REGISTRATION } from './api-fixture.ts';
import { EventStream } from './event-stream.ts';

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(() => fixture?.db.close());

test('a stop lets the request under way be answered, ends live streams, and takes no new ones', async () => {
  const { body } = await fixture.stranger.post('/api/v1/session', { account: 'hrss01', password: PASSWORD });
  const authorization = `Bearer ${String(body['token'])}`;
  const stream = await EventStream.open(`${fixture.api.url}/api/v1/events/live`, { authorization });
  await stream.next();
  const blocker = await fixture.db.superuser.connect();
  await blocker.query('BEGIN; LOCK TABLE es.command IN ACCESS EXCLUSIVE MODE');
  const underWay = fixture.stranger.post('/api/v1/complaints', REGISTRATION, { authorization });
  await new Promise((settle) => setTimeout(settle, 300));
  const stopped = fixture.api.close();
  await stream.ended;
  await blocker.query('COMMIT');
  blocker.release();
  expect((await underWay).status).toBe(201);
  await stopped;
  await expect(fixture.stranger.get('/health/live')).rejects.toThrow();
});
