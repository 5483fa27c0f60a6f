/**
 * Who may do what, by hand. Columns: an officer of the unit that holds the complaint and leads the case, and one of the unit
 * that the complaint was handed on to and that cooperates in the case; an officer of a unit that has nothing to do with
 * either; the head of the holding unit; 治欠办, leading group, auditor, administrator; and nobody.
 *
 * `+` is let in, `-` is told that it is not for him (403), `0` is told that there is no such thing (404), `x` is asked to
 * sign in (401).
 */
export const COLUMNS = [
  'holder',
  'other',
  'outside',
  'head',
  'office',
  'leader',
  'auditor',
  'keeper',
  'nobody',
] as const;

export type Column = (typeof COLUMNS)[number];
export type Mark = '+' | '-' | '0' | 'x';
export type Table = ReadonlyMap<string, Readonly<Record<Column, Mark>>>;

export function table(text: string): Table {
  const [head = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s{2,}/));
  if (head.join() !== COLUMNS.join()) throw new Error('the columns of the table are others');
  return new Map(rows.map(([name = '', ...marks]) => [name, rowOf(name, marks)]));
}

function rowOf(name: string, marks: readonly string[]): Readonly<Record<Column, Mark>> {
  if (marks.length !== COLUMNS.length || !marks.every(isMark)) throw new Error(`the row of ${name} is not complete`);
  return Object.fromEntries(COLUMNS.map((column, index) => [column, marks[index]])) as Record<Column, Mark>;
}

function isMark(text: string): text is Mark {
  return ['+', '-', '0', 'x'].includes(text);
}
