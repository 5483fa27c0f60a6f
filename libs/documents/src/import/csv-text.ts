import { streamCsvRows } from 'hucre/csv';
import { FileRefused } from './import-types.ts';
import { MOST_COLUMNS, type RowCollector, type SheetCell, type SheetTable } from './table.ts';

export const DELIMITERS = [',', ';', '\t'] as const;

/** How banks keep a long number a text in csv: `="0123"`, `'0123`. */
const KEPT_AS_TEXT = /^\s*(?:="([^"]*)"|'(.*))\s*$/s;
const ERROR_VALUE = /^\s*#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)\s*$/i;
/** Pages and papers that come with the name of a list. */
const OTHER_FORMATS = /^\s*(?:<|%PDF|\{\\rtf)/;

/**
 * Text of a csv file: UTF-16 where a mark says so, UTF-8 with or without a mark, else GB18030, which holds GBK and GB2312.
 * @throws FileRefused `file-type-unknown`
 */
export function decodeText(bytes: Uint8Array): string {
  const text = utf16(bytes) ?? strictly('utf-8', bytes) ?? strictly('gb18030', bytes);
  if (text === null || text.includes('\0') || OTHER_FORMATS.test(text)) throw new FileRefused('file-type-unknown');
  return text;
}

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  return null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Rows of a csv text by one delimiter, until the collector wants no more; a row counts once, however many lines it has. */
export function readCsv(text: string, delimiter: string, collector: RowCollector): SheetTable {
  let number = 0;
  for (const values of streamCsvRows(text, { delimiter })) {
    number += 1;
    if (!collector.add({ number, cells: cellsOf(values.slice(0, MOST_COLUMNS)) })) break;
  }
  return { rows: collector.rows, merges: [] };
}

function cellsOf(values: readonly unknown[]): ReadonlyMap<number, SheetCell> {
  const cells = new Map<number, SheetCell>();
  values.forEach((value, column) => {
    const text = String(value);
    if (text.trim() !== '') cells.set(column, cellOf(text));
  });
  return cells;
}

function cellOf(text: string): SheetCell {
  const kept = KEPT_AS_TEXT.exec(text);
  if (kept !== null) return { kind: 'text', text: kept[1] ?? kept[2] ?? '', formula: false };
  if (ERROR_VALUE.test(text)) return { kind: 'error', text: '', formula: false };
  return { kind: 'text', text, formula: text.trimStart().startsWith('=') };
}
