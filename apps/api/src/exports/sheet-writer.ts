import { type LedgerSheet, ledgerWorkbook } from '@qingxin/documents';

/** Writes a list as a workbook of this installation. `told`: how many rows are written. */
export type WriteSheet = (
  sheet: Omit<LedgerSheet, 'demo'>,
  told?: (rows: number) => void,
) => Promise<ReadableStream<Uint8Array>>;

/** What leaves a demo district says so wherever it goes. */
export const sheetWriter =
  (demo: boolean): WriteSheet =>
  (sheet, told) =>
    ledgerWorkbook({ ...sheet, demo }, told);
