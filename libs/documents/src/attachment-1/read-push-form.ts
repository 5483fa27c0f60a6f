import { cellRef, parseCellRef } from 'hucre/xlsx';
import { FileRefused } from '../import/import-types.ts';
import { collectRows, type SheetCell } from '../import/table.ts';
import { plainHeading, plainText } from '../import/text.ts';
import { formatOf, type NamedTable, workbookTables } from '../import/workbook-tables.ts';
import { ANSWER_FIELDS, type AnsweredAs, type AnswerField, answerRows, answerSpec } from './answer-fields.ts';
import { type AnswerSaid, type FormFinding, readAnswerCell } from './answer-cells.ts';
import { checkAnswer } from './check-answer.ts';
import { answerName, NUMBER_NAME } from './push-form-workbook.ts';

export interface FormRead {
  /** As the sheet carries it; null where the cell is empty. */
  readonly number: string | null;
  /** What could be read; a cell with a finding says nothing. */
  readonly said: AnswerSaid;
  readonly findings: readonly FormFinding[];
}

export interface FormAsked {
  readonly as: AnsweredAs;
  /** The day from which on it can be answered, and today: YYYY-MM-DD. */
  readonly from: string;
  readonly today: string;
}

/** A workbook without the number and the cells of the form. */
export class FormMissing extends Error {
  constructor() {
    super('form-missing');
    this.name = 'FormMissing';
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Reads part B of 附件1 back from a filled workbook, by the names of its cells or, where a program has dropped them, by the
 * labels beside them. What is wrong in a cell is told with the cell and leaves the others readable.
 * @throws FileRefused where the file cannot be read, FormMissing where it is no such form
 */
export async function readPushForm(bytes: Uint8Array, asked: FormAsked): Promise<FormRead> {
  if (formatOf(bytes) !== 'workbook') throw new FileRefused('file-type-unknown');
  for await (const table of workbookTables(bytes, () => collectRows(() => true))) {
    const number = placeOf(table, NUMBER_NAME, '推送编号');
    if (
      number !== null &&
      answerRows(asked.as)
        .flat()
        .some((field) => answerPlace(table, field, asked.as) !== null)
    )
      return readTable(table, number, asked);
  }
  throw new FormMissing();
}

function readTable(table: NamedTable, numberAt: Place, asked: FormAsked): FormRead {
  const { as } = asked;
  const places = new Map(
    answerRows(as)
      .flat()
      .flatMap((field) => {
        const place = answerPlace(table, field, as);
        return place === null ? [] : [[field, place] as const];
      }),
  );
  const findings: FormFinding[] = [];
  const said: Partial<Record<AnswerField, string | number | readonly string[]>> = {};
  for (const [field, place] of places) {
    const at = { field, label: ANSWER_FIELDS[field].label, cell: refOf(place) };
    if (isMergedAway(table, place, [...places.values()])) {
      findings.push({ ...at, code: 'merged-cell' });
      continue;
    }
    const { value, code } = readAnswerCell(cellAt(table, place), answerSpec(field, as));
    if (code !== null) findings.push({ ...at, code });
    else if (value !== null) said[field] = value;
  }
  const cellOf = (field: AnswerField): string | null => {
    const place = places.get(field);
    return place === undefined ? null : refOf(place);
  };
  const number = cellAt(table, numberAt);
  return {
    number: number === undefined ? null : plainText(number.text),
    said,
    findings: [...findings, ...checkAnswer(said, { ...asked, cellOf, unread: findings.map(({ field }) => field) })],
  };
}

function answerPlace(table: NamedTable, field: AnswerField, as: AnsweredAs): Place | null {
  return placeOf(table, answerName(field), answerSpec(field, as).label);
}

function placeOf({ names, rows }: NamedTable, name: string, label: string): Place | null {
  const [ref] = names.get(name)?.split('!').slice(-1) ?? [];
  const named = /^\$?([A-Z]{1,3})\$?(\d+)/.exec(ref ?? '');
  if (named !== null) {
    const { row, col: column } = parseCellRef(`${named[1] ?? ''}${named[2] ?? ''}`);
    return { row: row + 1, column };
  }
  const wanted = plainHeading(label);
  for (const { number: row, cells } of rows) {
    for (const [column, { kind, text }] of cells) {
      if (kind === 'text' && plainHeading(text) === wanted) return { row, column: column + 1 };
    }
  }
  return null;
}

function cellAt({ rows }: NamedTable, { row, column }: Place): SheetCell | undefined {
  return rows.find(({ number }) => number === row)?.cells.get(column);
}

function refOf({ row, column }: Place): string {
  return cellRef(row - 1, column);
}

/** One cell speaks for several fields, or the field lies inside a range that begins elsewhere and shows nothing of its own. */
function isMergedAway({ merges }: NamedTable, place: Place, places: readonly Place[]): boolean {
  const covering = merges.find((merge) => covers(merge, place));
  if (covering === undefined) return false;
  const own = covering.top === place.row && covering.left === place.column;
  return !own || places.some((other) => other !== place && covers(covering, other));
}

function covers(merge: NamedTable['merges'][number], { row, column }: Place): boolean {
  return merge.top <= row && row <= merge.bottom && merge.left <= column && column <= merge.right;
}
