import { join } from 'node:path';
import { LookBook, openDoor, ProcessDesk, rehydrate, type Rehydration, workflowRoll } from '@qingxin/application';
import { businessClock, openKeyRing } from '@qingxin/platform';
import { doorLookups, inlineProjections } from '@qingxin/read-models';
import { connectToProcesses } from '@qingxin/worker';
import type { World } from './world.ts';

/** What runs and what the log calls for; with `restart` started anew, as `qx rehydrate` does. */
export async function rehydrated({ database, home, stack }: World, mode: 'dry-run' | 'restart'): Promise<Rehydration> {
  const door = openDoor({
    database,
    ring: await openKeyRing(join(home, 'keys'), database.sql),
    clock: businessClock('demo'),
    projections: inlineProjections(),
    ...doorLookups(database.sql),
    hooks: { committed: () => undefined, stateNotKept: () => undefined },
  });
  const desk = new ProcessDesk({ door, book: new LookBook(database.sql), spreadMs: 0 });
  const { processes, close } = await connectToProcesses(stack.temporalAddress ?? '');
  try {
    return await rehydrate({ server: processes, roll: workflowRoll(database.sql, desk), mode });
  } finally {
    await close();
  }
}
