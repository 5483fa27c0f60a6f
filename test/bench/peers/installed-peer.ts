import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Ground } from '../ground/server.ts';

const run = promisify(execFile);

/**
 * A peer is no dependency of the product: it is installed for the run into the ground's folder and goes with it.
 * @throws when the registry cannot be reached
 */
export async function installedPeer<T>(ground: Ground, name: string, version: string): Promise<T> {
  await writeFile(join(ground.folder, 'package.json'), '{ "private": true, "type": "module" }');
  const npm = ['install', '--no-audit', '--no-fund', '--no-save', '--ignore-scripts', `${name}@${version}`];
  await run('npm', npm, { cwd: ground.folder });
  const entry = createRequire(join(ground.folder, 'package.json')).resolve(name);
  return (await import(pathToFileURL(entry).href)) as T;
}
