import { partsOf, weekdayOf } from './local-day.ts';
import type { DayNumber } from './local-day.ts';
import type { PeriodUnit } from '../rules/rule.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

export const UNIT_WORDS: Readonly<Record<PeriodUnit, string>> = {
  workingDay: '个工作日',
  calendarDay: '日',
  month: '个月',
  year: '年',
  hour: '小时',
  minute: '分钟',
};

/** `2026年2月13日（周五）`. */
export function dayWords(day: DayNumber): string {
  const { year, month, date } = partsOf(day);
  return `${year}年${month}月${date}日（周${WEEKDAYS[weekdayOf(day) - 1] ?? ''}）`;
}

/** `2月15日`, for days whose year is clear from what stands before. */
export function shortDayWords(day: DayNumber): string {
  const { month, date } = partsOf(day);
  return `${month}月${date}日`;
}
