import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign } from 'docx';
import type { Block, Column } from '../dossier/dossier.ts';
import { SINGLE, SMALL } from '../official/form-table.ts';
import { officialDocument, paragraph, run, SIZES, TYPE_AREA } from '../official/page.ts';
import { BRIEFING_TITLE, briefingBlocks, type BriefingSheet } from './briefing.ts';

/** 一页专报 as a document on A4 with the margins and faces of other official papers. */
export function briefingDocument(sheet: BriefingSheet): Promise<ReadableStream<Uint8Array>> {
  return officialDocument({ title: BRIEFING_TITLE, demo: sheet.demo }, [
    paragraph([run(BRIEFING_TITLE, 'title', { size: SIZES.second })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
    }),
    new Paragraph({ ...SINGLE, alignment: AlignmentType.CENTER, children: [run(sheet.issuer, 'second', SMALL)] }),
    ...briefingBlocks(sheet).map((block) => partOf(block)),
  ]);
}

/** `area`: width that a table takes, in twentieths of a point. */
export function partOf(block: Block, area: number = TYPE_AREA): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block.columns, block.rows, area);
  if (block.kind === 'facts') throw new Error('the report has no such part');
  const isHeading = block.kind === 'heading';
  return new Paragraph({
    ...(isHeading ? { spacing: { ...SINGLE.spacing, before: 80 } } : SINGLE),
    keepNext: isHeading,
    children: [run(block.text, isHeading ? 'heading' : 'body', SMALL)],
  });
}

function tableOf(columns: readonly Column[], rows: readonly (readonly string[])[], area: number): Table {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((area * share) / whole));
  const rowOf = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      ...{ cantSplit: true, tableHeader: isHead },
      children: cells.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: 'dxa' },
            verticalAlign: VerticalAlign.CENTER,
            margins: { left: 60, right: 60 },
            children: [
              new Paragraph({
                ...SINGLE,
                ...(isHead ? { alignment: AlignmentType.CENTER } : {}),
                children: [run(text, isHead ? 'heading' : 'body', SMALL)],
              }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: area, type: 'dxa' },
    ...{ layout: TableLayoutType.FIXED, columnWidths: widths },
    rows: [
      rowOf(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => rowOf(cells, false)),
    ],
  });
}
