import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Door } from '@qingxin/application';
import { type ApiFixture, apiFixture, REGISTRATION } from './api-fixture.ts';
import { attachedFile } from './evidence-files.ts';
import { applyBatch, FIRST_ROW, importFile, LIST_QUERY, slipList, workerList } from './imported-files.ts';
import { gatherConcealed, leadCase, ledCase, openedCase } from './opened-case.ts';

type Body = Readonly<Record<string, unknown>>;
interface Row extends Body {
  readonly row: number;
  readonly status: string;
  readonly lineId: string | null;
  readonly findings: readonly { readonly code: string; readonly text: string }[];
}

let fixture: ApiFixture;

beforeAll(async () => {
  fixture = await apiFixture();
});

afterAll(() => fixture?.close());

async function received(caseId: string, file: string, query = LIST_QUERY): Promise<string> {
  const { status, body, text } = await importFile(fixture, caseId, [query, file]);
  if (status !== 201) throw new Error(text);
  return String(body['id']);
}

const act = async (id: string, command: string, payload: object = {}) =>
  (await fixture.as('hrss01')).post(`/api/v1/batches/${id}/${command}`, payload);

async function rowsOf(id: string): Promise<readonly Row[]> {
  return (await (await fixture.as('hrss01')).get(`/api/v1/batches/${id}`)).body['rows'] as readonly Row[];
}

const statuses = async (id: string) => (await rowsOf(id)).map(({ row, status }) => [row, status]);
const codes = async (id: string) => (await rowsOf(id)).map(({ findings }) => findings.map(({ code }) => code).join());

async function linesOf(caseId: string): Promise<readonly Body[]> {
  return (await (await fixture.as('hrss01')).get(`/api/v1/cases/${caseId}/money`)).body['lines'] as readonly Body[];
}

const applied = (id: string, door?: Door): Promise<void> => applyBatch(fixture, id, door);

async function withParty(): Promise<{ readonly caseId: string; readonly party: string }> {
  const caseId = await ledCase(fixture);
  const payload = { role: 'general-contractor', name: '示例建设集团有限公司', creditCode: null };
  const { body } = await (await fixture.as('hrss01')).post(`/api/v1/cases/${caseId}/add-party`, payload);
  return { caseId, party: String((body['result'] as Body)['partyId']) };
}

/** A case with two workers of a list, and the party that pays them. */
async function withWorkers(): Promise<{ readonly caseId: string; readonly party: string }> {
  const ground = await withParty();
  const id = await received(ground.caseId, workerList(['工人11', '100.00'], ['工人12', '200.5']));
  expect((await act(id, 'accept-batch')).status).toBe(200);
  await applied(id);
  return ground;
}

