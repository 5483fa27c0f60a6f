import { registeredComplaint } from '../ground/complaints.ts';
import { openBenchDoor, setUpDistrict } from '../ground/district.ts';
import type { Ground } from '../ground/server.ts';

/** How many open tasks a unit has. */
export interface Stock {
  readonly unit: string;
  readonly tasks: number;
}

const MODELS = 8;
/** Due dates lie over half a year around the moment of the bench. */
const DAYS = 180;

/**
 * Open tasks of units, copied from those that real complaints have; only what tells them apart is their own: ids, unit, dates.
 */
export async function stockTasks(ground: Ground, stocks: readonly Stock[]): Promise<void> {
  const door = openBenchDoor(ground, MODELS);
  await setUpDistrict(door);
  for (let made = 0; made < MODELS; made += 1) await registeredComplaint(door);
  const { superuser } = ground;
  await superuser.query(`CREATE TABLE public.model AS
    SELECT to_jsonb(t) AS row, row_number() OVER (ORDER BY id) - 1 AS n FROM rm.task t WHERE status = 'open' LIMIT ${MODELS}`);
  await superuser.query('DELETE FROM rm.task');
  for (const { unit, tasks } of stocks) {
    await superuser.query(
      `INSERT INTO rm.task SELECT r.* FROM generate_series(0, $2::int - 1) i
        JOIN public.model m ON m.n = i % ${MODELS}
        CROSS JOIN LATERAL jsonb_populate_record(NULL::rm.task, m.row || jsonb_build_object(
          'id', $1 || '/' || i, 'stream', 'complaint-' || md5($1 || i)::uuid, 'unit', $1::text,
          'sort_at', timestamptz '2022-05-10 01:00Z' + (hashtext($1 || i) % ${DAYS}) * interval '1 day' + i * interval '1 ms')) r`,
      [unit, tasks],
    );
  }
  await superuser.query('VACUUM ANALYZE rm.task');
}
