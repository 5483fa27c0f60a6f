import { describe, expect, it } from '@jest/globals';
import {
  complaint,
  type ComplaintStep,
  TO_ACCEPTED,
  TO_HANDED_ON,
  register,
  accept,
  signFor,
  conclude,
  tell,
  call,
  decideFirst,
  giveBack,
  step,
  withdraw,
  proposeClosing,
  confirmWithdrawal,
  confirmClosing,
} from '../testing/complaint.ts';
import { CLERK, HOUSING, on, SECOND_COORDINATOR } from '../testing/district.ts';

const TASK = 'see-informed/result#1';
const SIGNED = [...TO_HANDED_ON, signFor('h1', HOUSING)];
const PAID = [...SIGNED, accept({ by: HOUSING }), conclude('paid-on-the-spot', { by: HOUSING })];

const statusAfter = (...steps: readonly ComplaintStep[]) => complaint().given(...steps).state.tasks[TASK]?.status;

describe('首问单位 sees the person informed', () => {
  it('from the dispatch on, whoever holds the matter', () => {
    complaint()
      .given(...TO_HANDED_ON)
      .and(({ tasks }) => expect(tasks[TASK]).toMatchObject({ unit: 'hrss', status: 'open' }))
      .given(signFor('h1', HOUSING), accept({ by: HOUSING }), tell('hand-on'))
      .and(({ tasks }) => expect(tasks[TASK]).toMatchObject({ unit: 'hrss', status: 'open' }));
    expect(statusAfter(...TO_ACCEPTED)).toBeUndefined();
  });

  it('until the result was told, by whoever told it', () => {
    complaint()
      .given(...PAID)
      .and(({ tasks }) => expect(tasks['inform/result#1']).toMatchObject({ unit: 'housing' }))
      .when(tell('result', {}, { by: HOUSING }))
      .and(({ tasks }) => expect(tasks[TASK]).toMatchObject({ unit: 'hrss', status: 'completed' }));
  });

  it('attempts that count as informed end it, and nothing less does', () => {
    const tried = (day: string, way: 'phone' | 'sms' = 'phone') =>
      tell('result', { way, reached: false }, { by: CLERK, at: on(`${day} 10:00`) });
    const calls = [tried('2026-06-02'), tried('2026-06-03'), tried('2026-06-04')];
    expect(statusAfter(...PAID, ...calls)).toBe('open');
    expect(statusAfter(...PAID, ...calls, tried('2026-06-04', 'sms'))).toBe('completed');
  });

  it('a refusal that was told ends it, and it is owed anew when the matter is taken up again', () => {
    const notWage = step('ProposeNotWage', { reason: '工程款', destination: '区法院' }, { by: HOUSING });
    const led = [...SIGNED, notWage, step('ConfirmNotWage', {}, { by: SECOND_COORDINATOR })];
    const again = step('ReopenComplaint', { reason: '有新材料', because: 'new-facts' }, { by: SECOND_COORDINATOR });
    expect(statusAfter(...led)).toBe('open');
    complaint()
      .given(...led, tell('decline', {}, { by: HOUSING }))
      .and(({ tasks }) => expect(tasks[TASK]?.status).toBe('completed'))
      .given(again)
      .and(({ tasks }) => expect(tasks['see-informed/result#2']).toMatchObject({ unit: 'hrss', status: 'open' }));
  });

  it('falls away when the matter is back, withdrawn or ended', () => {
    expect(statusAfter(...TO_HANDED_ON, giveBack('h1', HOUSING, null))).toBe('cancelled');
    expect(statusAfter(...SIGNED, withdraw(), confirmWithdrawal())).toBe('cancelled');
    const told = [tell('result', {}, { by: HOUSING }), call('w1', true), proposeClosing('paid-verified')];
    complaint()
      .given(...PAID, ...told, confirmClosing())
      .and(({ tasks }) =>
        expect(Object.values(tasks).filter(({ kind, status }) => kind === 'see-informed' && status === 'open')).toEqual(
          [],
        ),
      );
  });

  it('goes with a matter to the outside unit, until the person was told of it', () => {
    const sent = [register(), decideFirst('hand-on', { units: ['next-district'], letter: '移送函1' })];
    const receipt = step('RecordOutsideReceipt', { handOffId: 'h1', document: 'scan-1', contact: null });
    expect(statusAfter(...sent, receipt)).toBe('open');
    expect(statusAfter(...sent, receipt, tell('hand-on'))).toBe('completed');
  });
});
