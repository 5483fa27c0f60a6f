import { type Cell, type CellValue, cellRef, type DataValidation, writeXlsx } from 'hucre/xlsx';
import { inShanghai, LINE_POINTS, noteCell, RULED, streamOf, titleCell, wrappedHeight } from '../paper.ts';
import { DEMO_MARK } from '../official/page.ts';
import { ON_PAGE, squareCode } from '../official/square-code.ts';
import { type AnsweredAs, type AnswerField, type AnswerKind, answerSpec } from './answer-fields.ts';
import { FORM_TITLE, type FormCell, type FormLine, formLines, type PushForm } from './push-form.ts';

/** Under these names a reader finds the number and the cells of part B again. */
export const NUMBER_NAME = 'form_number';
export const answerName = (field: AnswerField): string => `partB_${field}`;

export const SHEET_NAME = '信息推送及反馈表';
/** In characters of the sheet: label, value, label, value. */
const WIDTHS = [17, 27, 17, 27];
const LAST = WIDTHS.length - 1;
const WHOLE = WIDTHS.reduce((sum, width) => sum + width, 0);
const FIRST_ROW = 3;
/** Room for the code, in points. */
const CODE_POINTS = 66;
const FORMATS: Readonly<Record<AnswerKind, string>> = {
  ...{ text: '@', code: '@', codes: '@', day: '@' },
  ...{ count: '0', yuan: '0.00' },
};

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: FormCell;
}

/**
 * 附件1 as one sheet of two A4 pages. What part A says cannot be typed over by accident; the cells of part B are open until it
 * is stamped, and have names.
 */
export async function pushFormWorkbook(form: PushForm): Promise<ReadableStream<Uint8Array>> {
  const lines = formLines(form);
  const placed = lines.flatMap((line, index) => (line.kind === 'cells' ? placedIn(line.cells, FIRST_ROW + index) : []));
  const answers = placed.filter(({ cell }) => cell.field !== null);
  const as = form.answer === null || form.answer.as === 'hand-off' ? null : form.answer.as;
  const breakBefore = lines.findIndex((line) => line.kind === 'heading' && line.newPage);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: SHEET_NAME,
        columns: WIDTHS.map((width) => ({ width })),
        rows: [
          [FORM_TITLE],
          ['推送编号', form.number],
          [`打印时间：${inShanghai(form.printedAt)}`],
          ...lines.map(valuesOf(as)),
          [''],
        ],
        images: [codeImage(form.number, FIRST_ROW + lines.length)],
        cells: new Map([...headCells(), ...lines.flatMap((line, index) => stylesOf(line, FIRST_ROW + index, as))]),
        merges: [...headMerges(), ...lines.flatMap((line, index) => mergesOf(line, FIRST_ROW + index))],
        rowDefs: new Map([
          [0, { height: 2 * LINE_POINTS }],
          ...lines.map((line, index) => [FIRST_ROW + index, { height: heightOf(line) }] as const),
          [FIRST_ROW + lines.length, { height: CODE_POINTS }],
        ]),
        dataValidations: as === null ? [] : answers.flatMap((answer) => validationOf(answer, as)),
        protection: { sheet: true, formatRows: false, formatColumns: false },
        pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
        rowBreaks: breakBefore === -1 ? [] : [FIRST_ROW + breakBefore - 1],
        headerFooter: {
          ...(form.demo ? { oddHeader: `&C${DEMO_MARK}` } : {}),
          oddFooter: `&L${form.number}&R第 &P 页，共 &N 页`,
        },
      },
    ],
    namedRanges: [
      { name: NUMBER_NAME, range: rangeOf(1, 1) },
      ...answers.map(({ row, column, cell }) => ({
        ...{ name: answerName(cell.field as AnswerField), range: rangeOf(row, column) },
      })),
    ],
  });
  return streamOf(bytes);
}

/** The number as a QR code, below the last line. */
function codeImage(number: string, row: number) {
  const place = { anchor: { from: { row, col: LAST } }, width: ON_PAGE, height: ON_PAGE };
  return { ...place, data: squareCode(number), type: 'png', altText: '扫码得编号' } as const;
}

function placedIn(cells: readonly FormCell[], row: number): readonly Placed[] {
  return cells.map((cell, index) => ({ row, column: 2 * index + 1, cell }));
}

function rangeOf(row: number, column: number): string {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cellRef(row, column)) ?? [];
  return `'${SHEET_NAME}'!$${letters}$${digits}`;
}

function valuesOf(as: AnsweredAs | null): (line: FormLine) => CellValue[] {
  return (line) =>
    line.kind === 'cells' ? line.cells.flatMap((cell): CellValue[] => [cell.label, valueOf(cell, as)]) : [line.text];
}

