import { copyFile, cp, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { dumpDatabase } from './dump-database.ts';
import { BACKUP_FORMAT, type BackupManifest, BackupRefused, MANIFEST, OBJECTS_FOLDER } from './manifest.ts';

/** What opens a backup, and what was told to people of the demo: never in the backup's own folder. */
export const APART = ['keys', 'seal-keys', 'demo-password'];

export interface BackupPlan {
  /** The data folder. */
  readonly home: string;
  /** As the owner of the tables. */
  readonly ownerUrl: string;
  /** A new folder. */
  readonly to: string;
  /** Where the keys go; absent: they are saved by somebody else. */
  readonly keysTo?: string;
  /** Evidence files are in a bucket. */
  readonly bucket: boolean;
  readonly now: () => string;
}

/**
 * Saves database and evidence files of a running stack, the database first: a file is in the store before the log names it.
 * The manifest is written last; without it the folder is no backup. @throws BackupRefused
 */
export async function backUp({ home, ownerUrl, to, keysTo, bucket, now }: BackupPlan): Promise<BackupManifest> {
  if (existsSync(to) && (await readdir(to)).length > 0) throw new BackupRefused('target-not-empty', to);
  if (keysTo !== undefined && isWithin(to, keysTo)) throw new BackupRefused('keys-not-apart', keysTo);
  await mkdir(to, { recursive: true, mode: 0o700 });
  const madeAt = now();
  const database = await dumpDatabase(ownerUrl, to);
  const evidence = bucket
    ? null
    : { files: await saveObjects(join(home, 'evidence', 'objects'), join(to, OBJECTS_FOLDER)) };
  if (keysTo !== undefined) await saveApart(home, keysTo);
  const manifest: BackupManifest = { format: BACKUP_FORMAT, version: 1, madeAt, ...database, evidence };
  await writeFile(join(to, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });
  return manifest;
}

function isWithin(folder: string, path: string): boolean {
  return !/^\.\.(?:$|[/\\])/.test(relative(resolve(folder), resolve(path)));
}

/** Sealed bytes under their hash: a file that is being taken away meanwhile is one that nobody needs. */
async function saveObjects(from: string, to: string): Promise<number> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (!existsSync(from)) return 0;
  let files = 0;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const copied = await copyFile(join(entry.parentPath, entry.name), join(to, entry.name)).then(
      () => 1,
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? 0 : Promise.reject(error)),
    );
    files += copied;
  }
  return files;
}

async function saveApart(home: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of APART) {
    const from = join(home, name);
    if (existsSync(from)) await cp(from, join(to, name), { recursive: true, preserveTimestamps: true });
  }
  if (((await stat(to)).mode & 0o077) !== 0) throw new BackupRefused('keys-not-apart', to);
}
