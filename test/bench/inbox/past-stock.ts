import { TASK_HISTORY } from '@qingxin/application';
import type { Ground } from '../ground/server.ts';

const MODELS = 8;
const VERSIONS = 4;
const EVENTS_A_STREAM = 20;
/** A task is opened at every moment of so many days, and done after at most half of a year. */
const DAYS = 1095;
const LONGEST_STEP_DAYS = 60;
const OTHERS = 39;
/** One of so many tasks is the asked unit's. */
const SHARE = 10;

/**
 * A log of so many events and as many versions of tasks, a quarter as many tasks: opened, claimed, put off, done. Copied from
 * open tasks and events that there are; only what tells them apart is their own.
 * @param from when the first task was opened
 */
export async function stockPast(ground: Ground, unit: string, events: number, from: string): Promise<void> {
  const { superuser } = ground;
  await superuser.query(`CREATE TABLE public.model AS SELECT to_jsonb(t) AS row, row_number() OVER (ORDER BY id) - 1 AS n
    FROM rm.task t WHERE status = 'open' ORDER BY id LIMIT ${MODELS}`);
  await superuser.query(
    `INSERT INTO rm.task_version (task, from_position, to_position, from_at, to_at, row)
      SELECT id, i * ${VERSIONS} + v, CASE WHEN v < last THEN i * ${VERSIONS} + v + 1 END,
        at + v * step, CASE WHEN v < last THEN at + (v + 1) * step END,
        m.row || jsonb_build_object('id', id, 'stream', stream, 'sort_at', at + interval '60 days',
          'unit', CASE WHEN i % ${SHARE} = 0 THEN $1 ELSE 'unit-' || i % ${OTHERS} END,
          'status', CASE WHEN v = last THEN 'done' ELSE 'open' END, 'assignee', CASE WHEN v IN (1, 2) THEN 'person:hrss01' END)
      FROM generate_series(1, $2::int) i
      CROSS JOIN LATERAL (SELECT 'complaint-' || md5($1 || i)::uuid AS stream, ${VERSIONS - 1} AS last,
        $3::timestamptz + i * interval '${DAYS} days' / $2 AS at,
        abs(hashtext(i::text)) % ${LONGEST_STEP_DAYS} * interval '1 day' AS step) o
      CROSS JOIN LATERAL (SELECT stream || '/t' AS id) t
      CROSS JOIN generate_series(0, ${VERSIONS - 1}) v
      JOIN public.model m ON m.n = i % (SELECT count(*) FROM public.model)`,
    [unit, Math.ceil(events / VERSIONS), from],
  );
  await superuser.query(
    `INSERT INTO es.stream (stream_id, category, name, version, last_hash)
      SELECT md5('bench' || i)::uuid, 'bench', 'bench-' || md5('bench' || i)::uuid, ${EVENTS_A_STREAM}, sha256('')
      FROM generate_series(1, $1::int) i`,
    [Math.ceil(events / EVENTS_A_STREAM)],
  );
  await superuser.query(
    `INSERT INTO es.event (stream_id, version, event_id, command_id, type, schema_version, actor, occurred_at, data, meta, hash_alg, hash)
      SELECT md5('bench' || i)::uuid, v, gen_random_uuid(), gen_random_uuid(), m.type, m.schema_version, m.actor, m.occurred_at,
        m.data, m.meta, m.hash_alg, m.hash
      FROM generate_series(1, $1::int) i CROSS JOIN generate_series(1, ${EVENTS_A_STREAM}) v
      JOIN (SELECT *, row_number() OVER (ORDER BY seq) AS n FROM es.event WHERE actor = 'person:hrss01' ORDER BY seq
        LIMIT ${EVENTS_A_STREAM}) m ON m.n = v`,
    [Math.ceil(events / EVENTS_A_STREAM)],
  );
  await superuser.query('SELECT es.number_events()');
  // What follows the log would read all of it first.
  await superuser.query(
    `INSERT INTO es.subscription (name, position, updated_at) SELECT $1, position, clock_timestamp() FROM es.sequencer`,
    [TASK_HISTORY],
  );
  await superuser.query('VACUUM ANALYZE');
}
