import { findHead, type Head, headMissing, mayHaveHead } from './columns.ts';
import { decodeText, DELIMITERS, readCsv } from './csv-text.ts';
import type { Channel } from '@qingxin/domain';
import { FileRefused, type ImportedSheet, type ImportedTickets, type ImportKind } from './import-types.ts';
import { readPeople } from './person-rows.ts';
import { FORMS, type SheetForm } from './sheet-forms.ts';
import { collectRows, type RowCollector, type SheetTable } from './table.ts';
import { ticketForm } from './ticket-headings.ts';
import { readTicketRows } from './ticket-rows.ts';
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

/**
 * Reads a list of people from the bytes of an .xlsx or .csv, told apart by content: the first visible sheet with a head.
 * What is wrong in a cell is told with its row and leaves the others readable; nothing is ever guessed.
 * @throws FileRefused where the file as a whole cannot be read
 */
export function readImport(kind: ImportKind, bytes: Uint8Array): Promise<ImportedSheet> {
  return readSheet(FORMS[kind], bytes, (table, head) => readPeople(kind, table, head));
}

/**
 * The same of the tickets that a channel lists for a day, by the headings of its own system or those of the template.
 * @throws FileRefused where the file as a whole cannot be read
 */
export function readTickets(channel: Channel, bytes: Uint8Array): Promise<ImportedTickets> {
  const form = ticketForm(channel);
  return readSheet(form, bytes, (table, head) => readTicketRows(form, table, head));
}

async function readSheet<T>(
  form: SheetForm,
  bytes: Uint8Array,
  readRows: (table: SheetTable, head: Head) => T,
): Promise<T> {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) throw new FileRefused('file-too-large', { megabytes: MOST_MEGABYTES });
  if (begins(bytes, OLE2_MAGIC)) throw new FileRefused('file-old-format');
  const collector = (): RowCollector => collectRows((rows) => mayHaveHead(form, rows));
  const zipped = ZIP_MAGICS.some((magic) => begins(bytes, magic));
  const tables = zipped ? workbookTables(bytes, collector) : textTables(bytes, collector);
  const without: SheetTable[] = [];
  for await (const table of tables) {
    const head = findHead(form, table);
    if (head !== null) return readRows(table, head);
    if (table.rows.length > 0) without.push(table);
  }
  throw without.length === 0 ? new FileRefused('file-empty') : headMissing(form, without);
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Whatever a zip or XML reader stumbles over is one thing to the user: no workbook that can be read. */
async function* workbookTables(bytes: Uint8Array, collector: () => RowCollector): AsyncGenerator<SheetTable, void> {
  try {
    const archive = await openZip(bytes);
    const book = await openWorkbook(archive);
    for (const path of book.sheets.slice(0, MOST_SHEETS)) {
      yield await readWorksheet(archive.unpack(path), book, collector());
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused('file-broken');
  }
}

/** One table for each delimiter: the one that makes a head is the file's own. */
function* textTables(bytes: Uint8Array, collector: () => RowCollector): Generator<SheetTable, void> {
  const text = decodeText(bytes);
  for (const delimiter of DELIMITERS) yield readCsv(text, delimiter, collector());
}
