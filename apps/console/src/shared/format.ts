/** How officials write: `18,600.00 元`. @param fen whole fen */
export function money(fen: number): string {
  const yuan = Math.trunc(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  const grouped = String(yuan).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '−' : ''}${grouped}.${rest} 元`;
}

/** `2026-11-30` → `2026年11月30日`. */
export function dayText(day: string): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  return year === '' ? day : `${year}年${Number(month)}月${Number(date)}日`;
}

const IN_BEIJING = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
});

interface Moment {
  readonly day: string;
  readonly time: string;
}

/** Calendar day and time of day in Beijing. @param instant ISO 8601 */
export function inBeijing(instant: string): Moment {
  const parts = IN_BEIJING.formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}

/** `2026年11月30日 09:12`. */
export function instantText(instant: string): string {
  const { day, time } = inBeijing(instant);
  return `${dayText(day)} ${time}`;
}

const WEEKDAYS = '日一二三四五六';

/** `周一`. */
export function weekdayOf(day: string): string {
  return `周${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

export function addDays(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}

/** Beijing has no summer time. */
export function startOfDay(day: string, hour = 0): string {
  return `${day}T${String(hour).padStart(2, '0')}:00:00+08:00`;
}

/** What stands in brackets behind a due day. @param remaining working days left, negative = so many late */
export function remainingText(remaining: number, isLate: boolean): string {
  if (isLate) return remaining < 0 ? `逾期 ${-remaining} 个工作日` : '已超期';
  return remaining <= 0 ? '今天到期' : `剩 ${remaining} 个工作日`;
}

/** Age of what is shown: `刚刚`, `5 分钟前`. */
export function ageText(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return '刚刚';
  return minutes < 60 ? `${minutes} 分钟前` : `${Math.floor(minutes / 60)} 小时前`;
}
