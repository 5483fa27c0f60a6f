import { MATTER_PROCESSES, type WorkflowRef } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { ProcessDesk } from './process-desk.ts';

const PAGE = 200;

const MATTERS = {
  name: 'matters_after',
  text: `SELECT name, category FROM es.stream WHERE category = ANY ($1::text[]) AND name > $2::text ORDER BY name LIMIT ${PAGE}`,
};

/** Every workflow that the log calls for, read from the log alone. */
export async function* workflowRoll(sql: SqlExecutor, desk: ProcessDesk): AsyncGenerator<WorkflowRef> {
  for (let after = ''; ;) {
    const rows = await sql<{ name: string; category: string }>(MATTERS, [Object.keys(MATTER_PROCESSES), after]);
    for (const { name: stream, category } of rows) {
      const process = MATTER_PROCESSES[category];
      if (process !== undefined) yield* await desk.calledFor({ process, stream, key: null });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last.name;
  }
}
