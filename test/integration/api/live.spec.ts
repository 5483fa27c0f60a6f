import { randomUUID } from 'node:crypto';
import { SETUP_ACTOR } from '@qingxin/application';
import type { ComplaintState } from '@qingxin/domain';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Account, type ApiFixture, apiFixture, PASSWORD, registered, REGISTRATION } from './api-fixture.ts';
import { EventStream } from './event-stream.ts';

let fixture: ApiFixture;
const open: EventStream[] = [];

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(async () => {
  for (const stream of open) stream.close();
  await fixture?.close();
});

async function listen(account: Account, lastEventId?: string): Promise<EventStream> {
  const { body } = await fixture.stranger.post('/api/v1/session', { account, password: PASSWORD });
  const stream = await EventStream.open(`${fixture.api.url}/api/v1/events/live`, {
    authorization: `Bearer ${String(body['token'])}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  });
  open.push(stream);
  return stream;
}

describe('live updates', () => {
  test('tell a unit of its own matters, with versions and event types and no content', async () => {
    const mine = await listen('hrss01');
    expect((await mine.next()).event).toBe('start');
    const id = await registered(fixture);
    const told = await mine.next();
    expect(told).toMatchObject({ event: 'change', data: { kind: 'complaint', id } });
    expect(told.data['events']).toContain('ComplaintRegistered');
    expect(Object.keys(told.data).sort()).toEqual(['at', 'events', 'id', 'kind', 'version']);
  });

  test('tell no other unit, until the matter comes to it', async () => {
    const theirs = await listen('housing01');
    await theirs.next();
    const id = await registered(fixture);
    const officer = await fixture.as('hrss01');
    const decision = { decision: 'hand-on', reason: '在建工程，主管部门办理', units: ['housing'] };
    const decided = await officer.post(`/api/v1/complaints/${id}/decide-first-contact`, decision);
    expect(decided.status).toBe(200);
    const first = await theirs.next();
    expect(first.data['id']).toBe(id);
    expect(first.data['events']).toContain('HandOffDispatched');
  });

  test('are taken up again where they broke off, nothing missing and nothing twice', async () => {
    const before = await listen('hrss01');
    await before.next();
    const first = await registered(fixture);
    const [seen] = await before.changes(1);
    expect(seen?.data['id']).toBe(first);
    before.close();
    const missed = [await registered(fixture), await registered(fixture)];
    const after = await listen('hrss01', seen?.id);
    const heard = await after.changes(2);
    expect(heard.map(({ data }) => data['id'])).toEqual(missed);
    const last = await registered(fixture);
    expect((await after.changes(1)).map(({ data }) => data['id'])).toEqual([last]);
  });

  test('ask a reader who was away too long to load its lists anew', async () => {
    const { door } = fixture.api.surroundings;
    for (let n = 1; n <= 510; n += 1) {
      const unit = { id: `extra-${n}`, name: `单位${n}`, kind: 'member', outside: false, phone: null, active: true };
      const command = { commandId: randomUUID(), stream: 'organisation', type: 'AddUnit', payload: { unit } };
      await door.handler.handle(command, SETUP_ACTOR);
    }
    await fixture.db.app.query('SELECT es.number_events()');
    const away = await listen('office01', '1');
    expect((await away.next()).event).toBe('reload');
  });

  test('tell a reader who comes back of fifty streams, and ask him to load anew for more', async () => {
    const before = await listen('office01');
    const { id: last } = await before.next();
    before.close();
    const eventOnReturn = async (): Promise<string> => {
      await fixture.db.app.query('SELECT es.number_events()');
      const back = await listen('office01', last);
      const { event } = await back.next();
      back.close();
      return event;
    };
    const registerOne = () => registered(fixture, 'hrss01', { ...REGISTRATION, claimants: [] });
    // The register of their numbers moves with them.
    for (let n = 1; n < 50; n += 1) await registerOne();
    expect(await eventOnReturn()).toBe('change');
    await registerOne();
    expect(await eventOnReturn()).toBe('reload');
  });

  test('ask a reader whose last number this log has not given to load anew', async () => {
    const other = await listen('office01', '999999999');
    expect((await other.next()).event).toBe('reload');
  });

  test('go on for all others when one stream cannot be read', async () => {
    const mine = await listen('police01');
    await mine.next();
    const { journal } = fixture.api.surroundings.door;
    const broken = jest.spyOn(journal, 'delicatePast').mockImplementation(({ head, state }) => {
      const unreadable = head !== null && (state as ComplaintState).firstContactUnit === 'hrss';
      return unreadable ? Promise.reject(new Error('folded wrongly')) : Promise.resolve([]);
    });
    await registered(fixture, 'hrss01');
    const id = await registered(fixture, 'police01');
    expect((await mine.changes(1)).map(({ data }) => data['id'])).toEqual([id]);
    broken.mockRestore();
  });

  test('are opened by one person ten times at most', async () => {
    for (let page = 1; page <= 10; page += 1) await (await listen('leader01')).next();
    const client = await fixture.as('leader01');
    expect(await client.get('/api/v1/events/live')).toMatchObject({ status: 429, body: { code: 'too-many-requests' } });
  });

  test('are for people who are signed in', async () => {
    expect((await fixture.stranger.get('/api/v1/events/live')).status).toBe(401);
    const administrator = await fixture.as('admin01');
    expect((await administrator.get('/api/v1/events/live')).status).toBe(403);
  });
});
