import { expect } from '@jest/globals';
import { carryOut, dueMergers } from '@qingxin/application';
import { type ApiFixture, registered } from './api-fixture.ts';
import { ledCase } from './opened-case.ts';

interface Row {
  readonly [name: string]: unknown;
}
const rows = (value: unknown): readonly Row[] => value as readonly Row[];

/** 住建局 holds a complaint, stands beside 人社局 in the case, and is merged into a unit that comes new. */
export async function mergedUnits(fixture: ApiFixture): Promise<void> {
  const caseId = await ledCase(fixture);
  const admin = await fixture.as('admin01');
  const office = await fixture.as('office01');
  const officer = await fixture.as('housing01');
  const complaint = await registered(fixture, 'housing01');
  const building = {
    id: 'building',
    name: '区住房城乡建设和交通局',
    kind: 'sector',
    outside: false,
    phone: null,
    active: true,
  };
  expect((await admin.post('/api/v1/organisation/add-unit', { unit: building })).status).toBe(200);
  const preview = '/api/v1/units/housing/merger-preview?into=building';
  const seen = (await office.get(preview)).body;
  expect(rows(seen['items']).map(({ matterId }) => matterId)).toEqual(expect.arrayContaining([complaint, caseId]));
  expect(rows(seen['parts'])[0]).toMatchObject({ part: 'held', matters: expect.any(Number) });
  expect(seen).toMatchObject({ tasks: expect.any(Number), posts: expect.any(Array) });
  expect((await admin.get(preview)).body).toMatchObject({ matters: seen['matters'], items: null });
  expect((await admin.get('/api/v1/units/housing/merger-preview?into=nobody')).status).toBe(404);

  const { at } = (await office.get('/api/v1/rosters')).body as { readonly at: string };
  const on = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
  const facts = { from: 'housing', to: 'building', on, reason: '机构改革', document: '潞编发〔2026〕3号' };
  const asked = await admin.post('/api/v1/organisation/propose-merger', facts);
  expect(asked).toMatchObject({ status: 200, body: { events: ['MergerProposed'] } });
  const approve = { mergerId: 'merger-1' };
  expect((await admin.post('/api/v1/organisation/approve-merger', approve)).body).toMatchObject({
    code: 'approver-is-requester',
  });
  expect((await office.post('/api/v1/organisation/approve-merger', approve)).status).toBe(200);

  const { door, database } = fixture.api.surroundings;
  const parts = { door, sql: database.sql };
  const due = await dueMergers(parts);
  expect(due.map(({ mergerId }) => mergerId)).toEqual(['merger-1']);
  const before = (await officer.get(`/api/v1/complaints/${complaint}/clocks`)).body;
  // Broken off after the first matter, and gone on with by the next who looks.
  let looked = 0;
  const [merger] = due;
  if (merger === undefined) throw new Error('no merger');
  expect(await carryOut(parts, merger, () => (looked += 1) < 2)).toMatchObject({ moved: 0, ended: false });
  expect(await carryOut(parts, merger)).toMatchObject({ left: [], ended: true });
  expect(await dueMergers(parts)).toEqual([]);

  const list = rows((await office.get('/api/v1/mergers')).body['mergers'])[0];
  expect(list).toMatchObject({ status: 'done', left: [], from: { unit: 'housing' }, to: { unit: 'building' } });
  expect(list?.['moved']).toBeGreaterThanOrEqual(2);
  expect(rows((await office.get('/api/v1/units')).body['units']).find(({ id }) => id === 'housing')).toMatchObject({
    active: false,
  });
  expect((await office.get(preview)).body).toMatchObject({ tasks: 0, letters: 0 });
  // The same officer, signed in as before, has it before him as one of the successor.
  const own = await officer.get(`/api/v1/complaints/${complaint}/clocks`);
  const dates = (of: unknown) =>
    rows((of as Row)['clocks']).map(({ clockId, dueAt, status }) => [clockId, dueAt, status]);
  expect(dates(own.body)).toEqual(dates(before));
  const { body: custody } = await officer.get(`/api/v1/complaints/${complaint}/custody`);
  expect(rows(custody['segments']).map(({ unit, becauseLabel }) => [unit, becauseLabel])).toEqual([
    ['housing', '首问登记'],
    ['building', '机构合并承接'],
  ]);
  expect(rows(custody['moves']).at(-1)).toMatchObject({ end: 'succeeded' });
  const handle = { decision: 'handle', reason: '属本单位受理范围', units: [] };
  expect((await officer.post(`/api/v1/complaints/${complaint}/decide-first-contact`, handle)).status).toBe(200);
  expect((await office.get(`/api/v1/cases/${caseId}`)).body).toMatchObject({ coUnits: [{ unit: 'building' }] });
}