describe('a list of workers', () => {
  test('is kept as evidence of its case, once, and can be fetched as it was', async () => {
    const caseId = await ledCase(fixture);
    const file = workerList(['工人21', '100.00']);
    const officer = await fixture.as('hrss01');
    const key = { 'idempotency-key': 'a1d3c5e7-0b2d-4f6a-8c9e-1f2a3b4c5d6e' };
    const path = `/api/v1/cases/${caseId}/batches${LIST_QUERY}`;
    const [first, again] = [await officer.upload(path, file, key), await officer.upload(path, file, key)];
    expect([first.status, again.body]).toEqual([201, first.body]);
    const { original } = (await officer.get(`/api/v1/batches/${String(first.body['id'])}`)).body;
    const { files } = (await officer.get(`/api/v1/cases/${caseId}/evidence`)).body;
    expect(files).toMatchObject([{ fileId: original, kind: 'import-original', mediaType: 'text/csv' }]);
    expect((await officer.get(`/api/v1/cases/${caseId}/evidence/${String(original)}`)).text).toBe(file);
  });

  test('that is evidence of the case already is not kept twice; one that is refused is no evidence', async () => {
    const caseId = await ledCase(fixture);
    const file = workerList(['工人22', '100.00']);
    const known = await attachedFile(fixture, `cases/${caseId}`, {}, { bytes: Buffer.from(file), extension: 'csv' });
    const id = await received(caseId, file);
    expect((await (await fixture.as('hrss01')).get(`/api/v1/batches/${id}`)).body).toMatchObject({ original: known });
    expect((await importFile(fixture, caseId, [LIST_QUERY, file])).body).toMatchObject({ code: 'file-imported' });
    const { files } = (await (await fixture.as('hrss01')).get(`/api/v1/cases/${caseId}/evidence`)).body;
    expect(files).toHaveLength(1);
  });

  test('is checked, accepted and brought into the case; the same file is not taken twice', async () => {
    const caseId = await ledCase(fixture);
    const before = (await linesOf(caseId)).length;
    const file = workerList(['工人11', '100.00', '木工班'], ['工人11', '300', '钢筋班'], ['工人12', '约5000']);
    const answer = await importFile(fixture, caseId, [LIST_QUERY, file]);
    expect(answer).toMatchObject({
      status: 201,
      body: { totalFen: 40_000, counts: { open: 1, ready: 2, accepted: 0, applied: 0, dropped: 0 } },
    });
    const id = String(answer.body['id']);
    expect((await importFile(fixture, caseId, [LIST_QUERY, file])).body).toMatchObject({ code: 'file-imported' });
    expect(await codes(id)).toEqual(['', '', 'amount-unreadable']);
    expect((await act(id, 'accept-batch')).body).toMatchObject({ events: expect.arrayContaining(['BatchAccepted']) });
    await applied(id);
    expect(await statuses(id)).toEqual([
      [FIRST_ROW, 'applied'],
      [FIRST_ROW + 1, 'applied'],
      [FIRST_ROW + 2, 'open'],
    ]);
    const lines = await linesOf(caseId);
    expect(lines.slice(before)).toMatchObject([{ claimedFen: 10_000 }, { claimedFen: 30_000 }]);
    // The bad row is put right on the screen and goes after them.
    expect((await act(id, 'fix-batch-row', { row: FIRST_ROW + 2, fen: 500_000 })).status).toBe(200);
    await act(id, 'accept-batch');
    await applied(id);
    expect((await linesOf(caseId)).at(-1)).toMatchObject({ claimedFen: 500_000 });
    expect((await act(id, 'accept-batch')).body).toMatchObject({ code: 'no-row-undecided' });
  });

  test('a person who is in the case already waits, until somebody says that it is another one', async () => {
    const { caseId } = await withWorkers();
    const before = (await linesOf(caseId)).length;
    const id = await received(caseId, workerList(['工 人11', '100'], '工人13'));
    expect(await codes(id)).toEqual(['line-exists', '']);
    const [first] = await rowsOf(id);
    expect(first?.findings[0]?.text).toContain('同名');
    await act(id, 'fix-batch-row', { row: FIRST_ROW, distinctBecause: '身份证号不同' });
    expect(await codes(id)).toEqual(['', '']);
    await act(id, 'accept-batch');
    await applied(id);
    expect((await linesOf(caseId)).length).toBe(before + 2);
  });

  test('identity numbers tell one person in two rows, and go nowhere', async () => {
    const caseId = await ledCase(fixture);
    const same = '140424199001010011';
    const file = ['姓名,身份证号,欠薪金额', `工人41,${same},1`, `工人42,${same},2`, '工人41,140424199001010038,3'].join(
      '\n',
    );
    const id = await received(caseId, file);
    expect(await codes(id)).toEqual(['', 'person-twice', '']);
    const { rows } = await fixture.db.superuser.query("SELECT 1 FROM es.event WHERE data::text LIKE '%' || $1 || '%'", [
      same,
    ]);
    expect(rows).toEqual([]);
  });

  test('whoever belongs to a team of the case is put into it', async () => {
    const caseId = await ledCase(fixture);
    const leader = { role: 'team-leader', name: '班组长01', creditCode: null };
    const { body } = await (await fixture.as('hrss01')).post(`/api/v1/cases/${caseId}/add-party`, leader);
    const party = String((body['result'] as Body)['partyId']);
    const id = await received(caseId, workerList(['工人21', '1', '班组长01'], ['工人22', '2', '他人的班组']));
    await act(id, 'accept-batch');
    await applied(id);
    expect((await linesOf(caseId)).slice(-2)).toMatchObject([{ team: party }, { team: null }]);
  });

  test('names leave the system masked, and stand in the clear in no event and no log line', async () => {
    const caseId = await ledCase(fixture);
    const id = await received(caseId, workerList('赵甲乙丙'));
    expect((await rowsOf(id))[0]).toMatchObject({ name: { masked: '赵＊＊' } });
    const { rows } = await fixture.db.superuser.query(
      "SELECT 1 FROM es.event WHERE data::text LIKE '%赵甲乙丙%' OR meta::text LIKE '%赵甲乙丙%'",
    );
    expect(rows).toEqual([]);
    expect(fixture.logLines.filter((line) => line.includes('赵甲乙丙'))).toEqual([]);
  });

  test('is somebody’s work until each row is taken or dropped, and in the list of its case', async () => {
    const caseId = await ledCase(fixture);
    const id = await received(caseId, workerList(['工人31', '0'], '工人32'));
    const inbox = async () => {
      const { body } = await (await fixture.as('hrss01')).get('/api/v1/inbox?limit=200');
      const items = body['items'] as readonly { readonly id: string; readonly label: string }[];
      return items.flatMap((item) => (item.id === id ? [item.label] : [])).sort();
    };
    expect(await inbox()).toEqual(['核对导入待核行', '确认导入']);
    await act(id, 'drop-batch-row', { row: FIRST_ROW, reason: '已领取' });
    expect(await inbox()).toEqual(['确认导入']);
    const { body } = await (await fixture.as('hrss01')).get(`/api/v1/batches?caseId=case-${caseId}`);
    expect(body).toMatchObject({ total: 1, items: [{ id, counts: { open: 0, ready: 1, dropped: 1 } }] });
    const slips = await (await fixture.as('hrss01')).get(`/api/v1/batches?caseId=case-${caseId}&kind=bank-slips`);
    expect(slips.body).toMatchObject({ total: 0, items: [] });
    await act(id, 'discard-batch', { reason: '传错' });
    expect(await inbox()).toEqual([]);
    // What was discarded may come again.
    await received(caseId, workerList(['工人31', '0'], '工人32'));
  });
});

