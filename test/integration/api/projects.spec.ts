import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, localDayOf } from '@qingxin/domain';
import { type ApiFixture, apiFixture } from './api-fixture.ts';
import { clearCase, daysLater } from './listed-company.ts';
import { ledCase } from './opened-case.ts';
import { liveProject, onProject, PROJECT_FACTS, WAGE_CLERK } from './live-project.ts';

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
