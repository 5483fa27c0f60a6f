import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Account, type ApiFixture, apiFixture, REGISTRATION } from './api-fixture.ts';
import { boardCourse } from './board-course.ts';
import { finishedExport } from './finished-export.ts';
import { daysLater } from './listed-company.ts';
import { ledCase } from './opened-case.ts';
import { raisedEmergency } from './raised-emergency.ts';

const HOUR = 3_600_000;

let fixture: ApiFixture;
let id: string;

interface Work {
  readonly kind: string;
  readonly id: string;
  readonly group: string;
  readonly clockId: string | null;
  readonly remainingWorkingDays: number | null;
}

beforeAll(async () => {
  fixture = await apiFixture();
  id = await ledCase(fixture);
});

afterAll(() => fixture?.close());

const desk = async (account: Account, unit: string, query = '') =>
  (await fixture.as(account)).get(`/api/v1/units/${unit}/desk${query}`);
const work = (list: unknown): readonly Work[] => list as readonly Work[];

describe('一个单位一屏', () => {
  test('mine, what is done, and nothing late yet', async () => {
    const officer = await fixture.as('hrss01');
    const due = { cause: 'price-unpaid', note: '未拨付工程款' };
    const before = (await desk('hrss01', 'hrss')).body;
    expect(before).toMatchObject({ unit: 'hrss', unitName: '区人社局', late: [], measures: [], measureCount: 0 });
    expect(work(before['mine']).map(({ kind }) => kind)).toContain('find-cause');
    expect((await officer.post(`/api/v1/cases/${id}/find-cause`, due)).status).toBe(200);
    const { body } = await desk('hrss01', 'hrss');
    expect(work(body['mine']).map(({ kind }) => kind)).not.toContain('find-cause');
    expect((body['done'] as readonly object[])[0]).toMatchObject({ id, label: '查明成因', matterKind: 'case' });
    expect(body['doneCount']).toBe((before['doneCount'] as number) + 1);
  });

  test('what has passed its day stands apart from what has not, and neither is missing', async () => {
    await daysLater(fixture, 120);
    const { body } = await desk('hrss01', 'hrss');
    const [late, mine] = [work(body['late']), work(body['mine'])];
    expect(late.map(({ group }) => group)).not.toContain('near');
    expect(late.length).toBeGreaterThan(0);
    expect(mine.every(({ group }) => group === 'near' || group === 'later' || group === 'paused')).toBe(true);
    const { total } = (await (await fixture.as('hrss01')).get('/api/v1/inbox?whose=queue')).body;
    expect(late.length + mine.length).toBe(total);
  });

  test('a unit is not closed while it holds, leads or has anything to do; one that has nothing is', async () => {
    const admin = await fixture.as('admin01');
    const close = async (unit: string, kind: string) => {
      const closed = { id: unit, name: '撤销的单位', kind, outside: false, phone: null, active: false };
      return admin.post('/api/v1/organisation/change-unit', { unit: closed, reason: '机构改革' });
    };
    expect(await close('hrss', 'hrss')).toMatchObject({
      status: 409,
      body: { code: 'unit-holds-work', detail: expect.stringMatching(/^该单位名下还有\d+项：/) },
    });
    const spare = { id: 'town-9', name: '示例九镇', kind: 'town', outside: false, phone: null, active: true };
    expect((await admin.post('/api/v1/organisation/add-unit', { unit: spare })).status).toBe(200);
    expect((await close('town-9', 'town')).status).toBe(200);
  });

  test('each work says where its matter stands, and the days that its clock says', async () => {
    const officer = await fixture.as('hrss01');
    const complaints = await officer.post('/api/v1/complaints', REGISTRATION);
    const items = work((await officer.get('/api/v1/inbox?limit=200')).body['items']);
    const seen: (number | null)[] = [];
    for (const [matter, place] of [
      [id, 'cases'],
      [String(complaints.body['id']), 'complaints'],
    ] as const) {
      const { clocks } = (await officer.get(`/api/v1/${place}/${matter}/clocks`)).body;
      for (const { clockId, remainingWorkingDays } of items.filter((item) => item.id === matter)) {
        const clock = (clocks as readonly Work[]).find((one) => one.clockId === clockId);
        expect({ clockId, remainingWorkingDays }).toEqual({
          clockId,
          remainingWorkingDays: clock?.remainingWorkingDays ?? null,
        });
        seen.push(remainingWorkingDays);
      }
    }
    expect(seen.some((days) => days !== null && days < 0)).toBe(true);
    expect(seen.some((days) => days !== null && days >= 0)).toBe(true);
    const first = items.find(({ kind }) => kind === 'first-contact');
    expect(first).toMatchObject({ stageLabel: '首问登记', channelLabel: '来访' });
  });

  test('what was done long ago is asked for by its day; the marker leads on', async () => {
    expect((await desk('hrss01', 'hrss')).body['doneCount']).toBe(0);
    const pages = (await desk('hrss01', 'hrss', '?since=2022-01-01&limit=1')).body;
    const next = await desk('hrss01', 'hrss', `?since=2022-01-01&limit=1&cursor=${String(pages['nextCursor'])}`);
    expect(pages['doneCount']).toBeGreaterThan(1);
    expect(next.body['doneCount']).toBe(pages['doneCount']);
    expect(next.body['done']).not.toEqual(pages['done']);
    expect((await desk('hrss01', 'hrss', '?cursor=nonsense')).body).toMatchObject({ code: 'cursor-invalid' });
    expect((await desk('hrss01', 'hrss', '?since=gestern')).status).toBe(422);
  });

  test('a unit opens its own; whoever sees all opens any that there is', async () => {
    expect((await desk('housing01', 'hrss')).status).toBe(403);
    expect((await desk('office01', 'hrss')).status).toBe(200);
    expect((await desk('office01', 'nowhere')).body).toMatchObject({ code: 'unit-unknown' });
  });
});

