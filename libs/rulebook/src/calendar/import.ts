import { dayNumber, isLocalDay, refuse, weekday } from '@qingxin/domain';
import type { CalendarYear, LocalDay, NoticeAsked } from '@qingxin/domain';
import { statutoryDays } from './seed.ts';

const FIELDS = ['year', 'notice', 'publishedOn', 'daysOff', 'makeupDays', 'revises'] as const;
const MOST_DAYS_OFF = 60;
const NOTICE_NUMBER = /^国(?:办)?发明电〔(\d{4})〕\d{1,3}号$/;

/**
 * The year that a notice makes, every day of it checked before anything counts by it; the days of Article 2 are told apart
 * from the swapped ones. Refuses `notice-year-invalid`, `notice-number-invalid`, `date-invalid`,
 * `notice-day-outside-year`, `notice-day-twice`, `notice-makeup-on-weekday`, `notice-makeup-on-statutory-day`,
 * `notice-statutory-day-missing`, `notice-too-many-days`.
 */
export function noticeYear(asked: NoticeAsked): CalendarYear {
  const { year, notice, publishedOn, daysOff, makeupDays } = asked;
  if (!Number.isInteger(year) || year < 2004 || year > 2099) {
    return refuse('notice-year-invalid', { details: { year } });
  }
  const numbered = NOTICE_NUMBER.exec(notice);
  if (numbered === null) return refuse('notice-number-invalid', { details: { year } });
  dayNumber(publishedOn);
  if (publishedOn > `${year}-12-31` || !publishedOn.startsWith(numbered[1] ?? '')) {
    return refuse('notice-year-invalid', { details: { year, publishedOn } });
  }
  checkDays(asked);
  const statutory = statutoryDays(year);
  const swapped = daysOff.filter((day) => !statutory.includes(day));
  return { year, status: 'published', notice, statutory, daysOff: swapped, makeupDays };
}

/** A file's content as a notice, checked as at the door. Refuses also `notice-malformed` (shape, unknown field). */
export function parseHolidayNotice(json: unknown): NoticeAsked {
  const notice = shapeOf(json);
  noticeYear(notice);
  return notice;
}

function shapeOf(json: unknown): NoticeAsked {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refuse('notice-malformed');
  const given = json as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((key) => !FIELDS.some((field) => field === key));
  if (unknown !== undefined) return refuse('notice-malformed', { details: { field: unknown.slice(0, 40) } });
  const { year, notice, publishedOn, daysOff, makeupDays, revises } = given;
  if (typeof year !== 'number') return refuse('notice-malformed', { details: { field: 'year' } });
  if (typeof notice !== 'string') return refuse('notice-malformed', { details: { field: 'notice' } });
  if (!isLocalDay(publishedOn)) return refuse('notice-malformed', { details: { field: 'publishedOn' } });
  if (!isDayList(daysOff)) return refuse('notice-malformed', { details: { field: 'daysOff' } });
  if (!isDayList(makeupDays)) return refuse('notice-malformed', { details: { field: 'makeupDays' } });
  if (revises !== undefined && typeof revises !== 'string') {
    return refuse('notice-malformed', { details: { field: 'revises' } });
  }
  return { year, notice, publishedOn, daysOff, makeupDays, ...(revises === undefined ? {} : { revises }) };
}

function isDayList(value: unknown): value is readonly LocalDay[] {
  return Array.isArray(value) && value.length <= 120 && value.every(isLocalDay);
}

function checkDays({ year, daysOff, makeupDays }: NoticeAsked): void {
  if (daysOff.length > MOST_DAYS_OFF) refuse('notice-too-many-days', { details: { year, days: daysOff.length } });
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
