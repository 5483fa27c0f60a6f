import { describe, expect, test } from '@jest/globals';
import {
  act,
  addSource,
  arrearsCase,
  assignLead,
  conclude,
  fileCase,
  onStep,
  serve,
  startStep,
  TO_FILED,
  TO_ORDERED,
  TO_VERIFIED,
} from '../testing/arrears-case.ts';
import { accept, complaint, decideFirst, register, signFor, step } from '../testing/complaint.ts';
import { HOUSING, on } from '../testing/district.ts';

const dated = (actedOn: string, at = '2026-06-05 09:00') => ({ at: on(at), actedOn, lateReason: '补录' });

describe('发生日期不早于它所依据的事实', () => {
  test('a case is filed no earlier than it was opened', () => {
    arrearsCase()
      .given(addSource(), assignLead())
      .when(fileCase(dated('2019-01-05')))
      .thenRefused('acted-before-received')
      .when(fileCase(dated('2026-06-01')))
      .then(['CaseFiled']);
  });

  test('the filing that a complaint brought along opens the time before it', () => {
    const verify = act('VerifyWageLine', { lineId: 'w1', verifiedFen: 5, evidence: '考勤表' }, dated('2026-05-29'));
    arrearsCase()
      .given(addSource({ filedOn: '2026-05-28' }), assignLead())
      .when(verify)
      .then(['WageLineVerified']);
  });

  test('an investigation ends no earlier than the filing, an order is served no earlier than it was issued', () => {
    arrearsCase()
      .given(addSource(), assignLead(), fileCase({ at: on('2026-06-03') }))
      .given(...TO_VERIFIED.slice(TO_FILED.length))
      .when(conclude(dated('2026-06-02')))
      .thenRefused('acted-before-filed');
    arrearsCase()
      .given(...TO_ORDERED.slice(0, -2).map((one) => ({ ...one })))
      .given(...TO_ORDERED.slice(-2, -1).map((one) => ({ ...one, at: on('2026-06-03') })))
      .when(serve('o1', 'served', dated('2026-06-02')))
      .thenRefused('acted-before-order');
  });

  test('a step is acted on no earlier than it was started or acted on last', () => {
    arrearsCase()
      .given(...TO_FILED, { ...startStep('police-assistance'), at: on('2026-06-03') })
      .when(onStep('police-assistance-1', 'request', 'sent', dated('2026-06-02')))
      .thenRefused('acted-before-step');
  });

  test('a unit accepts no earlier than it held the matter', () => {
    const story = complaint()
      .given(register(), decideFirst('hand-on', { units: ['housing'] }))
      .given(signFor('h1', HOUSING, { at: on('2026-06-03') }));
    story.when({ ...accept(dated('2026-06-02')), by: HOUSING }).thenRefused('acted-before-held');
    story
      .when(step('RequestSupplement', { items: ['x'], dueOn: '2026-06-20' }, { by: HOUSING, ...dated('2026-06-02') }))
      .thenRefused('acted-before-held');
    story.when({ ...accept(dated('2026-06-03')), by: HOUSING }).then(['ComplaintAccepted']);
    expect(story.state.accepted?.on).toBe('2026-06-03');
  });
});
