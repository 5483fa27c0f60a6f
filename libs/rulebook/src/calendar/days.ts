import type { LocalDay } from '@qingxin/domain';

/** `01-04 2018-12-29` to full days: a month-day belongs to `year`, a full day stands for itself. */
export function expandDays(year: number, written: string): readonly LocalDay[] {
  if (written === '') return [];
  return written.split(' ').map((day) => (day.length === 5 ? `${year}-${day}` : day));
}
