import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, localDayOf } from '@qingxin/domain';
import { type Account, type ApiFixture, apiFixture } from './api-fixture.ts';
import { clearCase, daysLater } from './listed-company.ts';
import { ledCase } from './opened-case.ts';
import { contractorCourse } from './contractor-course.ts';
import { liveProject, onProject, openMonth, PROJECT_FACTS, WAGE_CLERK } from './live-project.ts';
import { applyBatch, importFile, importOfMonth, monthSheet, sheetQuery, slipList } from './imported-files.ts';

const CODE = `2022-${randomUUID().slice(0, 8)}`;
let fixture: ApiFixture;
let id: string;
let today: string;

beforeAll(async () => {
  fixture = await apiFixture();
  id = await liveProject(fixture, CODE);
  today = localDayOf(String((await read())['at']));
});

afterAll(() => fixture?.close());

async function read(): Promise<Readonly<Record<string, unknown>>> {
  return (await (await fixture.as('hrss01')).get(`/api/v1/projects/${id}`)).body;
}

const proof = () => ({ effectiveOn: today, document: 'doc-1' });

contractorCourse(() => fixture);

describe('在建工程项目 over HTTP', () => {
  test('a project code is one project’s: whoever registers it again is told so', async () => {
    const again = { ...PROJECT_FACTS, code: CODE, supervisedBy: 'housing' };
    const answer = await (await fixture.as('housing01')).post('/api/v1/projects', again);
    expect(answer).toMatchObject({ status: 409, body: { code: 'already-claimed' } });
  });

  test('shows the letter, the breach and the warning with its terms; the clerk’s name is masked and not in the log', async () => {
    const body = await read();
    expect(body).toMatchObject({
      number: expect.stringMatching(/^区人社局项登〔\d{4}〕\d+号$/),
      supervisedBy: { unit: 'hrss' },
      dutyLetter: { unit: 'housing', person: 'person:housing01', paper: '责任书1号' },
      regimes: { clerk: { person: { name: { masked: expect.stringContaining('＊') } } } },
      breaches: [{ kind: 'card-withheld', label: '扣押社会保障卡、银行卡', status: 'open' }],
      warnings: [{ id: 'w1', unit: 'housing', score: 40, terms: [{ kind: 'town', weight: 40 }] }],
      falseAlarms: 0,
    });
    const ledger = (await (await fixture.as('office01')).get('/api/v1/ledgers/duty-letters')).body;
    expect(ledger).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ person: 'person:housing01' })]),
      persons: { 'person:housing01': 'housing01' },
    });
    const { rows } = await fixture.db.superuser.query("SELECT 1 FROM es.event WHERE data::text LIKE '%' || $1 || '%'", [
      WAGE_CLERK.name,
    ]);
    expect(rows).toEqual([]);
  });

  test('the warning is in the duty person’s inbox, already his; the order is 人社局’s', async () => {
    const inboxOf = async (account: 'housing01' | 'hrss01') =>
      (await (await fixture.as(account)).get('/api/v1/inbox?limit=200')).body['items'] as readonly object[];
    expect(await inboxOf('housing01')).toContainEqual(
      expect.objectContaining({
        kind: 'sign-warning',
        label: '签收预警',
        assignee: 'person:housing01',
        taskId: 'sign-warning/w1#1',
      }),
    );
    expect(await inboxOf('hrss01')).toContainEqual(
      expect.objectContaining({
        kind: 'order-rectification',
        label: '责令限期整改',
        taskId: 'order-rectification/b1#1',
      }),
    );
  });

  test('a wage month: its gap is in the list, and the money that comes closes it', async () => {
    const contract = { signedOn: today, priceFen: 5_000_000_000, labourShareBp: 2000, cycleMonths: 1 };
    const open = { allocationDay: 'unknown', payDay: 'unknown', document: 'doc-1' };
    await onProject(fixture, id, ['hrss01', 'record-contract', { ...contract, ...open }]);
    const account = { bank: '示例银行', agreement: true, ...proof() };
    await onProject(fixture, id, ['hrss01', 'open-special-account', account]);
    const month = today.slice(0, 7);
    await onProject(fixture, id, ['hrss01', 'record-labour-cost', { month, dueFen: 60_000_000, document: 'doc-1' }]);
    const listed = async (query: string) =>
      (await (await fixture.as('office01')).get(`/api/v1/projects?${query}`)).body;
    expect(await listed('troubled=yes&contains=示例项目01')).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ id, gapFen: 60_000_000, openBreaches: 1, openWarnings: 1 }),
      ]),
    });
    const paid = { month, fen: 60_000_000, payer: 'treasury', ...proof() };
    await onProject(fixture, id, ['housing01', 'record-allocation', paid]);
    expect(await read()).toMatchObject({ months: [{ month, allocatedFen: 60_000_000, gapFen: 0 }] });
  });

  test('is put right with a number and proof; who has nothing to do with it knows of none of it', async () => {
    const order = { breachId: 'b1', dueOn: addDays(today, 7), demand: '退还本人' };
    const answer = await onProject(fixture, id, ['hrss01', 'order-rectification', order]);
    expect(answer['result']).toMatchObject({ number: expect.stringMatching(/^区人社局限改〔\d{4}〕\d+号$/) });
    const judged = { breachId: 'b1', outcome: 'rectified', measure: null, ...proof() };
    await onProject(fixture, id, ['hrss01', 'judge-rectification', judged]);
    expect(await read()).toMatchObject({ breaches: [{ status: 'rectified' }] });
    const police = await fixture.as('police01');
    expect((await police.get(`/api/v1/projects/${id}`)).status).toBe(404);
    expect((await police.get('/api/v1/projects')).body).toMatchObject({ total: 0, items: [] });
  });

  test('only the duty person or his head signs for the warning; its result is proven from the site', async () => {
    const refused = await (
      await fixture.as('hrss01')
    ).post(`/api/v1/projects/${id}/sign-for-warning`, { warningId: 'w1' });
    expect(refused.status).toBe(403);
    await onProject(fixture, id, ['housing01', 'sign-for-warning', { warningId: 'w1' }]);
    const end = { warningId: 'w1', result: 'false-alarm', visitedOn: today, document: 'doc-2', note: '工资已发' };
    await onProject(fixture, id, ['housing01', 'conclude-warning', { ...end, caseId: null }]);
    expect(await read()).toMatchObject({ falseAlarms: 1, warnings: [{ status: 'concluded', result: 'false-alarm' }] });
  });

  test('the account stays while a case that names the project is open, though nobody has linked it; the labour ledgers are kept from its closing', async () => {
    const name = `示例项目${CODE}`;
    const facts = { ...PROJECT_FACTS, name, code: null, supervisedBy: 'hrss' };
    const own = String((await (await fixture.as('hrss01')).post('/api/v1/projects', facts)).body['id']);
    const account = { bank: '示例银行', agreement: true, ...proof() };
    await onProject(fixture, own, ['hrss01', 'open-special-account', account]);
    const kept = { keptBy: 'subcontractor', keeper: '示例劳务分包单位01' };
    await onProject(fixture, own, ['hrss01', 'record-labour-ledger', { ...kept, ...proof() }]);
    await onProject(fixture, own, ['hrss01', 'complete-project', proof()]);
    await onProject(fixture, own, ['hrss01', 'post-completion-notice', proof()]);
    const arrears = await ledCase(fixture);
    const described = { projectKind: 'private', project: name, sections: [] };
    const office = await fixture.as('hrss01');
    expect((await office.post(`/api/v1/cases/${arrears}/describe-project`, described)).status).toBe(200);
    await daysLater(fixture, 60);
    const close = { effectiveOn: addDays(today, 60), document: 'doc-1' };
    const refused = await office.post(`/api/v1/projects/${own}/close-special-account`, close);
    expect(refused).toMatchObject({ status: 409, body: { code: 'project-has-open-case', title: '有在办欠薪案件' } });
    await clearCase(fixture, arrears);
    const shown = async () => (await office.get(`/api/v1/projects/${own}`)).body['labourLedgers'];
    const ledgers = [{ ...kept, on: today, document: 'doc-1' }];
    expect(await shown()).toEqual({ ledgers, keepUntil: null });
    expect((await office.post(`/api/v1/projects/${own}/close-special-account`, close)).status).toBe(200);
    const [year, ofYear] = [Number(close.effectiveOn.slice(0, 4)), close.effectiveOn.slice(4)];
    const keepUntil = `${year + 3}${ofYear.replace('-02-29', '-02-28')}`;
    expect(await shown()).toEqual({ ledgers, keepUntil });
    expect((await office.get(`/api/v1/projects/${own}`)).text).not.toContain(arrears);
  });
});

