import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { migrate, shippedMigrations } from '../migrate.ts';
import { type BackupManifest, BackupRefused, type DumpedTable, fileOfTable } from './manifest.ts';

const ROWS_AN_INSERT = 1_000;

const TRIGGERS = `SELECT t.tgname::text AS name, t.tgenabled::text AS enabled FROM pg_trigger t
  WHERE t.tgrelid = $1::regclass AND NOT t.tgisinternal`;

const ENABLE: Readonly<Record<string, string>> = { O: 'ENABLE', A: 'ENABLE ALWAYS', R: 'ENABLE REPLICA', D: 'DISABLE' };

interface Passwords {
  readonly appPassword: string;
  readonly readPassword: string;
  readonly sealerPassword: string;
}

/**
 * Brings an empty database to the migrations of the backup, reads its rows in, and then to those of this program. All rows or
 * none: a restore that was broken off left the database empty.
 * @param ownerUrl a superuser, or a role that owns the database and may make roles
 * @throws BackupRefused `target-not-empty`, `backup-damaged`; MigrationRefused where the backup is of a newer program
 */
export async function loadDatabase(
  ownerUrl: string,
  backup: { readonly folder: string; readonly manifest: BackupManifest },
  passwords: Passwords,
): Promise<void> {
  const { folder, manifest } = backup;
  for (const table of manifest.tables) await checkFile(folder, table);
  await refuseUsed(ownerUrl);
  const known = new Map(manifest.migrations.map(({ name, sha256 }) => [name, sha256]));
  const shipped = await shippedMigrations();
  await migrate({ ownerUrl, ...passwords, migrations: shipped.filter(({ name }) => known.has(name)) });
  await readIn(ownerUrl, folder, manifest);
  await migrate({ ownerUrl, ...passwords });
}

async function checkFile(folder: string, { table, sha256 }: DumpedTable): Promise<void> {
  const path = fileOfTable(folder, table);
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  } catch {
    throw new BackupRefused('backup-damaged', path);
  }
  if (hash.digest('hex') !== sha256) throw new BackupRefused('backup-damaged', path);
}

/** A database that only a broken-off restore has touched has migrations and no event. */
async function refuseUsed(ownerUrl: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    const found = await client.query<{ used: boolean }>(`SELECT to_regclass('es.event') IS NOT NULL AS used`);
    if (found.rows[0]?.used !== true) return;
    const { rows } = await client.query('SELECT FROM es.event LIMIT 1');
    if (rows.length > 0) throw new BackupRefused('target-not-empty', 'es.event');
  });
}

async function readIn(ownerUrl: string, folder: string, manifest: BackupManifest): Promise<void> {
  await connected(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE qingxin_owner');
    const names = manifest.tables.map(({ table }) => quoted(client, table));
    const guards: string[] = [];
    for (const name of names) {
      const { rows } = await client.query<{ name: string; enabled: string }>(TRIGGERS, [name]);
      for (const { name: trigger, enabled } of rows) {
        guards.push(`ALTER TABLE ${name} ${ENABLE[enabled] ?? 'ENABLE'} TRIGGER ${client.escapeIdentifier(trigger)}`);
      }
      // They refuse any change of the past, which is what a restore makes on an empty table.
      await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    }
    await client.query(`TRUNCATE ${names.join(', ')}`);
    for (const table of manifest.tables) await readTable(client, folder, table);
    for (const guard of guards) await client.query(guard);
    for (const [sequence, last] of Object.entries(manifest.sequences)) {
      await client.query('SELECT setval($1::regclass, greatest($2::bigint, 1), $2::bigint > 0)', [
        quoted(client, sequence),
        last,
      ]);
    }
    await client.query('COMMIT');
  });
}

async function readTable(client: Client, folder: string, { table, columns, rows }: DumpedTable): Promise<void> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const name = quoted(client, table);
  // Its row type has the columns in the order of the backup, whatever order they have here.
  await client.query(`CREATE TABLE es.restored_rows AS SELECT ${names} FROM ${name} WITH NO DATA`);
  const insert = `INSERT INTO ${name} (${names}) OVERRIDING SYSTEM VALUE SELECT * FROM unnest($1::es.restored_rows[])`;
  let batch: string[] = [];
  let read = 0;
  const path = fileOfTable(folder, table);
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    batch.push(JSON.parse(line) as string);
    read += 1;
    if (batch.length < ROWS_AN_INSERT) continue;
    await client.query(insert, [batch]);
    batch = [];
  }
  if (batch.length > 0) await client.query(insert, [batch]);
  if (read !== rows) throw new BackupRefused('backup-damaged', path);
  await client.query('DROP TABLE es.restored_rows');
}

function quoted(client: Client, name: string): string {
  return name
    .split('.')
    .map((part) => client.escapeIdentifier(part))
    .join('.');
}

async function connected<T>(url: string, act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
