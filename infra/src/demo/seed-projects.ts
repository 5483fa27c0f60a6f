import type { Door } from '@qingxin/application';
import { type Actor, localDayOf } from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { personOf } from '@qingxin/platform';
import { DEMO_POSTS } from './district.ts';
import { type DemoAct, demoProjects } from './projects.ts';

const SEED = '5e1d2a0c-3f0b-4d0f-9a55-0d8d9be6c1aa';
const LATE = '演示：建库时补录';

/** Enters what is missing of the demo's projects, as numbered officers would; what was entered once is not entered again. */
export async function seedProjects(door: Pick<Door, 'handler' | 'journal' | 'clock'>): Promise<void> {
  const { offsetMs } = await door.journal.open('organisation');
  const today = localDayOf(door.clock.now(offsetMs));
  for (const { key, acts } of demoProjects(today)) {
    const stream = `project-${uuidV5(SEED, key)}`;
    if ((await door.journal.open(stream)).head !== null) continue;
    for (const [place, { by, type, payload, on }] of acts.entries()) {
      const commandId = uuidV5(SEED, `${key}/${place}`);
      const acted = on === undefined ? {} : { actedOn: on, lateReason: LATE };
      await door.handler.handle({ commandId, stream, type, payload, ...acted }, officer({ by }));
    }
  }
}

function officer({ by }: Pick<DemoAct, 'by'>): Actor {
  const post = DEMO_POSTS.find(({ accounts }) => accounts.includes(by));
  if (post === undefined) throw new Error(`the demo district has no ${by}`);
  return { id: personOf(by), unit: post.unit, post: post.id, roles: [post.role] };
}
