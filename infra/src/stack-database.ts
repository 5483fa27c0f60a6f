import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { migrate } from './migrate.ts';
import { passwordsFor } from './postgres-folder.ts';
import type { LoginRole, Passwords } from './postgres-folder.ts';
import { startPostgres } from './postgres.ts';
import type { Part } from './supervisor-part.ts';

const databaseName = 'qingxin';

/** Connection addresses by role, password included: never print them. */
export interface DatabaseAddresses {
  readonly owner: string;
  readonly app: string;
  readonly read: string;
  readonly sealer: string;
}

export interface EmbeddedDatabase {
  readonly home: string;
  readonly port: number;
  readonly logFile: string;
}

const folderOf = (home: string): string => join(home, 'postgres');

/** Starts the embedded PostgreSQL of a data folder as a part of the stack. */
export async function startDatabasePart(options: EmbeddedDatabase): Promise<Part> {
  mkdirSync(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: 'a' });
  const server = await startPostgres({
    dataFolder: folderOf(options.home),
    port: options.port,
    // After a hard end its children may still speak.
    onLog: (line) => log.writable && log.write(`${line}\n`),
  });
  void server.ended.then(() => log.end());
  await createDatabase(server.url('postgres', 'postgres'));
  return {
    name: 'postgres',
    pid: server.pid,
    logFile: options.logFile,
    stopSignal: 'SIGINT',
    exited: server.ended,
    stop: () => server.stop(),
  };
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** Superuser's address of the embedded database. */
export function embeddedOwnerUrl(home: string, port: number): string {
  return `postgres://postgres:${passwordsFor(folderOf(home), 'empty').postgres}@127.0.0.1:${port}/${databaseName}`;
}

/**
 * Brings the database to the newest migration and gives the login roles the passwords kept in the data folder.
 * @param ownerUrl the embedded server's superuser, or DATABASE_URL: a role that owns the database and may make roles
 */
export async function prepareDatabase(home: string, ownerUrl: string): Promise<DatabaseAddresses> {
  const passwords: Passwords = passwordsFor(folderOf(home), 'empty');
  await migrate({
    ownerUrl,
    appPassword: passwords.qingxin_app,
    readPassword: passwords.qingxin_read,
    sealerPassword: passwords.qingxin_sealer,
  });
  const as = (role: LoginRole): string => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = passwords[role];
    return url.href;
  };
  return { owner: ownerUrl, app: as('qingxin_app'), read: as('qingxin_read'), sealer: as('qingxin_sealer') };
}
