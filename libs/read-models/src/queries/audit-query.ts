import type { FreeText, Instant } from '@qingxin/domain';
import { refuse } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { containing } from './containing.ts';
import { pageSize } from './cursor.ts';

/** Which events each list holds; the same words as the indexes of the log, so that these are used. */
const LISTS = {
  // One line for a command, though it made several events.
  late: `e.meta ? 'lateReason' AND NOT EXISTS (SELECT FROM es.event p WHERE p.stream_id = e.stream_id
    AND p.version = e.version - 1 AND p.command_id = e.command_id AND p.meta ? 'lateReason')`,
  postponed: `e.type = 'RungPostponed'`,
  declined: `e.type = 'RungDeclined'`,
  corrected: `e.type IN ('FactCorrected', 'ClaimantCorrected', 'DesignationCorrected', 'ReportCorrected',
    'CreditCodeTakenBack', 'LabourCostRestated', 'StepFeedbackRevised', 'BatchRowFixed')`,
  voided: `e.type IN ('EntryVoided', 'ComplaintVoided', 'EvidenceWithdrawn', 'StepActVoided', 'BatchDiscarded',
    'CompanyUnlinked', 'BreachStruck', 'SignalWithdrawn')`,
} as const;

export type AuditList = keyof typeof LISTS;
export const AUDIT_LISTS = Object.keys(LISTS) as readonly AuditList[];

/** Whose history of trace-backs is not for these eyes. */
export interface AuditScope {
  readonly traceBacks: boolean;
}

export interface AuditFilter {
  readonly list: AuditList;
  readonly unit?: string;
  readonly actor?: string;
  /** First and last day of the act's entry by business time, as instants: [from, to). */
  readonly from?: Instant;
  readonly to?: Instant;
  /** `seq` of the last line of the page before. */
  readonly after?: string;
  readonly limit?: number;
}

export interface AuditEvent {
  readonly seq: string;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly actedOn: string | null;
  readonly lateReason: FreeText | null;
  /** Reason, as the event gives one; sealed where it is somebody's own words. */
  readonly reason: unknown;
  readonly number: string | null;
}

export type LookAction = 'reveal' | 'read' | 'evidence' | 'print' | 'bundle';

export interface LookFilter {
  readonly action?: LookAction;
  /** Stream of one matter. */
  readonly matter?: string;
  readonly unit?: string;
  readonly actor?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  readonly after?: string;
  readonly limit?: number;
}

export interface LookRow {
  readonly position: string;
  readonly at: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly action: LookAction;
  readonly stream: string;
  readonly field: string | null;
  /** A sealed free text; what was written before reasons were sealed is text. */
  readonly reason: unknown;
  readonly number: string | null;
}

/** One look as it is counted: over all matters, and those at none (an export, a search that found nobody). */
export interface CountedLook {
  readonly at: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly action: string;
  readonly stream: string | null;
  readonly subject: string | null;
  readonly number: string | null;
  /** Whether this person asked for secrecy in any matter that is known. */
  readonly concealed: boolean;
}

export interface CountedFilter {
  readonly unit?: string;
  readonly actor?: string;
  /** Stream of one matter. */
  readonly stream?: string;
  readonly from: Instant;
  readonly to: Instant;
  /** Newest first, at most so many. */
  readonly most: number;
}

export interface FoundMatter {
  readonly stream: string;
  readonly number: string | null;
  readonly name: string | null;
  readonly employer: string | null;
  readonly unit: string | null;
}

export interface AuditPage<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly nextAfter: string | null;
}

const KINDS = `s.category IN ('complaint', 'case', 'project', 'company', 'supervision', 'duty', 'batch', 'emergency')`;
const NO_TRACE_BACKS = `($1::boolean OR NOT EXISTS (SELECT FROM rm.supervision_act t
    WHERE t.stream = s.name AND t.kind = 'trace-back'))`;
