import { describe, expect, it } from '@jest/globals';
import {
  beside,
  complaint,
  confirmClosing,
  judgeSame,
  OTHER,
  otherComplaint,
  proposeClosing,
  step,
  tell,
  HERE,
} from '../testing/complaint.ts';
import { COORDINATOR } from '../testing/district.ts';
import type { ComplaintState } from './state.ts';

const self = complaint().state.stream;
const MIRRORED = otherComplaint({ duplicates: { [self]: 'same' } });
const ELSEWHERE = otherComplaint({
  custody: [{ unit: 'housing', from: '2026-06-01', because: 'first-contact', version: 2 }],
});
const judged = (other: ComplaintState) => beside(judgeSame(), other);

describe('重复件', () => {
  it('is told to the person and ends only while the other lives', () => {
    complaint()
      .given(...HERE, judgeSame())
      .and(({ tasks }) => expect(tasks['inform/duplicate#1']).toMatchObject({ status: 'open', unit: 'hrss' }))
      .when(beside(proposeClosing('duplicate')))
      .thenRefused('complainant-not-informed')
      .given(tell('duplicate'), beside(proposeClosing('duplicate')))
      .when(beside(confirmClosing(), otherComplaint({ voided: true })))
      .thenRefused('duplicate-not-live')
      .when(beside(confirmClosing()))
      .then(['ComplaintClosed', { ground: 'duplicate' }]);
  });

  it.each([
    ['one that has ended', otherComplaint({ closed: 'withdrawn' }), 'duplicate-not-live'],
    ['one that was voided', otherComplaint({ voided: true }), 'duplicate-not-live'],
    ['one that was judged the same as this', MIRRORED, 'duplicate-of-each-other'],
    ['one of another unit', ELSEWHERE, 'duplicate-across-units'],
  ] as const)('is never the same as %s', (_what, other, code) => {
    complaint()
      .given(...HERE)
      .when(judged(other))
      .thenRefused(code);
  });

  it('two never end as duplicates of each other', () => {
    complaint()
      .given(...HERE, judgeSame(), tell('duplicate'))
      .when(beside(proposeClosing('duplicate'), MIRRORED))
      .thenRefused('duplicate-of-each-other');
  });

  it('of a concealed person 治欠办 alone judges', () => {
    const noted = step('NotePossibleDuplicate', { other: OTHER, reasons: ['phone'], concealed: true });
    complaint()
      .given(...HERE, noted)
      .when(judgeSame())
      .thenRefused('concealed-pair-for-office')
      .when(judgeSame({ by: COORDINATOR }))
      .then(['DuplicateJudged', { verdict: 'same' }]);
  });

  it('the verdict on a concealed pair makes no work for the holder; the person is told before the end all the same', () => {
    const noted = step('NotePossibleDuplicate', { other: OTHER, reasons: ['phone'], concealed: true });
    complaint()
      .given(...HERE, noted, judgeSame({ by: COORDINATOR }))
      .and(({ toInform, tasks }) => {
        expect(toInform).toEqual([]);
        expect(tasks['inform/duplicate#1']).toBeUndefined();
      })
      .given(beside(proposeClosing('duplicate', { by: COORDINATOR })))
      .when(beside(confirmClosing()))
      .thenRefused('complainant-not-informed')
      .given(tell('duplicate'))
      .when(beside(confirmClosing()))
      .then(['ComplaintClosed', { ground: 'duplicate' }]);
  });

  it('across units 治欠办 judges', () => {
    complaint()
      .given(...HERE)
      .when(beside(judgeSame({ by: COORDINATOR }), ELSEWHERE))
      .then(['DuplicateJudged', { verdict: 'same' }]);
  });
});
