import { expect, test } from '@jest/globals';
import { endText, extensionText, newestOf, partText, type Rule } from './rule-words.ts';

test('a period, the date of a paper, and what follows another are said in words', () => {
  expect(endText({ kind: 'period', amount: 5, unit: 'workingDay' })).toBe('5个工作日');
  expect(endText({ kind: 'dateField', field: 'payBy' })).toBe('文书写明的日期');
  expect(endText({ kind: 'laterOf', field: 'payBy', amount: 2, unit: 'month' })).toBe('文书写明的日期，不少于2个月');
  expect(endText({ kind: 'chain', after: 'S2-01', amount: 10, unit: 'calendarDay' })).toBe('接续 S2-01，再加10日');
});

test('an extension says how long, how often and by whom', () => {
  const extension = { amount: 30, unit: 'workingDay', approver: 'unit-head', times: 1, article: '第三十条' };
  expect(extensionText(extension)).toBe('可延长30个工作日，1次，由负责人批准');
});

test('whatever differs between two versions has words', () => {
  expect(partText(null)).toBeNull();
  expect(partText('local')).toBe('本区时限');
  expect(partText('2027-01-01')).toBe('2027年1月1日');
  expect(partText([{ share: 50 }, { workingDaysBefore: 0 }])).toBe('用去 50% 时；到期当日');
  expect(partText([{ event: 'HandOffDispatched', when: ['toInsideUnit'] }])).toBe(
    'HandOffDispatched（附条件：toInsideUnit）',
  );
  expect(partText({ kind: 'period', amount: 2, unit: 'hour' })).toBe('2小时');
});

test('a rule is listed once, in its newest version', () => {
  const rule = (id: string, version: number) => ({ id, version }) as Rule;
  expect(newestOf([rule('A-1', 1), rule('B-1', 1), rule('A-1', 2)])).toEqual([
    { id: 'A-1', version: 2, versions: 2 },
    { id: 'B-1', version: 1, versions: 1 },
  ]);
});
