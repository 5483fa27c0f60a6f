import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Ground } from '../ground/server.ts';

const run = promisify(execFile);

/**
 * Peers are no dependency of the product: they are installed for the run into the ground's folder and go with it.
 * @param packages with their versions
 * @returns the way to import them
 * @throws when the registry cannot be reached
 */
export async function installedPeers(
  ground: Ground,
  packages: readonly string[],
): Promise<<T>(name: string) => Promise<T>> {
  const root = join(ground.folder, 'package.json');
  await writeFile(root, '{ "private": true, "type": "module" }');
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...packages], { cwd: ground.folder });
  const { resolve } = createRequire(root);
  return async <T>(name: string) => (await import(pathToFileURL(resolve(name)).href)) as T;
}
