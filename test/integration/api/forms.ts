import { read, utils, type WorkSheet, write } from '@e965/xlsx';
import { documentText } from '../../../libs/documents/src/testing/document-text.ts';
import type { HttpAnswer, HttpClient } from './http-client.ts';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What stands beside each label of a printed 附件1, and all its text, read without what wrote it. */
export interface Printed {
  readonly facts: Readonly<Record<string, string>>;
  readonly text: string;
}

export async function printedDocument(client: HttpClient, path: string): Promise<Printed> {
  const { bytes } = await client.file(path.includes('?') ? path : `${path}?format=docx`);
  const { rows, paragraphs } = await documentText(bytes);
  return { facts: besideLabels(rows), text: [...paragraphs, ...rows.flat()].join('\n') };
}

export async function printedSheet(client: HttpClient, path: string, query = ''): Promise<Printed> {
  const { bytes } = await client.file(`${path}?format=xlsx${query}`);
  const rows = utils.sheet_to_json<readonly (string | number)[]>(sheetIn(bytes), { header: 1, blankrows: false });
  const cells = rows.map((row) => Array.from(row, (cell) => String(cell ?? '')));
  return { facts: besideLabels(cells), text: cells.flat().join('\n') };
}

function besideLabels(rows: readonly (readonly string[])[]): Printed['facts'] {
  return Object.fromEntries(
    rows.flatMap((cells) =>
      [0, 2].flatMap((column) => (column < cells.length ? [[cells[column], cells[column + 1] ?? '']] : [])),
    ),
  ) as Printed['facts'];
}

function sheetIn(bytes: Uint8Array): WorkSheet {
  const { Sheets, SheetNames } = read(bytes);
  return Sheets[SheetNames[0] ?? ''] ?? {};
}

/** The sheet with these cells of part B written by another program. */
export async function filledSheet(
  client: HttpClient,
  path: string,
  values: Readonly<Record<string, string | number>>,
): Promise<Uint8Array> {
  const { bytes } = await client.file(`${path}?format=xlsx`);
  const book = read(bytes, { cellStyles: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  for (const [field, value] of Object.entries(values)) {
    const ref = (book.Workbook?.Names ?? []).find(({ Name }) => Name === `partB_${field}`)?.Ref ?? '';
    sheet[ref.split('!')[1]?.replaceAll('$', '') ?? ''] = { t: typeof value === 'number' ? 'n' : 's', v: value };
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

export function sentBack(client: HttpClient, path: string, file: Uint8Array): Promise<HttpAnswer> {
  return client.upload(path, file, { 'content-type': WORKBOOK });
}
