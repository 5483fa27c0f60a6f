import type { Actor } from '@qingxin/domain';
import { type SqlExecutor, uuidV5 } from '@qingxin/event-store';
import type { CommandHandler } from '../door/command-handler.ts';

/** Moves running clocks onto a new calendar; never does anything else. */
const BATCH_ACTOR: Actor = { id: 'system:calendar-batch', unit: null, post: null, roles: ['system'] };
const BATCHES = '0f2f6a0d-6e0b-4c1b-8d55-b0a3d9c6f1e2';
const MOST_ROUNDS = 20;

const OPEN = ['running', 'paused'];
/** Late clocks keep their calendar; they are looked at once, in the first round. */
const ALL = [...OPEN, 'lapsed', 'doneLate'];

const STALE = {
  name: 'calendar_stale',
  text: `SELECT DISTINCT stream FROM rm.clock WHERE calendar_version < $1::int
    AND status = ANY ($2::text[]) ORDER BY stream`,
};

export interface CalendarBatchParts {
  readonly handler: Pick<CommandHandler, 'handle'>;
  readonly sql: SqlExecutor;
}

export interface CalendarBatchResult {
  readonly calendarVersion: number;
  readonly rounds: number;
  /** Streams that took new dates or found a lapse that the new calendar would have spared. */
  readonly streams: number;
}

/**
 * After a holiday notice: every stream with a clock of an older calendar computes it anew, in rounds until none is left,
 * because streams move on meanwhile (design §4, "Change of rules"). Safe to repeat: the id is batch, round and stream.
 */
export async function recomputeCalendar(
  parts: CalendarBatchParts,
  calendarVersion: number,
): Promise<CalendarBatchResult> {
  const moved = new Set<string>();
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const stale = await parts.sql<{ readonly stream: string }>(STALE, [calendarVersion, round === 1 ? ALL : OPEN]);
    if (stale.length === 0) return { calendarVersion, rounds: round - 1, streams: moved.size };
    for (const { stream } of stale) {
      const commandId = uuidV5(BATCHES, `${calendarVersion}/${round}/${stream}`);
      const payload = { reason: `calendar-${calendarVersion}` };
      await parts.handler.handle({ commandId, stream, type: 'RecomputeClocks', payload }, BATCH_ACTOR);
      moved.add(stream);
    }
  }
  throw new Error(`clocks of an older calendar are left after ${MOST_ROUNDS} rounds`);
}
