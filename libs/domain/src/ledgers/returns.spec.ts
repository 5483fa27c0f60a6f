import { describe, expect, test } from '@jest/globals';
import {
  complaint,
  type ComplaintStory,
  decideFirst,
  giveBack,
  register,
  signFor,
  step,
  TO_HANDED_ON,
} from '../testing/complaint.ts';
import { district, HOUSING, TRANSPORT } from '../testing/district.ts';
import { returnLedger } from './complaints.ts';

/** The ledger over these complaints. */
const over = (...told: readonly ComplaintStory[]) =>
  returnLedger.gather?.(
    told.flatMap(({ state, log }) =>
      returnLedger.rows({ state, events: log, day: '2026-06-30', organisation: district() }),
    ),
  );

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
