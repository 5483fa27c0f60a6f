import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postgresBinaries } from './postgres-binaries.ts';
import {
  createCluster,
  inspectFolder,
  type LoginRole,
  type Passwords,
  passwordsFor,
  SERVER_ENVIRONMENT,
} from './postgres-folder.ts';
import { freePort, isFree } from './ports.ts';
import { clearLeftovers, forgetOwner, noteOwner } from './postgres-process.ts';
import { PostgresRefused } from './postgres-refused.ts';
import { asServerUser, serverUser, type ServerUser } from './postgres-user.ts';

export { POSTGRES_MAJOR, type LoginRole, type Passwords } from './postgres-folder.ts';
export { PostgresRefused, type PostgresRefusal } from './postgres-refused.ts';

export interface PostgresOptions {
  readonly dataFolder: string;
  /** A free one when absent. */
  readonly port?: number;
  readonly initdbFlags?: readonly string[];
  /** More `-c name=value` settings. */
  readonly serverFlags?: readonly string[];
  readonly onLog?: (line: string) => void;
}

export interface PostgresServer {
  readonly port: number;
  readonly pid: number;
  readonly passwords: Passwords;
  /** Connection address on the loopback interface, password included: never print it. */
  url(database: string, role: LoginRole): string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Lets this process end without waiting for the server; for callers with another way to stop it. */
  unref(): void;
  /** Ends sessions and stops; safe to call twice. */
  stop(): Promise<void>;
}

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'timezone=UTC',
  'log_timezone=UTC',
  // The detail of a refused row would carry its values into the log.
  'log_error_verbosity=terse',
];
const READY = 'database system is ready to accept connections';
const STILL_ENDING = /pre-existing shared memory block|lock file ".*" already exists/;
const START_TRIES = 30;
const STOP_MILLISECONDS = 20_000;

/**
 * Starts PostgreSQL 18 in the data folder, making it at the first start. The programs are run directly: the package's
 * own class ends the whole process at SIGINT and leaves the password readable in the shared temporary folder.
 * @throws PostgresRefused with a code and a message in Chinese and English
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const dataFolder = resolve(options.dataFolder);
  const holds = inspectFolder(dataFolder);
  const binaries = postgresBinaries();
  const user = serverUser([dataFolder, binaries.folder]);
  const passwords = passwordsFor(dataFolder, holds);
  if (holds === 'cluster') await clearLeftovers(dataFolder);
  const port = options.port ?? (await freePort());
  if (!(await isFree(port))) throw portTaken(port);
  if (holds === 'empty') {
    const { initdbFlags = [] } = options;
    await createCluster({ dataFolder, binaries, user, password: passwords.postgres, initdbFlags });
  }
  const settings = [...SETTINGS, ...(options.serverFlags ?? [])].flatMap((setting) => ['-c', setting]);
  const args = ['-D', dataFolder, '-p', String(port), ...settings];
  const { onLog = () => undefined } = options;
  const child = await launch({ program: binaries.postgres, args, port, user, onLog });
  noteOwner(dataFolder);
  return runningServer(child, port, passwords, dataFolder);
}

function runningServer(child: ChildProcess, port: number, passwords: Passwords, dataFolder: string): PostgresServer {
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((settle) => {
    child.once('exit', (code, signal) => settle({ code, signal }));
  });
  return {
    port,
    pid: child.pid ?? 0,
    passwords,
    ended,
    url: (database, role) => `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`,
    unref() {
      child.unref();
      if (child.stderr instanceof Socket) child.stderr.unref();
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT');
        const forced = setTimeout(() => child.kill('SIGQUIT'), STOP_MILLISECONDS);
        await ended;
        clearTimeout(forced);
      }
      forgetOwner(dataFolder);
    },
  };
}

interface Launch {
  readonly program: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly user: ServerUser | null;
  readonly onLog: (line: string) => void;
}

/** After a kill -9 the old server's children may need a moment to end; until then the new one refuses to start. */
async function launch(order: Launch): Promise<ChildProcess> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await launchOnce(order);
    if (outcome.child !== null) return outcome.child;
    if (tries >= START_TRIES || !STILL_ENDING.test(outcome.log)) throw startFailed(outcome.log, order.port);
    await pause(500);
  }
}

/** Its own process group: Ctrl-C at the terminal reaches the starter only, which stops things in order. */
function launchOnce(order: Launch): Promise<{ readonly child: ChildProcess | null; readonly log: string }> {
  const { program, args, identity } = asServerUser(order.user, order.program, order.args);
  const child = spawn(program, args, {
    ...identity,
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let log = '';
  return new Promise((settle, fail) => {
    child.once('error', fail);
    child.once('close', () => settle({ child: null, log }));
    child.stderr.on('data', (chunk: Buffer) => {
      const text = chunk.toString('utf8');
      log = `${log}${text}`.slice(-4000);
      for (const line of text.split('\n')) if (line !== '') order.onLog(line);
      if (log.includes(READY)) settle({ child, log: '' });
    });
  });
}

function startFailed(log: string, port: number): PostgresRefused {
  if (/could not bind|Address already in use/.test(log)) return portTaken(port);
  return new PostgresRefused('start-failed', `数据库未能启动：\n${log}`, 'PostgreSQL did not start.');
}

function portTaken(port: number): PostgresRefused {
  return new PostgresRefused(
    'port-taken',
    `数据库端口 ${port} 已被其他程序占用。`,
    `The database port ${port} is taken by another program.`,
  );
}
