import { type Actor, type Instant, refuse } from '@qingxin/domain';
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
  /** The last time that somebody asked for it to be tried again. */
  readonly retry: IncidentRetry | null;
}

export interface IncidentRetry {
  readonly at: Instant;
  readonly by: string;
  /** What came of it since: not tried yet, its effect there or no longer asked for, or refused once more (its `code`). */
  readonly outcome: 'waiting' | 'done' | 'refused';
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

interface IncidentRow extends Omit<Incident, 'firstAt' | 'lastAt' | 'retry'> {
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly askedAt: Date | null;
  readonly askedBy: string;
  readonly outcome: IncidentRetry['outcome'];
}

interface KnownRow extends IncidentRow {
  readonly resolvedAt: Date | null;
}

const FIELDS = `SELECT i.command_id AS "commandId", i.workflow_id AS "workflowId", s.name AS stream, i.code,
      i.details ->> 'cause' AS cause, i.first_at AS "firstAt", i.last_at AS "lastAt", i.tries, r.at AS "askedAt", r.actor AS "askedBy",
      CASE WHEN i.resolved_at > r.at THEN 'done' WHEN i.last_at > r.at THEN 'refused' ELSE 'waiting' END AS outcome`;
/** That there is a report against officials is nobody's to see but its holder's; it is counted among the open ones. */
const FROM = `FROM es.incident i JOIN es.stream s ON s.stream_id = i.stream_id AND s.category <> 'conduct'
    LEFT JOIN LATERAL (SELECT q.at, q.actor FROM es.incident_retry q WHERE q.command_id = i.command_id ORDER BY q.at DESC LIMIT 1) r ON true`;

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

/** Once for all who ask: nothing is added while it is still to be tried. */
const RETRY = {
  name: 'incident_retry',
  text: `INSERT INTO es.incident_retry (command_id, actor, unit) SELECT i.command_id, $2::text, $3::text
    FROM es.incident i WHERE i.command_id = $1::uuid AND i.resolved_at IS NULL
      AND NOT EXISTS (SELECT FROM es.incident_retry r WHERE r.command_id = i.command_id AND r.at > i.last_at)`,
};

/** Whatever came of it, an incident has been tried or is resolved since; so nobody notes that a request was taken. */
const ASKED = {
  name: 'incidents_asked_again',
  text: `SELECT DISTINCT i.workflow_id AS id FROM es.incident i JOIN es.incident_retry r ON r.command_id = i.command_id AND r.at > i.last_at
    WHERE i.resolved_at IS NULL AND NOT i.workflow_id = ANY ($1::text[]) ORDER BY i.workflow_id LIMIT 500`,
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

  /**
   * Asks for it to be tried again; who did is kept. A second request before the try is the first one's.
   *
   * @throws refusal `not-found`, or `incident-settled` where there is nothing left to try
   */
  async retry(commandId: string, { id, unit }: Pick<Actor, 'id' | 'unit'>): Promise<KnownIncident> {
    const incident = (await this.find(commandId)) ?? refuse('not-found');
    if (incident.resolvedAt !== null) refuse('incident-settled');
    await this.#sql(RETRY, [commandId, id, unit]);
    return (await this.find(commandId)) ?? incident;
  }

  /** Ids of workflows with something that is asked for again and was not tried since, but for those named. */
  async askedAgain(but: readonly string[]): Promise<readonly string[]> {
    const rows = await this.#sql<{ id: string }>(ASKED, [but]);
    return rows.map(({ id }) => id);
  }

  async openCount(): Promise<number> {
    const [row] = await this.#sql<{ n: number }>(COUNT);
    return row?.n ?? 0;
  }
}

function incidentOf<R extends IncidentRow>({ firstAt, lastAt, askedAt, askedBy, outcome, ...row }: R) {
  const retry = askedAt === null ? null : { at: askedAt.toISOString(), by: askedBy, outcome };
  return { ...row, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(), retry };
}
