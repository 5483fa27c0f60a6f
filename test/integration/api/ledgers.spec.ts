import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addDays, LEDGERS, localDayOf, startOfDay } from '@qingxin/domain';
import { type ApiFixture, apiFixture, registered, REGISTRATION } from './api-fixture.ts';
import { HOTLINE, hotlineLists, type ListedRow, ticketList } from './channel-lists.ts';
import { applyBatch } from './imported-files.ts';
import { ledgerCourse } from './ledger-course.ts';
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

ledgerCourse(() => fixture);

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

describe('渠道每日工单的导入', () => {
  const today = localDayOf(new Date().toISOString());
  const yesterday = addDays(today, -1);
  const employer = '示例劳务有限公司';
  const { list, received, act, rowsOf, fates, accepted } = hotlineLists(() => fixture);

  const complaintOf = async (id: string | undefined) =>
    (await (await fixture.as('hrss01')).get(`/api/v1/complaints/${String(id)}`)).body;

  /** What the list of yesterday brought in. */
  let first: readonly ListedRow[] = [];
  const brought = (index: number) => first[index]?.ticket.complaint?.id;

  beforeAll(async () => {
    const id = await received(yesterday, [
      {
        ticket: 'A1',
        received: `${yesterday} 09:30`,
        name: '工人51',
        phone: '13800000051',
        employer,
        replyBy: addDays(today, 9),
      },
      { ticket: 'B2' },
      { ticket: 'C3', received: '昨天' },
      { ticket: 'A1' },
      { ticket: 'D4', name: '工人01', phone: '13800000001', employer: '示例劳务' },
      { ticket: 'GD-9' },
      { ticket: 'D5', phone: '13800000001', employer: '另一建筑公司' },
    ]);
    expect(await fates(id)).toEqual([
      'registered ready',
      'registered ready',
      'registered open moment-unreadable',
      'registered open number-twice',
      'registered open possible-same-matter',
      'nothing-new dropped',
      'registered ready',
    ]);
    const [, , , , possible, known] = await rowsOf(id);
    const same = known?.ticket.complaint?.id;
    expect(possible?.ticket.possible.map((one) => one.id)).toContain(same);
    const put = await act(id, 'fix-batch-row', { row: possible?.row, sameAs: `complaint-${String(same)}` });
    expect(put.status).toBe(200);
    await act(id, 'fix-batch-row', { row: 4, ticket: { receivedAt: yesterday } });
    await accepted(id);
    first = await rowsOf(id);
  });

  test('each ticket comes to what the check said of it, once', async () => {
    expect(first.map(({ ticket, status }) => [ticket['externalNumber'], ticket.fate, status])).toEqual([
      ['A1', 'registered', 'applied'],
      ['B2', 'registered', 'applied'],
      ['C3', 'registered', 'applied'],
      ['A1', 'registered', 'open'],
      ['D4', 'added', 'applied'],
      ['GD-9', 'nothing-new', 'dropped'],
      ['D5', 'registered', 'applied'],
    ]);
    const registered = await complaintOf(brought(0));
    expect(registered).toMatchObject({
      ...{ channel: 'hotline-12345', kind: 'complaint', urged: 0, receivedAt: `${yesterday}T01:30:00.000Z` },
      tickets: [{ externalNumber: 'A1', listedOn: [yesterday], replyBy: addDays(today, 9), due: addDays(today, 9) }],
    });
    expect((await complaintOf(brought(1)))['claimants']).toEqual([]);
    const same = (await complaintOf(brought(4)))['tickets'] as readonly { readonly externalNumber: string }[];
    expect(same.map(({ externalNumber }) => externalNumber)).toEqual(['GD-9', 'D4']);
  });

  test('what is registered is somebody’s work, in the name of whoever accepted it', async () => {
    const officer = await fixture.as('hrss01');
    const { items } = (await officer.get('/api/v1/inbox?limit=200')).body as {
      readonly items: readonly { readonly id: string; readonly label: string }[];
    };
    expect(items.flatMap((item) => (item.id === brought(0) ? [item.label] : []))).toContain('首问分办');
    const { rows } = await fixture.db.superuser.query(
      'SELECT DISTINCT actor FROM es.event e JOIN es.stream s USING (stream_id) WHERE s.name = $1',
      [`complaint-${String(brought(0))}`],
    );
    expect(rows).toEqual([{ actor: 'person:hrss01' }]);
  });

  test('the same file is not taken twice, nor a file of no channel or of tomorrow', async () => {
    const rows = [{ ticket: 'N1' }];
    const file = ticketList(rows);
    const officer = await fixture.as('hrss01');
    const [taken, again] = [
      await officer.upload(HOTLINE, file),
      await officer.upload(`${HOTLINE}?day=${yesterday}`, file),
    ];
    expect([taken.status, again.body['code']]).toEqual([201, 'file-imported']);
    const lists = (await officer.get('/api/v1/batches?channel=hotline-12345')).body;
    expect(lists['items']).toMatchObject([{ channel: 'hotline-12345', listedOn: today }, { listedOn: yesterday }]);
    expect((await officer.get('/api/v1/batches?channel=petition')).body).toMatchObject({ total: 0 });
    await act(String(taken.body['id']), 'discard-batch', { reason: '传错' });
    expect((await list(addDays(today, 1), rows)).body).toMatchObject({ code: 'list-in-future' });
    expect(await officer.upload('/api/v1/channels/constructor/batches', file)).toMatchObject({ status: 404 });
  });

  test('a number that is listed on a later day is a 催促, once a day, and so is a ticket that repeats it', async () => {
    const before = Number((await complaintOf(brought(0)))['urged']);
    const id = await received(today, [
      { ticket: 'A1' },
      { ticket: 'E5', repeatOf: 'A1' },
      { ticket: 'E6', repeatOf: 'Z0' },
    ]);
    expect(await fates(id)).toEqual(['urged ready', 'added ready', 'registered ready']);
    await accepted(id);
    const complaint = await complaintOf(brought(0));
    expect(complaint).toMatchObject({ urged: before + 2, tickets: [{ listedOn: [yesterday, today] }, {}] });
    const later = await received(today, [{ ticket: 'A1' }, { ticket: 'E5', repeatOf: 'A1' }, { ticket: 'E7' }]);
    expect(await fates(later)).toEqual(['nothing-new dropped', 'nothing-new dropped', 'registered ready']);
    // A row that tells nothing new is nobody’s to decide.
    expect((await act(later, 'drop-batch-row', { row: 2, reason: '重复' })).body).toMatchObject({
      code: 'row-decided',
    });
  });

  test('a number that came to be here between check and application goes back with its code; nothing comes twice', async () => {
    const id = await received(today, [{ ticket: 'F8' }, { ticket: 'F9' }]);
    await act(id, 'accept-batch');
    const ticket = { channel: 'hotline-12345', externalNumber: 'F8', returnBy: null, replyBy: null };
    const other = await registered(fixture, 'hrss01', { ...REGISTRATION, claimants: [], channel: 'phone', ticket });
    const { door } = fixture.api.surroundings;
    const handle: typeof door.handler.handle = (envelope, actor) =>
      envelope.type === 'RecordBatchPart' ? Promise.reject(new Error('outage')) : door.handler.handle(envelope, actor);
    const cut = { ...door, handler: { handle } as typeof door.handler };
    await expect(applyBatch(fixture, id, cut)).rejects.toThrow('outage');
    await applyBatch(fixture, id);
    expect(await fates(id)).toEqual(['registered open already-claimed', 'registered applied']);
    await act(id, 'check-batch');
    const [row] = await rowsOf(id);
    expect(row).toMatchObject({ status: 'dropped', ticket: { fate: 'nothing-new', complaint: { id: other } } });
    const { rows } = await fixture.db.superuser.query(
      "SELECT 1 FROM es.event WHERE type = 'TicketAdded' AND data->>'externalNumber' IN ('F8', 'F9')",
    );
    expect(rows).toHaveLength(2);
  });

  test('what a concealed person has elsewhere stands in no file: 治欠办 alone is told once the row is registered', async () => {
    for (const account of ['hrss01', 'office01'] as const) {
      const row = { ticket: `G-${account}`, phone: '13800000001', concealed: '是', employer };
      const id = await received(today, [row], account);
      expect((await rowsOf(id, account))[0]).toMatchObject({
        ...{ status: 'ready', findings: [], ticket: { fate: 'registered', possible: [], concealment: 'concealed' } },
      });
      await accepted(id, account);
      const [done] = await rowsOf(id, account);
      const known = async (reader: Account) =>
        (await (await fixture.as(reader)).get(`/api/v1/complaints/${String(done?.ticket.complaint?.id)}`)).body;
      expect((await known('office01'))['duplicates']).toEqual(expect.arrayContaining([expect.anything()]));
      expect((await known('audit01'))['duplicates']).toEqual([]);
      expect(await known('hrss01')).toMatchObject(account === 'hrss01' ? { duplicates: [] } : { code: 'not-found' });
    }
  });

  test('治欠办 brings in the list of another unit', async () => {
    const answer = await (
      await fixture.as('office01')
    ).upload(`${HOTLINE}?unit=housing`, ticketList([{ ticket: 'L1' }]));
    const id = String(answer.body['id']);
    await accepted(id, 'office01');
    const [row] = await rowsOf(id, 'office01');
    const complaint = `/api/v1/complaints/${String(row?.ticket.complaint?.id)}`;
    expect((await (await fixture.as('housing01')).get(complaint)).body).toMatchObject({ holder: { unit: 'housing' } });
    expect((await (await fixture.as('hrss01')).get(complaint)).status).toBe(404);
    const foreign = `${HOTLINE}?unit=housing`;
    expect((await (await fixture.as('hrss01')).upload(foreign, ticketList([{ ticket: 'L2' }]))).status).toBe(404);
  });

  test('another unit is told of a number of ours only that it is none of its own', async () => {
    const id = await received(today, [{ ticket: 'B2' }, { ticket: 'H1', phone: '13800000001', employer }], 'housing01');
    expect(await fates(id, 'housing01')).toEqual(['urged open ticket-elsewhere', 'registered ready']);
    const [known] = await rowsOf(id, 'housing01');
    expect(known?.ticket).toMatchObject({ complaint: null, possible: [] });
    expect((await (await fixture.as('hrss01')).get(`/api/v1/batches/${id}`)).status).toBe(404);
  });

  test('what is older than a working day takes one reason for the file, which stands with each of its entries', async () => {
    const old = addDays(today, -9);
    const id = await received(old, [{ ticket: 'I1' }]);
    expect((await act(id, 'accept-batch')).body).toMatchObject({ code: 'late-reason-required' });
    expect((await act(id, 'accept-batch', { lateReason: '渠道系统停机' })).status).toBe(200);
    await applyBatch(fixture, id);
    const [row] = await rowsOf(id);
    const complaint = String(row?.ticket.complaint?.id);
    const { entries } = (await (await fixture.as('hrss01')).get(`/api/v1/complaints/${complaint}/timeline`)).body;
    expect((entries as readonly object[])[0]).toMatchObject({ lateReason: expect.anything() });
    expect(await complaintOf(complaint)).toMatchObject({ receivedAt: startOfDay(old) });
  });

  test('nobody’s name, number or words stand in the clear in the log', async () => {
    const said = ['甲乙丙丁', '13899990000', '老板跑了没发钱'] as const;
    const [name, phone, statement] = said;
    const id = await received(today, [{ ticket: 'K1', name, phone, statement, employer: '包工头戊己' }]);
    expect((await rowsOf(id))[0]?.ticket).toMatchObject({
      ...{ phone: { masked: '138＊＊＊＊0000' }, employer: { masked: '包＊＊' }, statement: { text: statement } },
    });
    await accepted(id);
    for (const text of [...said, '戊己']) {
      const { rows } = await fixture.db.superuser.query(
        "SELECT 1 FROM es.event WHERE data::text LIKE '%' || $1 || '%' OR meta::text LIKE '%' || $1 || '%'",
        [text],
      );
      expect({ text, rows }).toEqual({ text, rows: [] });
      expect(fixture.logLines.filter((line) => line.includes(text))).toEqual([]);
    }
  });
});
