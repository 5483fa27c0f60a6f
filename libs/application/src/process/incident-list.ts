import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';

/** A command of a workflow that was refused or failed, and whose effect the log still asks for. */
export interface Incident {
  readonly commandId: string;
  readonly workflowId: string;
  readonly stream: string;
  /** Of the refusal; `failed` for an error that is none. */
  readonly code: string;
  /** What made the command due, `<command>/<what>/…`. */
  readonly cause: string;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  readonly tries: number;
}

export interface IncidentsAsked {
  /** At most so many; a caller that asks for one more than it shows knows whether there are more. */
  readonly limit: number;
  /** Command id of the last incident already seen. */
  readonly after?: string;
  readonly workflowIds?: readonly string[];
}

/** One incident, open or not. */
export interface KnownIncident extends Incident {
  /** When its effect was there, or was no longer asked for; null while it is open. */
  readonly resolvedAt: Instant | null;
}

interface IncidentRow extends Omit<Incident, 'firstAt' | 'lastAt'> {
  readonly firstAt: Date;
  readonly lastAt: Date;
}

interface KnownRow extends IncidentRow {
  readonly resolvedAt: Date | null;
}

const FIELDS = `SELECT i.command_id AS "commandId", i.workflow_id AS "workflowId", s.name AS stream, i.code,
      i.details ->> 'cause' AS cause, i.first_at AS "firstAt", i.last_at AS "lastAt", i.tries`;
/** That there is a report against officials is nobody's to see but its holder's; it is counted among the open ones. */
const FROM = `FROM es.incident i JOIN es.stream s ON s.stream_id = i.stream_id AND s.category <> 'conduct'`;

const ONE = {
  name: 'incident_one',
  text: `${FIELDS}, i.resolved_at AS "resolvedAt" ${FROM} WHERE i.command_id = $1::uuid`,
};

const OPEN = {
  name: 'incidents_open',
  text: `${FIELDS} ${FROM}
    WHERE i.resolved_at IS NULL AND ($2::uuid IS NULL OR (i.first_at, i.command_id) >
        (SELECT a.first_at, a.command_id FROM es.incident a WHERE a.command_id = $2::uuid))
      AND ($3::text[] IS NULL OR i.workflow_id = ANY ($3::text[]))
    ORDER BY i.first_at, i.command_id LIMIT $1::int`,
};

const COUNT = { name: 'incidents_count', text: 'SELECT count(*)::int AS n FROM es.incident WHERE resolved_at IS NULL' };

/** What workflows could not do, for those who look after the machine. Codes and ids only, nothing of persons. */
export class IncidentList {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** Open incidents, oldest first. */
  async open({ limit, after, workflowIds }: IncidentsAsked): Promise<readonly Incident[]> {
    const rows = await this.#sql<IncidentRow>(OPEN, [limit, after ?? null, workflowIds ?? null]);
    return rows.map(incidentOf);
  }

  async find(commandId: string): Promise<KnownIncident | null> {
    const [row] = await this.#sql<KnownRow>(ONE, [commandId]);
    if (row === undefined) return null;
    return { ...incidentOf(row), resolvedAt: row.resolvedAt?.toISOString() ?? null };
  }

  async openCount(): Promise<number> {
    const [row] = await this.#sql<{ n: number }>(COUNT);
    return row?.n ?? 0;
  }
}

function incidentOf<R extends IncidentRow>({ firstAt, lastAt, ...row }: R) {
  return { ...row, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() };
}
