import { DemoClock } from '@qingxin/application';
import type { Instant } from '@qingxin/domain';
import { businessClock, openDatabase } from '@qingxin/platform';

/** Sets the business clock of an empty log to where a story begins. Refuses `clock-already-set`. */
export async function setClock(url: string, begins: Instant, by: string): Promise<void> {
  const database = openDatabase({
    url,
    applicationName: 'qingxin-story',
    use: 'write',
    connections: 1,
    onIdleError: () => undefined,
  });
  try {
    const clock = businessClock('demo');
    const now = (offsetMs: number) => clock.now(offsetMs);
    await new DemoClock({ sql: database.sql, now }).setStart(begins, by);
  } finally {
    await database.close();
  }
}
