import { describe, expect, it } from '@jest/globals';
import {
  accept,
  complaint,
  confirmWithdrawal,
  decideFirst,
  giveBack,
  handTo,
  register,
  signFor,
  step,
  tell,
  TO_HANDED_ON,
  TO_NOT_WAGE,
  TO_SUPPLEMENT,
  withdraw,
} from '../testing/complaint.ts';
import { CLERK, HOUSING, on } from '../testing/district.ts';
import { holderOf } from './state.ts';

describe('outside units', () => {
  const sent = [register(), decideFirst('hand-on', { units: ['next-district'], letter: '移送函1' })];
  const receipt = step('RecordOutsideReceipt', { handOffId: 'h1', document: 'scan-1', contact: null });

  it('holder and first-asked duty stay here until the written receipt, chased by a clock', () => {
    complaint()
      .given(...sent)
      .and((state) => {
        expect(holderOf(state)).toBe('hrss');
        expect(state.clocks['S1-10/h1#1']).toMatchObject({ unit: 'hrss', due: '2026-06-08' });
        expect(state.tasks['outside-receipt/h1#1']).toMatchObject({ unit: 'hrss' });
      })
      .when(receipt)
      .then(['OutsideReceiptRecorded', { document: 'scan-1' }], ['ComplaintReceivedByUnit', { unit: 'next-district' }])
      .and((state) => {
        expect(holderOf(state)).toBe('next-district');
        expect(
          Object.values(state.tasks).filter((task) => task.status === 'open' && task.unit === 'next-district'),
        ).toEqual([]);
      });
  });

  it('does not sign by login, and decides nothing here afterwards', () => {
    complaint()
      .given(...sent)
      .when(signFor('h1', CLERK))
      .thenRefused('outside-unit-has-no-login');
    complaint()
      .given(...sent, receipt)
      .when(accept())
      .thenRefused('transferred-outside');
    complaint()
      .given(...sent)
      .when({ ...receipt, actedOn: on('2026-06-01 09:00') })
      .thenRefused('acted-before-dispatch');
  });

  it('with its receipt the person is owed the name and phone of its contact, whatever was told before', () => {
    const contact = { subject: 'contact-1', field: 'contact', sealed: 'v1.1.c2VhbGVk' };
    const answered = step('RecordOutsideReceipt', { handOffId: 'h1', document: 'scan-1', contact });
    const close = step('ProposeClosing', { ground: 'transferred-outside', proof: null });
    complaint()
      .given(...sent, tell('hand-on'))
      .and(({ toInform }) => expect(toInform).toEqual([]))
      .given(answered)
      .and(({ toInform, informs, tasks }) => {
        expect([toInform, informs]).toEqual([['hand-on'], []]);
        expect(tasks['inform/hand-on#2']).toMatchObject({ unit: 'hrss', status: 'open' });
        expect(tasks['see-informed/result#1']).toMatchObject({ unit: 'hrss', status: 'open' });
      })
      .when(close)
      .thenRefused('complainant-not-informed')
      .given(tell('hand-on'))
      .and(({ tasks }) => expect(tasks['see-informed/result#1']).toMatchObject({ status: 'completed' }))
      .when(close)
      .then(['ClosingProposed']);
    complaint()
      .given(...sent, tell('hand-on'), receipt)
      .and(({ toInform }) => expect(toInform).toEqual([]));
  });

  it('closes as transferred once the person has been told of this very unit', () => {
    const told = tell('hand-on');
    complaint()
      .given(...TO_HANDED_ON, told, giveBack('h1', HOUSING, 'next-district'))
      .given(step('HandOn', { toUnit: 'next-district', reason: '属地', letter: '移送函1' }))
      .given(step('RecordOutsideReceipt', { handOffId: 'h2', document: 'scan-1', contact: null }))
      .when(step('ProposeClosing', { ground: 'transferred-outside', proof: null }))
      .thenRefused('complainant-not-informed')
      .given(told)
      .when(step('ProposeClosing', { ground: 'transferred-outside', proof: null }))
      .then(['ClosingProposed']);
  });
});

describe('a hand-off that goes nowhere', () => {
  const sent = [register(), decideFirst('hand-on', { units: ['next-district'], letter: '移送函1' })];
  const refused = step('RecordOutsideRefusal', {
    handOffId: 'h1',
    document: 'scan-2',
    reason: 'not-competent-place',
    legalBasis: '属地管辖',
    explanation: '用人单位不在该区',
  });
  const recalled = step('RecallHandOff', { handOffId: 'h1', reason: '选错单位' });

  it('the outside unit refuses on paper, and the sender decides anew', () => {
    complaint()
      .given(...sent)
      .when(refused)
      .then(
        ['HandOffReturned', { unit: 'next-district', document: 'scan-2', backToSender: true }],
        ['ClockMet', { clockId: 'S1-10/h1#1' }],
      )
      .and((state) => {
        expect([state.active, holderOf(state), state.returns]).toEqual([['acceptance'], 'hrss', 0]);
        expect(state.tasks['outside-receipt/h1#1']).toMatchObject({ status: 'completed' });
        expect(state.tasks['accept#1']).toMatchObject({ status: 'open', unit: 'hrss' });
      })
      .when(handTo('housing'))
      .then(['HandOffDispatched']);
    complaint()
      .given(...TO_HANDED_ON)
      .when(refused)
      .thenRefused('hand-off-not-outside');
    complaint()
      .given(...sent)
      .when(giveBack('h1', CLERK, null))
      .thenRefused('outside-unit-has-no-login');
  });

  it('the sender recalls it before anybody signed, and no clock is left with the receiver', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .when(recalled)
      .then(['HandOffRecalled', { unit: 'hrss' }], ['ClockEnded', { clockId: 'S1-08-SIGN/h1#1', as: 'recalled' }])
      .and((state) => {
        expect([state.active, state.toInform]).toEqual([['acceptance'], []]);
        expect(state.tasks['sign-for/h1#1']).toMatchObject({ status: 'cancelled' });
      })
      .when(signFor('h1', HOUSING))
      .thenRefused('no-hand-off-pending');
    complaint()
      .given(...TO_HANDED_ON, signFor('h1', HOUSING))
      .when(recalled)
      .thenRefused('no-hand-off-pending');
  });
});

describe('what stops a hand-off', () => {
  it('a pending 补正, a pending 不属欠薪 or a withdrawal', () => {
    complaint()
      .given(...TO_SUPPLEMENT)
      .when(handTo('housing'))
      .thenRefused('supplement-pending');
    complaint()
      .given(...TO_NOT_WAGE)
      .when(handTo('housing'))
      .thenRefused('not-wage-pending');
    complaint().given(register(), withdraw(), confirmWithdrawal()).when(decideFirst('handle')).thenRefused('withdrawn');
    complaint()
      .given(...TO_HANDED_ON, withdraw(), confirmWithdrawal())
      .when(signFor('h1', HOUSING))
      .thenRefused('withdrawn');
  });
});
