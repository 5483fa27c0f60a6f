import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '@qingxin/domain';
import { seedDemo } from '../demo/seed-demo.ts';
import { Stack } from '../stack.ts';
import type { AppName } from '../stack-apps.ts';
import { setClock } from './story-clock.ts';

export interface StoryStack {
  readonly apiUrl: string;
  readonly password: string;
  /** Resolves with the name of a part that ended by itself. */
  readonly crashed: Promise<string>;
  stop(): Promise<void>;
}

export interface StoryStackOptions {
  /** Business time at which the district is set up and the story begins. */
  readonly begins: Instant;
  readonly apps: readonly AppName[];
  readonly onUp?: (name: string, seconds: number) => void;
}

/**
 * A stack of its own in a temporary folder, whose business clock starts where the story does: the district is loaded
 * after the clock was set, because time only goes forward once the log has an event.
 */
export async function startStoryStack({ begins, apps, onUp }: StoryStackOptions): Promise<StoryStack> {
  const home = await mkdtemp(join(tmpdir(), 'qingxin-story-'));
  const password = randomBytes(9).toString('base64url');
  const stack = new Stack({
    home,
    mode: 'demo',
    temporal: 'own',
    apps: [],
    demoPassword: password,
    ...(onUp === undefined ? {} : { onUp }),
  });
  const stop = async (): Promise<void> => {
    await stack.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await stack.start();
    await setClock(stack.database.app, begins, 'system:story');
    await seedDemo({ database: stack.database, home, password });
    await Promise.all(apps.map((name) => stack.startPart(name)));
  } catch (error) {
    await stop();
    throw error;
  }
  const crashed = stack.crashed.then(({ name }) => name);
  return { apiUrl: stack.apiUrl, password, crashed, stop };
}