const INSTANT_OF = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const NUMBER = `(SELECT number FROM rm.complaint WHERE stream = s.name
    UNION ALL SELECT number FROM rm.arrears_case WHERE stream = s.name
    UNION ALL SELECT coalesce(number, name) FROM rm.project WHERE stream = s.name
    UNION ALL SELECT name FROM rm.company WHERE stream = s.name
    UNION ALL SELECT number FROM rm.supervision_act WHERE stream = s.name LIMIT 1)`;

const eventsOf = (list: AuditList): string => `FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
  WHERE ${LISTS[list]} AND ${KINDS} AND ${NO_TRACE_BACKS}
    AND ($2::text IS NULL OR e.meta->>'unit' = $2::text) AND ($3::text IS NULL OR e.actor = $3::text)
    AND ($4::timestamptz IS NULL OR e.occurred_at >= $4::timestamptz)
    AND ($5::timestamptz IS NULL OR e.occurred_at < $5::timestamptz)`;

const LOOKS = `FROM es.read_log l JOIN es.stream s ON s.stream_id = l.stream
  WHERE l.action = ANY ($6::text[]) AND ${KINDS} AND ${NO_TRACE_BACKS}
    AND ($2::text IS NULL OR l.unit = $2::text) AND ($3::text IS NULL OR l.actor = $3::text)
    AND ($4::timestamptz IS NULL OR l.at >= $4::timestamptz) AND ($5::timestamptz IS NULL OR l.at < $5::timestamptz)
    AND ($7::text IS NULL OR s.name = $7::text)`;
const ALL_LOOKS: readonly LookAction[] = ['reveal', 'read', 'evidence', 'print', 'bundle'];

const COUNTED_ACTIONS = [...ALL_LOOKS, 'search', 'export'];
const COUNTED = `SELECT ${INSTANT_OF('l.at')} AS at, l.actor, l.unit, l.action, s.name AS stream, l.subject,
    CASE WHEN s.name IS NULL THEN NULL ELSE ${NUMBER} END AS number,
    l.subject IS NOT NULL AND EXISTS (SELECT FROM rm.matter_subject m WHERE m.subject = l.subject AND m.concealed) AS concealed
  FROM es.read_log l LEFT JOIN es.stream s ON s.stream_id = l.stream
  WHERE l.action = ANY ($6::text[]) AND (s.stream_id IS NULL OR (${KINDS} AND ${NO_TRACE_BACKS}))
    AND ($2::text IS NULL OR l.unit = $2::text) AND ($3::text IS NULL OR l.actor = $3::text)
    AND l.at >= $4::timestamptz AND l.at < $5::timestamptz AND ($7::text IS NULL OR s.name = $7::text)
  ORDER BY l.position DESC LIMIT $8::int`;

const FOUND = `SELECT stream, number, name, employer, unit FROM (
    SELECT stream, number, project AS name, employer, holder_unit AS unit, 1 AS place FROM rm.complaint
      WHERE number ILIKE $2::text OR project ILIKE $2::text OR employer ILIKE $2::text
    UNION ALL SELECT stream, number, project, NULL, lead_unit, 0 FROM rm.arrears_case
      WHERE number ILIKE $2::text OR project ILIKE $2::text
    UNION ALL SELECT stream, number, name, NULL, supervised_by, 2 FROM rm.project
      WHERE number ILIKE $2::text OR name ILIKE $2::text
    UNION ALL SELECT stream, credit_code, name, NULL, contact_unit, 3 FROM rm.company
      WHERE name ILIKE $2::text OR credit_code ILIKE $2::text
    UNION ALL SELECT stream, number, NULL, NULL, unit, 4 FROM rm.supervision_act
      WHERE number ILIKE $2::text AND ($1::boolean OR kind <> 'trace-back')
  ) f ORDER BY place, number NULLS LAST, stream LIMIT $3::int`;

