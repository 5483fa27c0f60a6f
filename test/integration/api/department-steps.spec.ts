import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { STEP_GRAPHS } from '@qingxin/domain';
import { type ApiFixture, apiFixture } from './api-fixture.ts';
import { ledCase } from './opened-case.ts';

let fixture: ApiFixture;
let path: string;

beforeAll(async () => {
  fixture = await apiFixture();
  const admin = await fixture.as('admin01');
  for (const unit of [
    { id: 'finance', name: '区财政局', kind: 'finance', outside: false },
    { id: 'government', name: '区人民政府', kind: 'government', outside: true },
    { id: 'city-hrss', name: '市人社局', kind: 'upper-hrss', outside: true },
    { id: 'publicity', name: '区委宣传部', kind: 'publicity', outside: false },
  ]) {
    await admin.post('/api/v1/organisation/add-unit', { unit: { ...unit, phone: null, active: true } });
  }
  path = `/api/v1/cases/${await ledCase(fixture)}`;
});

afterAll(() => fixture?.close());

interface Action {
  readonly command: string;
  readonly refusal: string | null;
  readonly on?: string;
  readonly label?: string;
}

async function offered(account: 'hrss01' | 'housing01', command: string): Promise<readonly Action[]> {
  const { body } = await (await fixture.as(account)).get(`${path}/actions`);
  return (body['actions'] as readonly Action[]).filter((action) => action.command === command);
}

describe('部门环节 over HTTP', () => {
  test('each kind of step is offered by its name, with what it still needs and the article', async () => {
    const starts = await offered('hrss01', 'StartStep');
    expect(starts.map(({ on }) => on).sort()).toEqual(Object.keys(STEP_GRAPHS).sort());
    const backstop = starts.find(({ on }) => on === 'finance-backstop');
    expect(backstop).toMatchObject({
      ...{ title: '启动部门环节', label: '财政兜底', refusal: 'not-a-government-project' },
      article: '《保障农民工工资支付条例》第五十九条',
    });
  });

  test('refuses in a sentence with the article, and takes it once the project is known', async () => {
    const officer = await fixture.as('hrss01');
    const step = { kind: 'finance-backstop', targetUnit: null, urgent: false, reason: '财政资金未到位' };
    const refused = await officer.post(`${path}/start-step`, step);
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'not-a-government-project', article: '《保障农民工工资支付条例》第五十九条' },
    });
    const project = { projectKind: 'government', project: '示例安置房工程', sections: ['二标段'] };
    expect((await officer.post(`${path}/describe-project`, project)).status).toBe(200);
    expect((await officer.get(path)).body).toMatchObject(project);
    expect((await officer.post(`${path}/start-step`, step)).body['result']).toMatchObject({
      stepKey: 'finance-backstop-1',
    });
  });

  test('says of each offer which of the unit’s own work it would do', async () => {
    const work = ['finance-backstop.report/finance-backstop-1#1'];
    expect(await offered('hrss01', 'ActOnStep')).toMatchObject([{ on: 'finance-backstop-1', tasks: work }]);
    expect(await offered('hrss01', 'AddParty')).toEqual([expect.not.objectContaining({ tasks: expect.anything() })]);
  });

  test('the case shows who asked whom, what is due, how it can end and what has to be said', async () => {
    const officer = await fixture.as('hrss01');
    const sent = {
      stepKey: 'finance-backstop-1',
      act: 'report',
      outcome: 'sent',
      document: 'doc-1',
      signedBy: null,
      note: null,
    };
    expect((await officer.post(`${path}/act-on-step`, sent)).status).toBe(200);
    const [step] = (await officer.get(path)).body['steps'] as readonly object[];
    expect(step).toMatchObject({
      ...{ stepKey: 'finance-backstop-1', title: '财政兜底', outcome: null, dueOn: null, sums: [] },
      ...{ requesting: { unit: 'hrss', name: '区人社局' }, target: { unit: 'finance', name: '区财政局' } },
      due: {
        ...{
          act: 'approve',
          label: '区人民政府审批（代录）',
          unit: 'hrss',
          onPaper: true,
          documented: true,
          notBy: 'report',
        },
        outcomes: expect.arrayContaining([
          { outcome: 'approved', label: '批准', asks: [], overdue: false, feedback: false },
        ]),
      },
    });
    const act = (await offered('hrss01', 'ActOnStep')).find(({ on }) => on === 'finance-backstop-1');
    expect(act).toMatchObject({ label: '区人民政府审批（代录）', refusal: null });
  });

  test('an order without its date, with a date that has passed, or with a sum that is none is refused in words', async () => {
    const second = await fixture.as('hrss02');
    const onStep = (
      act: string,
      outcome: string,
      more: object = {},
    ): Promise<{ readonly status: number; readonly body: object }> => {
      const paper = { document: 'doc-2', signedBy: '区长', note: null };
      return second.post(`${path}/act-on-step`, { stepKey: 'finance-backstop-1', act, outcome, ...paper, ...more });
    };
    expect((await onStep('approve', 'approved')).status).toBe(200);
    expect(await onStep('order', 'issued', { amountFen: 100 })).toMatchObject({
      status: 422,
      body: { code: 'step-date-missing' },
    });
    const past = { amountFen: 100, dueOn: '2022-01-04' };
    expect(await onStep('order', 'issued', past)).toMatchObject({ status: 422, body: { code: 'date-not-in-future' } });
    for (const amountFen of [-1, 1.5, 10 ** 15 + 1]) {
      expect(await onStep('order', 'issued', { amountFen, dueOn: '2030-06-28' })).toMatchObject({ status: 422 });
    }
    expect((await onStep('order', 'issued', { amountFen: 100, dueOn: '2030-06-28' })).status).toBe(200);
    const early = await onStep('fund', 'overdue');
    expect(early).toMatchObject({ status: 409, body: { code: 'step-date-not-passed', title: '期限未到' } });
  });

  test('an opinion alert makes the case red, and the reason is read beside the grade', async () => {
    const officer = await fixture.as('hrss01');
    const before = (await officer.get(path)).body;
    expect(before['gradeReasons']).not.toContain('涉薪舆情');
    const alert = { kind: 'opinion-alert', targetUnit: 'housing', urgent: true, reason: '短视频平台' };
    expect((await officer.post(`${path}/start-step`, alert)).status).toBe(200);
    const { body } = await officer.get(path);
    expect(body['grade']).toBe('red');
    expect(body['gradeReasons']).toContain('涉薪舆情');
  });
});