describe('工资支付表和代发凭证 of a month', () => {
  type Body = Readonly<Record<string, unknown>>;
  interface Row extends Body {
    readonly row: number;
    readonly findings: readonly { readonly code: string }[];
  }
  let built: string;
  let month: string;
  let day: string;

  beforeAll(async () => {
    built = await liveProject(fixture);
    ({ month, day } = await openMonth(fixture, built));
  });

  const onBatch = async (batch: string, command: string, payload: object = {}) =>
    (await fixture.as('hrss01')).post(`/api/v1/batches/${batch}/${command}`, payload);
  const codesOf = async (batch: string) => {
    const { rows } = (await (await fixture.as('hrss01')).get(`/api/v1/batches/${batch}`)).body;
    return (rows as readonly Row[]).map(({ findings }) => findings.map(({ code }) => code).join());
  };
  const shown = async (account: Account = 'hrss01', query = '', of = month) =>
    (await (await fixture.as(account)).get(`/api/v1/projects/${built}/wage-months/${of}${query}`)).body;
  const linesShown = async (query = '') => (await shown('hrss01', query))['lines'] as readonly Body[];

  async function received(query: string, file: string | Uint8Array): Promise<string> {
    const { status, body, text } = await importOfMonth(fixture, built, [query, file]);
    if (status !== 201) throw new Error(text);
    return String(body['id']);
  }

  async function accepted(batch: string): Promise<void> {
    const { status, text } = await onBatch(batch, 'accept-batch');
    if (status !== 200) throw new Error(text);
    await applyBatch(fixture, batch);
  }

  const slipQuery = (throughAccount = 'yes') =>
    `?kind=agency-slips&document=doc-2&month=${month}&throughAccount=${throughAccount}&bank=示例银行`;

  test('payments wait for a sheet by lines', async () => {
    const file = slipList(['赵甲乙丙', '1', 'P0', day]);
    expect((await importOfMonth(fixture, built, [slipQuery(), file])).body).toMatchObject({
      code: 'month-without-lines',
    });
  });

  test('good rows of a sheet are taken and make the sums; an unsigned one waits until somebody says why it is taken', async () => {
    const rows = monthSheet(
      ['赵甲乙丙', '木工班', '5000.00', '是'],
      ['钱丁', '木工班', '4000', '否'],
      ['钱丁', '钢筋班', '3000', '√'],
    );
    const batch = await received(sheetQuery(month, day), rows);
    expect(await codesOf(batch)).toEqual(['', 'not-signed', '']);
    const { original } = (await (await fixture.as('hrss01')).get(`/api/v1/batches/${batch}`)).body;
    expect((await (await fixture.as('hrss01')).get(`/api/v1/projects/${built}/evidence`)).text).toContain(original);
    expect((await importOfMonth(fixture, built, [sheetQuery(month, day), rows])).body).toMatchObject({
      code: 'file-imported',
    });
    await accepted(batch);
    expect(await shown()).toMatchObject({ sheetFen: 800_000, sheetPeople: 2, byLine: true, unpaidPeople: 2 });
    await onBatch(batch, 'fix-batch-row', { row: 3, takenBecause: '本人外出，已电话确认' });
    await accepted(batch);
    expect(await shown()).toMatchObject({
      ...{ sheetFen: 1_200_000, sheetPeople: 3, unpaidFen: 1_200_000 },
      sheets: [{ id: 's1', keeper: '示例分包01', people: 3, unsigned: 1, batch: `batch-${batch}` }],
    });
    expect(await linesShown('?only=unsigned')).toMatchObject([{ name: { masked: '钱＊＊' }, netFen: 400_000 }]);
  });

  test('names leave the system masked, stand in no event, and are not even there for whoever may not have them', async () => {
    expect((await linesShown())[0]).toMatchObject({ name: { masked: '赵＊＊' }, team: { masked: expect.any(String) } });
    expect(await shown('leader01')).toMatchObject({ lines: null, sheetPeople: 3 });
    const told = (await (await fixture.as('leader01')).get(`/api/v1/projects/${built}/timeline?limit=200`)).text;
    expect([told.includes('"people":2'), told.includes('workerName')]).toEqual([true, false]);
    expect(await shown('police01')).toMatchObject({ code: 'not-found' });
    expect((await shown('hrss01', '', '2021-01'))['code']).toBe('not-found');
    const { rows } = await fixture.db.superuser.query("SELECT 1 FROM es.event WHERE data::text LIKE '%赵甲乙丙%'");
    expect(rows).toEqual([]);
    expect(fixture.logLines.filter((line) => line.includes('赵甲乙丙'))).toEqual([]);
  });

  test('a transfer means a line; a stranger, and one of two namesakes, wait for a word', async () => {
    const file = slipList(['赵甲乙丙', '5000', 'P1', day], ['钱丁', '3000', 'P2', day], ['生人', '100', 'P3', day]);
    const batch = await received(slipQuery(), file);
    expect(await codesOf(batch)).toEqual(['', 'line-ambiguous', 'not-on-sheet']);
    expect((await onBatch(batch, 'accept-batch')).body).toMatchObject({ code: 'batch-rows-open' });
    const named = (await linesShown()).find(({ netFen }) => netFen === 300_000)?.['id'];
    await onBatch(batch, 'fix-batch-row', { row: 3, named });
    await onBatch(batch, 'fix-batch-row', { row: 4, distinctBecause: '核对名册，确无此人' });
    await accepted(batch);
    expect(await shown()).toMatchObject({
      ...{ paidFen: 800_000, paidPeople: 2, unpaidFen: 400_000, unpaidPeople: 1 },
      strangers: { transfers: 1, fen: 10_000 },
    });
    expect(await linesShown('?only=unpaid')).toMatchObject([{ name: { masked: '钱＊＊' }, openFen: 400_000 }]);
  });

  test('a transfer is taken once in the district, whether for a case or for a project', async () => {
    const arrears = await ledCase(fixture);
    const payload = { role: 'general-contractor', name: '示例建设集团有限公司', creditCode: null };
    const { body } = await (await fixture.as('hrss01')).post(`/api/v1/cases/${arrears}/add-party`, payload);
    const { partyId } = body['result'] as { readonly partyId: string };
    const people = ['姓名,欠薪金额', '赵甲乙丙,5000'].join('\n');
    const list = await importFile(fixture, arrears, ['?kind=worker-list&document=doc-1', people]);
    await accepted(String(list.body['id']));
    const query = `?kind=bank-slips&document=doc-3&party=${partyId}&payment=prior-payment&bank=示例银行`;
    const again = await importFile(fixture, arrears, [query, slipList(['赵甲乙丙', '5000.00', 'P1', day])]);
    expect(again.body).toMatchObject({ code: 'slip-in-another-file' });
  });

  test('what a bank’s file itself gets wrong refuses all of it', async () => {
    const file = slipList(['赵甲乙丙', '1', 'P7', day], ['钱丁', '一元', 'P8', day], ['赵甲乙丙', '1', 'P7', day]);
    expect((await importOfMonth(fixture, built, [slipQuery(), file])).body).toMatchObject({
      code: 'import-refused',
      problems: [{ path: '/rows/3/B3' }, { path: '/rows/4' }],
    });
  });

  test('a corrected sheet takes the place of the first, and keeps what was paid to whom', async () => {
    const rows = monthSheet(['赵甲乙丙', '木工班', '5500', '是'], ['钱丁', '木工班', '4000', '是']);
    await accepted(await received(sheetQuery(month, day), rows));
    expect(await shown()).toMatchObject({
      ...{ sheetFen: 950_000, sheetPeople: 2, unpaidFen: 450_000, paidFen: 500_000 },
      strangers: { transfers: 2, fen: 310_000 },
      sheets: [
        { id: 's1', replacedBy: 's2', fen: 1_200_000 },
        { id: 's2', replacedBy: null, unsigned: 0, review: null },
      ],
    });
    const review = { month, sheetId: 's2', outcome: 'agreed', note: null, effectiveOn: day, document: 'doc-1' };
    await onProject(fixture, built, ['hrss01', 'review-wage-sheet', review]);
    expect((await shown())['sheets']).toMatchObject([{}, { review: { outcome: 'agreed', on: day } }]);
  });

  test('whoever does not keep the project is told of no such thing; what is said of a file fits its kind', async () => {
    const file = monthSheet(['工人01', '', '1', '是']);
    const answer = await importOfMonth(fixture, built, [sheetQuery(month, day), file], 'police01');
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect((await importOfMonth(fixture, built, [sheetQuery('2021-01', day), file])).body).toMatchObject({
      code: 'wage-month-unknown',
    });
    expect((await importOfMonth(fixture, built, ['?kind=month-sheet&document=d', file])).body).toMatchObject({
      code: 'invalid-request',
    });
    expect((await importOfMonth(fixture, built, [slipQuery().replace('throughAccount', 'x'), file])).status).toBe(422);
    const list = (await (await fixture.as('hrss01')).get(`/api/v1/batches?projectId=project-${built}`)).body;
    expect(list).toMatchObject({ total: 3, items: [{ caseId: null, projectId: `project-${built}` }, {}, {}] });
  });

  test('the template comes as a workbook, and comes back as one', async () => {
    const answer = await (await fixture.as('audit01')).get('/api/v1/import-templates/month-sheet');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('content-type')).toContain('spreadsheetml');
  });
});
