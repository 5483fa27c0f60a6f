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

/**
 * The password of all demo accounts: that of the first start, kept in the data folder. It was set then or made; one that is
 * set later would open nothing, because the accounts are there.
 */
export async function demoPassword(settings: Pick<Settings, 'home' | 'demoPassword'>): Promise<string> {
  const file = join(settings.home, 'demo-password');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const password = settings.demoPassword ?? randomBytes(9).toString('base64url');
    await mkdir(settings.home, { recursive: true });
    await writeFile(file, `${password}\n`, { mode: 0o600 });
    return password;
  }
}
