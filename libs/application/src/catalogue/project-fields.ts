import Type from 'typebox';
import { documentId, localDay } from './fields.ts';

/** A fact with the day on which it was so and what proves it. */
export const proven = (description: string) => ({
  effectiveOn: localDay(description),
  document: documentId('证明材料'),
});

export const PROVEN = { effectiveOn: '2022-05-06', document: 'doc-1' };

export const month = Type.String({ description: '月份，YYYY-MM', pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' });
