import type { PersonDraft } from './draft.ts';

type Column = 'name' | 'phone' | 'idNumber' | 'amount' | 'months' | 'job';

export interface PastedPeople {
  readonly people: readonly Partial<PersonDraft>[];
  /** Lines that have something and no name, phone or number in it, as they stand. */
  readonly unread: readonly string[];
}

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['name', /姓名|名字|工人/],
  ['phone', /电话|手机|联系方式/],
  ['idNumber', /身份证|证件/],
  ['amount', /金额|欠薪|拖欠|工资|欠款/],
  ['months', /月份|时段/],
  ['job', /工种|岗位/],
];

const PHONE = /^1\d{10}$/;
const ID = /^\d{17}[\dXx]$|^\d{15}$/;
const SUM = /^\d{1,3}(,\d{3})+(\.\d{1,2})?元?$|^\d{1,9}(\.\d{1,2})?元?$/;
/** Two of one name are told apart by a figure behind it. */
const NAME = /^[\p{Script=Han}·]{2,20}\d{0,2}$/u;
/** Rows that add up others. */
const TOTAL = /^(合|总|小)\s*计/;
const NUMBERED = /^(\d{1,4}|序号)$/;

/** Lines of a table or a list that somebody copied: cells between tabs, commas or blanks. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  return text
    .replace(/(1\d{2})[ -](\d{4})[ -](\d{4})/g, '$1$2$3')
    .split(/\r?\n/)
    .map((line) => (line.includes('\t') ? line.split('\t') : line.split(/[,，、;；]|\s+/)))
    .map((cells) => cells.map((cell) => cell.normalize('NFKC').trim()));
}

/**
 * People from a table, a row each. With a heading its columns are taken by name; without one each cell by what it looks like:
 * a telephone, an identity number, Chinese characters, a sum.
 */
export function peopleIn(rows: readonly (readonly string[])[]): PastedPeople {
  const filled = rows.filter((cells) => cells.some((cell) => cell !== ''));
  const headAt = filled.findIndex((cells) => columnsOf(cells).filter((column) => column !== null).length >= 2);
  const columns = headAt < 0 ? null : columnsOf(filled[headAt] ?? []);
  const people: Partial<PersonDraft>[] = [];
  const unread: string[] = [];
  for (const cells of filled.slice(headAt + 1)) {
    const person = columns === null ? byLook(cells) : byColumn(cells, columns);
    const isPerson = person.name !== undefined || person.phone !== undefined || person.idNumber !== undefined;
    if (isPerson && !cells.some((cell) => TOTAL.test(cell))) people.push(person);
    else unread.push(cells.filter((cell) => cell !== '').join(' '));
  }
  return { people, unread };
}

function columnsOf(cells: readonly string[]): readonly (Column | null)[] {
  const taken = new Set<Column>();
  return cells.map((cell) => {
    if (/\d/.test(cell)) return null;
    const found = HEADINGS.find(([column, words]) => words.test(cell) && !taken.has(column))?.[0] ?? null;
    if (found !== null) taken.add(found);
    return found;
  });
}

function byColumn(cells: readonly string[], columns: readonly (Column | null)[]): Partial<PersonDraft> {
  const person: Partial<Record<Column, string>> = {};
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column !== null && cell !== '') person[column] = cell;
  });
  return person;
}

function byLook(cells: readonly string[]): Partial<PersonDraft> {
  const person: Partial<Record<Column, string>> = {};
  cells.forEach((cell, index) => {
    const bare = cell.replace(/[\s-]/g, '');
    if (PHONE.test(bare)) person.phone ??= bare;
    else if (ID.test(bare)) person.idNumber ??= bare;
    else if (NAME.test(cell)) person.name ??= cell;
    else if (index === 0 && NUMBERED.test(cell)) return;
    else if (SUM.test(cell)) person.amount ??= cell;
  });
  return person;
}
