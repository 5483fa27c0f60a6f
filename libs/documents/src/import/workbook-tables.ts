import { FileRefused } from './import-types.ts';
import type { RowCollector, SheetTable } from './table.ts';
import { openWorkbook } from './workbook.ts';
import { readWorksheet } from './worksheet.ts';
import { openZip } from './zip-archive.ts';

const MEGABYTE = 2 ** 20;
const MOST_MEGABYTES = 5;
const MOST_SHEETS = 50;

const ZIP_MAGICS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** The container of an .xls, and of an .xlsx behind a password. */
const OLE2_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A visible sheet, with the names that its workbook defines. */
export interface NamedTable extends SheetTable {
  readonly names: ReadonlyMap<string, string>;
}

/**
 * What an upload is by its bytes.
 * @throws FileRefused `file-too-large`, `file-old-format`
 */
export function formatOf(bytes: Uint8Array): 'workbook' | 'text' {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) throw new FileRefused('file-too-large', { megabytes: MOST_MEGABYTES });
  if (begins(bytes, OLE2_MAGIC)) throw new FileRefused('file-old-format');
  return ZIP_MAGICS.some((magic) => begins(bytes, magic)) ? 'workbook' : 'text';
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/**
 * The visible sheets in their order. Whatever a zip or XML reader stumbles over is one thing to the user: no workbook that
 * can be read.
 * @throws FileRefused
 */
export async function* workbookTables(
  bytes: Uint8Array,
  collector: () => RowCollector,
): AsyncGenerator<NamedTable, void> {
  try {
    const archive = await openZip(bytes);
    const book = await openWorkbook(archive);
    for (const path of book.sheets.slice(0, MOST_SHEETS)) {
      const table = await readWorksheet(archive.unpack(path), book, collector());
      yield { ...table, names: book.names };
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file-broken');
  }
}
