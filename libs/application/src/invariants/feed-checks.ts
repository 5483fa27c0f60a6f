import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { checked, type Checked, type Finding } from './invariant.ts';

interface Counted {
  readonly looked: number;
}

const ALL_NUMBERED = {
  text: `SELECT count(*)::int AS looked FROM es.feed`,
};

/** Positions without a gap, each stream's events in its own order, and none left without a position. */
const OUT_OF_ORDER = {
  text: `SELECT what, code FROM (
    SELECT position::text AS what, CASE
        WHEN position <> coalesce(lag(position) OVER (ORDER BY position), 0) + 1 THEN 'position-missing'
        WHEN version <> coalesce(lag(version) OVER (PARTITION BY stream_id ORDER BY position), 0) + 1 THEN 'stream-out-of-order'
      END AS code
    FROM es.feed) f WHERE code IS NOT NULL
  UNION ALL
  SELECT s.name, 'event-not-numbered' FROM es.event e JOIN es.stream s USING (stream_id)
    WHERE e.recorded_at < clock_timestamp() - make_interval(secs => $1::float8)
      AND NOT EXISTS (SELECT FROM es.feed f WHERE f.stream_id = e.stream_id AND f.version = e.version)`,
};

export async function feedDense(sql: SqlExecutor, restMs: number): Promise<Checked> {
  const [all] = await sql<Counted>(ALL_NUMBERED);
  return checked('feed-dense', all?.looked ?? 0, await sql<Finding>(OUT_OF_ORDER, [restMs / 1000]));
}

/** Streams whose last event has had its time to be looked at; a moved business clock has had it too. */
const RESTED = `e.recorded_at < clock_timestamp() - make_interval(secs => $1::float8)`;
const DUE_ROWS = `FROM rm.next_due n LEFT JOIN es.workflow_seen w USING (workflow_id) JOIN es.stream s ON s.stream_id = n.stream_id
    JOIN es.event e ON e.stream_id = s.stream_id AND e.version = s.version`;

const AWAITED_ELSEWHERE = {
  text: `SELECT n.workflow_id AS what, CASE WHEN w.workflow_id IS NULL THEN 'never-looked'
        WHEN w.version < n.version THEN 'not-looked-since' ELSE 'awaits-another-date' END AS code
    ${DUE_ROWS}
    WHERE ${RESTED} AND (w.workflow_id IS NULL OR w.version < n.version OR w.next_due IS DISTINCT FROM n.next_due)
    ORDER BY n.workflow_id`,
};
const WORKFLOWS = { text: `SELECT count(*)::int AS looked FROM rm.next_due` };

/** Each workflow's next date, as it said it waits for it, is that of its stream. */
export async function workflowAwaits(sql: SqlExecutor, restMs: number): Promise<Checked> {
  const [all] = await sql<Counted>(WORKFLOWS);
  return checked('workflow-awaits', all?.looked ?? 0, await sql<Finding>(AWAITED_ELSEWHERE, [restMs / 1000]));
}

const CLOCK = {
  text: `SELECT offset_ms, moved_at < clock_timestamp() - make_interval(secs => $1::float8) AS rests
    FROM es.clock_epoch ORDER BY epoch DESC LIMIT 1`,
};
const PASSED = {
  text: `SELECT n.workflow_id AS what, 'date-passed' AS code ${DUE_ROWS}
    WHERE ${RESTED} AND n.next_due <= $2::timestamptz ORDER BY n.next_due`,
};
/** Timers of one midnight are spread over ten minutes, and a missed one is woken within a minute after. */
const LATE_MS = 15 * 60_000;

/** Nothing that time itself has to do has been due for a quarter of an hour. */
export async function dueDone(sql: SqlExecutor, now: (offsetMs: number) => Instant, restMs: number): Promise<Checked> {
  const [clock] = await sql<{ offset_ms: string; rests: boolean }>(CLOCK, [restMs / 1000]);
  const [all] = await sql<Counted>(WORKFLOWS);
  if (clock?.rests !== true) return checked('due-done', 0, []);
  const before = new Date(Date.parse(now(Number(clock.offset_ms))) - LATE_MS).toISOString();
  return checked('due-done', all?.looked ?? 0, await sql<Finding>(PASSED, [restMs / 1000, before]));
}

const MESSAGES = { text: `SELECT count(*)::int AS looked FROM es.outbox` };
const UNSENT = {
  text: `SELECT o.id::text AS what, CASE WHEN o.refused_at IS NULL THEN 'not-sent-for-an-hour' ELSE 'undeliverable' END AS code
    FROM es.outbox o WHERE o.sent_at IS NULL AND o.set_aside_at IS NULL
      AND (o.refused_at IS NOT NULL OR o.created_at < clock_timestamp() - interval '1 hour')
    ORDER BY o.created_at`,
};

export async function messagesSent(sql: SqlExecutor): Promise<Checked> {
  const [all] = await sql<Counted>(MESSAGES);
  return checked('messages-sent', all?.looked ?? 0, await sql<Finding>(UNSENT));
}