/** What an auditor goes through: events of one sort over all matters, who looked at what, and matters by their words. */
export class AuditQuery {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  /** Newest first. Refuses `cursor-invalid` and `limit-invalid`. */
  async events({ traceBacks }: AuditScope, filter: AuditFilter): Promise<AuditPage<AuditEvent>> {
    const { list, unit = null, actor = null, from = null, to = null } = filter;
    const limit = pageSize(filter.limit);
    const asked = [traceBacks, unit, actor, from, to];
    const [{ total } = { total: 0 }] = await this.#sql<{ readonly total: number }>(
      { name: `audit_${list}_total`, text: `SELECT count(*)::int AS total ${eventsOf(list)}` },
      asked,
    );
    const rows = await this.#sql<AuditEvent>(
      {
        name: `audit_${list}`,
        text: `SELECT e.seq::text AS seq, s.name AS stream, e.version, e.type, e.actor, e.meta->>'unit' AS unit,
            ${INSTANT_OF('e.occurred_at')} AS "occurredAt", ${INSTANT_OF('e.recorded_at')} AS "recordedAt",
            e.meta->>'actedOn' AS "actedOn", e.meta->'lateReason' AS "lateReason", e.data->'reason' AS reason,
            ${NUMBER} AS number
          ${eventsOf(list)} AND ($6::bigint IS NULL OR e.seq < $6::bigint) ORDER BY e.seq DESC LIMIT $7::int`,
      },
      [...asked, placeOf(filter.after), limit + 1],
    );
    return pageOf(rows, { limit, total, mark: ({ seq }) => seq });
  }

  /** Newest first, by the clock of the machine. Refuses the same. */
  async looks({ traceBacks }: AuditScope, filter: LookFilter): Promise<AuditPage<LookRow>> {
    const { action, unit = null, actor = null, from = null, to = null, matter = null } = filter;
    const limit = pageSize(filter.limit);
    const asked = [traceBacks, unit, actor, from, to, action === undefined ? ALL_LOOKS : [action], matter];
    const [{ total } = { total: 0 }] = await this.#sql<{ readonly total: number }>(
      { name: 'audit_looks_total', text: `SELECT count(*)::int AS total ${LOOKS}` },
      asked,
    );
    const rows = await this.#sql<LookRow>(
      {
        name: 'audit_looks',
        text: `SELECT l.position::text AS position, ${INSTANT_OF('l.at')} AS at, l.actor, l.unit, l.action,
            s.name AS stream, l.meta->>'field' AS field,
            coalesce(l.sealed_reason, to_jsonb(l.reason)) AS reason, ${NUMBER} AS number
          ${LOOKS} AND ($8::bigint IS NULL OR l.position < $8::bigint) ORDER BY l.position DESC LIMIT $9::int`,
      },
      [...asked, placeOf(filter.after), limit + 1],
    );
    return pageOf(rows, { limit, total, mark: ({ position }) => position });
  }

  /** What was looked at in a period, newest first, by the clock of the machine. */
  counted({ traceBacks }: AuditScope, filter: CountedFilter): Promise<readonly CountedLook[]> {
    const { unit = null, actor = null, stream = null, from, to, most } = filter;
    return this.#sql<CountedLook>({ name: 'audit_counted_looks', text: COUNTED }, [
      ...[traceBacks, unit, actor, from, to, COUNTED_ACTIONS, stream, most],
    ]);
  }

  /** Matters whose number, employer, project or name contains the text; cases first. */
  find({ traceBacks }: AuditScope, contains: string, limit?: number): Promise<readonly FoundMatter[]> {
    return this.#sql<FoundMatter>({ name: 'audit_find', text: FOUND }, [
      traceBacks,
      containing(contains),
      pageSize(limit),
    ]);
  }
}

const LARGEST_PLACE = 9_223_372_036_854_775_807n;

function placeOf(after: string | undefined): string | null {
  if (after === undefined) return null;
  return /^\d{1,19}$/.test(after) && BigInt(after) <= LARGEST_PLACE ? after : refuse('cursor-invalid');
}

interface Cut<Row> {
  readonly limit: number;
  readonly total: number;
  readonly mark: (row: Row) => string;
}

function pageOf<Row>(rows: readonly Row[], { limit, total, mark }: Cut<Row>): AuditPage<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, total, nextAfter: rows.length > limit && last !== undefined ? mark(last) : null };
}
