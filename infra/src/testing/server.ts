import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from '../postgres.ts';
import { testServers } from '../settings.ts';

/** Never for the product: a crash of the machine may lose what a test wrote, which is of no use afterwards anyway. */
export const TEST_SERVER_SETTINGS: readonly string[] = [
  'fsync=off',
  'full_page_writes=off',
  'max_connections=200',
  'max_prepared_transactions=10',
];

const ADDRESS = 'address';
const folderPrefix = (use: string): string => `qingxin-postgres-${use}-${process.pid}-`;

export interface TestServer {
  /** Superuser's address. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** A server in a temporary folder; it ends with `stop`, or with this process however that ends. */
export async function startTestServer(use = 'own'): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), folderPrefix(use)));
  // The server may run as another user, who has to pass through.
  await chmod(folder, 0o711);
  const server = await startPostgres({
    dataFolder: join(folder, 'data'),
    serverFlags: TEST_SERVER_SETTINGS,
    initdbFlags: ['--no-sync'],
  });
  server.unref();
  endWithThisProcess(server.pid, folder);
  const url = server.url('postgres', 'postgres');
  await writeFile(join(folder, ADDRESS), url, { mode: 0o600 });
  return {
    url,
    pid: server.pid,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A shell waits on a pipe that closes when this process ends, even by kill -9, and then stops the server: exit handlers
 * set inside a Jest sandbox are never called. The lock file tells the end; a dead server may stay known as a zombie.
 */
function endWithThisProcess(pid: number, folder: string): void {
  const script =
    'cat >/dev/null; [ -e "$1/data/postmaster.pid" ] && kill -INT "$0"; n=0; ' +
    'while [ -e "$1/data/postmaster.pid" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done; rm -rf "$1"';
  const watcher = spawn('sh', ['-c', script, String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
}

/** The server shared by the test files of one Jest worker; its folder is named by the worker's process. */
export async function workerServerUrl(): Promise<string> {
  const { postgresUrl } = testServers();
  if (postgresUrl !== undefined) return postgresUrl;
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(folderPrefix('shared')));
  for (const folder of folders) {
    const url = await readFile(join(tmpdir(), folder, ADDRESS), 'utf8').catch(() => null);
    if (url !== null && (await answers(url))) return url;
  }
  return (await startTestServer('shared')).url;
}

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
