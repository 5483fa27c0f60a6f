import { findHead, type Head, headMissing, mayHaveHead } from './columns.ts';
import { decodeText, DELIMITERS, readCsv } from './csv-text.ts';
import type { Channel } from '@qingxin/domain';
import { BACKLOG_FORM, readBacklogRows } from './backlog-rows.ts';
import {
  FileRefused,
  type ImportedBacklog,
  type ImportedSheet,
  type ImportedTickets,
  type ImportKind,
} from './import-types.ts';
import { readPeople } from './person-rows.ts';
import { FORMS, type SheetForm } from './sheet-forms.ts';
import { collectRows, type RowCollector, type SheetTable } from './table.ts';
import { ticketForm } from './ticket-headings.ts';
import { readTicketRows } from './ticket-rows.ts';
import { formatOf, workbookTables } from './workbook-tables.ts';

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

/**
 * The same of what is open on paper, in the template.
 * @throws FileRefused where the file as a whole cannot be read
 */
export function readBacklog(bytes: Uint8Array): Promise<ImportedBacklog> {
  return readSheet(BACKLOG_FORM, bytes, readBacklogRows);
}

async function readSheet<T>(
  form: SheetForm,
  bytes: Uint8Array,
  readRows: (table: SheetTable, head: Head) => T,
): Promise<T> {
  const collector = (): RowCollector => collectRows((rows) => mayHaveHead(form, rows));
  const tables = formatOf(bytes) === 'workbook' ? workbookTables(bytes, collector) : textTables(bytes, collector);
  const without: SheetTable[] = [];
  for await (const table of tables) {
    const head = findHead(form, table);
    if (head !== null) return readRows(table, head);
    if (table.rows.length > 0) without.push(table);
  }
  throw without.length === 0 ? new FileRefused('file-empty') : headMissing(form, without);
}

/** One table for each delimiter: the one that makes a head is the file's own. */
function* textTables(bytes: Uint8Array, collector: () => RowCollector): Generator<SheetTable, void> {
  const text = decodeText(bytes);
  for (const delimiter of DELIMITERS) yield readCsv(text, delimiter, collector());
}
