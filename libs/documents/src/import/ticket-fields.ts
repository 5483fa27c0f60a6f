import { readSum } from './amount.ts';
import { momentOf, readDay } from './day.ts';
import type { CellProblemCode } from './import-types.ts';
import { numbered, readIdNumber, readName, wholeNumber } from './person-fields.ts';
import { type CellReader, NOTHING, says, unreadable } from './reading.ts';
import type { SheetCell } from './table.ts';
import { plainText } from './text.ts';

const LONGEST_TEXT = 200;
const LONGEST_STATEMENT = 10_000;
const LONGEST_PHONE = 30;
const MOST_PEOPLE = 100_000;

/** How lists write that nothing was told. */
const NOT_TOLD = ['匿名', '不详', '无', '未提供', '未知', '-', '/', '--'];
const PHONE = /^[+\d][\d\s()转/、;,-]{4,}$/;
const MOBILE = /^1\d{10}$/;
const PEOPLE = /^(\d{1,6})(?:人|名)?(?:左右)?$/;

const CONCEALED = ['是', '保密', '需保密', '要求保密', '对用人单位保密', '√', 'y', 'yes'];
const URGENT = ['是', '紧急', '特急', '加急', '急', '急件', '特别紧急', '非常紧急', '√', 'y', 'yes'];
const ORDINARY = ['否', '一般', '普通', '正常', '平件', '不紧急', '非紧急', '×', 'n', 'no'];
const OPEN = ['否', '公开', '不保密', '无需保密', '×', 'n', 'no'];

const NUMBER_PROBLEMS = ['ticket-number-as-number', 'ticket-number-unreadable'] as const;

export const readTicketNumber: CellReader<string> = numbered('ticket-number-missing', ...NUMBER_PROBLEMS);

export const readRepeated: CellReader<string> = told(numbered(null, ...NUMBER_PROBLEMS));

/** When the ticket came: a day, or a moment where the cell has a time. */
export const readMoment: CellReader<string> = (cell) => {
  if (cell === undefined) return NOTHING;
  const moment = momentOf(cell);
  return moment === null ? unreadable('moment-unreadable') : says(moment);
};

/** By when the channel wants something; a time of the day is no part of it. */
export const readLimit: CellReader<string> = told((cell) => {
  const { value } = readDay(cell);
  return value === null ? unreadable('limit-unreadable') : says(value);
});

export const readCaller: CellReader<string> = told(unmasked(readName));

export const readCallerId: CellReader<string> = told(unmasked(readIdNumber));

/** A mobile number without what spaces it out; others as they are written. */
export const readPhone: CellReader<string> = told(
  unmasked((cell) => {
    const text = wholeNumber(cell) ?? (cell.kind === 'text' ? plainText(cell.text) : '');
    if (!PHONE.test(text) || text.length > LONGEST_PHONE) return unreadable('phone-unreadable');
    const digits = text.replace(/[\s-]/g, '');
    return says(MOBILE.test(digits) ? digits : text);
  }),
);

/** 对用人单位保密: an empty cell asks for nothing. */
export const readConcealed = oneOf(CONCEALED, OPEN, 'concealment-unreadable');

/** 紧急: an empty cell is none. */
export const readUrgent = oneOf(URGENT, ORDINARY, 'urgency-unreadable');

/** With its line breaks. */
export const readStatement: CellReader<string> = (cell) => {
  if (cell === undefined) return unreadable('statement-missing');
  if (cell.kind !== 'text') return unreadable('statement-unreadable');
  // Two of the wide marks stand for something masked, which nothing new may carry.
  const text = cell.text.replaceAll('＊', '*').trim();
  return text.length > LONGEST_STATEMENT ? unreadable('statement-unreadable') : says(text);
};

export const readPlace: CellReader<string> = told((cell) => shortText(cell));

export const readEmployer: CellReader<string> = told(unmasked((cell) => shortText(cell)));

export const readPeopleCount: CellReader<number> = told((cell) => {
  const text = wholeNumber(cell) ?? (cell.kind === 'text' ? plainText(cell.text) : '');
  const count = Number(PEOPLE.exec(text)?.[1] ?? Number.NaN);
  if (!(count <= MOST_PEOPLE)) return unreadable('people-unreadable');
  return count === 0 ? NOTHING : says(count);
});

/** What the caller says he is owed; nought says nothing. */
export const readClaim: CellReader<number> = told((cell) => {
  const read = readSum(cell);
  return read.value === 0 ? NOTHING : read;
});

function oneOf(yes: readonly string[], no: readonly string[], bad: CellProblemCode): CellReader<boolean> {
  return (cell) => {
    if (cell === undefined) return says(false);
    const text = cell.kind === 'text' ? plainText(cell.text).toLowerCase() : '';
    if (yes.includes(text)) return says(true);
    return no.includes(text) ? says(false) : unreadable(bad);
  };
}

export function shortText(cell: SheetCell) {
  const text = wholeNumber(cell) ?? (cell.kind === 'text' ? plainText(cell.text) : '');
  return text === '' || text.length > LONGEST_TEXT ? unreadable('text-unreadable') : says(text);
}

export type FilledReader<T> = (cell: SheetCell) => ReturnType<CellReader<T>>;

/** An optional cell: one that is empty, or says that nothing is known, says nothing. */
export function told<T>(read: FilledReader<T>): CellReader<T> {
  return (cell) => (cell === undefined || NOT_TOLD.includes(plainText(cell.text)) ? NOTHING : read(cell));
}

/** What a channel masks is not known here: somebody finds it out, or leaves it open. */
function unmasked<T>(read: FilledReader<T>): FilledReader<T> {
  const problem: CellProblemCode = 'masked';
  return (cell) => (plainText(cell.text).includes('*') ? unreadable(problem) : read(cell));
}
