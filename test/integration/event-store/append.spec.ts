import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EventStore } from '@qingxin/event-store';
import { testDatabase, type TestDatabase } from '../../../infra/src/testing/postgres.ts';
import { appendOf } from './requests.ts';

describe('append', () => {
  let database: TestDatabase;
  let store: EventStore;

  beforeAll(async () => {
    database = await testDatabase();
    store = new EventStore(database.appDatabase.sql);
  });
  afterAll(() => database.close());

  test('a new stream is opened by its first events and read back as written', async () => {
    const streamId = randomUUID();
    const request = appendOf({ streamId, events: 2 });
    const result = await store.append(request);
    expect(result).toMatchObject({ kind: 'appended', version: 2 });
    const loaded = await store.load({ streamId, afterVersion: 0 });
    expect(loaded).toMatchObject({ head: { version: 2 }, duplicate: null, epoch: 0, offsetMs: 0 });
    expect(result.kind === 'appended' && loaded.events).toEqual(result.kind === 'appended' && result.events);
  });
});
