import { describe, expect, test } from '@jest/globals';
import {
  arrearsCase,
  determine,
  onStep,
  order,
  outcome,
  serve,
  startStep,
  TO_ORDERED,
  TO_VERIFIED,
  voidEntry,
} from '../testing/arrears-case.ts';
import { HOUSING, on, person } from '../testing/district.ts';

const COURT = person('court-desk', 'court', 'officer');
/** The decision named Friday, 12 June. */
const AFTER = on('2026-06-15 09:00');
const decided = [...TO_VERIFIED, determine(), order({ kind: 'treatment-decision' }), serve()];

describe('申请法院强制执行', () => {
  const key = 'court-enforcement-1';
  const start = { ...startStep('court-enforcement'), at: AFTER };
  const begun = [...decided, start];
  const granted = [
    ...begun,
    onStep(key, 'urge', 'served'),
    onStep(key, 'apply', 'applied'),
    onStep(key, 'accept', 'accepted', { by: COURT }),
    onStep(key, 'rule', 'granted', { by: COURT }),
  ];

  test('只有送达后逾期未履行的行政处理决定可以申请，责令改正文书不可以', () => {
    arrearsCase()
      .given(...TO_ORDERED)
      .when(start)
      .thenRefused('no-decision-to-enforce', '第五十三条');
    arrearsCase()
      .given(...decided)
      .when({ ...start, at: on('2026-06-12 17:00') })
      .thenRefused('no-decision-to-enforce')
      .when({ ...start, by: HOUSING })
      .thenRefused('step-start-of-another-unit')
      .when(start)
      .then(['MeasuresCalledFor'], ['StepStarted', { orderId: 'o1', servedOn: '2026-06-01', targetUnit: 'court' }]);
    arrearsCase()
      .given(...decided, outcome('o1', 'withdrawn', { at: AFTER }))
      .when(start)
      .thenRefused('no-decision-to-enforce');
  });

  test('一份决定只有一个执行环节；执行环节结束后同一决定可以另行申请', () => {
    arrearsCase()
      .given(...begun)
      .when(start)
      .thenRefused('no-decision-to-enforce')
      .given(onStep(key, 'urge', 'served'), onStep(key, 'apply', 'applied'))
      .given(onStep(key, 'accept', 'not-accepted', { by: COURT }))
      .when(startStep('court-enforcement'))
      .then(['StepStarted', { orderId: 'o1', ordinal: 2 }]);
  });

  test('两份决定各有一个执行环节，启动时指明是哪一份', () => {
    const paper = { kind: 'treatment-decision' } as const;
    const both = [
      ...[...TO_VERIFIED, determine()],
      ...[order({ ...paper, lineIds: ['w1'], amountFen: 1_000_000 }), serve('o1')],
      ...[order({ ...paper, lineIds: ['w2'], amountFen: 1_000_000 }), serve('o2')],
    ];
    const about = (orderId: string) => ({ ...startStep('court-enforcement', { orderId }), at: AFTER });
    const story = arrearsCase();
    story
      .given(...both)
      .when(start)
      .thenRefused('step-order-missing')
      .when(about('o3'))
      .thenRefused('step-order-wrong')
      .given(about('o2'))
      .when(about('o2'))
      .thenRefused('step-order-wrong')
      .when(start)
      .then(['StepStarted', { orderId: 'o1', servedOn: '2026-06-01' }]);
    // Ended by mistake: taken back while the other decision is being enforced, not while this one is again.
    story.given(onStep(key, 'urge', 'fulfilled'));
    const mistake = voidEntry(story.state.steps[key]?.acts.at(-1)?.version ?? 0);
    story.when(mistake).then(['StepActVoided', { stepKey: key, reopened: true }]);
    story.given(onStep(key, 'urge', 'fulfilled'), about('o2'));
    const again = voidEntry(story.state.steps[key]?.acts.at(-1)?.version ?? 0);
    story.when(again).thenRefused('step-already-running');
  });

  test('复议、诉讼期间不申请执行；维持的可以再启动，停止执行的法院裁定中止', () => {
    const review = startStep('decision-review', { targetUnit: 'government' });
    const heard = (name: string, result: string, more: Parameters<typeof onStep>[3] = {}) =>
      onStep('decision-review-1', name, result, more);
    const challenged = [
      ...decided,
      review,
      heard('receive', 'review', { dueOn: '2026-06-12' }),
      heard('answer', 'answered'),
    ];
    arrearsCase()
      .given(...challenged)
      .when(start)
      .thenRefused('decision-under-review', '第五十三条')
      .given(heard('await', 'upheld', { signedBy: '复议机关', at: AFTER }))
      .when(start)
      .then(['StepStarted', { orderId: 'o1' }]);
    arrearsCase()
      .given(...begun, onStep(key, 'urge', 'served'), { ...review, at: AFTER })
      .when(onStep(key, 'apply', 'applied'))
      .thenRefused('decision-under-review')
      .when(onStep(key, 'apply', 'review-asked'))
      .then(['StepActed', { next: 'await-appeal' }]);
    arrearsCase()
      .given(...granted)
      .when(onStep(key, 'execute', 'stayed', { by: COURT }))
      .thenRefused('step-reason-missing')
      .when(onStep(key, 'execute', 'stayed', { by: COURT, reason: '复议机关决定停止执行' }))
      .then(['StepActed', { next: 'execute' }]);
  });

  test('先催告后申请；法院受理、裁定、执行', () => {
    const story = arrearsCase().given(...begun);
    story.when(onStep(key, 'apply', 'applied')).thenRefused('step-act-not-due');
    story.when(onStep(key, 'urge', 'served', { document: null })).thenRefused('document-missing');
    story.given(onStep(key, 'urge', 'served'), onStep(key, 'apply', 'applied'));
    story.when(onStep(key, 'execute', 'done', { by: COURT, amountFen: 1 })).thenRefused('step-act-not-due');
    story.when(onStep(key, 'accept', 'accepted', { by: HOUSING })).thenRefused('step-act-of-another-unit');
    story.given(onStep(key, 'accept', 'accepted', { by: COURT }), onStep(key, 'rule', 'doubtful', { by: COURT }));
    story.when(onStep(key, 'rule-heard', 'refused', { by: COURT })).then(['StepActed', {}], ['StepEnded', {}]);
  });

  test('终结本次执行程序不是终结：查到财产恢复执行，金额累计', () => {
    const story = arrearsCase().given(...granted, onStep(key, 'execute', 'part', { by: COURT, amountFen: 300_000 }));
    story.when(onStep(key, 'execute', 'done', { by: COURT })).thenRefused('step-amount-missing');
    story.given(onStep(key, 'execute', 'suspended', { by: COURT }), onStep(key, 'resume', 'none-yet'));
    expect(story.state.steps[key]?.at).toBe('resume');
    story.given(
      onStep(key, 'resume', 'found'),
      onStep(key, 'execute', 'part', { by: COURT, amountFen: 200_000 }),
      onStep(key, 'execute', 'done', { by: COURT, amountFen: 1_500_000 }),
    );
    expect(story.state.steps[key]).toMatchObject({
      ...{ at: null, outcome: 'done' },
      sums: { 'execute/part': 500_000, 'execute/done': 1_500_000 },
    });
  });

  test('决定被撤销的执行环节结束，维持的重新催告', () => {
    const story = arrearsCase().given(
      ...begun,
      onStep(key, 'urge', 'review-asked'),
      onStep(key, 'await-appeal', 'upheld'),
    );
    expect(story.state.steps[key]?.at).toBe('urge');
    story.given(onStep(key, 'urge', 'served'), onStep(key, 'apply', 'sued'), onStep(key, 'await-appeal', 'annulled'));
    expect(story.state.steps[key]).toMatchObject({ at: null, outcome: 'annulled' });
  });
});
