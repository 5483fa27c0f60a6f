import { type Instant, workflowIdOf, type WorkflowRef } from '@qingxin/domain';
import { type SqlExecutor, streamIdOf } from '@qingxin/event-store';
import { causedCommandId } from './caused-command.ts';

/** A command tried since the last nudge whose effect the log still asks for. */
export interface Unheard {
  readonly cause: string;
  readonly code: string;
}

export interface LookRecord {
  readonly ref: WorkflowRef;
  readonly version: number;
  readonly epoch: number;
  readonly nextDue: Instant | null;
  /** Causes still wanted, whose incidents stay open. */
  readonly wanted: readonly string[];
}

const TAKEN = {
  name: 'commands_taken',
  text: `SELECT c.command_id, s.name FROM es.command c JOIN es.stream s USING (stream_id) WHERE c.command_id = ANY ($1::uuid[])`,
};

const LISTED = {
  name: 'companies_listed_by_case',
  text: `SELECT DISTINCT s.name FROM es.event e JOIN es.stream s USING (stream_id)
    WHERE e.type = 'ListingProposed' AND e.data->>'caseId' = $1::text ORDER BY s.name`,
};

/** One statement: that the workflow waits again, and that what it no longer wants is no longer an incident. */
const WAITS = {
  name: 'workflow_waits',
  text: `WITH seen AS (
    INSERT INTO es.workflow_seen AS w (workflow_id, stream_id, version, epoch, next_due)
    VALUES ($1::text, $2::uuid, $3::int, $4::int, $5::timestamptz)
    ON CONFLICT (workflow_id) DO UPDATE SET stream_id = EXCLUDED.stream_id, version = EXCLUDED.version, epoch = EXCLUDED.epoch,
      next_due = EXCLUDED.next_due, seen_at = clock_timestamp()
    WHERE EXCLUDED.version >= w.version AND EXCLUDED.epoch >= w.epoch)
  UPDATE es.incident SET resolved_at = clock_timestamp()
  WHERE workflow_id = $1::text AND resolved_at IS NULL AND NOT command_id = ANY ($6::uuid[])`,
};

const INCIDENT = {
  name: 'workflow_incident',
  text: `INSERT INTO es.incident AS i (command_id, stream_id, workflow_id, code, details)
    SELECT t.command_id, $2::uuid, $1::text, t.code, jsonb_build_object('cause', t.cause)
    FROM unnest($3::uuid[], $4::text[], $5::text[]) AS t (command_id, code, cause)
    ON CONFLICT (command_id) DO UPDATE SET code = EXCLUDED.code, last_at = clock_timestamp(), tries = i.tries + 1,
      resolved_at = NULL`,
};

/** Where the database keeps what workflows have seen, sent and could not do. */
export class LookBook {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** For each cause whose command was recorded: the stream that took it. */
  async takenBy(ref: WorkflowRef, causes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (causes.length === 0) return new Map();
    const byId = new Map(causes.map((cause) => [causedCommandId(ref, cause), cause]));
    const rows = await this.#sql<{ command_id: string; name: string }>(TAKEN, [[...byId.keys()]]);
    return new Map(rows.map(({ command_id: id, name }) => [byId.get(id) ?? '', name]));
  }

  /** Companies in which a listing rests on the case, as the log says (migration 0207 has its index). */
  async listedBy(caseId: string): Promise<readonly string[]> {
    const rows = await this.#sql<{ name: string }>(LISTED, [caseId]);
    return rows.map(({ name }) => name);
  }

  /** Shown to operators and tried again at later nudges. */
  async reportUnheard(ref: WorkflowRef, unheard: readonly Unheard[]): Promise<void> {
    const ids = unheard.map(({ cause }) => causedCommandId(ref, cause));
    const codes = unheard.map(({ code }) => code);
    const causes = unheard.map(({ cause }) => cause);
    await this.#sql(INCIDENT, [workflowIdOf(ref), streamIdOf(ref.stream), ids, codes, causes]);
  }

  async recordWaiting({ ref, version, epoch, nextDue, wanted }: LookRecord): Promise<void> {
    const ids = wanted.map((cause) => causedCommandId(ref, cause));
    await this.#sql(WAITS, [workflowIdOf(ref), streamIdOf(ref.stream), version, epoch, nextDue, ids]);
  }
}
