/** The time for which a version stood; one that ends where it began stood for none. As the index has it. */
const SPAN = 'tstzrange(least(v.from_at, v.to_at), v.to_at)';

/**
 * Rows of tasks as they stood at a moment, as a query over columns of `rm.task`.
 * @param at SQL of the moment
 * @param conditions SQL over `v.row`; what was open then is found by an index, and each row that is left is read once
 */
export function tasksAt(at: string, conditions: readonly string[]): string {
  return `SELECT r.* FROM rm.task_version v CROSS JOIN LATERAL jsonb_populate_record(NULL::rm.task, v.row) r
    WHERE ${[`${SPAN} @> ${at}`, ...conditions].join(' AND ')}`;
}

export const OPEN_THEN = `v.row->>'status' = 'open'`;
