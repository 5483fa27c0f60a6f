import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { type BackupManifest, type DumpedTable, fileOfTable } from './manifest.ts';

/** Caches that are made anew, and what the migrations keep themselves. */
const LEFT_OUT = ['es.stream_state', 'es.migration'];
const ROWS_A_FETCH = 1_000;

/** Tables of ours with their columns; a table comes after those that it refers to. */
const TABLES = `SELECT n.nspname || '.' || c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns,
    ARRAY(SELECT fn.nspname || '.' || f.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
      JOIN pg_namespace fn ON fn.oid = f.relnamespace WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS after
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND n.nspname IN ('es', 'rm', 'app') AND NOT n.nspname || '.' || c.relname = ANY ($1::text[])
  GROUP BY c.oid, n.nspname, c.relname ORDER BY 1`;
const SEQUENCES = `SELECT schemaname || '.' || sequencename AS name, coalesce(last_value, 0)::text AS last FROM pg_sequences
  WHERE schemaname IN ('es', 'rm', 'app') ORDER BY 1`;

interface TableRow {
  readonly table: string;
  readonly columns: readonly string[];
  readonly after: readonly string[];
}

export type DumpedDatabase = Pick<BackupManifest, 'migrations' | 'tables' | 'sequences' | 'lastPosition'>;

/** Writes every row of one moment, while people go on working. @param ownerUrl a role that may read all tables */
export async function dumpDatabase(ownerUrl: string, folder: string): Promise<DumpedDatabase> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: found } = await client.query<TableRow>(TABLES, [LEFT_OUT]);
    const tables: DumpedTable[] = [];
    for (const table of inOrder(found)) tables.push(await dumpTable(client, table, folder));
    const migrations = await client.query<BackupManifest['migrations'][number]>(
      'SELECT name, sha256 FROM es.migration ORDER BY name',
    );
    const position = await client.query<{ last: string }>(
      'SELECT coalesce(max(position), 0)::text AS last FROM es.feed',
    );
    // A sequence knows no snapshot: what was drawn since is at most a gap.
    const sequences = await client.query<{ name: string; last: string }>(SEQUENCES);
    await client.query('COMMIT');
    return {
      migrations: migrations.rows,
      tables,
      sequences: Object.fromEntries(sequences.rows.map(({ name, last }) => [name, last])),
      lastPosition: Number(position.rows[0]?.last ?? 0),
    };
  } finally {
    await client.end();
  }
}

function inOrder(tables: readonly TableRow[]): readonly TableRow[] {
  const ordered: TableRow[] = [];
  const add = (table: TableRow): void => {
    if (ordered.includes(table)) return;
    for (const earlier of tables.filter(({ table: name }) => table.after.includes(name))) add(earlier);
    ordered.push(table);
  };
  for (const table of tables) add(table);
  return ordered;
}

async function dumpTable(client: Client, { table, columns }: TableRow, folder: string): Promise<DumpedTable> {
  const path = fileOfTable(folder, table);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const hash = createHash('sha256');
  const packed = createGzip();
  packed.on('data', (chunk: Buffer) => hash.update(chunk));
  let rows = 0;
  const counted = async function* (): AsyncGenerator<string> {
    for await (const line of rowsOf(client, table, columns)) {
      rows += 1;
      yield `${line}\n`;
    }
  };
  await pipeline(Readable.from(counted()), packed, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  return { table, columns, rows, sha256: hash.digest('hex') };
}

/** Each as JSON text of PostgreSQL's own text of the row, so that no row spans two lines. */
async function* rowsOf(client: Client, table: string, columns: readonly string[]): AsyncGenerator<string> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const source = table
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');
  await client.query(
    `DECLARE dump NO SCROLL CURSOR FOR SELECT to_json(ROW(${names})::text)::text AS line FROM ${source}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${ROWS_A_FETCH} FROM dump`);
    if (rows.length === 0) break;
    for (const { line } of rows) yield line;
  }
  await client.query('CLOSE dump');
}