/** Figures stay figures, so that they can be reckoned with. */
function valueOf({ text, field }: FormCell, as: AnsweredAs | null): CellValue {
  if (text === '') return null;
  const kind = field === null || as === null ? 'text' : answerSpec(field, as).kind;
  return (kind === 'count' || kind === 'yuan') && Number.isFinite(Number(text)) ? Number(text) : text;
}

const labelCell: Partial<Cell> = {
  style: {
    font: { bold: true },
    border: RULED,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
};
const headingCell: Partial<Cell> = { style: { font: { bold: true, size: 12 } } };

function headCells(): readonly (readonly [string, Partial<Cell>])[] {
  return [
    ['0,0', titleCell],
    ['1,0', labelCell],
    ...Array.from({ length: LAST }, (_, index) => [`1,${index + 1}`, valueCell('text', false)] as const),
    ['2,0', noteCell],
  ];
}

function valueCell(kind: AnswerKind, open: boolean): Partial<Cell> {
  return {
    style: {
      border: RULED,
      alignment: { wrapText: true, vertical: 'center', horizontal: 'left' },
      numFmt: FORMATS[kind],
      ...(open
        ? { protection: { locked: false }, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFBE6' } } }
        : {}),
    },
  };
}

function stylesOf(line: FormLine, row: number, as: AnsweredAs | null): readonly (readonly [string, Partial<Cell>])[] {
  if (line.kind === 'heading') return [[`${row},0`, headingCell]];
  if (line.kind === 'note') return [[`${row},0`, noteCell]];
  return placedIn(line.cells, row).flatMap(({ column, cell: { field, open } }) => {
    const style = valueCell(field === null || as === null ? 'text' : answerSpec(field, as).kind, open);
    const last = line.cells.length === 1 ? LAST : column;
    const values = Array.from(
      { length: last - column + 1 },
      (_, index) => [`${row},${column + index}`, style] as const,
    );
    return [[`${row},${column - 1}`, labelCell] as const, ...values];
  });
}

function headMerges() {
  return [
    { startRow: 0, startCol: 0, endRow: 0, endCol: LAST },
    { startRow: 1, startCol: 1, endRow: 1, endCol: LAST },
    { startRow: 2, startCol: 0, endRow: 2, endCol: LAST },
  ];
}

function mergesOf(line: FormLine, row: number) {
  if (line.kind !== 'cells') return [{ startRow: row, startCol: 0, endRow: row, endCol: LAST }];
  return line.cells.length === 1 ? [{ startRow: row, startCol: 1, endRow: row, endCol: LAST }] : [];
}

function heightOf(line: FormLine): number {
  if (line.kind === 'heading') return 1.6 * LINE_POINTS;
  if (line.kind === 'note') return wrappedHeight([line.text], [WHOLE]);
  const [label = 0, value = 0] = WIDTHS;
  const widths = line.cells.length === 1 ? [label, WHOLE - label] : WIDTHS;
  const room = Math.max(...line.cells.map(({ lines }) => lines)) * LINE_POINTS;
  const written = wrappedHeight(
    line.cells.flatMap(({ label: name, text }) => [name, text]),
    widths.length === 2 ? widths : [label, value, label, value],
  );
  return Math.max(room, written) + LINE_POINTS / 2;
}

/** Words of a list are chosen from it; several of them are typed one after the other, and the sheet says which there are. */
function validationOf({ row, column, cell: { field, open } }: Placed, as: AnsweredAs): readonly DataValidation[] {
  if (field === null || !open) return [];
  const { kind, words = {} } = answerSpec(field, as);
  const range = cellRef(row, column);
  const values = Object.values(words);
  if (kind === 'code') return [{ type: 'list', values, range, allowBlank: true, showErrorMessage: true }];
  const inputMessage = HINTS[kind] ?? (kind === 'codes' ? `可填一项或者几项，用顿号隔开：${values.join('、')}` : null);
  if (inputMessage === null) return [];
  const hint = { showInputMessage: true, inputTitle: '填写', inputMessage, range, allowBlank: true };
  if (kind === 'count') return [{ ...hint, type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' }];
  if (kind === 'yuan') return [{ ...hint, type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' }];
  return [{ ...hint, type: 'textLength', operator: 'lessThanOrEqual', formula1: '200' }];
}

const HINTS: Readonly<Partial<Record<AnswerKind, string>>> = {
  day: '写作 2022-05-20 或者 2022年5月20日',
  count: '只填数字，没有的填0',
  yuan: '单位为元，最多两位小数，没有的填0',
};
