import { addDays, type Instant, localDayOf, startOfDay, weekday } from '@qingxin/domain';

/** 过期、今天、明天、本周、下周、更晚, by the local calendar. */
export const DUE_BUCKETS = ['overdue', 'today', 'tomorrow', 'week', 'nextWeek', 'later'] as const;
export type DueBucket = (typeof DUE_BUCKETS)[number];

/** Instants at or before which something is late that lies in the bucket; what comes after all of them is later. */
export type BucketBounds = Readonly<Record<Exclude<DueBucket, 'later'>, Instant>>;

const DAYS = 7;

export function bucketBounds(now: Instant): BucketBounds {
  const today = localDayOf(now);
  const monday = addDays(today, DAYS + 1 - weekday(today));
  const tomorrow = startOfDay(today, 2);
  const week = startOfDay(monday);
  // On a Sunday tomorrow is the first day of next week: it stands under tomorrow alone.
  return {
    ...{ overdue: now, today: startOfDay(today, 1), tomorrow },
    week: week > tomorrow ? week : tomorrow,
    nextWeek: startOfDay(monday, DAYS),
  };
}

export function bucketAt(at: Instant, bounds: BucketBounds): DueBucket {
  return DUE_BUCKETS.find((bucket) => bucket === 'later' || at <= bounds[bucket]) ?? 'later';
}
