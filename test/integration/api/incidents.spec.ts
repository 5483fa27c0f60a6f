import { LookBook } from '@qingxin/application';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { anIncident } from './incident.ts';

const INCIDENTS = '/api/v1/operations/incidents';

let fixture: ApiFixture;
let complaint: string;

beforeAll(async () => {
  fixture = await apiFixture();
  complaint = await registered(fixture);
});

afterAll(() => fixture?.close());

/** What a workflow notes when it waits again and wants nothing any more. */
async function waitsAgain(): Promise<void> {
  const ref = { process: 'complaint', stream: `complaint-${complaint}`, key: null } as const;
  const book = new LookBook(fixture.api.surroundings.database.sql);
  await book.recordWaiting({ ref, version: 1, epoch: 0, nextDue: null, wanted: [] });
}

describe('what a workflow could not do', () => {
  test('is listed and opened in words until its effect is there, and can be looked up afterwards', async () => {
    const id = await anIncident(fixture, complaint);
    const administrator = await fixture.as('admin01');
    const open = { commandId: id, stream: `complaint-${complaint}`, title: '没有这项时限', tries: 1 };
    expect((await administrator.get(INCIDENTS)).body).toMatchObject({ total: 1, items: [open] });
    expect((await administrator.get(`${INCIDENTS}/${id}`)).body).toMatchObject({ ...open, resolvedAt: null });
    await waitsAgain();
    expect((await administrator.get(INCIDENTS)).body).toMatchObject({ total: 0, items: [] });
    const resolved = { ...open, resolvedAt: expect.any(String) };
    expect((await administrator.get(`${INCIDENTS}/${id}`)).body).toMatchObject(resolved);
  });

  test('is not found under a number that nobody gave, and a number is a number', async () => {
    const office = await fixture.as('office01');
    const unknown = await office.get(`${INCIDENTS}/00000000-0000-4000-8000-000000000000`);
    expect(unknown).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await office.get(`${INCIDENTS}/one`)).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
  });
});
