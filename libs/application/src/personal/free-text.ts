/** Field name of texts that people write in their own words. They name anybody, belong to nobody, and are never searched. */
export const FREE_TEXT = 'freeText';

/** Shown where such a text was erased. */
export const ERASED_TEXT = '（内容已删除）';
