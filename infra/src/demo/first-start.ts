import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

/** There while the cases of a new data folder are told; whoever finds it later finds a preparation that was broken off. */
const MARK = 'demo-cases.unfinished';

/** What a broken-off preparation leaves behind. Nobody has worked with it: the API was never up. */
const MADE = ['postgres', 'postgres.passwords.json', 'temporal', 'keys', 'evidence'];

/** Whether a start tells the cases of the demo. Servers that are not ours could not be emptied after an interruption. */
export type DemoCases = Pick<Settings, 'home' | 'mode' | 'demoCases' | 'databaseUrl' | 'temporalAddress'>;

/**
 * Called while the data folder is taken and before anything runs on it. Answers whether the cases are to be told: on a new
 * folder, or on one where telling them was broken off, which is emptied first. A folder that was ever ready stays as it is,
 * and so does one with keys or files of another server's database.
 */
export async function beginFirstStart(settings: DemoCases): Promise<boolean> {
  const { home, mode, demoCases, databaseUrl, temporalAddress } = settings;
  const ours = databaseUrl === undefined && temporalAddress === undefined;
  if (mode !== 'demo' || !ours) return false;
  const mark = join(home, MARK);
  if (existsSync(mark)) for (const name of MADE) await rm(join(home, name), { recursive: true, force: true });
  await rm(mark, { force: true });
  if (demoCases === 'none' || MADE.some((name) => existsSync(join(home, name)))) return false;
  await mkdir(home, { recursive: true });
  await writeFile(mark, '');
  return true;
}

/** All is told: from now on the folder is somebody's work. */
export async function endFirstStart(home: string): Promise<void> {
  await rm(join(home, MARK));
}
