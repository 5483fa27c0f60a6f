export { type LedgerSheet, ledgerWorkbook } from './ledger-workbook.ts';
