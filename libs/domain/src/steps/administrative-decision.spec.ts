import { describe, expect, test } from '@jest/globals';
import {
  arrearsCase,
  type CaseStep,
  conclude,
  onStep,
  startStep,
  TO_CLEARED,
  TO_VERIFIED,
} from '../testing/arrears-case.ts';
import { HEAD, HOUSING, INSPECTOR, on, person } from '../testing/district.ts';

type More = Parameters<typeof onStep>[3];
const acted = (name: string, result: string, more: More = {}): CaseStep =>
  onStep('administrative-decision-1', name, result, more);
const SECOND_HEAD = person('hrss-deputy', 'hrss', 'unit-head');
const begun = [...TO_VERIFIED, conclude(), startStep('administrative-decision')];
const proposed = [...begun, acted('propose', 'proposed')];
const told = [...proposed, acted('notify', 'told', { dueOn: '2026-06-08' })];
const heard = [...told, acted('await-request', 'stated')];

describe('行政处理（处罚）决定', () => {
  test('调查终结后由立案单位启动；工资付清以后处罚仍可继续', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(startStep('administrative-decision'))
      .thenRefused('investigation-not-concluded', '第十九条')
      .given(conclude())
      .when({ ...startStep('administrative-decision'), by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .when(startStep('administrative-decision'))
      .then(['StepStarted', { requestingUnit: 'hrss', targetUnit: 'hrss' }]);
    arrearsCase()
      .given(...TO_CLEARED, conclude())
      .when(startStep('administrative-decision'))
      .then(['StepStarted']);
  });

  test('没有告知，不能作出决定；当事人的期限过了才能记为未要求听证', () => {
    arrearsCase()
      .given(...proposed)
      .when(acted('decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }))
      .thenRefused('step-act-not-due')
      .when(acted('notify', 'told'))
      .thenRefused('step-date-missing')
      .given(acted('notify', 'told', { dueOn: '2026-06-08' }))
      .when(acted('await-request', 'none', { at: on('2026-06-08 17:00') }))
      .thenRefused('step-date-not-passed')
      .when(acted('await-request', 'none', { at: on('2026-06-09 09:00') }))
      .then(['StepActed', { next: 'decide' }]);
  });

  test('要求听证的先通知、再举行', () => {
    arrearsCase()
      .given(...told, acted('await-request', 'requested'))
      .when(acted('hear', 'held'))
      .thenRefused('step-act-not-due')
      .given(acted('call-hearing', 'called', { dueOn: '2026-06-15' }))
      .when(acted('decide', 'treated', { by: HEAD, amountFen: 2_000_000 }))
      .thenRefused('step-act-not-due')
      .when(acted('hear', 'held'))
      .then(['StepActed', { next: 'decide' }]);
  });

  test('提出意见的人不能作决定；罚款写明数额，不予处罚写明理由；送达后结束', () => {
    const story = arrearsCase().given(...heard);
    story
      .when(acted('decide', 'penalised', { amountFen: 2_000_000, signedBy: '局长' }))
      .thenRefused('approver-is-requester')
      .when(acted('decide', 'penalised', { by: HEAD }))
      .thenRefused('step-amount-missing')
      .when(acted('decide', 'no-penalty', { by: HEAD }))
      .thenRefused('step-reason-missing')
      .given(acted('decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }))
      .when(acted('serve', 'served', { document: null }))
      .thenRefused('document-missing')
      .when(acted('serve', 'served'))
      .then(['StepActed'], ['StepEnded', { outcome: 'served' }]);
    // The fine is no wages.
    expect(story.state.orders).toEqual({});
  });

  test('参加调查取证的监察员，是负责人也不作决定', () => {
    const inspected = [
      startStep('inspection'),
      onStep('inspection-1', 'name-officers', 'named', { officers: [INSPECTOR.id, HEAD.id], document: null }),
    ];
    arrearsCase()
      .given(...heard, ...inspected)
      .when(acted('decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }))
      .thenRefused('inspector-decides', '第十九条')
      .when(acted('decide', 'penalised', { by: SECOND_HEAD, amountFen: 2_000_000 }))
      .then(['StepActed', { outcome: 'penalised' }]);
  });

  test('负责人退回的重新提出意见、重新告知', () => {
    arrearsCase()
      .given(...heard, acted('decide', 'more', { by: HEAD, reason: '违法次数没有查清' }), acted('propose', 'proposed'))
      .when(acted('decide', 'penalised', { by: HEAD, amountFen: 2_000_000 }))
      .thenRefused('step-act-not-due')
      .when(acted('notify', 'told', { dueOn: '2026-06-08' }))
      .then(['StepActed', { next: 'await-request' }]);
  });
});
