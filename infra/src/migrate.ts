import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Client } from 'pg';

export interface MigrateOptions {
  /** Connection of a superuser, or of a role that may create roles and owns the database. */
  readonly ownerUrl: string;
  /** Passwords of the login roles; a role without one keeps what it has. */
  readonly appPassword?: string;
  readonly readPassword?: string;
  readonly sealerPassword?: string;
  /** Those that are shipped, unless a test stands for an earlier version of the program. */
  readonly migrations?: readonly Migration[];
}

export interface Migration {
  /** `NNNN_name.sql`. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The database was brought to its state by another version of the program. */
export class MigrationRefused extends Error {
  readonly code: 'migration-changed' | 'migration-unknown';
  /** The first file that does not fit. */
  readonly migration: string;

  constructor(code: MigrationRefused['code'], migration: string) {
    super(`${code}: ${migration}`);
    this.name = 'MigrationRefused';
    this.code = code;
    this.migration = migration;
  }
}

const FOLDER = new URL('../migrations/', import.meta.url);
const FILE = /^\d{4}_[a-z0-9_]+\.sql$/;
const LOCK = 7_236_104;

/** Roles of the whole cluster. Owner and sequencer never log in; the others log in with a password set here. */
const ROLES = {
  qingxin_owner: 'NOLOGIN',
  qingxin_sequencer: 'NOLOGIN',
  qingxin_app: 'LOGIN',
  qingxin_read: 'LOGIN',
  qingxin_sealer: 'LOGIN',
} as const;

const ROLE_SETTINGS = [
  `ALTER ROLE qingxin_app SET idle_in_transaction_session_timeout = '10s'`,
  `ALTER ROLE qingxin_read SET idle_in_transaction_session_timeout = '10s'`,
  // A named statement over units of very different size must not flip to one plan for all.
  `ALTER ROLE qingxin_read SET plan_cache_mode = force_custom_plan`,
  `ALTER ROLE qingxin_read SET default_transaction_read_only = on`,
];

export async function shippedMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => FILE.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/**
 * Brings a database to the newest migration: roles if missing, then each new file in a transaction of its own, as
 * `qingxin_owner`. Safe to run twice and from several processes. Answers the names applied now.
 * @throws MigrationRefused when a file that was applied has another content now, or is missing from what is shipped
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const migrations = options.migrations ?? (await shippedMigrations());
  const client = new Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await prepareRoles(client, options);
    const applied = await appliedMigrations(client);
    const pending = pendingMigrations(migrations, applied);
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function prepareRoles(client: Client, options: MigrateOptions): Promise<void> {
  const existing = await client.query<{ rolname: string }>('SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)', [
    Object.keys(ROLES),
  ]);
  const known = new Set(existing.rows.map((row) => row.rolname));
  for (const [role, login] of Object.entries(ROLES)) {
    if (!known.has(role)) await createRole(client, role, login);
  }
  if (known.size < Object.keys(ROLES).length) {
    for (const setting of ROLE_SETTINGS) await client.query(setting);
  }
  await setPassword(client, 'qingxin_app', options.appPassword);
  await setPassword(client, 'qingxin_read', options.readPassword);
  await setPassword(client, 'qingxin_sealer', options.sealerPassword);
  const database = await client.query<{ name: string }>('SELECT quote_ident(current_database()) AS name');
  const name = database.rows[0]?.name ?? '';
  await client.query('GRANT qingxin_sequencer TO qingxin_owner');
  await client.query('GRANT qingxin_owner TO CURRENT_USER');
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CREATE, CONNECT ON DATABASE ${name} TO qingxin_owner`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO qingxin_app, qingxin_read, qingxin_sealer`);
}

/** Roles belong to the cluster while the lock belongs to the database: another database's run may be first. */
async function createRole(client: Client, role: string, login: string): Promise<void> {
  await client.query(
    `DO $$ BEGIN CREATE ROLE ${role} ${login}; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
}

async function setPassword(client: Client, role: keyof typeof ROLES, password: string | undefined): Promise<void> {
  if (password === undefined) return;
  await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
}

async function appliedMigrations(client: Client): Promise<ReadonlyMap<string, string>> {
  const found = await client.query<{ exists: boolean }>(`SELECT to_regclass('es.migration') IS NOT NULL AS exists`);
  if (found.rows[0]?.exists !== true) return new Map();
  const rows = await client.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM es.migration');
  return new Map(rows.rows.map((row) => [row.name, row.sha256]));
}

export function pendingMigrations(
  shipped: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): readonly Migration[] {
  const names = new Set(shipped.map((migration) => migration.name));
  for (const name of applied.keys()) {
    if (!names.has(name)) throw new MigrationRefused('migration-unknown', name);
  }
  for (const { name, sha256 } of shipped) {
    const known = applied.get(name);
    if (known !== undefined && known !== sha256) throw new MigrationRefused('migration-changed', name);
  }
  return shipped.filter((migration) => !applied.has(migration.name));
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SET LOCAL ROLE qingxin_owner');
    await client.query(migration.text);
    await client.query(
      `CREATE TABLE IF NOT EXISTS es.migration
         (name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
    );
    await client.query('INSERT INTO es.migration (name, sha256) VALUES ($1, $2)', [migration.name, migration.sha256]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}
