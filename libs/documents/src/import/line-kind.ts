import { type Head, repeatsHead } from './columns.ts';
import type { SheetForm } from './sheet-forms.ts';
import type { SheetRow } from './table.ts';
import { plainHeading, plainText } from './text.ts';

/** `example`: a row that shows in a template how to fill it. */
export type LineKind = 'person' | 'total' | 'subtotal' | 'head' | 'note' | 'example';

const TOTAL = /^(?:合计|总计|共计)/;
/** `小计`, and sums of a part: `钢筋班小计`, `本页合计`. */
const SUBTOTAL = /^小计|(?:小计|合计|总计|共计)$/;
const NOTE = /^(?:备注|注(?!册)|说明|制表|审核|负责人|填表)/;
/** Who signed and when, at the start of a row. */
const SIGNED = /^(?:编制|复核|项目负责人|单位负责人|经办|审批|批准|日期)/;
/** A total said once more in words. */
const IN_WORDS = /大写/;

/** In the first cell of a template's own row, which is nobody's. */
export const EXAMPLE_MARK = '示例（导入时不读）';

/** What a row below the head is, by its name and its first filled cell. */
export function lineOf(form: SheetForm, row: SheetRow, head: Head): LineKind {
  const { cells } = row;
  const { name = 0, amount = 0 } = head.columns;
  const first = firstText(row);
  if (isExample(first)) return 'example';
  const labels = [first, cells.get(name)?.text ?? ''].map(plainHeading);
  const amountText = plainHeading(cells.get(amount)?.text ?? '');
  if (labels.some((label) => TOTAL.test(label))) return IN_WORDS.test(plainText(first)) ? 'note' : 'total';
  if (labels.some((label) => SUBTOTAL.test(label))) return 'subtotal';
  if (repeatsHead(form, row, head)) return 'head';
  const note = labels.some((label) => NOTE.test(label)) || SIGNED.test(plainHeading(first));
  return note && (amountText === '' || NOTE.test(amountText) || SIGNED.test(amountText)) ? 'note' : 'person';
}

/**
 * Whether a row below the head of a list of tickets is one. A statement may begin with any word: what is neither numbered nor
 * says anything is passed over only where it is called a total or a note.
 */
export function isTicketLine(form: SheetForm, row: SheetRow, head: Head): boolean {
  const first = firstText(row);
  if (isExample(first) || repeatsHead(form, row, head)) return false;
  const [number, statement] = form.keys.map((field) => row.cells.get(head.columns[field] ?? 0)?.text ?? '');
  if (plainText(statement ?? '') !== '') return true;
  const labels = [first, number ?? ''].map(plainHeading);
  return !labels.some((label) => [TOTAL, SUBTOTAL, NOTE, SIGNED].some((aside) => aside.test(label)));
}

function firstText({ cells }: SheetRow): string {
  return cells.get(Math.min(...cells.keys()))?.text ?? '';
}

function isExample(first: string): boolean {
  return plainText(first) === plainText(EXAMPLE_MARK);
}
