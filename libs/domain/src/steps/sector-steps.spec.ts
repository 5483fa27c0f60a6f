import { describe, expect, test } from '@jest/globals';
import { arrearsCase, onStep, startStep, TO_FILED, TO_CLEARED, type CaseStep } from '../testing/arrears-case.ts';
import { HOUSING, INSPECTOR, on, person, teamOf, TRANSPORT } from '../testing/district.ts';

type More = Parameters<typeof onStep>[3];
const HOUSING_HEAD = person('housing-head', 'housing', 'unit-head');
const begin = (kind: string, more: Partial<CaseStep> = {}): CaseStep => ({
  ...startStep(kind, { targetUnit: 'housing' }),
  ...more,
});
const stepsOf =
  (key: string) =>
  (name: string, result: string, more: More = {}): CaseStep =>
    onStep(key, name, result, { by: HOUSING, ...more });

describe('查处违法发包、转包、违法分包、挂靠', () => {
  const acted = stepsOf('sector-investigation-1');
  const officers = teamOf('housing').map(({ id }) => id);
  const filed = [
    ...[...TO_FILED, begin('sector-investigation'), acted('propose', 'sent', { by: INSPECTOR })],
    acted('file', 'filed', { officers }),
  ];
  const told = [...filed, acted('inspect', 'violation'), acted('notify', 'told', { dueOn: '2026-06-08' })];

  test('由牵头、立案单位指名请行业主管部门查处，行业主管部门也可以自行立案；未指名的要指明', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('sector-investigation'))
      .thenRefused('step-target-missing')
      .when(startStep('sector-investigation', { targetUnit: 'police' }))
      .thenRefused('step-target-wrong')
      .when({ ...startStep('sector-investigation', { targetUnit: 'transport' }), by: TRANSPORT })
      .then(['StepStarted', { requestingUnit: 'transport', targetUnit: 'transport' }]);
  });

  test('立案须两名以上执法人员；被请的单位才能立案，提出单位只能代录', () => {
    arrearsCase()
      .given(...TO_FILED, begin('sector-investigation'), acted('propose', 'sent', { by: INSPECTOR }))
      .when(acted('file', 'filed', { by: TRANSPORT, officers }))
      .thenRefused('step-act-of-another-unit')
      .when(acted('file', 'filed', { officers: officers.slice(1) }))
      .thenRefused('step-officers-too-few')
      .when(acted('file', 'filed', { by: INSPECTOR, officers }))
      .thenRefused('signer-missing')
      .when(acted('file', 'not-filed'))
      .thenRefused('step-reason-missing');
  });

  test('没有告知，不能决定处罚', () => {
    arrearsCase()
      .given(...filed)
      .when(acted('decide', 'penalised', { amountFen: 5_000_000 }))
      .thenRefused('step-act-not-due')
      .given(acted('inspect', 'violation'))
      .when(acted('decide', 'penalised', { amountFen: 5_000_000 }))
      .thenRefused('step-act-not-due')
      .when(acted('notify', 'told'))
      .thenRefused('step-date-missing');
  });

  test('听证申请期满才能记为未要求；当事人放弃的可以早些', () => {
    arrearsCase()
      .given(...told)
      .when(acted('await-request', 'none', { at: on('2026-06-08 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(acted('await-request', 'none', { at: on('2026-06-09 09:00') }))
      .then(['StepActed', { next: 'decide' }]);
    arrearsCase()
      .given(...told)
      .when(acted('await-request', 'stated'))
      .then(['StepActed', { next: 'decide' }]);
  });

  test('要求听证的先通知再举行；调查人员不能自己作决定，罚款写明数额，送达后结束', () => {
    const story = arrearsCase().given(
      ...told,
      acted('await-request', 'requested'),
      acted('call-hearing', 'called', { dueOn: '2026-06-20' }),
    );
    story
      .when(acted('decide', 'penalised', { amountFen: 5_000_000 }))
      .thenRefused('step-act-not-due')
      .given(acted('hear', 'held'))
      .when(acted('decide', 'penalised', { amountFen: 5_000_000, signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('decide', 'penalised', { by: HOUSING_HEAD }))
      .thenRefused('step-amount-missing')
      .given(acted('decide', 'penalised', { by: HOUSING_HEAD, amountFen: 5_000_000 }))
      .when(acted('serve', 'served'))
      .then(['StepActed'], ['StepEnded']);
    expect(story.state.steps['sector-investigation-1']?.sums).toEqual({ 'decide/penalised': 5_000_000 });
  });

  test('违法事实不成立、移送有管辖权机关的写明理由结束；欠薪案件照常', () => {
    for (const result of ['no-violation', 'passed-on']) {
      const story = arrearsCase().given(...filed);
      story
        .when(acted('inspect', result))
        .thenRefused('step-reason-missing')
        .when(acted('inspect', result, { reason: '属市级监管项目' }))
        .then(['StepActed'], ['StepEnded', { outcome: result }]);
      expect(story.state).toMatchObject({ cleared: false, active: ['investigate'] });
    }
  });

  test('工资付清以后处罚仍然继续', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(begin('sector-investigation'))
      .then(['StepStarted']);
  });
});

describe('督办其他部门移送的欠薪案件并反馈', () => {
  const acted = stepsOf('sector-supervision-1');
  const issued = [
    ...[...TO_FILED, begin('sector-supervision'), acted('ask', 'sent', { by: INSPECTOR }), acted('sign', 'signed')],
    acted('supervise', 'issued', { dueOn: '2026-06-15' }),
  ];

  test('退回的写明理由，提出单位另行处理', () => {
    arrearsCase()
      .given(...TO_FILED, begin('sector-supervision'), acted('ask', 'sent', { by: INSPECTOR }))
      .when(acted('sign', 'returned'))
      .thenRefused('step-reason-missing')
      .when(acted('sign', 'returned', { reason: '不属房屋市政工程' }))
      .then(['StepActed', { next: 'ask' }]);
  });

  test('督办通知写明期限；期限届满才能记为逾期，逾期的约谈或者采取措施', () => {
    arrearsCase()
      .given(...issued)
      .when(acted('settle', 'overdue'))
      .thenRefused('step-date-not-passed')
      .given(acted('settle', 'overdue', { at: on('2026-06-16 09:00') }))
      .when(acted('press', 'promised'))
      .thenRefused('step-date-missing')
      .when(acted('press', 'promised', { dueOn: '2026-06-30' }))
      .then(['StepActed', { next: 'settle', dueOn: '2026-06-30' }]);
  });

  test('结果必须反馈，由提出单位认可；不认可的继续督办', () => {
    const reported = [...issued, acted('settle', 'settled'), acted('report', 'reported')];
    const story = arrearsCase().given(...reported);
    story
      .when(acted('check', 'accepted'))
      .thenRefused('step-act-of-another-unit')
      .when(acted('check', 'again', { by: INSPECTOR, reason: '仍有3人未付' }))
      .then(['StepActed', { next: 'supervise' }]);
    arrearsCase()
      .given(...reported)
      .when(acted('check', 'accepted', { by: INSPECTOR }))
      .then(['StepActed'], ['StepEnded', { outcome: 'accepted' }]);
  });
});

describe('责令停工', () => {
  const acted = stepsOf('stop-work-1');
  const ordered = [
    ...TO_FILED,
    { ...startStep('stop-work'), by: HOUSING },
    acted('order-correction', 'issued', { dueOn: '2026-06-15' }),
  ];

  test('只有行业主管部门以自己的名义责令', () => {
    arrearsCase()
      .given(...TO_FILED)
      .when(startStep('stop-work'))
      .thenRefused('step-start-of-another-unit', '第五十五条');
  });

  test('先责令限期改正；改正期限未满不能停工，逾期不改正的由负责人批准', () => {
    arrearsCase()
      .given(...ordered)
      .when(acted('stop', 'served'))
      .thenRefused('step-act-not-due')
      .when(acted('correct', 'overdue', { at: on('2026-06-15 18:00') }))
      .thenRefused('step-date-not-passed')
      .given(acted('correct', 'overdue', { at: on('2026-06-16 09:00') }))
      .when(acted('approve-stop', 'approved', { signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .given(acted('approve-stop', 'approved', { by: HOUSING_HEAD }), acted('stop', 'served'))
      .when(acted('resume', 'refused', { reason: '专用账户仍未开立' }))
      .then(['StepActed', { next: 'resume' }])
      .given()
      .when(acted('resume', 'resumed'))
      .then(['StepActed'], ['StepEnded']);
  });

  test('按期改正的不停工', () => {
    arrearsCase()
      .given(...ordered)
      .when(acted('correct', 'corrected'))
      .then(['StepActed'], ['StepEnded', { outcome: 'corrected' }]);
  });
});

describe('纳入本行业、本领域的信用记录', () => {
  const acted = stepsOf('sector-credit-1');
  const told = [
    ...[...TO_FILED, begin('sector-credit'), acted('propose', 'sent', { by: INSPECTOR })],
    acted('tell', 'told', { dueOn: '2026-06-15' }),
  ];

  test('先告知并听取陈述申辩；告知的人不能决定纳入', () => {
    arrearsCase()
      .given(...told)
      .when(acted('decide', 'recorded', { by: HOUSING_HEAD }))
      .thenRefused('step-act-not-due')
      .when(acted('hear', 'none'))
      .thenRefused('step-date-not-passed')
      .given(acted('hear', 'stated'))
      .when(acted('decide', 'recorded', { signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .given(acted('decide', 'recorded', { by: HOUSING_HEAD }))
      .when(acted('measure', 'taken'))
      .then(['StepActed'], ['StepEnded']);
  });

  test('不纳入的写明理由', () => {
    arrearsCase()
      .given(...told, acted('hear', 'stated'))
      .when(acted('decide', 'refused', { by: HOUSING_HEAD }))
      .thenRefused('step-reason-missing');
  });
});