describe('a sheet of a company', () => {
  test('says of each worker of the case what the company admits', async () => {
    const { caseId, party } = await withWorkers();
    const query = `?kind=wage-sheet&document=doc-2&party=${party}`;
    const id = await received(caseId, workerList(['工人11', '90'], ['工人19', '1']), query);
    expect(await codes(id)).toEqual(['', 'line-not-found']);
    await act(id, 'accept-batch');
    await applied(id);
    expect((await linesOf(caseId)).filter(({ reportedFen }) => reportedFen === 9_000)).toHaveLength(1);
    // What was taken stands beside the rest: a second row of the same line is none to be taken.
    const line = (await rowsOf(id))[0]?.lineId;
    await act(id, 'fix-batch-row', { row: FIRST_ROW + 1, named: line, distinctBecause: '曾用名' });
    expect(await codes(id)).toEqual(['', 'line-twice']);
  });
});

describe('bank slips', () => {
  const query = (party: string) => `?kind=bank-slips&document=doc-3&party=${party}&payment=prior-payment&bank=示例银行`;

  test('one bad row refuses the whole file, naming each row and cell and nothing of what it holds', async () => {
    const { caseId, party } = await withWorkers();
    const file = slipList(
      ['工人11', '100.00', 'A1', '2022-05-01'],
      ['工人19', '1', 'A2', '2022-05-01'],
      ['工人12', '九元', 'A3', ''],
    );
    const { status, body, text } = await importFile(fixture, caseId, [query(party), file]);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'import-refused' });
    expect(body['problems']).toEqual([
      { path: '/rows/3', message: expect.stringContaining('案内没有这个人') },
      { path: '/rows/4/B4', message: expect.stringContaining('金额读不出') },
      { path: '/rows/4/D4', message: expect.stringContaining('没有支付日期') },
    ]);
    expect(text).not.toMatch(/工人|九元/);
    const { body: list } = await (await fixture.as('hrss01')).get(`/api/v1/batches?caseId=case-${caseId}`);
    expect(list['items']).toHaveLength(1);
  });

  test('a total that differs refuses the file, with its cell', async () => {
    const { caseId, party } = await withWorkers();
    const file = `${slipList(['工人11', '100.00', 'F1', '2022-05-01'])}\r\n合计,99.00,,`;
    expect((await importFile(fixture, caseId, [query(party), file])).body).toMatchObject({
      code: 'import-refused',
      problems: [{ path: '/B3', message: expect.stringContaining('合计') }],
    });
  });

  test('tell a unit that does not handle the case nothing of who is in it, nor one that handles it no more', async () => {
    const { caseId, party } = await withWorkers();
    const file = slipList(['工人19', '1', 'H1', '2022-05-01']);
    for (const account of ['housing01', 'police01'] as const) {
      const answer = await importFile(fixture, caseId, [query(party), file], account);
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    }
    const office = await fixture.as('office01');
    const lead = { coUnits: [], filingUnit: 'hrss', patron: null, clearBy: '2030-06-28', reason: '辖区' };
    await office.post(`/api/v1/cases/${caseId}/assign-lead`, { ...lead, lead: 'housing' });
    const answer = await importFile(fixture, caseId, [LIST_QUERY, workerList('工人11')], 'housing01');
    expect(answer.body).toMatchObject({ counts: { open: 1 } });
    await office.post(`/api/v1/cases/${caseId}/assign-lead`, { ...lead, lead: 'police' });
    const check = `/api/v1/batches/${String(answer.body['id'])}/check-batch`;
    expect(await (await fixture.as('housing01')).post(check, {})).toMatchObject({ status: 404 });
  });

  test('find a concealed person by no name, only by the number of the line', async () => {
    const concealed = { name: '工人91', phone: '13800000091', concealment: 'concealed', amountFen: 50_000 };
    const claimants = [{ ...concealed, representative: true }];
    const caseId = await openedCase(fixture, { ...REGISTRATION, claimants, amountFen: 50_000 });
    await leadCase(fixture, caseId);
    await gatherConcealed(fixture, caseId);
    const payload = { role: 'employer', name: '示例劳务有限公司', creditCode: null };
    const { body } = await (await fixture.as('hrss01')).post(`/api/v1/cases/${caseId}/add-party`, payload);
    const of = query(String((body['result'] as Body)['partyId']));
    const unnamed = slipList(['工人91', '100.00', 'G1', '2022-05-01']);
    const refused = await importFile(fixture, caseId, [of, unnamed]);
    expect(refused.body['problems']).toMatchObject([{ message: expect.stringContaining('案内没有这个人') }]);
    const [line] = await linesOf(caseId);
    const named = `姓名,金额,流水号,支付日期,工资明细编号\n工人91,100.00,G1,2022-05-01,${String(line?.['id'])}`;
    expect(await codes(await received(caseId, named, of))).toEqual(['']);
  });

  test('become payments to the person, once, whatever files they stand in', async () => {
    const { caseId, party } = await withWorkers();
    const slips = [
      ['工人11', '100.00', 'B1', '2022-05-01'],
      ['工人12', '200.5', 'B2', '2022-05-02'],
    ] as const;
    const id = await received(caseId, slipList(...slips), query(party));
    const other = slipList(['工人12', '200.50', 'B2', '2022-05-02']);
    expect((await importFile(fixture, caseId, [query(party), other])).body).toMatchObject({
      code: 'slip-in-another-file',
    });
    await act(id, 'accept-batch');
    await applied(id);
    await applied(id);
    const money = (await (await fixture.as('hrss01')).get(`/api/v1/cases/${caseId}/money`)).body;
    expect(money['payments']).toMatchObject([
      { paidOn: '2022-05-01', totalFen: 10_000, payer: party },
      { paidOn: '2022-05-02', totalFen: 20_050 },
    ]);
    expect(
      (await importFile(fixture, caseId, [query(party), slipList(['工人11', '1', 'B1', '2022-05-01'])])).body,
    ).toMatchObject({
      code: 'import-refused',
    });
  });

  test('what the case refuses when it is applied is open again, with its words', async () => {
    const { caseId, party } = await withWorkers();
    const slips = slipList(['工人11', '100.00', 'C1', '2022-05-01'], ['工人12', '1.00', 'C2', '2022-05-01']);
    const id = await received(caseId, slips, query(party));
    await act(id, 'accept-batch');
    const [row] = await rowsOf(id);
    const paid = { lineId: row?.lineId, fen: 10_000 };
    const direct = { kind: 'employer', payer: party, items: [paid], totalFen: 10_000, paidOn: '2022-05-01' };
    const officer = await fixture.as('hrss01');
    await officer.post(`/api/v1/cases/${caseId}/record-payment`, { ...direct, arrivedAt: 'person', document: 'doc-4' });
    await applied(id);
    expect(await rowsOf(id)).toMatchObject([
      { status: 'open', findings: [{ code: 'line-overpaid', text: expect.any(String) }] },
      { status: 'open', findings: [{ code: 'beside-another-row', text: expect.any(String) }] },
    ]);
    expect((await act(id, 'accept-batch')).body).toMatchObject({ code: 'batch-rows-open' });
    await act(id, 'drop-batch-row', { row: 2, reason: '已登记' });
    expect((await act(id, 'accept-batch')).status).toBe(200);
    await applied(id);
    expect(await statuses(id)).toEqual([
      [2, 'dropped'],
      [3, 'applied'],
    ]);
  });

  test('are entered once when an outage comes between the case and what the batch is told of it', async () => {
    const { caseId, party } = await withWorkers();
    const id = await received(caseId, slipList(['工人11', '60', 'E1', '2022-05-01']), query(party));
    await act(id, 'accept-batch');
    const { door } = fixture.api.surroundings;
    const handle: typeof door.handler.handle = (envelope, actor) =>
      envelope.type === 'RecordBatchPart' ? Promise.reject(new Error('outage')) : door.handler.handle(envelope, actor);
    await expect(applied(id, { ...door, handler: { handle } as typeof door.handler })).rejects.toThrow('outage');
    expect(await statuses(id)).toEqual([[2, 'accepted']]);
    await applied(id);
    expect(await statuses(id)).toEqual([[2, 'applied']]);
    const { payments } = (await (await fixture.as('hrss01')).get(`/api/v1/cases/${caseId}/money`)).body;
    expect(payments).toHaveLength(1);
  });

  test('say of what kind the payment is', async () => {
    const { caseId, party } = await withWorkers();
    const file = slipList(['工人11', '1', 'D1', '2022-05-01']);
    const without = `?kind=bank-slips&document=doc-3&party=${party}&bank=示例银行`;
    expect((await importFile(fixture, caseId, [without, file])).body).toMatchObject({
      code: 'invalid-request',
      problems: [{ path: 'query/payment' }],
    });
    const noBank = `?kind=bank-slips&document=doc-3&party=${party}&payment=employer`;
    expect((await importFile(fixture, caseId, [noBank, file])).body).toMatchObject({ code: 'import-refused' });
    const late = slipList(['工人11', '1', 'D1', '2032-05-01']);
    expect((await importFile(fixture, caseId, [query(party), late])).body).toMatchObject({
      code: 'row-paid-in-future',
    });
  });
});

describe('a file that is no table', () => {
  test.each([
    ['', 'file-empty'],
    ['姓名,备注\r\n工人01,无', 'columns-missing'],
    [['姓名,金额（元）', ...Array.from({ length: 5001 }, (_, n) => `工人${n},1`)].join('\n'), 'rows-too-many'],
  ])('is refused with what to do %#', async (file, code) => {
    const caseId = await ledCase(fixture);
    const { status, body } = await importFile(fixture, caseId, [LIST_QUERY, file]);
    expect({ status, code: body['code'] }).toEqual({ status: 422, code });
  });

  test('needs its kind, its paper and a table’s media type', async () => {
    const caseId = await ledCase(fixture);
    expect((await importFile(fixture, caseId, ['', workerList('工人01')])).body).toMatchObject({
      code: 'invalid-request',
      problems: [{ path: 'query/kind' }, { path: 'query/document' }],
    });
    const json = await (await fixture.as('hrss01')).post(`/api/v1/cases/${caseId}/batches${LIST_QUERY}`, {});
    expect(json).toMatchObject({ status: 415, body: { code: 'media-type-unsupported' } });
  });
});
