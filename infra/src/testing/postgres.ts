import { createHash, randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { type Database, poolDatabase } from '@qingxin/event-store';
import { migrate, shippedMigrations } from '../migrate.ts';
import type { LoginRole } from '../postgres.ts';
import { type TestServer, startTestServer, workerServerUrl } from './server.ts';

export { startTestServer, TEST_SERVER_SETTINGS, type TestServer } from './server.ts';

export interface TestDatabase {
  readonly name: string;
  url(role: LoginRole): string;
  /** Pools of the application's role, of `qingxin_owner`, and of the superuser. */
  readonly app: Pool;
  readonly owner: Pool;
  readonly superuser: Pool;
  /** The application's pool as the event store takes it. */
  readonly appDatabase: Database;
  /** Ends the pools and drops the database; with `server: 'own'` stops that server too. */
  close(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** `own`: a server to itself, for specs that hold transactions open or watch when a commit becomes visible. */
  readonly server?: 'shared' | 'own';
}

const TEMPLATE_LOCK = 7_236_105;

/**
 * A database of its own, cloned from a migrated template that is made once per server and set of migrations. The server
 * is that of `QINGXIN_TEST_PG_URL` (a superuser's address) or one started for this Jest worker and ended with it.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const own = options.server === 'own' ? await startTestServer() : null;
  const serverUrl = own?.url ?? (await workerServerUrl());
  const name = `test_${randomBytes(6).toString('hex')}`;
  await cloneTemplate(serverUrl, name);
  return openDatabase(serverUrl, name, own);
}

function openDatabase(serverUrl: string, name: string, own: TestServer | null): TestDatabase {
  const url = (role: LoginRole): string => roleUrl(serverUrl, name, role);
  const app = new Pool({ connectionString: url('qingxin_app'), max: 20 });
  const owner = new Pool({ connectionString: url('postgres'), options: '-c role=qingxin_owner', max: 3 });
  const superuser = new Pool({ connectionString: url('postgres'), max: 5 });
  const pools = [app, owner, superuser];
  // Dropping a server or database under a pool reports on idle connections; the spec sees its own queries fail.
  for (const pool of pools) pool.on('error', () => undefined);
  return {
    name,
    url,
    app,
    owner,
    superuser,
    appDatabase: poolDatabase(app),
    async close() {
      await Promise.all(pools.map((pool) => pool.end()));
      if (own === null) await onServer(serverUrl, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
      else await own.stop();
    },
  };
}

/** Passwords follow from the superuser's, so that all workers of one server agree on them. */
function rolePassword(serverUrl: string, role: LoginRole): string {
  const { password } = new URL(serverUrl);
  return role === 'postgres' ? password : createHash('sha256').update(`${password} ${role}`).digest('base64url');
}

function roleUrl(serverUrl: string, database: string, role: LoginRole): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (role !== 'postgres') {
    url.username = role;
    url.password = rolePassword(serverUrl, role);
  }
  return url.href;
}

async function onServer<T>(serverUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: roleUrl(serverUrl, 'postgres', 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function cloneTemplate(serverUrl: string, name: string): Promise<void> {
  const digest = createHash('sha256');
  for (const migration of await shippedMigrations()) digest.update(`${migration.name} ${migration.sha256}\n`);
  const template = `template_${digest.digest('hex').slice(0, 16)}`;
  await onServer(serverUrl, async (client) => {
    // Cloning needs a template without sessions, so that making and cloning take turns.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(client, serverUrl, template);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${name} TO qingxin_app, qingxin_read, qingxin_sealer`);
    await client.query(`GRANT CREATE, CONNECT ON DATABASE ${name} TO qingxin_owner`);
  });
}

async function makeTemplate(client: Client, serverUrl: string, template: string): Promise<void> {
  const draft = `${template}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft} TEMPLATE template0`);
  await migrate({
    ownerUrl: roleUrl(serverUrl, draft, 'postgres'),
    appPassword: rolePassword(serverUrl, 'qingxin_app'),
    readPassword: rolePassword(serverUrl, 'qingxin_read'),
    sealerPassword: rolePassword(serverUrl, 'qingxin_sealer'),
  });
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
}
