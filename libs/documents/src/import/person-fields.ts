import { type CellReader, NOTHING, type Reading, says, unreadable } from './reading.ts';
import type { CellProblemCode } from './import-types.ts';
import type { SheetCell } from './table.ts';
import { plainText } from './text.ts';

const LONGEST_NAME = 50;
const LONGEST_NUMBER = 100;
/** Excel keeps fifteen digits of a number; what follows is noughts. */
const FIRST_LOSSY = 10 ** 15;
/** A long number as Excel writes it into csv: `1.10101E+17`. */
const SHORTENED = /^\d(?:\.\d+)?E\+?\d+$/i;
const ID_NUMBER = /^(?:\d{17}[\dX]|\d{15})$/;
const BETWEEN_HAN = /(?<=[\p{Script=Han}·]) (?=[\p{Script=Han}·])/gu;

/** 姓名: blanks that only space out a Chinese name go. */
export const readName: CellReader<string> = (cell) => {
  if (cell === undefined) return unreadable('name-missing');
  if (cell.kind !== 'text') return unreadable('name-unreadable');
  const name = spaced(cell);
  if (name === '') return unreadable('name-missing');
  if (!/\p{L}/u.test(name)) return unreadable('name-unreadable');
  return [...name].length > LONGEST_NAME ? unreadable('name-too-long') : says(name);
};

export const readTeam: CellReader<string> = (cell) => optional(cell, LONGEST_NAME, 'team-unreadable');

export const readLineId: CellReader<string> = (cell) => optional(cell, LONGEST_NUMBER, 'line-unreadable');

export const readBank: CellReader<string> = (cell) => optional(cell, LONGEST_NUMBER, 'bank-unreadable');

/** 身份证号: a number has kept its digits only if it has fifteen. */
export const readIdNumber: CellReader<string> = (cell) => {
  if (cell === undefined) return NOTHING;
  if (lossy(cell)) return unreadable('id-as-number');
  const text = (wholeNumber(cell) ?? plainText(cell.text)).replace(/\s/g, '').toUpperCase();
  return ID_NUMBER.test(text) ? says(text) : unreadable('id-unreadable');
};

export const readSerial: CellReader<string> = numbered('serial-missing', 'serial-as-number', 'serial-unreadable');

/** A number that some system gave, every character of it. */
export function numbered(
  missing: CellProblemCode | null,
  asNumber: CellProblemCode,
  bad: CellProblemCode,
): CellReader<string> {
  const absent = missing === null ? NOTHING : unreadable(missing);
  return (cell) => {
    if (cell === undefined) return absent;
    if (lossy(cell)) return unreadable(asNumber);
    const text = wholeNumber(cell) ?? (cell.kind === 'text' ? plainText(cell.text) : null);
    if (text === '') return absent;
    return text === null || text.length > LONGEST_NUMBER ? unreadable(bad) : says(text);
  };
}

function optional(cell: SheetCell | undefined, longest: number, problem: CellProblemCode): Reading<string> {
  if (cell === undefined) return NOTHING;
  const text = wholeNumber(cell) ?? (cell.kind === 'text' ? spaced(cell) : null);
  if (text === '') return NOTHING;
  return text === null || [...text].length > longest ? unreadable(problem) : says(text);
}

function spaced({ text }: SheetCell): string {
  return plainText(text).replace(BETWEEN_HAN, '');
}

export function lossy({ kind, text }: SheetCell): boolean {
  return kind === 'number' ? Number(text) >= FIRST_LOSSY : kind === 'text' && SHORTENED.test(plainText(text));
}

export function wholeNumber({ kind, text }: SheetCell): string | null {
  const value = Number(text);
  return kind === 'number' && Number.isInteger(value) && value >= 0 && value < FIRST_LOSSY ? String(value) : null;
}
