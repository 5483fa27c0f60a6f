/** UTC instant, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string;

/** A day in Asia/Shanghai, `YYYY-MM-DD` (DC-13). */
export type LocalDay = string;

/** When an act happened in law (发生日期): a day (counts from its 00:00) or, for hour clocks, an instant. */
export type ActedOn = LocalDay | Instant;
