import type { Door } from '@qingxin/application';
import { localDayOf } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { seedStream } from './demo-officer.ts';
import { demoProjects } from './projects.ts';

const SEED = '5e1d2a0c-3f0b-4d0f-9a55-0d8d9be6c1aa';

/** Enters what is missing of the demo's projects, as numbered officers would; what was entered once is not entered again. */
export async function seedProjects(door: Pick<Door, 'handler' | 'journal' | 'clock'>): Promise<void> {
  const { offsetMs } = await door.journal.open('organisation');
  const today = localDayOf(door.clock.now(offsetMs));
  for (const { key, acts } of demoProjects(today)) {
    await seedStream(door, { stream: `project-${uuidV5(SEED, key)}`, seed: SEED, key, acts });
  }
}
