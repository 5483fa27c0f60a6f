import { describe, expect, test } from '@jest/globals';
import type { CaseRead } from '../forms/case-forms.ts';
import { CALENDAR, RULES } from '../../../../test/acceptance/story/district.ts';
import { earliestHearing } from './hearing-words.ts';

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
