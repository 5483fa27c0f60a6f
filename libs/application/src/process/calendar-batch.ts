import { type Actor, refusalCode } from '@qingxin/domain';
import { type SqlExecutor, streamIdOf, uuidV5 } from '@qingxin/event-store';
import type { CommandHandler } from '../door/command-handler.ts';

/** Moves running clocks onto a new calendar; never does anything else. */
const BATCH_ACTOR: Actor = { id: 'system:calendar-batch', unit: null, post: null, roles: ['system'] };
const BATCHES = '0f2f6a0d-6e0b-4c1b-8d55-b0a3d9c6f1e2';
const MOST_ROUNDS = 20;

/** Under this name stands the last calendar under which every open clock was counted, and what could not be counted. */
const BATCH = 'calendar-batch';

const OPEN = ['running', 'paused'];
/** Late clocks keep their calendar; they are looked at once, in the first round. */
const ALL = [...OPEN, 'lapsed', 'doneLate'];

const STALE = {
  name: 'calendar_stale',
  text: `SELECT DISTINCT stream FROM rm.clock WHERE calendar_version < $1::int
    AND status = ANY ($2::text[]) ORDER BY stream`,
};
const HEAD = {
  name: 'calendar_head',
  text: `SELECT h.version, coalesce((SELECT position FROM es.subscription WHERE name = '${BATCH}'), 0)::int AS counted,
      (SELECT count(*) FROM rm.clock c WHERE c.calendar_version < h.version AND c.status IN ('running', 'paused'))::int AS open
    FROM (SELECT max(e.version) AS version FROM es.event e JOIN es.stream s USING (stream_id)
      WHERE s.name = 'calendar' AND e.type IN ('CalendarAdopted', 'CalendarRevised')) h WHERE h.version IS NOT NULL`,
};
const COUNTED = {
  name: 'calendar_counted',
  text: `INSERT INTO es.subscription AS s (name, position, updated_at) VALUES ('${BATCH}', $1::int, clock_timestamp())
    ON CONFLICT (name) DO UPDATE SET position = greatest(s.position, EXCLUDED.position), updated_at = clock_timestamp()`,
};
const FAILED = {
  name: 'calendar_failed',
  text: `INSERT INTO es.incident AS i (command_id, stream_id, workflow_id, code, details)
    VALUES ($1::uuid, $2::uuid, '${BATCH}', $3::text, jsonb_build_object('cause', $4::text))
    ON CONFLICT (command_id) DO UPDATE SET code = EXCLUDED.code, last_at = clock_timestamp(), tries = i.tries + 1,
      resolved_at = NULL`,
};
const MENDED = {
  name: 'calendar_mended',
  text: `UPDATE es.incident SET resolved_at = clock_timestamp()
    WHERE workflow_id = '${BATCH}' AND resolved_at IS NULL AND NOT stream_id = ANY ($1::uuid[])`,
};

export interface CalendarBatchParts {
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly sql: SqlExecutor;
}

export interface CalendarBatchResult {
  readonly calendarVersion: number;
  readonly rounds: number;
  /** Streams that were counted anew. */
  readonly streams: number;
  /** Streams that refused or failed: shown as incidents and tried again. */
  readonly failed: readonly string[];
}

export interface CalendarStanding {
  readonly calendarVersion: number;
  /** Open clocks that are still counted by an older calendar. */
  readonly left: number;
  /** Every stream was looked at under this calendar, those with late clocks too. */
  readonly done: boolean;
}

/** How far the clocks have come; null while there is no calendar. */
export async function calendarStanding(sql: SqlExecutor): Promise<CalendarStanding | null> {
  const [head] = await sql<{ version: number; counted: number; open: number }>(HEAD);
  if (head === undefined) return null;
  return { calendarVersion: head.version, left: head.open, done: head.counted >= head.version };
}

/**
 * After a holiday notice: every stream with a clock of an older calendar computes it anew, in rounds until none is left,
 * because streams move on meanwhile (architecture, "Change of rules"). Safe to repeat and to break off: the id is batch,
 * round and stream. A stream that fails holds up no other.
 */
export async function recomputeCalendar(
  parts: CalendarBatchParts,
  calendarVersion: number,
  keepOn: () => boolean = () => true,
): Promise<CalendarBatchResult> {
  const moved = new Set<string>();
  const failed = new Set<string>();
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const stale = await parts.sql<{ readonly stream: string }>(STALE, [calendarVersion, round === 1 ? ALL : OPEN]);
    const left = stale.map(({ stream }) => stream).filter((stream) => !failed.has(stream));
    if (left.length === 0) {
      await parts.sql(MENDED, [[...failed].map(streamIdOf)]);
      if (failed.size === 0) await parts.sql(COUNTED, [calendarVersion]);
      return { calendarVersion, rounds: round - 1, streams: moved.size, failed: [...failed] };
    }
    for (const stream of left) {
      if (!keepOn()) return { calendarVersion, rounds: round, streams: moved.size, failed: [...failed] };
      if (await recounted(parts, { calendarVersion, round, stream })) moved.add(stream);
      else failed.add(stream);
    }
  }
  throw new Error(`clocks of an older calendar are left after ${MOST_ROUNDS} rounds`);
}

async function recounted(
  { handler, sql }: CalendarBatchParts,
  {
    calendarVersion,
    round,
    stream,
  }: { readonly calendarVersion: number; readonly round: number; readonly stream: string },
): Promise<boolean> {
  const commandId = uuidV5(BATCHES, `${calendarVersion}/${round}/${stream}`);
  const reason = `calendar-${calendarVersion}`;
  try {
    await handler.handle({ commandId, stream, type: 'RecomputeClocks', payload: { reason } }, BATCH_ACTOR);
    return true;
  } catch (error) {
    await sql(FAILED, [commandId, streamIdOf(stream), refusalCode(error) ?? 'failed', `RecomputeClocks/${reason}`]);
    return false;
  }
}
