import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NotPrepared } from './not-prepared.ts';
import { inheritedEnvironment, projectRoot } from './settings.ts';
import type { Mode } from '@qingxin/platform';
import type { DatabaseAddresses } from './stack-database.ts';
import { spawnPart } from './supervisor-part.ts';
import type { Part } from './supervisor-part.ts';

export type AppName = 'api' | 'worker';

export interface AppSurroundings {
  readonly home: string;
  readonly mode: Mode;
  readonly apiPort: number;
  readonly database: DatabaseAddresses;
  readonly temporalAddress?: string;
  readonly demoPassword?: string;
}

/** Starts `apps/<name>` as a program of its own; it learns everything from its environment. */
export async function startApp(name: AppName, surroundings: AppSurroundings, logFile: string): Promise<Part> {
  const entry = join(projectRoot, 'apps', name, 'dist', 'main.js');
  if (!existsSync(entry)) throw new NotPrepared(`编译好的 ${name}`, 'npm run build');
  return spawnPart({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', entry],
    environment: {
      ...inheritedEnvironment(),
      PORT: String(surroundings.apiPort),
      QINGXIN_HOME: surroundings.home,
      QINGXIN_MODE: surroundings.mode,
      QINGXIN_DEMO_PASSWORD: surroundings.demoPassword,
      DATABASE_URL: surroundings.database.app,
      DATABASE_READ_URL: surroundings.database.read,
      // The API seals nothing and does not get to know how.
      ...(name === 'worker' ? { DATABASE_SEALER_URL: surroundings.database.sealer } : {}),
      TEMPORAL_ADDRESS: surroundings.temporalAddress,
    },
    folder: projectRoot,
    logFile,
  });
}

/** Whether the API says that it can serve; Temporal missing is no reason for it to say no. */
export async function apiIsReady(apiUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${apiUrl}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
