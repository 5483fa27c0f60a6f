import { type Head, repeatsHead } from './columns.ts';
import type { ImportKind } from './import-types.ts';
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
export function lineOf(kind: ImportKind, row: SheetRow, head: Head): LineKind {
  const { cells } = row;
  const { name = 0, amount = 0 } = head.columns;
  const first = cells.get(Math.min(...cells.keys()))?.text ?? '';
  if (plainText(first) === plainText(EXAMPLE_MARK)) return 'example';
  const labels = [first, cells.get(name)?.text ?? ''].map(plainHeading);
  const amountText = plainHeading(cells.get(amount)?.text ?? '');
  if (labels.some((label) => TOTAL.test(label))) return IN_WORDS.test(plainText(first)) ? 'note' : 'total';
  if (labels.some((label) => SUBTOTAL.test(label))) return 'subtotal';
  if (repeatsHead(kind, row, head)) return 'head';
  const note = labels.some((label) => NOTE.test(label)) || SIGNED.test(plainHeading(first));
  return note && (amountText === '' || NOTE.test(amountText) || SIGNED.test(amountText)) ? 'note' : 'person';
}
