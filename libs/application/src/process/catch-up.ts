import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** Name of the reader that asks workflows to look again. */
export const NUDGES = 'nudges';

const NUMBER = { name: 'number_events', text: 'SELECT es.number_events() AS numbered' };
const READER = {
  name: 'nudges_at_head',
  text: `SELECT es.oldest_unnumbered() IS NULL AND coalesce((SELECT position FROM es.subscription WHERE name = '${NUDGES}'), 0)
    >= (SELECT position FROM es.sequencer) AS at_head`,
};

/** Workflows that have not seen their newest fact, or not the clock under which their date came. */
const BEHIND = {
  name: 'workflows_behind',
  text: `SELECT n.workflow_id FROM rm.next_due n LEFT JOIN es.workflow_seen s USING (workflow_id)
    WHERE s.version IS NULL OR s.version < n.version OR (n.next_due <= $1::timestamptz AND s.epoch < $2::int)
    ORDER BY n.workflow_id LIMIT 20`,
};

const ASK_EVERY_MS = 15;

/** Whether reader and workflows have dealt with everything that has happened and fallen due. */
export class CatchUp {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** Waits until nobody is behind; answers who is when the patience has run out. */
  async within(
    patienceMs: number,
    read: () => Promise<{ readonly now: Instant; readonly epoch: number }>,
  ): Promise<readonly string[]> {
    const until = performance.now() + patienceMs;
    for (;;) {
      const { now, epoch } = await read();
      const behind = await this.behind(now, epoch);
      if (behind.length === 0 || performance.now() > until) return behind;
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  }

  /** The reader by its name, or the first twenty workflows by id. */
  async behind(now: Instant, epoch: number): Promise<readonly string[]> {
    await this.#sql(NUMBER);
    const [reader] = await this.#sql<{ at_head: boolean }>(READER);
    if (reader?.at_head !== true) return [NUDGES];
    const rows = await this.#sql<{ workflow_id: string }>(BEHIND, [now, epoch]);
    return rows.map(({ workflow_id: id }) => id);
  }
}
