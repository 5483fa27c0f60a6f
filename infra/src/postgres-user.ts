import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { PostgresRefused } from './postgres-refused.ts';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
  /** A folder on the way is closed to this user: the programs are started with the right to pass it. */
  readonly passesClosedFolders: boolean;
}

const PASSING = '+dac_read_search,+dac_override';

/**
 * PostgreSQL refuses to run as root; there the user `postgres` is used, and made if missing. Clones in root's home or in
 * a `mktemp -d` folder are closed to it: the programs then keep the two capabilities that let them pass.
 * @throws PostgresRefused `data-folder-unreachable` where that cannot be had
 */
export function serverUser(paths: readonly string[]): ServerUser | null {
  if (userInfo().uid !== 0) return null;
  const user = lookUp('postgres') ?? createUser('postgres');
  const closed = paths.map((path) => closedFolder(path, user)).find((folder) => folder !== null);
  if (closed === undefined || closed === null) return user;
  const passing = { ...user, passesClosedFolders: true };
  const trial = asServerUser(passing, '/bin/ls', [closed]);
  if (spawnSync(trial.program, trial.args, { stdio: 'ignore' }).status === 0) return passing;
  throw new PostgresRefused(
    'data-folder-unreachable',
    `以 root 运行时数据库改用用户 postgres，但该用户进不了 ${closed}。请换一个位置，或用普通用户运行。`,
    `When run as root the database runs as user postgres, who cannot enter ${closed}. Use another place, or run as an ordinary user.`,
  );
}

export interface ServerOrder {
  readonly program: string;
  readonly args: readonly string[];
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

/** How to start `program` as the server's user; `no_setuid_fixup` makes access(2) agree with the capabilities. */
export function asServerUser(user: ServerUser | null, program: string, args: readonly string[]): ServerOrder {
  if (user === null) return { program, args, identity: {} };
  const { uid, gid } = user;
  if (!user.passesClosedFolders) return { program, args, identity: { uid, gid } };
  const identity = ['--securebits=+no_setuid_fixup', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const rights = [`--inh-caps=-all,${PASSING}`, `--ambient-caps=-all,${PASSING}`];
  return { program: 'setpriv', args: [...identity, ...rights, program, ...args], identity: {} };
}

function closedFolder(path: string, user: ServerUser): string | null {
  for (let folder = resolve(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(folder)) continue;
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return folder;
  }
  return null;
}

function lookUp(name: string): ServerUser | null {
  const ask = (flag: string): number =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || NaN);
  const user = { uid: ask('-u'), gid: ask('-g'), passesClosedFolders: false };
  return Number.isNaN(user.uid) || Number.isNaN(user.gid) ? null : user;
}

function createUser(name: string): ServerUser {
  execFileSync('groupadd', ['--force', '--system', name], { stdio: 'ignore' });
  execFileSync('useradd', ['--system', '--gid', name, '--no-create-home', name], { stdio: 'ignore' });
  const user = lookUp(name);
  if (user === null) throw new Error(`user ${name} could not be made`);
  return user;
}
