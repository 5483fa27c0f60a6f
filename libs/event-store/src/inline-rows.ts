/** Rows written in the statement of the append. All rows of one entry name the same columns; other columns keep theirs. */
export interface InlineRows {
  /** `schema.table`. */
  readonly table: string;
  readonly key: readonly string[];
  readonly mode: 'upsert' | 'insert' | 'delete-by-key';
  /** With `upsert`: only a greater `version` replaces a row. */
  readonly guard?: 'version';
  readonly rows: readonly object[];
}

/** What the text of the statement depends on; the values travel as one jsonb parameter. */
export interface InlineShape {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly mode: InlineRows['mode'];
  readonly guarded: 'by-version' | 'no';
}

const TABLE = /^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/;
const COLUMN = /^[a-z_][a-z0-9_]*$/;

/** Entries with rows, checked: names are identifiers, rows are uniform, each table appears once per mode. */
export function writtenRows(entries: readonly InlineRows[]): readonly InlineRows[] {
  const present = entries.filter((entry) => entry.rows.length > 0);
  const seen = new Set<string>();
  for (const entry of present) {
    const name = `${entry.mode} ${entry.table}`;
    // One statement cannot write a row twice, and PostgreSQL would not notice it across two parts of the statement.
    if (seen.has(name)) throw new Error(`inline rows: ${name} is given twice; fold the changes first`);
    seen.add(name);
  }
  return present;
}

/**
 * What the text of the statement depends on, as a key: the shape itself need be worked out only once for each. All rows
 * of the entry must name the columns of the first.
 */
export function signatureOf(entry: InlineRows): string {
  const [first, ...others] = entry.rows;
  const columns = Object.keys(first ?? {}).join();
  for (const row of others) {
    if (Object.keys(row).join() !== columns && sortedColumns(row) !== sortedColumns(first ?? {})) {
      throw new Error(`inline rows: rows of ${entry.table} name different columns`);
    }
  }
  return `${entry.mode} ${entry.table} ${entry.guard ?? ''} ${entry.key.join()} ${columns}`;
}

const sortedColumns = (row: object): string => Object.keys(row).sort().join();

export function shapeOf(entry: InlineRows): InlineShape {
  signatureOf(entry);
  const columns = Object.keys(entry.rows[0] ?? {}).sort();
  if (!TABLE.test(entry.table)) throw new Error('inline rows: table is not schema.table');
  if (![...columns, ...entry.key].every((name) => COLUMN.test(name))) {
    throw new Error(`inline rows: ${entry.table} has a column that is not an identifier`);
  }
  if (entry.key.length === 0 || !entry.key.every((name) => columns.includes(name))) {
    throw new Error(`inline rows: the key of ${entry.table} is not among its columns`);
  }
  const guarded = entry.guard === 'version' ? 'by-version' : 'no';
  return { table: entry.table, columns, key: entry.key, mode: entry.mode, guarded };
}

const quoted = (name: string): string => `"${name}"`;
const list = (names: readonly string[], prefix = ''): string => names.map((name) => prefix + quoted(name)).join(', ');

/** One part of the append statement; `s` is the moved stream, so that nothing is written unless it moved. */
export function inlinePart(shape: InlineShape, parameter: string): string {
  const source = `s, jsonb_populate_recordset(NULL::${shape.table}, ${parameter}::jsonb) r`;
  switch (shape.mode) {
    case 'delete-by-key':
      return (
        `DELETE FROM ${shape.table} d USING ${source} ` +
        `WHERE ${shape.key.map((name) => `d.${quoted(name)} = r.${quoted(name)}`).join(' AND ')}`
      );
    case 'insert':
      return insertPart(shape, source);
    case 'upsert':
      return `${insertPart(shape, source)} ON CONFLICT (${list(shape.key)}) ${conflictPart(shape)}`;
  }
}

function insertPart(shape: InlineShape, source: string): string {
  return `INSERT INTO ${shape.table} AS t (${list(shape.columns)}) SELECT ${list(shape.columns, 'r.')} FROM ${source}`;
}

function conflictPart(shape: InlineShape): string {
  const changed = shape.columns.filter((name) => !shape.key.includes(name));
  if (changed.length === 0) return 'DO NOTHING';
  const sets = changed.map((name) => `${quoted(name)} = EXCLUDED.${quoted(name)}`).join(', ');
  const guard = shape.guarded === 'by-version' ? ' WHERE EXCLUDED."version" > t."version"' : '';
  return `DO UPDATE SET ${sets}${guard}`;
}
