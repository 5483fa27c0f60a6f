import { readSum } from './amount.ts';
import type { CellProblemCode } from './import-types.ts';
import { type CellReader, NOTHING, says, unreadable } from './reading.ts';
import type { SheetCell } from './table.ts';
import { plainText } from './text.ts';

/** `26.5`, `26.5天`. */
const DAYS = /^(\d{1,3})(?:\.(\d{1,2}))?(?:天|工|工日)?$/;
/** More is no month's attendance. */
const MOST_HUNDREDTHS = 10_000;

/** As people tick a list; a name written in the column may be anybody's and says nothing. */
const SIGNED = ['是', '已签', '已签字', '√', '✓', '✔', '有', 'y', 'yes'];
const NOT_SIGNED = ['否', '未签', '未签字', '×', '无', '没有', 'n', 'no'];

/** 出勤天数, in hundredths of a day. */
export const readDays: CellReader<number> = (cell) => {
  if (cell === undefined) return NOTHING;
  const text = cell.kind === 'number' || cell.kind === 'text' ? plainText(cell.text) : '';
  const match = DAYS.exec(text);
  if (match === null) return unreadable('days-unreadable');
  const hundredths = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return hundredths > MOST_HUNDREDTHS ? unreadable('days-unreadable') : says(hundredths);
};

export const readDue: CellReader<number> = (cell) => sum(cell, 'due-unreadable');

export const readDeduction: CellReader<number> = (cell) => sum(cell, 'deduction-unreadable');

/** 本人签字: an empty cell is no signature. */
export const readSigned: CellReader<boolean> = (cell) => {
  if (cell === undefined) return says(false);
  const text = cell.kind === 'text' ? plainText(cell.text).toLowerCase() : '';
  if (SIGNED.includes(text)) return says(true);
  return NOT_SIGNED.includes(text) ? says(false) : unreadable('signed-unreadable');
};

function sum(cell: SheetCell | undefined, problem: CellProblemCode) {
  const read = readSum(cell);
  return read.problem === null ? read : unreadable(problem);
}
