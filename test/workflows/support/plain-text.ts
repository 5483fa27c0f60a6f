import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { Client } from 'pg';

/** Characters that stand in no text of the product, and digits of no number of it: whatever is marked carries one of them. */
export const WORD = '㛃㮾䅰䎱';
export const DIGITS = '139470526';

export const markedName = (no: number): string => `工人${WORD}${no}`;
export const markedPhone = (no: number): string => `${DIGITS}0${no}`;
export const markedId = (no: number): string => `1${DIGITS}3010100${no}`;

export interface Found {
  readonly where: string;
  readonly as: string;
}

/** A word in every writing in which a machine may keep it. */
function writings(word: string): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(word, 'utf8');
  const escaped = [...word].map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
  const percent = encodeURIComponent(word);
  const forms: [string, Buffer][] = [
    ['utf-8', bytes],
    ['utf-16le', Buffer.from(word, 'utf16le')],
    ['utf-16be', Buffer.from(word, 'utf16le').swap16()],
    ['\\u', Buffer.from(escaped)],
    ['\\U', Buffer.from(escaped.toUpperCase().replaceAll('\\U', '\\u'))],
    ['percent', Buffer.from(percent)],
    ['percent in lower case', Buffer.from(percent.toLowerCase())],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['HEX', Buffer.from(bytes.toString('hex').toUpperCase())],
  ];
  for (const before of [0, 1, 2]) {
    // What stands before and after changes the first and the last character.
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const kept = text.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
    forms.push([`base64 from ${before}`, Buffer.from(kept)]);
    forms.push([`base64url from ${before}`, Buffer.from(kept.replaceAll('+', '-').replaceAll('/', '_'))]);
  }
  return new Map(forms);
}

const NEEDLES = [WORD, DIGITS].flatMap((word) =>
  [...writings(word)].map(([as, form]) => ({ as: `${word} as ${as}`, form })),
);

export function plainTextIn(where: string, bytes: Buffer): readonly Found[] {
  return NEEDLES.flatMap(({ as, form }) => {
    const at = bytes.indexOf(form);
    if (at < 0) return [];
    const around = bytes
      .subarray(Math.max(0, at - 60), at + 80)
      .toString('utf8')
      .replaceAll(/[^\p{L}\p{P}\p{N} ]/gu, '.');
    return [{ where: `${where}: ${around}`, as }];
  });
}

/** All files below a folder, as they lie there. */
export async function plainTextBelow(folder: string): Promise<readonly Found[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found: Found[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // A file of a running server may go while the folder is read.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    found.push(...plainTextIn(path, bytes));
  }
  return found;
}

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
  ORDER BY 1`;

/** What a full dump of the database says: every row of every table of every schema. */
export async function plainTextInDatabase(
  url: string,
): Promise<{ readonly found: readonly Found[]; readonly tables: readonly string[] }> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = (await client.query<{ name: string }>(TABLES)).rows.map(({ name }) => name);
    const found: Found[] = [];
    for (const table of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
      found.push(...plainTextIn(table, Buffer.from(rows.map(({ row }) => row).join('\n'))));
    }
    return { found, tables };
  } finally {
    await client.end();
  }
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;

/** The parts of a workbook, a letter or a bundle, unpacked; anything else as it is. */
export function unpacked(bytes: Buffer): Buffer {
  if (bytes.length > 2 && bytes.readUInt16BE(0) === 0x1f8b) return gunzipSync(bytes);
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== LOCAL_HEADER) return bytes;
  const parts: Buffer[] = [];
  for (let at = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])), next = bytes.readUInt32LE(at + 16); next < at;) {
    if (bytes.readUInt32LE(next) !== CENTRAL_HEADER) break;
    const [packing, size] = [bytes.readUInt16LE(next + 10), bytes.readUInt32LE(next + 20)];
    const [name, more, words] = [28, 30, 32].map((place) => bytes.readUInt16LE(next + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(next + 42);
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(begins, begins + size);
    parts.push(bytes.subarray(next + 46, next + 46 + name), packing === 0 ? packed : inflateRawSync(packed));
    next += 46 + name + more + words;
  }
  return Buffer.concat(parts);
}
