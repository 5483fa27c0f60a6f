import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, localDayOf } from '@qingxin/domain';
import { type Account, type ApiFixture, apiFixture } from './api-fixture.ts';
import type { HttpAnswer } from './http-client.ts';
import { clearCase, daysLater, defaulter, disobeyedCase, listedCompany, REPRESENTATIVE } from './listed-company.ts';
import { publicationCourse } from './publication-course.ts';
import { toldByCase } from './told-by-case.ts';

const COMPANY = defaulter();
let fixture: ApiFixture;
let path: string;

beforeAll(async () => {
  fixture = await apiFixture();
  path = `/api/v1/companies/${await listedCompany(fixture, COMPANY)}`;
});

afterAll(() => fixture?.close());

async function act(account: Account, name: string, outcome: string, said: object = {}): Promise<HttpAnswer> {
  const paper = { document: 'doc-5', signedBy: null, note: null, ...said };
  return (await fixture.as(account)).post(`${path}/act-on-step`, {
    stepKey: 'listing-1',
    act: name,
    outcome,
    ...paper,
  });
}

async function read(): Promise<Readonly<Record<string, unknown>>> {
  return (await (await fixture.as('hrss01')).get(path)).body;
}

const BARE = { address: null, representative: null };

describe('用人单位 over HTTP', () => {
  test('a credit code is one company’s: whoever registers it again is told so, and a name may stand alone', async () => {
    const officer = await fixture.as('hrss02');
    const again = await officer.post('/api/v1/companies', { ...BARE, ...COMPANY });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
    const nameless = await officer.post('/api/v1/companies', { ...BARE, name: '示例劳务有限公司', creditCode: null });
    expect(nameless.status).toBe(201);
    const other = `/api/v1/companies/${String(nameless.body['id'])}`;
    const { creditCode } = COMPANY;
    expect(await officer.post(`${other}/assign-credit-code`, { creditCode })).toMatchObject({ status: 409 });
    const page = (await officer.get(`/api/v1/companies?creditCode=${creditCode}`)).body;
    expect(page).toMatchObject({ total: 1, items: [{ ...COMPANY, contactUnit: { unit: 'housing' }, listed: false }] });
  });

  test('a code that was entered by mistake is taken back, and the company whose it is may have it', async () => {
    const officer = await fixture.as('hrss02');
    const creditCode = '91140400MA0TAKEN00';
    const register = (name: string, code: string | null) =>
      officer.post('/api/v1/companies', { ...BARE, name, creditCode: code });
    const wrong = `/api/v1/companies/${String((await register('示例劳务03', creditCode)).body['id'])}`;
    expect(await register('示例劳务04', creditCode)).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
    const paper = { reason: '是另一单位的代码', requestedBy: 'person:hrss02', document: 'doc-1' };
    expect((await officer.post(`${wrong}/take-back-credit-code`, paper)).status).toBe(403);
    expect((await (await fixture.as('hrss90')).post(`${wrong}/take-back-credit-code`, paper)).status).toBe(200);
    expect((await officer.get(wrong)).body).toMatchObject({ creditCode: null });
    expect((await register('示例劳务04', creditCode)).status).toBe(201);
  });

  test('is known to its contact and to 人社局; its representative is masked, and his name is nowhere in the log', async () => {
    expect((await (await fixture.as('housing01')).get(path)).body).toMatchObject({
      representative: { name: { masked: '法＊＊' } },
      contact: { unit: 'housing', person: 'person:housing01' },
    });
    expect((await (await fixture.as('police01')).get(path)).status).toBe(404);
    expect((await (await fixture.as('police01')).get('/api/v1/companies')).body).toMatchObject({ total: 0, items: [] });
    const { rows } = await fixture.db.superuser.query("SELECT 1 FROM es.event WHERE data::text LIKE '%' || $1 || '%'", [
      REPRESENTATIVE.name,
    ]);
    expect(rows).toEqual([]);
  });

  test('whom a town keeps contact with stands by the day of the next visit; a visit is read with what it found', async () => {
    const town = await fixture.as('housing01');
    const { at, visitDue } = (await town.get(path)).body as { readonly at: string; readonly visitDue: string };
    const today = localDayOf(at);
    expect(visitDue > today).toBe(true);
    const listed = async (asked: string) =>
      (await town.get(`/api/v1/companies?order=visit&contactPerson=person:housing01${asked}`)).body;
    expect(await listed(`&visitTo=${visitDue}`)).toMatchObject({ total: 1, items: [{ visitDue, openWarnings: 0 }] });
    expect(await listed(`&visitTo=${addDays(visitDue, -1)}`)).toMatchObject({ total: 0 });
    const found = { condition: 'watch', workers: 30, payDay: 15, note: '上月工资晚发十日', way: 'phone' };
    const more = { paidUpTo: '2026-01', promisedOn: addDays(today, 3) };
    expect((await town.post(`${path}/record-visit`, { visitedOn: today, ...found, ...more })).status).toBe(200);
    expect((await town.get(path)).body).toMatchObject({
      visitDue: addDays(today, 3),
      visits: [{ visitedOn: today, way: 'phone', ...more, arrears: null, note: '上月工资晚发十日' }],
    });
    const arrears = { people: 3, fen: 1_860_000 };
    const wrong = await town.post(`${path}/record-visit`, { visitedOn: today, ...found, arrears });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'arrears-found-no-risk' } });
    const first = await listed('&limit=1');
    expect(
      await town.get(`/api/v1/companies?order=visit&cursor=${Buffer.from('["x","y"]').toString('base64url')}`),
    ).toMatchObject({ status: 422, body: { code: 'cursor-invalid' } });
    expect(first).toMatchObject({ total: 1, nextCursor: null });
  });

  test('a listing goes its way: the inbox has its acts, the decision its number, the market office its part', async () => {
    const dueOn = addDays(localDayOf(String((await read())['at'])), 30);
    const inbox = (await (await fixture.as('hrss01')).get('/api/v1/inbox')).body['items'];
    expect(inbox).toContainEqual(
      expect.objectContaining({ kind: 'listing.notify', label: '告知当事人列入的事由、依据和提出异议的权利' }),
    );
    expect(await act('hrss01', 'notify', 'told')).toMatchObject({ status: 422, body: { code: 'step-date-missing' } });
    expect((await act('hrss01', 'notify', 'told', { dueOn })).status).toBe(200);
    expect((await act('hrss01', 'await-objection', 'waived')).status).toBe(200);
    const listed = await act('hrss90', 'decide', 'listed');
    expect(listed.body['result']).toMatchObject({ number: expect.stringMatching(/^区人社局失信〔\d{4}〕1号$/) });
    for (const name of ['serve', 'publish'] as const) {
      expect((await act('hrss01', name, name === 'serve' ? 'served' : 'published')).status).toBe(200);
    }
    expect(await act('hrss01', 'show', 'shown')).toMatchObject({ status: 422, body: { code: 'signer-missing' } });
    expect((await act('hrss01', 'show', 'shown', { signedBy: '经办人' })).status).toBe(200);
    const { number } = listed.body['result'] as { readonly number: string };
    expect(await read()).toMatchObject({ listed: true, listings: [{ number, removedOn: null }] });
    const page = (await (await fixture.as('hrss01')).get('/api/v1/companies?listed=yes')).body;
    expect(page).toMatchObject({ total: 1, items: [COMPANY] });
  });

  test('does not leave the list early while wages of a case are open, though nobody has joined that case to it', async () => {
    expect(await act('hrss01', 'listed', 'applied')).toMatchObject({
      status: 409,
      body: { code: 'step-date-not-passed' },
    });
    await daysLater(fixture, 200);
    expect((await act('hrss01', 'listed', 'applied')).status).toBe(200);
    const [{ caseId }] = (await read())['listings'] as readonly [{ readonly caseId: string }];
    await clearCase(fixture, caseId.slice('case-'.length));
    const newer = await disobeyedCase(fixture, COMPANY);
    const refused = await act('hrss90', 'verify-removal', 'granted');
    expect(refused).toMatchObject({ status: 409, body: { code: 'company-has-open-case', title: '仍有在办欠薪案件' } });
    await clearCase(fixture, newer);
    expect((await act('hrss90', 'verify-removal', 'granted')).status).toBe(200);
    expect((await act('hrss01', 'remove', 'removed')).status).toBe(200);
    expect(await read()).toMatchObject({ listed: false });
  });
});

