import { describe, expect, test } from '@jest/globals';
import {
  arrearsCase,
  type CaseStep,
  conclude,
  onStep,
  order,
  outcome,
  serve,
  startStep,
  TO_ORDERED,
  TO_VERIFIED,
} from '../testing/arrears-case.ts';
import { HEAD, on, person } from '../testing/district.ts';

type More = Parameters<typeof onStep>[3];
const COURT = person('court-desk', 'court', 'officer');
const acted = (name: string, result: string, more: More = {}): CaseStep =>
  onStep('decision-review-1', name, result, more);
const begin = (targetUnit: string | null = 'government'): CaseStep => startStep('decision-review', { targetUnit });
const answered = (target = 'government', way = 'review') => [
  ...[...TO_ORDERED, begin(target), acted('receive', way, { dueOn: '2026-06-12' })],
  acted('answer', 'answered'),
];

describe('当事人申请行政复议、提起行政诉讼', () => {
  test('针对已送达的文书；向哪个机关提出要指明', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(begin())
      .thenRefused('nothing-served-yet')
      .given(...TO_ORDERED.slice(TO_VERIFIED.length))
      .when(begin(null))
      .thenRefused('step-target-missing')
      .when(begin('housing'))
      .thenRefused('step-target-wrong')
      .when(begin())
      .then(['StepStarted', { targetUnit: 'government' }]);
    arrearsCase()
      .given(...TO_ORDERED, outcome('o1', 'withdrawn'))
      .when(begin())
      .thenRefused('nothing-served-yet');
  });

  test('送达的行政处罚决定也可以', () => {
    const step = (name: string, result: string, more: More = {}) =>
      onStep('administrative-decision-1', name, result, more);
    const penalised = [
      ...[...TO_VERIFIED, conclude(), startStep('administrative-decision'), step('propose', 'proposed')],
      ...[step('notify', 'told', { dueOn: '2026-06-08' }), step('await-request', 'stated')],
      step('decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }),
    ];
    arrearsCase()
      .given(...penalised)
      .when(begin())
      .thenRefused('nothing-served-yet')
      .given(step('serve', 'served'))
      .when(begin())
      .then(['StepStarted']);
  });

  test('只有一份文书时就是它；有几份时指明，另有行政处罚决定的可以不写', () => {
    const two = [...TO_ORDERED, order({ lineIds: ['w2'], amountFen: 1_000_000 }), serve('o2')];
    arrearsCase()
      .given(...TO_ORDERED)
      .when(begin())
      .then(['StepStarted', { orderId: 'o1' }]);
    arrearsCase()
      .given(...two)
      .when(begin())
      .thenRefused('step-order-missing')
      .when(startStep('decision-review', { targetUnit: 'government', orderId: 'o2' }))
      .then(['StepStarted', { orderId: 'o2' }]);
    arrearsCase()
      .given(...TO_ORDERED)
      .when(startStep('inspection', { orderId: 'o1' }))
      .thenRefused('step-order-not-asked');
  });

  test('答复日期写明；复议机关的决定由人社代录，法院自己登记', () => {
    arrearsCase()
      .given(...TO_ORDERED, begin())
      .when(acted('receive', 'review'))
      .thenRefused('step-date-missing');
    arrearsCase()
      .given(...answered())
      .when(acted('await', 'upheld'))
      .thenRefused('signer-missing')
      .when(acted('await', 'upheld', { signedBy: '区人民政府' }))
      .then(['StepActed', { unit: 'government' }], ['StepEnded', { outcome: 'upheld' }]);
    arrearsCase()
      .given(...answered('court', 'suit'))
      .when(acted('await', 'withdrawn', { by: COURT }))
      .then(['StepActed', { unit: 'court' }], ['StepEnded']);
  });

  test('复议、诉讼不停止执行；停止执行的决定写明理由，程序继续', () => {
    const story = arrearsCase().given(...answered());
    story.given(outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }));
    expect(story.when(startStep('deposit-drawdown')).refused).toBeNull();
    story
      .when(acted('await', 'stayed', { signedBy: '区人民政府' }))
      .thenRefused('step-reason-missing')
      .when(acted('await', 'stayed', { signedBy: '区人民政府', reason: '停止执行不损害公共利益' }))
      .then(['StepActed', { next: 'await' }]);
  });

  test('变更、撤销的写明理由，由答复人以外的负责人重新处理；上诉的继续等待', () => {
    for (const result of ['changed', 'annulled']) {
      arrearsCase()
        .given(...answered('court', 'suit'))
        .when(acted('await', result, { by: COURT }))
        .thenRefused('step-reason-missing')
        .given(acted('await', result, { by: COURT, reason: '认定数额有误' }))
        .when(acted('act-anew', 'decided-anew', { reason: '另行下达', signedBy: '局长' }))
        .thenRefused('approver-is-requester')
        .when(acted('act-anew', 'appealed', { by: HEAD, reason: '不服一审判决' }))
        .then(['StepActed', { next: 'await' }])
        .given(
          acted('await', 'annulled', { by: COURT, reason: '维持原判' }),
          acted('act-anew', 'decided-anew', { by: HEAD, reason: '撤销原文书，另行下达' }),
        )
        .and((state) => expect(state.steps['decision-review-1']).toMatchObject({ at: null, outcome: 'decided-anew' }));
    }
  });
});
