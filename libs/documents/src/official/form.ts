import { AlignmentType, Paragraph } from 'docx';
import { formTable, SINGLE, SMALL, type TableFormCell } from './form-table.ts';
import { officialDocument, paragraph, run, SIZES } from './page.ts';
import { codeLine } from './square-code.ts';

/** One form in words: cells that say nothing are left to write on. */
export interface OfficialForm {
  readonly title: string;
  /** Printed by a demonstration: every page says so. */
  readonly demo: boolean;
  /** Number of the paper, or of the matter where papers of its kind have none; null before it has one. */
  readonly number: string | null;
  /** `草稿`, `未盖章` and the like; null where nothing is to be said. */
  readonly standing: string | null;
  readonly rows: readonly (readonly TableFormCell[])[];
  readonly notes: readonly string[];
  /** What the QR code holds; null: none. */
  readonly code: string | null;
  /** Text and version by which it was written, and when it was printed. */
  readonly template: string;
  readonly printedAt: string;
}

/** A form on A4: title, number, one table, notes, the code of its number. */
export function formDocument(form: OfficialForm): Promise<ReadableStream<Uint8Array>> {
  const { title, demo, number, standing, rows, notes, code, template, printedAt } = form;
  const small = (text: string, before = 0): Paragraph =>
    new Paragraph({ spacing: { ...SINGLE.spacing, before }, children: [run(text, 'body', SMALL)] });
  const printed = `文书模板：${template}　　打印时间：${printedAt}`;
  const head = [number ?? '（未编号）', ...(standing === null ? [] : [`（${standing}）`])].join('　');
  return officialDocument({ title, demo }, [
    paragraph([run(title, 'title', { size: SIZES.second })], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    new Paragraph({ ...SINGLE, alignment: AlignmentType.RIGHT, children: [run(head, 'body', SMALL)] }),
    formTable(rows),
    ...notes.map((note, index) => small(note, index === 0 ? 60 : 0)),
    code === null ? small(printed) : codeLine(code, printed),
  ]);
}
