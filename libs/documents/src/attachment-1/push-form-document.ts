import { AlignmentType, PageBreak, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign } from 'docx';
import { LINE_POINTS, inShanghai } from '../paper.ts';
import { officialDocument, paragraph, run, SIZES, TYPE_AREA } from '../official/page.ts';
import { FORM_TITLE, type FormCell, type FormLine, formLines, type PushForm } from './push-form.ts';

const LABEL = Math.round(TYPE_AREA * 0.19);
const VALUE = Math.round(TYPE_AREA / 2) - LABEL;
const SMALL = { size: SIZES.small };
const SINGLE = { spacing: { line: 280 } } as const;
const TWIPS_PER_POINT = 20;

/** 附件1 as a document of A4 pages: part A on one, part B on the next. */
export function pushFormDocument(form: PushForm): Promise<ReadableStream<Uint8Array>> {
  const lines = formLines(form);
  return officialDocument({ title: FORM_TITLE, demo: form.demo }, [
    paragraph([run('附件1', 'heading')]),
    paragraph([run(FORM_TITLE, 'title', { size: SIZES.second })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    ...blocks(lines),
    new Paragraph({ children: [run(`打印时间：${inShanghai(form.printedAt)}`, 'body', SMALL)] }),
  ]);
}

/** Cells that follow each other are one table. */
function blocks(lines: readonly FormLine[]): readonly (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let rows: TableRow[] = [];
  const close = (): void => {
    if (rows.length > 0) made.push(tableOf(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === 'cells') rows.push(rowOf(line.cells));
    else {
      close();
      made.push(
        line.kind === 'heading'
          ? heading(line)
          : new Paragraph({ ...SINGLE, children: [run(line.text, 'body', SMALL)] }),
      );
    }
  }
  close();
  return made;
}

function heading({ text, newPage }: Extract<FormLine, { kind: 'heading' }>): Paragraph {
  const children = [...(newPage ? [new PageBreak()] : []), run(text, 'heading', { size: SIZES.fourth })];
  return new Paragraph({ spacing: { before: 60, after: 60 }, keepNext: true, children });
}

function tableOf(rows: readonly TableRow[]): Table {
  const width = { size: 2 * (LABEL + VALUE), type: 'dxa' } as const;
  return new Table({
    width,
    layout: TableLayoutType.FIXED,
    columnWidths: [LABEL, VALUE, LABEL, VALUE],
    rows: [...rows],
  });
}

function rowOf(cells: readonly FormCell[]): TableRow {
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
