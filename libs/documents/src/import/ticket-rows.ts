import type { Head } from './columns.ts';
import type { ImportedTicket, ImportedTickets } from './import-types.ts';
import { isTicketLine } from './line-kind.ts';
import type { MergesOverRows } from './merges.ts';
import { readableRows, rowReader } from './row-reader.ts';
import type { SheetForm } from './sheet-forms.ts';
import type { SheetRow, SheetTable } from './table.ts';
import * as fields from './ticket-fields.ts';

/**
 * The tickets below a head; totals, notes and the head said again are passed over.
 * @throws FileRefused `rows-too-many`, `file-empty` where there is none
 */
export function readTicketRows(form: SheetForm, table: SheetTable, head: Head): ImportedTickets {
  const { rows, merges } = readableRows(table, head, (row) => isTicketLine(form, row, head));
  return { rows: rows.map((row) => ticketRow(row, head, merges)), problems: merges.outside };
}

function ticketRow(row: SheetRow, head: Head, merges: MergesOverRows): ImportedTicket {
  const { read, problems } = rowReader(row, head, merges);
  const told = {
    externalNumber: read('ticket', fields.readTicketNumber),
    receivedAt: read('received', fields.readMoment),
    replyBy: read('replyBy', fields.readLimit),
    returnBy: read('returnBy', fields.readLimit),
    name: read('name', fields.readCaller),
    phone: read('phone', fields.readPhone),
    idNumber: read('idNumber', fields.readCallerId),
    concealed: head.columns.concealed !== undefined && (read('concealed', fields.readConcealed) ?? true),
    urgent: head.columns.urgent !== undefined && (read('urgent', fields.readUrgent) ?? true),
    statement: read('statement', fields.readStatement),
    place: read('place', fields.readPlace),
    project: read('project', fields.readPlace),
    employer: read('employer', fields.readEmployer),
    people: read('people', fields.readPeopleCount),
    fen: read('amount', fields.readClaim),
    repeatOf: read('repeatOf', fields.readRepeated),
  };
  return { row: row.number, ...told, problems };
}
