import { describe, expect, it } from '@jest/globals';
import type { Regimes } from './open-parts.ts';
import { monthState, regimeStates } from './regimes.ts';

const NONE: Regimes = { clerk: null, entries: {}, account: null, deposit: null, exemption: null, board: null };
const ALL: Regimes = {
  clerk: { person: {}, on: '2026-10-03' },
  entries: { 'real-name': { workers: 86, on: '2026-10-03' } },
  account: { bank: '示例银行01', openedOn: '2026-09-29', reportedOn: '2026-10-06', closedOn: null },
  deposit: { form: 'cash', fen: 100, expiresOn: null, shortFen: null, returnedOn: null },
  exemption: null,
  board: { missing: 0, on: '2026-10-04' },
};
const PAID = [{ paidByLine: true, paidFen: 1 }];

describe('the five regimes at a glance', () => {
  it('are missing where nothing is on record', () => {
    expect(new Set(Object.values(regimeStates(NONE, [], [])))).toEqual(new Set(['missing']));
  });

  it('are kept where all is on record', () => {
    expect(new Set(Object.values(regimeStates(ALL, PAID, [])))).toEqual(new Set(['ok']));
  });

  it.each([
    ['an open breach', 'deposit', ALL, [{ regime: 'wage-deposit', status: 'open' }], 'partly'],
    ['a breach that was put right', 'deposit', ALL, [{ regime: 'wage-deposit', status: 'rectified' }], 'ok'],
    [
      'an account that nobody was told of',
      'account',
      { ...ALL, account: { ...ALL.account, reportedOn: null } },
      [],
      'partly',
    ],
    [
      'an account that was closed',
      'account',
      { ...ALL, account: { ...ALL.account, closedOn: '2026-11-01' } },
      [],
      'missing',
    ],
    ['an exemption from the deposit', 'deposit', { ...NONE, exemption: { on: '2026-10-01' } }, [], 'exempt'],
    ['a board that lacks something', 'board', { ...ALL, board: { missing: 2, on: '2026-10-04' } }, [], 'partly'],
  ] as const)('say of %s how it stands', (_, key, regimes, breaches, state) => {
    expect(regimeStates(regimes as Regimes, PAID, breaches)[key]).toBe(state);
  });

  it('ask that every month that was paid was paid by line', () => {
    expect(regimeStates(ALL, [...PAID, { paidByLine: false, paidFen: 1 }], []).agency).toBe('partly');
  });
});

describe('a wage month', () => {
  const month = { sheetFen: 100, unpaidFen: 0, paidFen: 100, payOn: '2026-11-05', gapFen: 0 };

  it.each([
    ['paid', {}],
    ['late', { unpaidFen: 40, paidFen: 60 }],
    ['late', { sheetFen: null, paidFen: 0 }],
    ['waiting', { unpaidFen: 100, paidFen: 0, payOn: '2026-12-05' }],
    ['gap', { unpaidFen: 100, paidFen: 0, payOn: '2026-12-05', gapFen: 9 }],
    ['none', { sheetFen: null, paidFen: 0, payOn: '2026-12-05' }],
  ])('is %s', (state, part) => {
    expect(monthState({ ...month, ...part }, '2026-11-30')).toBe(state);
  });
});
