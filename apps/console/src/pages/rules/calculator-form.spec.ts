import { expect, test } from '@jest/globals';
import { askedOf, type Filled } from './calculator-form.ts';

const empty: Filled = { by: 'rule', unit: 'workingDay', pauses: [], extensions: [] };

test('what is missing is named', () => {
  expect(askedOf(empty)).toEqual({ missing: ['rule', 'start'] });
  expect(askedOf({ ...empty, by: 'period', start: '2026-11-30' })).toEqual({ missing: ['amount'] });
});

test('a rule brings its own period, a period is asked as it stands', () => {
  expect(askedOf({ ...empty, rule: 'S1-11', amount: 9, start: '2026-11-30' })).toEqual({
    asked: { ruleId: 'S1-11', start: '2026-11-30' },
  });
  expect(askedOf({ ...empty, by: 'period', amount: 5, start: '2026-11-30', time: '09:30' })).toEqual({
    asked: { unit: 'workingDay', amount: 5, start: '2026-11-30T09:30:00+08:00' },
  });
});

test('lines that were begun and not filled in are left out; an open pause stays open', () => {
  const filled: Filled = {
    ...empty,
    ...{ rule: 'S1-11', start: '2026-11-02' },
    pauses: [{ from: '2026-11-03' }, {}],
    extensions: [{ amount: 3 }, { amount: 5, decidedOn: '2026-11-04' }],
  };
  expect(askedOf(filled)).toEqual({
    asked: {
      ...{ ruleId: 'S1-11', start: '2026-11-02' },
      pauses: [{ from: '2026-11-03', to: null }],
      extensions: [{ amount: 5, decidedOn: '2026-11-04' }],
    },
  });
});
