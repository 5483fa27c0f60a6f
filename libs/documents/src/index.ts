export {
  CELL_PROBLEM_CODES,
  type CellProblem,
  type CellProblemCode,
  FILE_REFUSAL_CODES,
  type FileRefusalCode,
  FileRefused,
  type ImportedRow,
  type ImportedSheet,
  type ImportedTicket,
  type ImportedTickets,
  type ImportKind,
  type SheetColumns,
} from './import/import-types.ts';
export { CONTENT_TYPES, type ContentClass, contentTypeOf } from './content/content-types.ts';
export { ContentRefused, type ContentSource } from './content/content-source.ts';
export { inspectContent } from './content/inspect-content.ts';
export { readImport, readTickets } from './import/read-import.ts';
export { type CustodySheet, custodyWorkbook } from './custody-workbook.ts';
export { importTemplate } from './template/import-template.ts';
export { type TemplateKind, TEMPLATES } from './template/template-columns.ts';
export { type LedgerSheet, ledgerWorkbook } from './ledger-workbook.ts';
