import { describe, expect, it } from '@jest/globals';
import { countOf, type Draft, EMPTY, fenOf, isPhone, missingIn, submissionOf } from './draft.ts';

const ONE = { ...EMPTY, statement: ' 三个月没发工资 ', concealment: 'open', isTrue: true } as const;

describe('a sum as people write it', () => {
  it.each([
    ['18600', 1_860_000],
    ['18,600.5', 1_860_050],
    ['１８６００元', 1_860_000],
    ['1.86万', 1_860_000],
    ['３万元', 3_000_000],
    ['1.2345678万', null],
    ['99999999万', null],
    ['一万八', null],
    ['1.234', null],
    ['', null],
  ])('%s', (text, fen) => expect(fenOf(text)).toBe(fen));
});

it.each([
  ['3', 3],
  ['12人', 12],
  ['0', null],
  ['几个', null],
])('a number of people: %s', (text, count) => expect(countOf(text)).toBe(count));

it.each([
  ['13800000001', true],
  ['138 0000 0001', true],
  ['0355-2012345', true],
  ['1380000000', false],
  ['', false],
])('a telephone: %s', (text, is) => expect(isPhone(text)).toBe(is));

describe('going on', () => {
  it('needs one sentence; sum and people may be left out, but are not guessed', () => {
    expect(missingIn(EMPTY, 0)).toHaveLength(1);
    expect(missingIn(ONE, 0)).toEqual([]);
    expect(missingIn({ ...ONE, amount: '一万八' }, 0)).toHaveLength(1);
    expect(missingIn({ ...ONE, amount: '一万八', amountUnknown: true }, 0)).toEqual([]);
    expect(missingIn({ ...ONE, people: '几个' }, 0)).toHaveLength(1);
  });

  it('needs the choice of concealment from whoever gives a name or a telephone, and that it is true', () => {
    const named = { ...ONE, name: '工人01', concealment: '' } as const;
    expect(missingIn(named, 2)).toHaveLength(1);
    expect(missingIn({ ...named, kind: 'report' }, 2)).toEqual([]);
    expect(missingIn({ ...named, name: '' }, 2)).toEqual([]);
    expect(missingIn({ ...ONE, isTrue: false }, 2)).toHaveLength(1);
  });
});

describe('what is sent', () => {
  it('leaves unknown what was not said, and names nobody who did not name himself', () => {
    expect(submissionOf(ONE)).toEqual({
      ...{ kind: 'complaint', statement: '三个月没发工资', claimants: [] },
      ...{ peopleSaid: 'unknown', amountFen: 'unknown', project: 'unknown' },
    });
  });

  it('has the sum of the one person, the contractor as a person, and the rest under his own words', () => {
    const said: Draft = {
      ...ONE,
      ...{ amount: '18600', people: '1', phone: '13800000001', employer: 'person' as const, employerName: '王工头' },
      ...{ employerPhone: '13900000000', details: { job: '木工' }, projectPlace: '城东' },
    };
    expect(submissionOf(said)).toEqual({
      kind: 'complaint',
      statement: '三个月没发工资\n干什么活（工种）：木工\n欠薪一方的电话：13900000000',
      claimants: [
        { name: 'unknown', phone: '13800000001', concealment: 'open', representative: false, amountFen: 1_860_000 },
      ],
      ...{ peopleSaid: 1, amountFen: 1_860_000, project: { name: '城东' } },
      employer: { kind: 'person', name: '王工头' },
    });
  });

  it('conceals whoever reports', () => {
    expect(submissionOf({ ...ONE, kind: 'report', name: '工人02' }).claimants).toMatchObject([
      { concealment: 'concealed', phone: 'unknown' },
    ]);
  });
});
