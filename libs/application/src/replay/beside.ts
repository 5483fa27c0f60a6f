import type { SqlExecutor } from '@qingxin/event-store';

interface Named {
  readonly name: string;
}

interface Defined {
  readonly definition: string;
}

export interface TableReport {
  readonly table: string;
  readonly rows: number;
  /** Rows that stood only in the live table, and only in the rebuilt one, just before the switch. */
  readonly onlyLive: number;
  readonly onlyRebuilt: number;
}

/** Numbers what is there; answers the position of the last event that has one. */
export async function numberedSoFar(sql: SqlExecutor): Promise<number> {
  await sql({ text: 'SELECT es.number_events()' });
  const [row] = await sql<{ position: string }>({ text: 'SELECT position FROM es.sequencer' });
  return Number(row?.position ?? 0);
}

/**
 * Empty tables like the live ones in `rm_new`, with their settings and without indexes; answers their names. What a broken
 * run left is dropped.
 */
export async function createBeside(sql: SqlExecutor): Promise<readonly string[]> {
  await sql({ text: 'DROP SCHEMA IF EXISTS rm_new CASCADE' });
  await sql({ text: 'CREATE SCHEMA rm_new' });
  const tables = await sql<Named>({
    text: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'rm' ORDER BY 1",
  });
  for (const { name } of tables) {
    await sql({ text: `CREATE TABLE rm_new."${name}" (LIKE rm."${name}" INCLUDING DEFAULTS INCLUDING CONSTRAINTS)` });
  }
  const options = await sql<Defined>({
    text: `SELECT format('ALTER TABLE rm_new.%I SET (%s)', r.relname, array_to_string(r.reloptions, ', ')) AS definition
      FROM pg_class r JOIN pg_namespace n ON n.oid = r.relnamespace
      WHERE n.nspname = 'rm' AND r.relkind = 'r' AND r.reloptions IS NOT NULL`,
  });
  for (const { definition } of options) await sql({ text: definition });
  await sql({ text: 'CREATE TABLE rm_new.built (stream_id uuid PRIMARY KEY, version int NOT NULL)' });
  return tables.map(({ name }) => name);
}

/** Keys, indexes and rights as the live tables have them; their names may be the same in another schema. */
export async function finishBeside(sql: SqlExecutor, tables: readonly string[]): Promise<void> {
  const keys = await sql<Defined>({
    text: `SELECT format('ALTER TABLE rm_new.%I ADD CONSTRAINT %I %s', r.relname, c.conname, pg_get_constraintdef(c.oid)) AS definition
      FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_namespace n ON n.oid = r.relnamespace
      WHERE n.nspname = 'rm' AND c.contype IN ('p', 'u')`,
  });
  const indexes = await sql<Defined>({
    text: `SELECT replace(pg_get_indexdef(i.indexrelid), ' ON rm.', ' ON rm_new.') AS definition
      FROM pg_index i JOIN pg_class r ON r.oid = i.indrelid JOIN pg_namespace n ON n.oid = r.relnamespace
      WHERE n.nspname = 'rm' AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
  });
  for (const { definition } of [...keys, ...indexes]) await sql({ text: definition });
  await sql({ text: 'GRANT USAGE ON SCHEMA rm_new TO qingxin_app, qingxin_read' });
  await sql({ text: 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA rm_new TO qingxin_app' });
  await sql({ text: 'GRANT SELECT ON ALL TABLES IN SCHEMA rm_new TO qingxin_read' });
  for (const table of tables) await sql({ text: `ANALYZE rm_new."${table}"` });
}

/**
 * Inside one transaction: writers wait, what is left is numbered and caught up, the schemas change names. Prepared
 * statements of other connections follow.
 */
export async function switchOver(
  sql: SqlExecutor,
  tables: readonly string[],
  catchUp: () => Promise<void>,
): Promise<void> {
  await sql({ text: "SET LOCAL lock_timeout = '200ms'" });
  await sql({ text: `LOCK TABLE ${tables.map((table) => `rm."${table}"`).join(', ')} IN EXCLUSIVE MODE` });
  await sql({ text: 'SELECT position FROM es.sequencer FOR UPDATE' });
  await sql({ text: 'SELECT es.number_events()' });
  await catchUp();
  await sql({ text: 'DROP TABLE rm_new.built' });
  await sql({ text: 'DROP SCHEMA IF EXISTS rm_old CASCADE' });
  await sql({ text: 'ALTER SCHEMA rm RENAME TO rm_old' });
  await sql({ text: 'ALTER SCHEMA rm_new RENAME TO rm' });
}

/** Row by row the live tables with those beside. */
export async function compare(sql: SqlExecutor, tables: readonly string[]): Promise<readonly TableReport[]> {
  const reports: TableReport[] = [];
  for (const table of tables) {
    const [row] = await sql<TableReport>({
      text: `SELECT '${table}' AS table, (SELECT count(*)::int FROM rm_new.${table}) AS rows,
        (SELECT count(*)::int FROM (SELECT * FROM rm.${table} EXCEPT SELECT * FROM rm_new.${table}) l) AS "onlyLive",
        (SELECT count(*)::int FROM (SELECT * FROM rm_new.${table} EXCEPT SELECT * FROM rm.${table}) r) AS "onlyRebuilt"`,
    });
    if (row !== undefined) reports.push(row);
  }
  return reports;
}
