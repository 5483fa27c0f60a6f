import { cellsOf } from './model/paste.ts';

/** Tables of 360 offices are csv in GB 18030 as often as in UTF-8. */
function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Rows of the first sheet with content. Read in this browser: a list of names goes nowhere before it is registered. */
export async function rowsOfFile(file: File): Promise<readonly (readonly string[])[]> {
  const bytes = await file.arrayBuffer();
  if (!/\.xlsx$/i.test(file.name)) return cellsOf(decoded(bytes));
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  const rows = sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  return rows.map((cells) =>
    cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '')),
  );
}
