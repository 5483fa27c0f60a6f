import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign } from 'docx';
import { LINE_POINTS } from '../paper.ts';
import { run, SIZES, TYPE_AREA } from './page.ts';

/** A label with what stands beside it. */
export interface TableFormCell {
  readonly label: string;
  readonly text: string;
  /** Lines of room. */
  readonly lines: number;
}

const LABEL = Math.round(TYPE_AREA * 0.19);
const VALUE = Math.round(TYPE_AREA / 2) - LABEL;
const TWIPS_PER_POINT = 20;

export const SMALL = { size: SIZES.small };
export const SINGLE = { spacing: { line: 280 } } as const;

/** Labelled cells in rows of one or two. */
export function formTable(rows: readonly (readonly TableFormCell[])[]): Table {
  const width = { size: 2 * (LABEL + VALUE), type: 'dxa' } as const;
  return new Table({
    width,
    layout: TableLayoutType.FIXED,
    columnWidths: [LABEL, VALUE, LABEL, VALUE],
    rows: rows.map(rowOf),
  });
}

function rowOf(cells: readonly TableFormCell[]): TableRow {
  const tallest = Math.max(...cells.map(({ lines }) => lines));
  return new TableRow({
    cantSplit: tallest === 1,
    height: { value: (tallest + 0.6) * LINE_POINTS * TWIPS_PER_POINT, rule: 'atLeast' },
    children: cells.flatMap(({ label, text }) => [
      cell(label, { width: LABEL, alignment: AlignmentType.CENTER }),
      cell(text, cells.length === 1 ? { width: LABEL + 2 * VALUE, columnSpan: 3 } : { width: VALUE }),
    ]),
  });
}

interface CellLook {
  readonly width: number;
  readonly columnSpan?: number;
  readonly alignment?: typeof AlignmentType.CENTER;
}

function cell(text: string, { width, alignment, ...span }: CellLook): TableCell {
  const lines = text.split('\n');
  return new TableCell({
    ...span,
    width: { size: width, type: 'dxa' },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 80, right: 80 },
    children: lines.map(
      (line) =>
        new Paragraph({
          ...SINGLE,
          ...(alignment === undefined ? {} : { alignment }),
          children: [run(line, 'body', SMALL)],
        }),
    ),
  });
}
