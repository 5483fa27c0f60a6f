import { describe, expect, test } from '@jest/globals';
import {
  act,
  ask,
  confirmChange,
  correct,
  order,
  outcome,
  TO_ORDERED,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { COORDINATOR, HEAD, INSPECTOR, on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

const CLOCK = 'S4-07/o1#1';
/** The order of Monday, 1 June 2026 says 12 June. */
const ordered = () => caseUnderLaw().given(...TO_ORDERED);
const correctTo = (to: string, by = HEAD) => correct({ field: 'payBy', on: 'o1', to, reason: '文书写的是这一天' }, by);
const review = (decision: 'stands' | 'taken-back') =>
  act('ReviewLapse', { clockId: CLOCK, decision, reason: '核对文书原件' }, { by: COORDINATOR });
const lapsed = () => ordered().whenTimeReaches(on('2026-06-13 09:00'));

describe('更正支付期限', () => {
  test('经两人，留下原日期和理由，时限随之重算，看得见', () => {
    const story = ordered();
    story
      .when(correctTo('2026-06-20', INSPECTOR))
      .thenRefused('approver-is-requester')
      .when(correctTo('2026-06-12'))
      .thenRefused('correction-without-change')
      .when(correctTo('2026-06-20'))
      .then(
        ['FactCorrected', { field: 'payBy', on: 'o1', from: '2026-06-12', to: '2026-06-20', approvedBy: HEAD.id }],
        ['ClockRecomputed', { clockId: CLOCK, due: '2026-06-20', written: '2026-06-20', reason: '文书写的是这一天' }],
      );
    expect(story.state.orders['o1']?.payBy).toBe('2026-06-20');
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'running', written: '2026-06-20', due: '2026-06-20' });
    story.whenTimeReaches(on('2026-06-20 09:00'));
    expect(clockOf(story, CLOCK).status).toBe('running');
    story.whenTimeReaches(on('2026-06-21 09:00'));
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-06-21 00:00') });
    story.when(outcome('o1', 'ignored')).then(['OrderOutcomeRecorded']);
  });

  test('两次登录也行；在期限之前未履行不算', () => {
    const change = {
      act: 'CorrectFact',
      data: { field: 'payBy', on: 'o1', to: '2026-06-20', reason: '笔误' },
    } as const;
    ordered()
      .given(ask(change))
      .when(confirmChange('c1'))
      .then(['ChangeConfirmed'], ['FactCorrected', { requestedBy: INSPECTOR.id }], ['ClockRecomputed'])
      .when(outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }))
      .thenRefused('pay-by-not-passed');
  });

  test('改回已经过去的日期，时限当即超期，不是悄悄的', () => {
    ordered()
      .whenTimeReaches(on('2026-06-10 09:00'))
      .when(correctTo('2026-06-08'))
      .then(
        ['FactCorrected'],
        ['ClockRecomputed', { due: '2026-06-08' }],
        ['ClockLapsed', { clockId: CLOCK }],
        ['TransferConditionsMet'],
        ['MeasuresCalledFor', { payBy: '2026-06-08', since: '2026-06-10' }],
      );
  });

  test('本可不超期的，超期不动，交治欠办复核', () => {
    const story = lapsed().when(correctTo('2026-06-20'));
    // Not overdue any more: nobody need consider a transfer meanwhile.
    story.then(
      ['FactCorrected'],
      ['LapseQuestioned', { clockId: CLOCK, due: '2026-06-20', written: '2026-06-20' }],
      ['TransferConditionsGone'],
      ['MeasuresCalledOff', { orderId: 'o1' }],
    );
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'lapsed', due: '2026-06-12' });
    const work = Object.values(story.state.tasks).filter(({ kind }) => kind === 'review-lapse');
    expect(work).toMatchObject([{ unit: 'office', role: 'coordinator', status: 'open' }]);
    story.when(review('taken-back')).then(['LapseReviewed'], ['ClockRecomputed', { written: '2026-06-20' }]);
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'running', due: '2026-06-20', lapsedAt: null });
  });

  test('维持超期的，什么都不动', () => {
    const story = lapsed().given(correctTo('2026-06-20'), review('stands'));
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'lapsed', due: '2026-06-12', questioned: null });
  });

  test('又更正回来的，无须再复核', () => {
    const story = lapsed().given(correctTo('2026-06-20')).when(correctTo('2026-06-12'));
    story.then(
      ['FactCorrected'],
      ['ClockRecomputed', { due: '2026-06-12' }],
      ['TransferConditionsMet'],
      ['MeasuresCalledFor', { payBy: '2026-06-12', since: '2026-06-13' }],
      ['TaskCancelled'],
    );
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'lapsed', due: '2026-06-12', questioned: null });
  });

  test('提前的期限不给超期开脱', () => {
    const story = lapsed().when(correctTo('2026-06-05'));
    story
      .then(['FactCorrected'], ['ClockRecomputed', { due: '2026-06-05' }], ['MeasuresCalledOff'], ['MeasuresCalledFor'])
      .thenNo('LapseQuestioned', 'ClockLapsed');
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-06-06 00:00') });
  });

  test('不早于文书，不改已有结果的', () => {
    ordered()
      .when(correctTo('2026-06-01'))
      .thenRefused('pay-by-before-order')
      .when(correct({ field: 'payBy', on: 'o9', to: '2026-06-20' }))
      .thenRefused('order-unknown')
      .given(outcome('o1', 'withdrawn'))
      .when(correctTo('2026-06-20'))
      .thenRefused('order-already-settled');
  });

  test('已据以加付赔偿金的，先撤销赔偿金的文书', () => {
    const sums = { amountFen: 2_000_000, compensationFen: 1_000_000, payBy: '2026-06-30' };
    lapsed()
      .given(order(sums))
      .when(correctTo('2026-06-20'))
      .thenRefused('pay-by-relied-upon')
      .given(outcome('o2', 'withdrawn'))
      .when(correctTo('2026-06-20'))
      .then(['FactCorrected'], ['LapseQuestioned'], ['TransferConditionsGone'], ['MeasuresCalledOff']);
  });
});
