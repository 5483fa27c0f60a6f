import { t } from '../../messages/index.ts';
import { money } from '../../shared/format.ts';
import type { LedgerColumn } from './asked.ts';

export type Cell = string | number | boolean | null | undefined;

/** What the ids in the cells are called. */
export interface Called {
  readonly units: Readonly<Record<string, string>>;
  readonly persons: Readonly<Record<string, string>>;
}

/** A cell as it is read; sums in yuan, without the word, which stands in the heading. */
export function cellText(kind: string, value: Cell, { units, persons }: Called): string {
  if (value === null || value === undefined) return '';
  switch (kind) {
    case 'fen':
      return money(Number(value)).replace(/ 元$/, '');
    case 'yes-no':
      return value === true ? t.ledgers.yes : '';
    case 'unit':
      return units[String(value)] ?? String(value);
    case 'person':
      return persons[String(value)] ?? String(value);
    default:
      return String(value);
  }
}

export function headingOf({ title, kind }: LedgerColumn): string {
  return kind === 'fen' ? `${title}（元）` : title;
}

/** Numbers stand to the right. */
export function isNumeric(kind: string): boolean {
  return kind === 'fen' || kind === 'count';
}
