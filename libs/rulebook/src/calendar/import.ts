import { dayNumber, isLocalDay, refuse, weekday } from '@qingxin/domain';
import type { LocalDay } from '@qingxin/domain';
import { statutoryDays } from './seed.ts';

/** A holiday notice of the General Office of the State Council as an administrator types it in. */
export interface HolidayNotice {
  readonly year: number;
  /** 文号, e.g. 国办发明电〔2025〕7号. */
  readonly notice: string;
  readonly publishedOn: LocalDay;
  /** Every rest day of the notice, weekends included or not. */
  readonly daysOff: readonly LocalDay[];
  /** Weekend days that work. */
  readonly makeupDays: readonly LocalDay[];
}

const FIELDS = ['year', 'notice', 'publishedOn', 'daysOff', 'makeupDays'] as const;
const NOTICE_NUMBER = /^国(?:办)?发明电〔(\d{4})〕\d{1,3}号$/;

/**
 * Checks a notice before anything counts by it. Refuses `notice-malformed` (shape, unknown or missing field),
 * `notice-year-invalid`, `notice-number-invalid`, `date-invalid`, `notice-day-outside-year`, `notice-day-twice`,
 * `notice-makeup-on-weekday`, `notice-makeup-on-statutory-day`, `notice-statutory-day-missing`.
 */
export function parseHolidayNotice(json: unknown): HolidayNotice {
  const notice = shapeOf(json);
  if (!Number.isInteger(notice.year) || notice.year < 2004 || notice.year > 2099) {
    return refuse('notice-year-invalid', { details: { year: notice.year } });
  }
  const numbered = NOTICE_NUMBER.exec(notice.notice);
  if (numbered === null) return refuse('notice-number-invalid', { details: { year: notice.year } });
  dayNumber(notice.publishedOn);
  if (notice.publishedOn > `${notice.year}-12-31` || !notice.publishedOn.startsWith(numbered[1] ?? '')) {
    return refuse('notice-year-invalid', { details: { year: notice.year, publishedOn: notice.publishedOn } });
  }
  checkDays(notice);
  return notice;
}

function shapeOf(json: unknown): HolidayNotice {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('notice-malformed');
  const given = json as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !FIELDS.some((field) => field === key));
  if (unknown !== undefined) return refuse('notice-malformed', { details: { field: unknown.slice(0, 40) } });
  const { year, notice, publishedOn, daysOff, makeupDays } = given;
  if (typeof year !== 'number') return refuse('notice-malformed', { details: { field: 'year' } });
  if (typeof notice !== 'string') return refuse('notice-malformed', { details: { field: 'notice' } });
  if (!isLocalDay(publishedOn)) return refuse('notice-malformed', { details: { field: 'publishedOn' } });
  if (!isDayList(daysOff)) return refuse('notice-malformed', { details: { field: 'daysOff' } });
  if (!isDayList(makeupDays)) return refuse('notice-malformed', { details: { field: 'makeupDays' } });
  return { year, notice, publishedOn, daysOff, makeupDays };
}

function isDayList(value: unknown): value is readonly LocalDay[] {
  return Array.isArray(value) && value.length <= 120 && value.every(isLocalDay);
}

function checkDays({ year, daysOff, makeupDays }: HolidayNotice): void {
  const seen = new Set<LocalDay>();
  for (const day of [...daysOff, ...makeupDays]) {
    dayNumber(day);
    const inside = day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`);
    if (!inside) return refuse('notice-day-outside-year', { details: { year, day } });
    if (seen.has(day)) return refuse('notice-day-twice', { details: { year, day } });
    seen.add(day);
  }
  const statutory = statutoryDays(year);
  for (const day of makeupDays) {
    if (weekday(day) < 6) return refuse('notice-makeup-on-weekday', { details: { year, day } });
    if (statutory.includes(day)) return refuse('notice-makeup-on-statutory-day', { details: { year, day } });
  }
  const worked = statutory.find((day) => weekday(day) < 6 && !daysOff.includes(day));
  if (worked !== undefined) refuse('notice-statutory-day-missing', { details: { year, day: worked } });
}