describe('重大劳动保障违法行为每季度向社会公布 over HTTP', () => {
  publicationCourse(() => fixture);
});

describe('列入所依据的责令后来撤销 over HTTP', () => {
  test('an order that is withdrawn after the listing was proposed is told to whoever proposed it', async () => {
    const id = await listedCompany(fixture);
    const at = `/api/v1/companies/${id}`;
    const officer = await fixture.as('hrss01');
    const [listing] = (await officer.get(at)).body['listings'] as readonly [{ readonly caseId: string }];
    const caseId = listing.caseId.slice('case-'.length);
    expect(await toldByCase(fixture, caseId)).not.toContain('CheckListingGrounds done');
    const outcome = { orderId: 'o1', outcome: 'withdrawn', reason: '适用法律有误' };
    expect((await officer.post(`/api/v1/cases/${caseId}/record-order-outcome`, outcome)).status).toBe(200);
    expect(await toldByCase(fixture, caseId)).toContain('CheckListingGrounds done');
    expect(await toldByCase(fixture, caseId)).not.toContain('CheckListingGrounds done');
    const { items } = (await officer.get('/api/v1/inbox?limit=200')).body;
    expect(items).toContainEqual(
      expect.objectContaining({ kind: 'review-listing', label: expect.stringContaining('撤销列入并移出') }),
    );
  });
});
