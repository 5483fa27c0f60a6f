import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';
import { ACROSS_A4, headCell, noteCell, RULED, streamOf, textCell, titleCell, wrappedHeight } from '../paper.ts';
import { columnTitle, footLines, headLine, type ReportSheet } from './report.ts';

const LABEL_WIDTH = 22;
const COUNT_WIDTH = 11;
const SUM_WIDTH = 17;
const TITLE_POINTS = 28;
/** Title, particulars, column heads. */
const HEAD_ROWS = 3;
const LONGEST_SHEET_NAME = 31;
const NOT_IN_SHEET_NAME = /[\\/?*[\]:]/g;

/** A report by a template as a workbook of one sheet on A4; sums are numbers in yuan. Texts are texts: none is ever a formula. */
export async function reportWorkbook(sheet: ReportSheet): Promise<ReadableStream<Uint8Array>> {
  const { title, columns, rowsTitle, across } = sheet;
  const widths = [LABEL_WIDTH, ...columns.map(({ isSum }) => (isSum ? SUM_WIDTH : COUNT_WIDTH))];
  const line = (label: string, cells: readonly number[]): CellValue[] => [
    label,
    ...columns.map(({ isSum }, index) => (isSum ? (cells[index] ?? 0) / 100 : (cells[index] ?? 0))),
  ];
  const body = [...sheet.rows.map(({ label, cells }) => line(label, cells)), line('合计', sheet.totals)];
  const notes = footLines(sheet);
  const rows: CellValue[][] = [
    [title],
    [headLine(sheet)],
    [rowsTitle, ...columns.map(columnTitle)],
    ...body,
    ...notes.map((note) => [note]),
  ];
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const isWide = (row: number): boolean => row < HEAD_ROWS - 1 || row >= HEAD_ROWS + body.length;
  const cells = new Map<string, Partial<Cell>>([['0,0', titleCell]]);
  cells.set('1,0', noteCell);
  widths.forEach((_width, column) => cells.set(`${HEAD_ROWS - 1},${column}`, headCell));
  body.forEach((_row, index) => {
    widths.forEach((_width, column) => cells.set(`${HEAD_ROWS + index},${column}`, numberCell(sheet, column)));
  });
  notes.forEach((_note, index) => cells.set(`${HEAD_ROWS + body.length + index},0`, noteCell));
  const bytes = await writeXlsx({
    sheets: [
      {
        name: title.replace(NOT_IN_SHEET_NAME, ' ').slice(0, LONGEST_SHEET_NAME),
        columns: widths.map((width) => ({ width })),
        ...{ rows, cells, freezePane: { rows: HEAD_ROWS } },
        merges: rows.flatMap((_row, row) =>
          isWide(row) ? [{ startRow: row, startCol: 0, endRow: row, endCol: widths.length - 1 }] : [],
        ),
        rowDefs: new Map(
          rows.map((own, row) => [
            row,
            { height: row === 0 ? TITLE_POINTS : wrappedHeight(own, isWide(row) ? [whole] : widths) },
          ]),
        ),
        pageSetup: {
          ...ACROSS_A4,
          orientation: across ? 'landscape' : 'portrait',
          printTitlesRow: `$1:$${HEAD_ROWS}`,
        },
        headerFooter: { oddFooter: `&L摘要 ${sheet.hash.slice(0, 16)}&R第 &P 页，共 &N 页` },
      },
    ],
  });
  return streamOf(bytes);
}

function numberCell({ columns }: ReportSheet, column: number): Partial<Cell> {
  if (column === 0) return textCell;
  const format = columns[column - 1]?.isSum === true ? '#,##0.00' : '0';
  return { style: { border: RULED, numFmt: format } };
}
