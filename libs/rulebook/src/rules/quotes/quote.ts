/** The words of the article as they stand there, `…` where some are left out; or why they could not be had. */
export type Quote = string | { readonly noWording: string };

/** By id of the rule. */
export type QuotesOf = Readonly<Record<string, Quote>>;

/** The article that sets the period, and beside it the one that says how its days are counted. */
export const counted = (words: string, counting: string): string => `${words}\n${counting}`;

/** 行政处罚法 Art 85 (DC-04). */
export const PENALTY_DAYS = '本法中“二日”“三日”“五日”“七日”的规定是指工作日，不含法定节假日。';
/** 行政强制法 Art 69 (DC-05). */
export const COERCION_DAYS = '本法中十日以内期限的规定是指工作日，不含法定节假日。';
/** 劳动人事争议仲裁办案规则 Art 80 (DC-07). */
export const ARBITRATION_DAYS = '“三日”、“五日”、“十日”指工作日，“十五日”、“四十五日”指自然日';
