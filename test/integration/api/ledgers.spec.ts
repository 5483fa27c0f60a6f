import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, LEDGERS, localDayOf } from '@qingxin/domain';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { ledCase } from './opened-case.ts';

type Account = Parameters<ApiFixture['as']>[0];

interface Book {
  readonly title: string;
  readonly asOf: string;
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly units: Readonly<Record<string, string>>;
  readonly hash: string;
}

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
  await ledCase(fixture);
});

afterAll(() => fixture?.close());

async function read(account: Account, ledger: string, asOf?: string): Promise<Book> {
  const query = asOf === undefined ? '' : `?asOf=${encodeURIComponent(asOf)}`;
  const { status, body, text } = await (await fixture.as(account)).get(`/api/v1/ledgers/${ledger}${query}`);
  if (status !== 200) throw new Error(text);
  return body as unknown as Book;
}

describe('台账 over HTTP', () => {
  test('are listed with their titles, sources and columns, and each can be read', async () => {
    const office = await fixture.as('office01');
    const { ledgers } = (await office.get('/api/v1/ledgers')).body as {
      readonly ledgers: readonly { readonly id: string }[];
    };
    expect(ledgers.map(({ id }) => id)).toEqual(LEDGERS.map(({ id }) => id));
    for (const { id } of LEDGERS) expect((await read('office01', id)).hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('a row shows what its matter came to, with the names of its units and no person', async () => {
    const book = await read('office01', 'arrears-cases');
    expect(book).toMatchObject({
      ...{ title: '欠薪案件总台账', total: 1, units: { hrss: '区人社局' } },
      rows: [{ lead: 'hrss', filing: 'hrss', people: 1, claimed: 1_860_000, paid: 0, clearBy: '2030-06-28' }],
    });
    const texts = await Promise.all(LEDGERS.map(async ({ id }) => JSON.stringify(await read('office01', id))));
    for (const text of texts) expect(text).not.toContain('工人01');
  });

  test('holds only what its reader may see', async () => {
    expect((await read('hrss01', 'arrears-cases')).total).toBe(1);
    expect((await read('housing01', 'arrears-cases')).total).toBe(1);
    expect((await read('police01', 'arrears-cases')).total).toBe(0);
    expect((await read('police01', 'complaints')).total).toBe(0);
    expect((await read('audit01', 'complaints')).total).toBe(1);
  });

  test('of a past moment comes out the same whatever is entered later', async () => {
    const before = await read('office01', 'complaints');
    expect(await read('office01', 'complaints', before.asOf)).toEqual(before);
    await registered(fixture, 'hrss01', { ...REGISTRATION, amountFen: 500_000 });
    expect(await read('office01', 'complaints', before.asOf)).toEqual(before);
    const after = await read('office01', 'complaints');
    expect(after.total).toBe(before.total + 1);
    expect(after.hash).not.toBe(before.hash);
    expect(after.rows.map(({ number }) => number)).toEqual([...after.rows.map(({ number }) => String(number))].sort());
  });

  test('by 发生日期 hold what was entered late, say so, and have another hash', async () => {
    const office = await fixture.as('office01');
    const known = await read('office01', 'complaints');
    const today = localDayOf(known.asOf);
    const of = (day: string, form = '') => office.get(`/api/v1/ledgers/complaints${form}?effectiveOn=${day}`);
    const { body } = await of(today);
    expect(body).toMatchObject({ effectiveOn: today, total: known.total, rows: known.rows });
    expect((body as unknown as Book).hash).not.toBe(known.hash);
    expect((await of(addDays(today, -400))).body).toMatchObject({ total: 0, rows: [] });
    expect(await of(addDays(today, 1))).toMatchObject({ status: 422, body: { code: 'effective-after-as-of' } });
    expect((await of('2026-13-01')).status).toBe(422);
    const { headers } = await office.head(`/api/v1/ledgers/complaints/xlsx?effectiveOn=${today}`);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      `投诉举报台账（发生日期截至${today}）.xlsx`,
    );
  });

  test('keeps the name that a unit had then', async () => {
    const then = await read('office01', 'arrears-cases');
    const admin = await fixture.as('admin01');
    const unit = {
      id: 'hrss',
      name: '区人力资源和社会保障局',
      kind: 'hrss',
      outside: false,
      phone: null,
      active: true,
    };
    expect((await admin.post('/api/v1/organisation/change-unit', { unit, reason: '更名' })).status).toBe(200);
    expect((await read('office01', 'arrears-cases')).units).toEqual({ hrss: '区人力资源和社会保障局' });
    expect(await read('office01', 'arrears-cases', then.asOf)).toEqual(then);
  });

  test('are had as workbooks, named after the ledger and the day', async () => {
    const office = await fixture.as('office01');
    const { status, headers } = await office.head('/api/v1/ledgers/hand-offs/xlsx');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toMatch(
      /^attachment; .*转送台账（\d{4}-\d{2}-\d{2}）\.xlsx$/,
    );
    const refused = await office.get('/api/v1/ledgers/fortunes/xlsx');
    expect(refused).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  test('refuses a ledger that is none and a moment that has not come', async () => {
    const office = await fixture.as('office01');
    expect(await office.get('/api/v1/ledgers/fortunes')).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await office.get('/api/v1/ledgers/complaints?asOf=2100-01-01T00:00:00Z')).toMatchObject({
      status: 422,
      body: { code: 'as-of-in-future', title: '截至时刻尚未到来' },
    });
    expect((await office.get('/api/v1/ledgers/complaints?asOf=yesterday')).status).toBe(422);
  });
});

describe('渠道工单的回填', () => {
  const REPLY = '已付清工人01的工资。';
  const ticket = { channel: 'hotline-12345', externalNumber: 'GD-9', returnBy: null, replyBy: null };
  const path = '/api/v1/channels/hotline-12345/tickets';
  let id = '';

  const looks = async (): Promise<number> => {
    const { rows } = await fixture.db.superuser.query(
      `SELECT 1 FROM es.read_log l JOIN es.stream s ON s.stream_id = l.stream WHERE s.name = $1 AND l.meta->>'field' = 'reply'`,
      [`complaint-${id}`],
    );
    return rows.length;
  };

  beforeAll(async () => {
    id = await registered(fixture, 'hrss01', { ...REGISTRATION, channel: 'hotline-12345', ticket });
    const officer = await fixture.as('hrss01');
    const { tickets } = (await officer.get(`/api/v1/complaints/${id}`)).body as {
      readonly tickets: readonly { readonly id: string }[];
    };
    const act = (name: string, payload: object) => officer.post(`/api/v1/complaints/${id}/${name}`, payload);
    await act('decide-first-contact', { decision: 'handle', reason: '属本部门', units: [] });
    const answer = await act('reply-ticket', { ticketId: tickets[0]?.id, text: REPLY, conclusion: 'solved' });
    if (answer.status !== 200) throw new Error(answer.text);
  });

  test('the unit that answers has its words in full, each look is written down; the same moment has the same hash', async () => {
    const before = await looks();
    const officer = await fixture.as('hrss01');
    const { body } = await officer.get(path);
    expect(body).toMatchObject({
      ...{ title: '12345热线办理情况', total: 1, units: { hrss: '区人力资源和社会保障局' } },
      rows: [{ ticket: 'GD-9', status: '已答复', conclusion: '诉求已解决', reply: REPLY }],
    });
    expect(await looks()).toBe(before + 1);
    const again = await officer.get(`${path}?asOf=${encodeURIComponent(String(body['asOf']))}`);
    expect(again.body).toEqual(body);
    expect((await (await fixture.as('office01')).get(path)).body).toMatchObject({ total: 1, rows: [{ reply: REPLY }] });
  });

  test('another unit has nothing of it, and who does not answer may not ask', async () => {
    expect((await (await fixture.as('police01')).get(path)).body).toMatchObject({ total: 0, rows: [] });
    expect((await (await fixture.as('audit01')).get(path)).status).toBe(403);
  });

  test('is had as a workbook, of days that follow each other and a channel that there is', async () => {
    const office = await fixture.as('office01');
    const { status, headers } = await office.head(`${path}/xlsx?from=2022-05-01&to=2022-05-31`);
    expect(status).toBe(200);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
      '12345热线办理情况（2022-05-01至2022-05-31）.xlsx',
    );
    const backward = await office.get(`${path}?from=2022-05-02&to=2022-05-01`);
    expect(backward).toMatchObject({ status: 422, body: { code: 'export-days-invalid' } });
    expect((await office.get('/api/v1/channels/constructor/tickets')).status).toBe(404);
  });
});
