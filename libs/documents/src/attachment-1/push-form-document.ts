import { AlignmentType, PageBreak, Paragraph, type Table } from 'docx';
import { inShanghai } from '../paper.ts';
import { formTable, SINGLE, SMALL } from '../official/form-table.ts';
import { officialDocument, paragraph, run, SIZES } from '../official/page.ts';
import { codeLine } from '../official/square-code.ts';
import { FORM_TITLE, type FormCell, type FormLine, formLines, type PushForm } from './push-form.ts';

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
    codeLine(form.number, `打印时间：${inShanghai(form.printedAt)}`),
  ]);
}

/** Cells that follow each other are one table. */
function blocks(lines: readonly FormLine[]): readonly (Paragraph | Table)[] {
  const made: (Paragraph | Table)[] = [];
  let rows: (readonly FormCell[])[] = [];
  const close = (): void => {
    if (rows.length > 0) made.push(formTable(rows));
    rows = [];
  };
  for (const line of lines) {
    if (line.kind === 'cells') rows.push(line.cells);
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
