import { describe, expect, test } from '@jest/globals';
import { RULE_ROWS, seedCalendarYears } from '@qingxin/rulebook';
import { buildCalendar } from '@qingxin/domain';
import { districtCatalogue } from '../door/district-streams.ts';
import { ruleChecks } from '../reference/district-views.ts';
import { exampleRow } from './rule-row.ts';

const catalogue = districtCatalogue();
const entry = catalogue.find('rulebook', 'AdoptRules');
const calendar = buildCalendar({ version: 1, years: seedCalendarYears() });

describe('a rule row at the door', () => {
  test('every shipped row has the form it asks for', () => {
    const check = () => (entry === null ? null : catalogue.check(entry, { release: 'test', rows: RULE_ROWS }));
    expect(check).not.toThrow();
  });

  test.each([
    ['no more than id and version', { id: 'S1-08-SIGN', version: 2 }],
    ['a unit nobody counts in', { ...exampleRow, end: { kind: 'period', amount: 2, unit: 'day' } }],
    ['half a day', { ...exampleRow, end: { kind: 'period', amount: 0.5, unit: 'workingDay' } }],
    ['a field nobody knows', { ...exampleRow, urgent: true }],
    ['no example', { ...exampleRow, examples: [] }],
  ])('%s is refused', (_what, row) => {
    const check = () => (entry === null ? null : catalogue.check(entry, { release: 'test', rows: [row] }));
    expect(check).toThrow('invalid-request');
  });

  test('the change shown as an example would be taken beside the shipped rows', () => {
    expect(ruleChecks()([...RULE_ROWS, exampleRow], calendar)).toEqual([]);
  });
});
