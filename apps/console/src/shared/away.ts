import { t } from '../messages/index.ts';
import { dayText } from './format.ts';

/** 外出 as the lists of people tell it; null: none is noted. */
export type Away = { readonly from: string; readonly until: string; readonly now: boolean } | null;

/** `外出至 2026年12月4日`, or the days of one that is still to come. */
export function awayText(away: NonNullable<Away>): string {
  return away.now ? t.away.until(dayText(away.until)) : t.away.coming(dayText(away.from), dayText(away.until));
}
