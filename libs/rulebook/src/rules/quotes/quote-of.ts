import type { RuleRow } from '@qingxin/domain';
import { INSPECTION_QUOTES } from './inspection.ts';
import { MONEY_QUOTES } from './money.ts';
import type { QuotesOf } from './quote.ts';
import { REMEDY_QUOTES } from './remedies.ts';
import { SANCTION_QUOTES } from './sanctions.ts';

/** Kept beside the rows: the words are evidence of the source, so that a row is the same with or without them. */
export const QUOTES: QuotesOf = {
  ...INSPECTION_QUOTES,
  ...MONEY_QUOTES,
  ...SANCTION_QUOTES,
  ...REMEDY_QUOTES,
};

/** The words of the article that a row rests on; null where they could not be had, and where no article sets its period. */
export function quoteOf({ id, mark }: Pick<RuleRow, 'id' | 'mark'>): string | null {
  const quote = mark === 'V' || mark === 'S' ? QUOTES[id] : undefined;
  return typeof quote === 'string' ? quote : null;
}
