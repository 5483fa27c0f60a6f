import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { passwordsFor } from './postgres-folder.ts';
import type { Settings } from './settings.ts';
import { embeddedOwnerUrl } from './stack-database.ts';

/** Where the servers of a data folder answer, for a tool that works beside the running stack. */
export interface RunningStack {
  /** As the application's role, password included: never print it. */
  readonly databaseUrl: string;
  /** As the owner of the tables; never print it either. */
  readonly ownerUrl: string;
  /** As the role that seals the log; never print it either. */
  readonly sealerUrl: string;
  readonly temporalAddress: string;
  /** The data folder. */
  readonly home: string;
  /** Folder of the key ring. */
  readonly keyFolder: string;
}

type KeptPorts = Readonly<Partial<Record<'postgres' | 'temporal', number>>>;

/** Null when nothing was ever started on this data folder and the settings name no servers. */
export async function runningStack(settings: Settings): Promise<RunningStack | null> {
  const { home } = settings;
  const ports = await keptPorts(home);
  const owner = settings.databaseUrl ?? (ports.postgres === undefined ? null : embeddedOwnerUrl(home, ports.postgres));
  const temporalAddress =
    settings.temporalAddress ?? (ports.temporal === undefined ? null : `127.0.0.1:${ports.temporal}`);
  if (owner === null || temporalAddress === null) return null;
  const passwords = passwordsFor(join(home, 'postgres'), 'empty');
  const as = (role: 'qingxin_app' | 'qingxin_sealer'): string => {
    const url = new URL(owner);
    url.username = role;
    url.password = passwords[role];
    return url.href;
  };
  const asOwner = new URL(owner);
  asOwner.searchParams.set('options', '-c role=qingxin_owner');
  return {
    ...{ databaseUrl: as('qingxin_app'), ownerUrl: asOwner.href, sealerUrl: as('qingxin_sealer'), temporalAddress },
    ...{ home, keyFolder: join(home, 'keys') },
  };
}

async function keptPorts(home: string): Promise<KeptPorts> {
  try {
    return JSON.parse(await readFile(join(home, 'ports.json'), 'utf8')) as KeptPorts;
  } catch {
    return {};
  }
}
