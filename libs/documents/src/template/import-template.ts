import { type Cell, type CellValue, type ColumnDef, writeXlsx } from 'hucre/xlsx';
import { EXAMPLE_MARK } from '../import/line-kind.ts';
import { ACROSS_A4, charactersIn, headCell, RULED, streamOf, textCell, wrappedHeight } from '../paper.ts';
import type { TemplateColumn } from './template.ts';
import { type TemplateKind, TEMPLATES } from './template-columns.ts';

/** Rows below the example that are ready to be filled. */
const READY_ROWS = 300;
const EXAMPLE_ROW = 1;
const FORMATS: Readonly<Record<TemplateColumn['format'], string>> = { text: '@', yuan: '0.00', days: '0.##' };
const EXPLAINED_WIDTHS = [18, 10, 60, 22];

/**
 * A workbook to be filled and imported: the headings that the reader knows, one example that is nobody and is not read, and a
 * second sheet that explains each column. Cells for names, numbers and days are texts.
 */
export async function importTemplate(kind: TemplateKind): Promise<ReadableStream<Uint8Array>> {
  const { title, about, columns } = TEMPLATES[kind];
  const bytes = await writeXlsx({ sheets: [formOf(title, columns), explanationOf(about, columns)] });
  return streamOf(bytes);
}

function formOf(name: string, columns: readonly TemplateColumn[]) {
  const heads = ['序号', ...columns.map(({ heading }) => heading)];
  const rows: CellValue[][] = [heads, [EXAMPLE_MARK, ...columns.map(({ example }) => example)]];
  const widths = [24, ...columns.map(widthOf)];
  return {
    ...{ name, rows, columns: widths.map((width): ColumnDef => ({ width })), freezePane: { rows: 1 } },
    pageSetup: { ...ACROSS_A4, printTitlesRow: '$1:$1' },
    cells: new Map([...headCells(heads.length), ...bodyCells(columns)]),
    dataValidations: columns.flatMap(({ choices }, index) =>
      choices === undefined
        ? []
        : [{ type: 'list' as const, values: [...choices], range: rangeOf(index + 1), allowBlank: true }],
    ),
  };
}

/** An identity number is seen to its last digit: what is cut off cannot be checked. */
function widthOf({ heading, example }: TemplateColumn): number {
  return Math.max(14, charactersIn(heading) + 4, charactersIn(String(example)) + 2);
}

function headCells(count: number): readonly (readonly [string, Partial<Cell>])[] {
  return Array.from({ length: count }, (_, column) => [`0,${column}`, headCell] as const);
}

function bodyCells(columns: readonly TemplateColumn[]): readonly (readonly [string, Partial<Cell>])[] {
  return Array.from({ length: READY_ROWS + 1 }, (_, index) => EXAMPLE_ROW + index).flatMap((row) => [
    [`${row},0`, { style: { border: RULED, numFmt: '@' } }] as const,
    ...columns.map(
      ({ format }, column) => [`${row},${column + 1}`, { style: { border: RULED, numFmt: FORMATS[format] } }] as const,
    ),
  ]);
}

/** Of one column, from the example to the last row that is ready. */
function rangeOf(column: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + column);
  return `${letter}${EXAMPLE_ROW + 1}:${letter}${EXAMPLE_ROW + 1 + READY_ROWS}`;
}

function explanationOf(about: string, columns: readonly TemplateColumn[]) {
  const rows: CellValue[][] = [
    [about],
    [`第一行是表头，不要改；序号为“${EXAMPLE_MARK}”的行只示范填法。每格只填值，不要公式、不要合并单元格。`],
    ['栏目', '是否必填', '怎么填', '例'],
    ...columns.map(({ heading, needed, explained, example }) => [
      ...[heading, needed ? '必填' : '可以不填', explained, String(example)],
    ]),
  ];
  const last = EXPLAINED_WIDTHS.length - 1;
  const styled = rows.flatMap((cells, row) =>
    cells.map((_, column): [string, Partial<Cell>] => [`${row},${column}`, row === 2 ? headCell : textCell]),
  );
  return {
    ...{ name: '填写说明', rows, columns: EXPLAINED_WIDTHS.map((width): ColumnDef => ({ width })) },
    pageSetup: ACROSS_A4,
    cells: new Map(styled),
    merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
    rowDefs: new Map(
      rows.map((cells, row) => [row, { height: row < 2 ? 36 : wrappedHeight(cells, EXPLAINED_WIDTHS) }]),
    ),
  };
}
