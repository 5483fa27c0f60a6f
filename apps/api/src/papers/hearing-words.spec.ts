import { describe, expect, test } from '@jest/globals';
import { calendarBook, RULE_ROWS } from '@qingxin/rulebook';
import type { CaseRead } from '../forms/case-forms.ts';
import { earliestHearing } from './hearing-words.ts';

const { calendar: CALENDAR } = calendarBook(1);
/** The shipped row of the notice alone. */
const RULES = {
  versionOn: (id: string, day: string) =>
    RULE_ROWS.find((row) => row.id === id && row.effectiveFrom <= day && row.effectiveTo === null) ?? null,
};
const read = (rules: object = RULES) =>
  ({ sight: { references: { rules, calendar: CALENDAR } } }) as unknown as CaseRead;

describe('听证通知书 says from when on a hearing may be held', () => {
  test('on the seventh working day after the party is told, over rest days and holidays', () => {
    // 19 June is 端午节, 20 and 21 are a weekend.
    expect(earliestHearing(read(), '2026-06-15')).toBe('2026年6月25日（按2026年6月15日送达计算）');
    // National Day holidays; 20 September and 10 October are worked.
    expect(earliestHearing(read(), '2026-09-28')).toBe('2026年10月13日（按2026年9月28日送达计算）');
  });

  test('and nothing where the district has no such rule on that day', () => {
    expect(earliestHearing(read({ versionOn: () => null }), '2026-06-15')).toBeNull();
    expect(earliestHearing(read(), '2021-07-14')).toBeNull();
  });
});
