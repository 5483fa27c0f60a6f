import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AnchorFile, ErasureFile, FileKeyRing, keepErasures, lastBlock, TimeStampFile } from '@qingxin/event-store';
import { openDatabase, openKeyRing } from '@qingxin/platform';
import { keepPorts } from '../ports.ts';
import { passwordsFor } from '../postgres-folder.ts';
import { embeddedOwnerUrl, startDatabasePart } from '../stack-database.ts';
import { RunLedger } from '../supervisor-ledger.ts';
import { APART } from './backup.ts';
import { loadDatabase } from './load-database.ts';
import { type BackupManifest, BackupRefused, OBJECTS_FOLDER, readManifest } from './manifest.ts';

export interface RestorePlan {
  /** The backup's folder. */
  readonly from: string;
  /** Folder with `keys/` and `seal-keys/`. */
  readonly keys: string;
  /** Seals and erasure register as they are kept elsewhere, newer than the backup. */
  readonly anchors: string;
  /** The data folder to be made. */
  readonly home: string;
  /** Where the new stack keeps its seals. */
  readonly anchorsOfHome: string;
  /** An empty database on a server that is not ours; absent: an embedded one is made. */
  readonly databaseUrl?: string;
  readonly now: () => string;
}

export interface Restored {
  readonly manifest: BackupManifest;
  /** Subjects whose keys came back with the backup and were destroyed again. */
  readonly erasedAgain: number;
  /** Seals of what happened after the backup: the log has that no more. */
  readonly sealsLost: number;
}

/** What a stack that was ever started has in its data folder. */
const USED = ['postgres', 'postgres.passwords.json', 'keys', 'seal-keys', 'evidence', 'temporal', 'run.json'];

/**
 * Makes a data folder from a backup, keys and anchors, ready to be started: what was erased since the backup is erased again
 * before any door can open. Temporal's state is not in it: `qx rehydrate` starts the workflows anew.
 * @throws BackupRefused, MigrationRefused, KeyRingRefused
 */
export async function restore(plan: RestorePlan): Promise<Restored> {
  const { from, keys, anchors, home, anchorsOfHome, databaseUrl } = plan;
  const manifest = readManifest(from);
  const used = USED.find((name) => existsSync(join(home, name)));
  if (used !== undefined) throw new BackupRefused('target-not-empty', join(home, used));
  const moves = resolve(anchors) !== resolve(anchorsOfHome);
  if (moves && existsSync(anchorsOfHome)) throw new BackupRefused('target-not-empty', anchorsOfHome);
  if (!existsSync(join(keys, 'keys'))) throw new BackupRefused('keys-missing', keys);
  FileKeyRing.open(join(keys, 'keys'));
  if (!existsSync(new ErasureFile(anchors).path)) throw new BackupRefused('anchors-missing', anchors);
  await mkdir(home, { recursive: true });
  const ledger = await RunLedger.take(home);
  try {
    await copyApart(plan);
    await copyObjects(join(from, OBJECTS_FOLDER), join(home, 'evidence', 'objects'));
    if (moves) await cp(anchors, anchorsOfHome, { recursive: true });
    const load = async (ownerUrl: string): Promise<Restored> => {
      const { qingxin_app, qingxin_read, qingxin_sealer } = passwordsFor(join(home, 'postgres'), 'empty');
      const passwords = { appPassword: qingxin_app, readPassword: qingxin_read, sealerPassword: qingxin_sealer };
      await loadDatabase(ownerUrl, { folder: from, manifest }, passwords);
      return { manifest, ...(await broughtInLine(ownerUrl, plan)) };
    };
    return databaseUrl === undefined ? await onOwnServer(home, load) : await load(databaseUrl);
  } catch (error) {
    // The folder was new: half of a restore is worth nothing and stands in the way of the next.
    const made = [...USED, ...APART].map((name) => join(home, name));
    for (const path of moves ? [...made, anchorsOfHome] : made) await rm(path, { recursive: true, force: true });
    throw error;
  } finally {
    await ledger.release();
  }
}

async function copyApart({ keys, home }: RestorePlan): Promise<void> {
  for (const name of APART) {
    if (!existsSync(join(keys, name))) continue;
    await cp(join(keys, name), join(home, name), { recursive: true });
    if (name !== 'demo-password') await chmod(join(home, name), 0o700);
  }
}

/** Into subfolders by the first two characters, as the store keeps them. */
async function copyObjects(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const name of await readdir(from)) {
    const folder = join(to, name.slice(0, 2));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await cp(join(from, name), join(folder, `${name}.part`));
    await rename(join(folder, `${name}.part`), join(folder, name));
  }
}

async function onOwnServer<T>(home: string, load: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { postgres: port } = await keepPorts(home, ['postgres', 'temporal', 'temporalUi']);
  const server = await startDatabasePart({ home, port, logFile: join(home, 'logs', 'postgres.log') });
  try {
    return await load(embeddedOwnerUrl(home, port));
  } finally {
    await server.stop();
  }
}

/** With the key ring looked at first: keys of another log would make every person unreadable. */
async function broughtInLine(ownerUrl: string, plan: RestorePlan): Promise<Omit<Restored, 'manifest'>> {
  const { home, anchorsOfHome, now } = plan;
  const database = openDatabase({
    ...{ url: ownerUrl, applicationName: 'qingxin-restore', use: 'write', connections: 1 },
    // The server is stopped at once, while the pool still says goodbye.
    onIdleError: () => undefined,
  });
  try {
    await openKeyRing(join(home, 'keys'), database.sql);
    const erasedAgain = await keepErasures(database.sql, new ErasureFile(anchorsOfHome), now());
    const { blockNo = 0 } = (await lastBlock(database.sql)) ?? {};
    const at = now();
    new TimeStampFile(anchorsOfHome).setAside(blockNo, at);
    return { erasedAgain, sealsLost: new AnchorFile(anchorsOfHome).setAside(blockNo, at) };
  } finally {
    await database.close();
  }
}
