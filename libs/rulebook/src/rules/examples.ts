/** Examples of the usual short periods, counted by hand over 端午节 (2026-06-19, days off to the 21st) and the Spring Festival. */
const OVER_DRAGON_BOAT = '6月19日端午节';

export const ONE_DAY = [{ start: '2026-06-18', due: '2026-06-22', note: OVER_DRAGON_BOAT }] as const;
export const TWO_DAYS = [{ start: '2026-06-17', due: '2026-06-22', note: OVER_DRAGON_BOAT }] as const;
export const THREE_DAYS = [{ start: '2026-06-17', due: '2026-06-23', note: OVER_DRAGON_BOAT }] as const;
export const FIVE_DAYS = [{ start: '2026-06-15', due: '2026-06-23', note: OVER_DRAGON_BOAT }] as const;
export const TEN_DAYS = [{ start: '2026-02-13', due: '2026-03-05' }] as const;
/** A date that somebody set stays where it is. */
export const SET_DATE = [{ start: '2026-06-01', due: '2026-06-20', note: '写明周六即为周六' }] as const;
/** Hours run on holidays. */
export const DAY_AND_NIGHT = [{ start: '2026-09-30T17:00:00+08:00', due: '2026-10-01T09:00:00.000Z' }] as const;
