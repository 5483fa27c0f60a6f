import { describe, expect, test } from '@jest/globals';
import {
  complaint,
  type ComplaintStory,
  decideFirst,
  designate,
  giveBack,
  register,
  signFor,
  step,
  TO_HANDED_ON,
} from '../testing/complaint.ts';
import { district, HOUSING, on, TRANSPORT } from '../testing/district.ts';
import { handOffLedger, returnLedger } from './complaints.ts';

const rowsOf = (of: typeof returnLedger, { state, log }: ComplaintStory) =>
  of.rows({ state, events: log, day: '2026-06-30', organisation: district() });

/** The ledger over these complaints. */
const over = (...told: readonly ComplaintStory[]) =>
  returnLedger.gather?.(told.flatMap((story) => rowsOf(returnLedger, story)));

const handedOn = () => complaint().given(...TO_HANDED_ON);
const passedOn = () => handedOn().given(giveBack('h1', HOUSING, 'transport'), signFor('h2', TRANSPORT));

describe('转送退回率台账', () => {
  test('杜绝推诿: what each unit was handed, and how much of what it answered it gave back', () => {
    const nothing = { received: 2, signed: 0, returned: 0, awaited: 0 };
    const signed = handedOn().given(signFor('h1', HOUSING));
    expect(over(passedOn(), passedOn(), signed, handedOn())).toEqual([
      { ...nothing, unit: 'housing', received: 4, returned: 2, signed: 1, awaited: 1, rate: '66.7%' },
      { ...nothing, unit: 'transport', signed: 2, rate: '0.0%' },
    ]);
  });

  test('has no rate while nothing is answered, and counts neither what was taken back nor what went outside', () => {
    expect(over(handedOn())).toMatchObject([{ unit: 'housing', awaited: 1, rate: null }]);
    expect(over(handedOn().given(step('RecallHandOff', { handOffId: 'h1', reason: '选错单位' })))).toEqual([]);
    const outside = decideFirst('hand-on', { units: ['next-district'], letter: '移送函1号' });
    expect(over(complaint().given(register(), outside))).toEqual([]);
  });
});

describe('转送台账', () => {
  test('each end of a dispatch has its own day and words', () => {
    const receipt = step('RecordOutsideReceipt', { handOffId: 'h3', document: 'scan-1', contact: null });
    const story = complaint()
      .given(...TO_HANDED_ON)
      .given({ ...giveBack('h1', HOUSING, 'transport'), at: on('2026-06-02 10:00') })
      .given({ ...step('RecallHandOff', { handOffId: 'h2', reason: '选错单位' }), at: on('2026-06-03 10:00') })
      .given(step('HandOn', { toUnit: 'next-district', reason: '属地', letter: '移送函1' }));
    const none = { letter: null, signedOn: null, endedOn: null, reason: null, basis: null, suggested: null };
    const why = { reason: '另有主管单位', basis: '三定方案', suggested: 'transport' };
    const sent = { from: 'hrss', sentOn: '2026-06-01' };
    const last = { ...none, ordinal: 3, from: 'hrss', to: 'next-district', sentOn: '2026-06-03', letter: '移送函1' };
    const others = [
      { ...none, ...sent, ordinal: 1, to: 'housing', end: '退回', endedOn: '2026-06-02', ...why },
      { ...none, ordinal: 2, to: 'transport', sentOn: '2026-06-02', end: '撤回', endedOn: '2026-06-03' },
    ];
    expect(rowsOf(handOffLedger, story)).toMatchObject([...others, { ...last, end: '待签收' }]);
    story.given({ ...receipt, at: on('2026-06-09 10:00') });
    expect(rowsOf(handOffLedger, story)).toMatchObject([...others, { ...last, end: '已签收', signedOn: '2026-06-09' }]);
  });

  test('a designation is no dispatch', () => {
    const returned = [giveBack('h1', HOUSING, 'transport'), giveBack('h2', TRANSPORT, 'water')];
    const story = complaint().given(...TO_HANDED_ON, ...returned, designate('water'));
    expect(rowsOf(handOffLedger, story).map(({ to }) => to)).toEqual(['housing', 'transport']);
  });
});
