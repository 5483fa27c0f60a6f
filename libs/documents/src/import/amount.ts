import { type CellReader, NOTHING, type Reading, says, unreadable } from './reading.ts';
import type { SheetCell } from './table.ts';
import { plainText } from './text.ts';

/** Ten billion yuan; with MOST_ROWS of them a total is still exact. */
const MOST_FEN = 10 ** 12;
/** In fen: what binary numbers miss a whole fen by, near zero; far from zero their own step is coarser. */
const NEAR = 1e-6;
const STEPS = 2 ** -51;

/** `¥1,234.50元`: groups of three or no groups at all, so that no comma is taken for a decimal one. */
const AMOUNT = /^(?:[¥￥]|RMB|CNY|人民币)?\s*(-?)\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*元?$/i;

/** An amount in yuan as fen, to the fen or not at all. */
export const readAmount: CellReader<number> = (cell) => {
  if (cell === undefined) return unreadable('amount-missing');
  if (cell.kind === 'number') return inRange(fenOf(Number(cell.text)));
  if (cell.kind === 'text') return inRange(fenOfText(plainText(cell.text)));
  return unreadable('amount-unreadable');
};

/** A total as the sheet reckoned it, or null; it may carry the errors of all that was added up, and be more than one sum. */
export function totalOf(cell: SheetCell | undefined): number | null {
  if (cell?.kind === 'number') return Math.round(Number(cell.text) * 100);
  return cell?.kind === 'text' ? fenOfText(plainText(cell.text)).value : null;
}

function inRange({ value, problem }: Reading<number>): Reading<number> {
  if (value === null) return { value, problem };
  if (value <= 0) return unreadable('amount-not-positive');
  return value > MOST_FEN ? unreadable('amount-unreadable') : says(value);
}

/** A sum that may be nought or not be there. */
export function readSum(cell: SheetCell | undefined): Reading<number> {
  if (cell === undefined) return NOTHING;
  const { value, problem } =
    cell.kind === 'number' ? fenOf(Number(cell.text)) : fenOfText(cell.kind === 'text' ? plainText(cell.text) : '');
  if (value === null) return { value, problem };
  return value < 0 || value > MOST_FEN ? unreadable('amount-unreadable') : says(value);
}

function fenOf(yuan: number): Reading<number> {
  const exact = yuan * 100;
  const fen = Math.round(exact);
  const off = Math.abs(exact - fen);
  return off <= Math.max(NEAR, Math.abs(exact) * STEPS) ? says(fen) : unreadable('amount-more-than-fen');
}

function fenOfText(text: string): Reading<number> {
  const match = AMOUNT.exec(text);
  if (match === null) return unreadable('amount-unreadable');
  const [, sign, whole = '', decimals = ''] = match;
  if (decimals.length > 2) return unreadable('amount-more-than-fen');
  const fen = Number(whole.replaceAll(',', '') + decimals.padEnd(2, '0'));
  return says(sign === '-' ? -fen : fen);
}
