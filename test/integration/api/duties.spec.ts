import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { daysBetween, localDayOf } from '@qingxin/domain';
import { type Account, type ApiFixture, apiFixture, registered } from './api-fixture.ts';
import { printedDocument } from './forms.ts';
import type { HttpAnswer } from './http-client.ts';
import { daysLater } from './listed-company.ts';

const PLACE = '/api/v1/duties/screening';
let fixture: ApiFixture;
let period: string;

type Body = Readonly<Record<string, unknown>>;

beforeAll(async () => {
  fixture = await apiFixture();
  const office = await fixture.as('office01');
  const from = localDayOf(String((await office.get('/api/v1/inbox')).body['at']));
  const started = await office.post(`${PLACE}/start-duty`, {
    from,
    number: '示例治欠办〔2022〕3号',
    document: 'doc-1',
  });
  if (started.status !== 200) throw new Error(started.text);
  const { next } = (await office.get(PLACE)).body as {
    readonly next: { readonly period: string; readonly to: string };
  };
  ({ period } = next);
  await daysLater(fixture, daysBetween(from, next.to) + 1);
  const opened = await office.post(`${PLACE}/lapse-clocks`, {});
  if (opened.body['events'] === undefined) throw new Error(opened.text);
});

afterAll(() => fixture?.close());

const NOTHING = { checked: 0, found: 0, people: 0, sum: 0, slowPayers: 0 };

async function file(account: Account, unit: string, more: Body = {}): Promise<HttpAnswer> {
  const body = {
    period,
    unit,
    zero: true,
    figures: NOTHING,
    findings: [],
    text: '逐个工地查看，工人01',
    document: null,
  };
  return (await fixture.as(account)).post(`${PLACE}/file-duty-report`, { ...body, ...more });
}

const read = async (account: Account): Promise<Body> => (await (await fixture.as(account)).get(PLACE)).body;

function reportOf({ periods }: Body, unit: string): Body {
  const [first] = periods as readonly { readonly reports: readonly (Body & { readonly unit: string })[] }[];
  return first?.reports.find((report) => report.unit === unit) ?? {};
}

/** In which the police, a member unit, have a part. */
const POLICE_HAS = ['screening', 'hot-lines', 'special-action', 'publicity', 'information-push'];