describe('督办总览', () =>
  boardCourse(
    () => fixture,
    () => id,
  ));

describe('应急处置', () => {
  test('is in the inbox of whoever is on duty, told to the liaison without a word of it, and known to nobody else', async () => {
    const keeper = await fixture.as('hrss90');
    const police = await fixture.as('police01');
    const now = Date.parse(String((await police.get('/api/v1/rosters')).body['at']));
    const shift = {
      ...{ from: new Date(now - HOUR).toISOString(), to: new Date(now + 24 * HOUR).toISOString() },
      ...{ leader: 'person:hrss90', officers: ['person:hrss02'], backups: [] },
    };
    expect((await keeper.post('/api/v1/rosters/hrss/file-roster', { shifts: [shift] })).status).toBe(200);
    const raised = await raisedEmergency(fixture, { matter: `case-${id}` });

    const seen = (await police.get(`/api/v1/emergencies/${raised}`)).body;
    expect(seen).toMatchObject({ status: 'open', place: '示例路1号南门', call: { toldBy: { field: 'contact' } } });
    expect(JSON.stringify(seen['call'])).not.toContain('座机');
    // Called to the site, but no party to the case: it is told that there is one, and who handles it.
    const unknown = { matterKind: 'case', matterId: null, number: null, handler: { unit: 'hrss' } };
    expect(seen['matters']).toMatchObject([unknown]);
    const told = await police.get(`/api/v1/emergencies/${raised}/timeline`);
    expect(JSON.stringify(told.body)).not.toContain(id);
    const own = (await (await fixture.as('hrss01')).get(`/api/v1/emergencies/${raised}`)).body;
    expect(JSON.stringify(own['call'])).toContain('座机');
    expect(own['matters']).toMatchObject([{ matterId: id, number: expect.any(String) }]);
    expect((seen['alerts'] as readonly object[])[0]).toMatchObject({
      ...{ unit: { unit: 'hrss' }, by: 'roster', person: { person: 'person:hrss02' } },
    });

    const mine = async (account: Account) =>
      work((await (await fixture.as(account)).get('/api/v1/inbox?whose=mine')).body['items'])
        .filter((item) => item.id === raised)
        .map(({ kind }) => kind)
        .sort();
    expect(await mine('hrss02')).toEqual(['answer-alert', 'come-to-site']);
    const missed = { alertId: 'a1', reached: false, calledAt: null, note: null };
    expect((await police.post(`/api/v1/emergencies/${raised}/record-alert-call`, missed)).status).toBe(200);
    expect(await mine('hrss02')).toEqual([]);
    expect(await mine('hrss90')).toEqual(['answer-alert', 'come-to-site']);

    const { rows } = await fixture.db.superuser.query<{ recipient: string; payload: object }>(
      `SELECT recipient, payload FROM es.outbox WHERE kind = 'emergency' AND recipient = 'unit:hrss' ORDER BY id`,
    );
    expect(rows.map(({ payload }) => Object.keys(payload).sort())).toEqual(Array(2).fill(['alertId', 'at', 'stream']));

    const elsewhere = await fixture.as('housing01');
    expect((await elsewhere.get(`/api/v1/emergencies/${raised}`)).status).toBe(404);
    expect((await elsewhere.get('/api/v1/emergencies')).body['total']).toBe(0);
    const office = await fixture.as('office01');
    expect((await office.get(`/api/v1/emergencies?matter=case-${id}`)).body).toMatchObject({
      total: 1,
      items: [{ id: raised, kinds: ['group'], unanswered: 3, matters: [`case-${id}`] }],
    });
    expect((await office.get(`/api/v1/emergencies?kind=opinion`)).body['total']).toBe(0);
  });
});

describe('台账在后台导出', () => {
  test('says how far it is until the file can be fetched, by whoever asked for it and nobody else', async () => {
    const seen = await finishedExport(fixture, 'office01', 'arrears-cases');
    expect(seen[0]).toMatchObject({ status: 'reading', percent: 0 });
    expect(seen.at(-1)).toMatchObject({ status: 'done', percent: 100 });
    expect(seen.map(({ percent }) => percent)).toEqual(seen.map(({ percent }) => percent).sort((a, b) => a - b));
    const place = `/api/v1/exports/${seen[0]?.id}`;
    const file = await (await fixture.as('office01')).get(`${place}/file`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    expect(file.text.startsWith('PK')).toBe(true);
    const other = await fixture.as('office02');
    expect(await other.get(place)).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await other.get(`${place}/file`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('a ledger that is none is refused at once, and one that cannot be read says why', async () => {
    const office = await fixture.as('office01');
    expect(await office.post('/api/v1/exports', { ledger: 'no-ledger' })).toMatchObject({ status: 404 });
    const ahead = { ledger: 'arrears-cases', asOf: '2199-01-01T00:00:00Z' };
    const id = String((await office.post('/api/v1/exports', ahead)).body['id']);
    let body = (await office.get(`/api/v1/exports/${id}`)).body;
    while (body['status'] === 'reading') ({ body } = await office.get(`/api/v1/exports/${id}`));
    expect(body).toMatchObject({ status: 'failed', code: 'as-of-in-future' });
    expect(await office.get(`/api/v1/exports/${id}/file`)).toMatchObject({ body: { code: 'export-not-ready' } });
  });
});
