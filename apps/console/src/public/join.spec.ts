import { describe, expect, it } from '@jest/globals';
import { joinTexts as t } from '../messages/join.ts';
import { joiningOf, missingOf, monthsOf, NOBODY } from './join.ts';

describe('the period that a worker says', () => {
  it.each([
    ['2026-11', '2027-02', ['2026-11', '2026-12', '2027-01', '2027-02']],
    ['2026年3月', '', ['2026-03']],
    ['', '２０２６．4', ['2026-04']],
    ['', '', []],
    ['2026-05', '2026-03', null],
    ['2026-13', '', null],
    ['去年', '', null],
    ['2000-01', '2026-01', null],
  ] as const)('%s to %s', (from, to, months) => expect(monthsOf({ from, to })).toEqual(months));
});

describe('what he says', () => {
  const said = { ...NOBODY, phone: ' 13800000002 ', concealment: 'open', isTrue: true } as const;

  it('may leave all but one way to know him unknown', () => {
    expect(missingOf(said, 'choose')).toEqual([]);
    expect(joiningOf(said)).toEqual({
      claimant: {
        ...{ name: 'unknown', phone: '13800000002', concealment: 'open', amountFen: 'unknown', months: 'unknown' },
      },
    });
  });

  it('is told what is missing or cannot be read', () => {
    expect(missingOf(NOBODY, 'choose')).toEqual([t.nobody, 'choose', t.truthMissing]);
    expect(missingOf({ ...said, amount: '很多', from: 'x' }, 'choose')).toEqual([t.monthWrong, t.amountWrong]);
    expect(missingOf({ ...said, amount: '很多', amountUnknown: true }, 'choose')).toEqual([]);
  });

  it('a sum that is said to be unknown is not sent', () => {
    const { claimant } = joiningOf({ ...said, amount: '960', amountUnknown: true });
    expect(claimant.amountFen).toBe('unknown');
    expect(joiningOf({ ...said, amount: '960.5' }).claimant.amountFen).toBe(96_050);
  });
});
