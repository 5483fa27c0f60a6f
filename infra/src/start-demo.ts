import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';
import type { DatabaseAddresses } from './stack-database.ts';

export interface DemoAccount {
  readonly account: string;
  /** Unit and post in Chinese, for the list at the terminal. */
  readonly title: string;
}

export interface DemoTarget {
  readonly apiUrl: string;
  readonly database: DatabaseAddresses;
  readonly home: string;
  readonly password: string;
}

/** Loads the demo district unless it is there, and answers its accounts either way. */
export type SeedDemo = (target: DemoTarget) => Promise<readonly DemoAccount[]>;

/** The password of all demo accounts: as set, else made at the first start and kept in the data folder. */
export async function demoPassword(settings: Settings): Promise<string> {
  if (settings.demoPassword !== undefined) return settings.demoPassword;
  const file = join(settings.home, 'demo-password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const password = randomBytes(9).toString('base64url');
    await mkdir(settings.home, { recursive: true });
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    return password;
  }
}
