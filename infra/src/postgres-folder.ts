import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { asServerUser, type ServerUser } from './postgres-user.ts';
import { PostgresRefused } from './postgres-refused.ts';

export const POSTGRES_MAJOR = '18';

export type LoginRole = 'postgres' | 'qingxin_app' | 'qingxin_read' | 'qingxin_sealer';
export type Passwords = Readonly<Record<LoginRole, string>>;

/** Child processes get no more of the environment than they need, and speak a language that can be recognised. */
export const SERVER_ENVIRONMENT = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

/** Refuses a folder of another major version, or one that holds something else. Answers whether it holds a cluster. */
export function inspectFolder(dataFolder: string): 'cluster' | 'empty' {
  if (!existsSync(dataFolder)) return 'empty';
  const versionFile = join(dataFolder, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (readdirSync(dataFolder).length === 0) return 'empty';
    throw new PostgresRefused(
      'data-folder-foreign',
      `数据目录 ${dataFolder} 不是空的，也不是 PostgreSQL 数据目录，未作任何改动。`,
      `The folder ${dataFolder} is neither empty nor a PostgreSQL data folder; it was left as it is.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version === POSTGRES_MAJOR) return 'cluster';
  throw new PostgresRefused(
    'data-folder-version',
    `数据目录 ${dataFolder} 由 PostgreSQL ${version} 建立，本程序使用 PostgreSQL ${POSTGRES_MAJOR}。请先用旧版本导出再导入，或把 QINGXIN_HOME 指向新的目录；原目录未作任何改动。`,
    `The folder ${dataFolder} was made by PostgreSQL ${version}, this program runs PostgreSQL ${POSTGRES_MAJOR}. Dump and restore it, or point QINGXIN_HOME to a new folder; it was left as it is.`,
  );
}

/** Passwords of the login roles, made once and kept beside the data folder, readable by the caller only. */
export function passwordsFor(dataFolder: string, holds: 'cluster' | 'empty'): Passwords {
  const file = `${dataFolder}.passwords.json`;
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  if (holds === 'cluster') {
    throw new PostgresRefused(
      'passwords-missing',
      `数据目录存在，但密码文件 ${file} 不见了，请从备份恢复该文件。`,
      `The data folder is there but its password file ${file} is gone; restore that file from a backup.`,
    );
  }
  const fresh = (): string => randomBytes(24).toString('base64url');
  const passwords = { postgres: fresh(), qingxin_app: fresh(), qingxin_read: fresh(), qingxin_sealer: fresh() };
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(passwords), { mode: 0o600 });
  renameSync(draft, file);
  return passwords;
}

export interface ClusterToCreate {
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly user: ServerUser | null;
  readonly password: string;
  readonly initdbFlags: readonly string[];
}

/** Makes the cluster in a folder beside and renames it, so that an interrupted first start leaves nothing half-made. */
export async function createCluster(cluster: ClusterToCreate): Promise<void> {
  const draft = `${cluster.dataFolder}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.user !== null) {
    for (const path of [draft, passwordFile]) chownSync(path, cluster.user.uid, cluster.user.gid);
  }
  const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=postgres'];
  const files = [`--pgdata=${draft}`, `--pwfile=${passwordFile}`];
  try {
    await run(cluster.binaries.initdb, [...flags, ...files, ...cluster.initdbFlags], cluster.user);
    if (existsSync(cluster.dataFolder)) rmSync(cluster.dataFolder, { recursive: true });
    renameSync(draft, cluster.dataFolder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function run(program: string, args: readonly string[], user: ServerUser | null): Promise<void> {
  const order = asServerUser(user, program, args);
  const options = { ...order.identity, env: SERVER_ENVIRONMENT } as const;
  const child = spawn(order.program, order.args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-4000);
  });
  const code = await new Promise<number | null>((settle, fail) => child.once('error', fail).once('close', settle));
  if (code === 0) return;
  throw new PostgresRefused('start-failed', `数据库初始化失败：${complaint}`, 'initdb failed.');
}
