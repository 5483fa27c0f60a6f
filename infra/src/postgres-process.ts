import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PostgresRefused } from './postgres-refused.ts';

const ORPHAN_STOP_SECONDS = 30;

/** Something that tells a process from a later one with the same id; null when there is none. */
function processStamp(pid: number): string | null {
  if (existsSync('/proc/self/stat')) {
    const file = `/proc/${pid}/stat`;
    if (!existsSync(file)) return null;
    const fields = readFileSync(file, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim() || null;
}

function commandLine(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ');
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
}

const ownerFile = (dataFolder: string): string => `${dataFolder}.owner.json`;

/** Notes which process runs this cluster, so that a later start can tell a running stack from an orphaned server. */
export function noteOwner(dataFolder: string): void {
  writeFileSync(ownerFile(dataFolder), JSON.stringify({ pid: process.pid, stamp: processStamp(process.pid) }));
}

export function forgetOwner(dataFolder: string): void {
  rmSync(ownerFile(dataFolder), { force: true });
}

function ownerLives(dataFolder: string): boolean {
  if (!existsSync(ownerFile(dataFolder))) return false;
  const owner = JSON.parse(readFileSync(ownerFile(dataFolder), 'utf8')) as {
    readonly pid: number;
    readonly stamp: string;
  };
  return processStamp(owner.pid) === owner.stamp;
}

/**
 * Clears the way after a hard end. A server whose starter was killed is stopped; a lock file whose process id now
 * belongs to another program is removed; every other case PostgreSQL settles itself.
 * @throws PostgresRefused `already-running` when the starter of the running server lives
 */
export async function clearLeftovers(dataFolder: string): Promise<void> {
  const lockFile = join(dataFolder, 'postmaster.pid');
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || processStamp(pid) === null) return;
  const command = commandLine(pid);
  if (!command.includes('postgres') || !command.includes(dataFolder)) {
    rmSync(lockFile, { force: true });
    return;
  }
  if (ownerLives(dataFolder)) {
    throw new PostgresRefused(
      'already-running',
      `数据目录 ${dataFolder} 的数据库正在运行（进程 ${pid}）。如需另起一套，请设置不同的 QINGXIN_HOME 和 PORT。`,
      `The database of ${dataFolder} is running (process ${pid}). For a second stack set another QINGXIN_HOME and PORT.`,
    );
  }
  await stopOrphan(pid);
}

async function stopOrphan(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < ORPHAN_STOP_SECONDS * 10; waited += 1) {
    if (processStamp(pid) === null) return;
    await pause(100);
  }
  throw new PostgresRefused(
    'already-running',
    `上次留下的数据库进程 ${pid} 未能停止，请手动结束它。`,
    `The database process ${pid} left from the last run does not stop; end it by hand.`,
  );
}
