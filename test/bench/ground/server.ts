import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, startPostgres } from '@qingxin/infra';
import { FileKeyRing } from '@qingxin/event-store';
import { type OpenDatabase, openDatabase } from '@qingxin/platform';
import { Client, Pool } from 'pg';

/** A throw-away server with the settings of the product, and one migrated database on it. */
export interface Ground {
  /** Address of the application's role, password included: never print it. */
  readonly appUrl: string;
  readonly superuserUrl: string;
  readonly superuser: Pool;
  /** As the API opens it, with the given number of connections at most. */
  readonly app: OpenDatabase;
  readonly ring: FileKeyRing;
  /** Temporary; ends with the ground. */
  readonly folder: string;
  readonly version: string;
  close(): Promise<void>;
}

const DATABASE = 'qingxin';
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'];
const opened = new Set<Ground>();

export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), `qingxin-bench-${process.pid}-`));
  // The server may run as another user, who has to pass through.
  await chmod(folder, 0o711);
  const server = await startPostgres({ dataFolder: join(folder, 'data') });
  const superuserUrl = server.url(DATABASE, 'postgres');
  try {
    await createDatabase(server.url('postgres', 'postgres'));
    const { qingxin_app: appPassword } = server.passwords;
    await migrate({ ownerUrl: superuserUrl, appPassword });
  } catch (error) {
    await server.stop();
    throw error;
  }
  const appUrl = server.url(DATABASE, 'qingxin_app');
  const superuser = new Pool({ connectionString: superuserUrl, max: 4 });
  superuser.on('error', () => undefined);
  const app = openDatabase({ url: appUrl, applicationName: 'bench', use: 'write', onIdleError: () => undefined });
  const ground: Ground = {
    appUrl,
    superuserUrl,
    superuser,
    app,
    ring: FileKeyRing.create(join(folder, 'keys')),
    folder,
    version: await checkedVersion(superuser),
    async close() {
      if (!opened.delete(ground)) return;
      await Promise.allSettled([superuser.end(), app.close()]);
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  opened.add(ground);
  return ground;
}

/** For an interrupted run. */
export async function closeAllGrounds(): Promise<void> {
  await Promise.all([...opened].map((ground) => ground.close()));
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** @throws when the server is not durable: such figures would say nothing about the product */
async function checkedVersion(superuser: Pool): Promise<string> {
  for (const name of DURABLE) {
    const { rows } = await superuser.query<{ value: string }>('SELECT current_setting($1) AS value', [name]);
    if (rows[0]?.value !== 'on') throw new Error(`the bench needs ${name} = on`);
  }
  const { rows } = await superuser.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
  return rows[0]?.version ?? 'unknown';
}