describe('常设工作 over HTTP', () => {
  test('a period that has come is in the inbox of each unit that owes it, with the day by which it is due', async () => {
    const { items } = (await (await fixture.as('police01')).get('/api/v1/inbox')).body;
    const { due } = reportOf(await read('police01'), 'police');
    expect(items).toEqual([
      expect.objectContaining({ kind: 'report:screening', label: '报送欠薪排查', dueDay: due, id: 'screening' }),
    ]);
    const { duties } = (await (await fixture.as('police01')).get('/api/v1/duties')).body;
    expect((duties as readonly Body[]).map(({ id }) => id)).toEqual(POLICE_HAS);
  });

  test('the unit that owes the report is offered the act that files it', async () => {
    const { actions } = (await (await fixture.as('police01')).get(`${PLACE}/actions`)).body;
    const offered = (actions as readonly Body[]).filter(({ tasks }) => tasks !== undefined);
    expect(offered).toMatchObject([
      { command: 'FileDutyReport', refusal: null, tasks: [expect.stringContaining('report:screening/') as unknown] },
    ]);
  });

  test('零报告 is filed by the unit itself; what it found names a complaint that it knows of', async () => {
    expect((await file('police01', 'police')).status).toBe(200);
    expect(await file('housing01', 'police')).toMatchObject({ status: 403 });
    const complaint = `complaint-${await registered(fixture, 'hrss01')}`;
    const finding = {
      project: '示例安置房工程',
      people: 12,
      fen: 1_860_000,
      followUp: 'referred',
      matter: complaint,
      note: null,
    };
    const figures = { ...NOTHING, checked: 4, found: 1, people: 12, sum: 1_860_000 };
    const found = { zero: false, findings: [finding], figures };
    expect(await file('housing01', 'housing', found)).toMatchObject({
      status: 422,
      body: { code: 'finding-matter-unknown', title: '没有所填的事项' },
    });
    expect((await file('hrss01', 'hrss', found)).status).toBe(200);
  });

  test('figures are open among the units, words only to the unit itself and those it was sent to; the log holds none', async () => {
    const own = reportOf(await read('police01'), 'police');
    expect(own).toMatchObject({ awaited: false, editions: [{ zero: true, text: '逐个工地查看，工人01' }] });
    expect(reportOf(await read('housing01'), 'police')).toMatchObject({
      editions: [{ zero: true, figures: NOTHING, text: null }],
    });
    expect(reportOf(await read('housing01'), 'hrss')).toMatchObject({ editions: [{ findings: [] }] });
    expect(reportOf(await read('hrss01'), 'police')).toMatchObject({
      editions: [{ text: '逐个工地查看，工人01' }],
    });
    const { rows } = await fixture.db.superuser.query("SELECT 1 FROM es.event WHERE data::text LIKE '%逐个工地%'");
    expect(rows).toEqual([]);
  });

  test('receivers sign once for all that has come, and the ledger shows it and who is still awaited', async () => {
    const sign = { period, unit: 'hrss' };
    expect((await (await fixture.as('housing01')).post(`${PLACE}/acknowledge-duty-reports`, sign)).status).toBe(403);
    expect((await (await fixture.as('hrss01')).post(`${PLACE}/acknowledge-duty-reports`, sign)).status).toBe(200);
    const book = (await (await fixture.as('office01')).get('/api/v1/ledgers/duty-screening')).body;
    expect(book).toMatchObject({
      title: '排查零报告台账',
      rows: [
        expect.objectContaining({ unit: 'housing', standing: '待报送', zero: null }),
        expect.objectContaining({ unit: 'hrss', zero: false, found: 1, sum: 1_860_000, referred: 1, receivers: 1 }),
        expect.objectContaining({ unit: 'police', zero: true, receivers: 2, receipts: 1 }),
      ],
    });
    const then = `/api/v1/ledgers/duty-screening?asOf=${encodeURIComponent(String(book['asOf']))}`;
    expect((await file('office01', 'housing', { document: 'doc-7' })).status).toBe(200);
    expect((await (await fixture.as('office01')).get(then)).body).toEqual(book);
  });

  test('a unit’s telephone is public without sign-in, with its hours and place; the newest stands', async () => {
    const officer = await fixture.as('hrss01');
    const line = {
      unit: 'hrss',
      phone: '0355-0000001',
      hours: '工作日8时至18时',
      where: '区政府网站',
      publishedOn: '2022-05-10',
    };
    const place = '/api/v1/duties/hot-lines/publish-hot-line';
    expect((await (await fixture.as('housing01')).post(place, line)).status).toBe(403);
    for (const phone of ['0355-0000009', '0355-0000001']) {
      expect((await officer.post(place, { ...line, phone })).status).toBe(200);
    }
    const { units } = (await fixture.stranger.get('/api/v1/public/hot-lines')).body;
    expect(units).toEqual([
      expect.objectContaining({ unit: '区人社局', phone: '0355-0000001', hours: '工作日8时至18时' }),
    ]);
    const said = { kind: 'complaint', statement: '没发工资。', claimants: [], peopleSaid: 1, amountFen: 'unknown' };
    const sent = await fixture.stranger.post('/api/v1/public/complaints', said);
    expect(sent.body).toMatchObject({ unit: '区人社局', unitPhone: '0355-0000001' });
    const receipt = await fixture.stranger.get(`/api/v1/public/receipts/${String(sent.body['receiptCode'])}`);
    expect(receipt.body).toMatchObject({ unitPhone: '0355-0000001' });
    const id = await registered(fixture);
    expect((await officer.get(`/api/v1/complaints/${id}/receipt`)).body).toMatchObject({ phone: '0355-0000001' });
    // The one that is handed over on paper says the same.
    const { facts } = await printedDocument(officer, `/api/v1/complaints/${id}/forms/receipt`);
    expect(facts).toMatchObject({ 联系电话: '0355-0000001' });
  });

  test('information is pushed by the 治欠办 and signed for by each unit; another kind does not take it', async () => {
    const office = await fixture.as('office01');
    const info = { subject: '上级文件转发', text: '请知悉', document: null, units: ['housing', 'police'] };
    expect(await office.post(`${PLACE}/push-information`, info)).toMatchObject({
      body: { code: 'duty-of-another-form' },
    });
    const pushes = '/api/v1/duties/information-push';
    expect((await office.post(`${pushes}/push-information`, info)).status).toBe(200);
    const { items } = (await (await fixture.as('police01')).get('/api/v1/inbox')).body;
    expect(items).toContainEqual(expect.objectContaining({ label: '签收信息推送', dueDay: null }));
    const sign = { pushId: 'i1', unit: 'police' };
    expect((await (await fixture.as('police01')).post(`${pushes}/acknowledge-information`, sign)).status).toBe(200);
    expect((await office.get(pushes)).body['pushes']).toMatchObject([
      {
        subject: '上级文件转发',
        receipts: [
          { unit: 'housing', on: null },
          { unit: 'police', on: expect.any(String) },
        ],
      },
    ]);
  });

  test('a campaign asks each unit for its part by its own day', async () => {
    const office = await fixture.as('office01');
    const shares = [{ unit: 'housing', part: '房屋市政工程', dueOn: '2030-01-15' }];
    const plan = {
      name: '专项检查',
      number: '示例治欠办〔2029〕9号',
      document: 'doc-3',
      from: '2029-12-01',
      to: '2030-01-31',
      shares,
    };
    expect((await office.post('/api/v1/duties/special-action/start-campaign', plan)).status).toBe(200);
    const { items } = (await (await fixture.as('housing01')).get('/api/v1/inbox')).body;
    expect(items).toContainEqual(expect.objectContaining({ label: '报送专项行动', dueDay: '2030-01-15' }));
  });

  test('a kind that nobody keeps, and one that is not started, are told apart', async () => {
    const office = await fixture.as('office01');
    expect(await office.get('/api/v1/duties/other')).toMatchObject({ status: 422 });
    expect(await office.get('/api/v1/duties/training')).toMatchObject({ status: 404 });
    const { duties } = (await office.get('/api/v1/duties')).body;
    expect(duties).toContainEqual(expect.objectContaining({ id: 'training', started: null }));
  });
});
