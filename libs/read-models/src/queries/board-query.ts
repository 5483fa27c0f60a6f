import type { Instant } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { UntoldWork } from './inbox-request.ts';
import { OPEN_THEN, tasksAt } from './past-tasks.ts';
import type { Scope } from './scope.ts';
import { LIVE } from './supervision-query.ts';

/** Until when work is due in so many working days; each the first instant after that day. */
export interface Horizons {
  readonly now: Instant;
  readonly severeUntil: Instant;
  readonly in3: Instant;
  readonly in5: Instant;
  readonly in10: Instant;
}

export interface BoardAsked {
  readonly scope: Scope;
  readonly horizons: Horizons;
  readonly untold: readonly UntoldWork[];
  /** The work of a past moment; `horizons` are then those of that moment. */
  readonly asOf?: Instant;
}

/** Open work of a unit; `in3`, `in5`, `in10`: not late and due in so many working days, each containing the one before. */
export interface UnitWork {
  readonly unit: string;
  readonly open: number;
  readonly severe: number;
  readonly overdue: number;
  readonly in3: number;
  readonly in5: number;
  readonly in10: number;
  readonly paused: number;
  readonly adjudication: number;
}

/** Work of a unit that is not late and due on a day. */
export interface ExpectedOn {
  readonly day: string;
  readonly unit: string;
  readonly count: number;
}

/** Measures that stand against a unit. */
export interface StandingRungs {
  readonly unit: string;
  readonly rung: string;
  readonly status: string;
  readonly count: number;
  readonly shownUpward: number;
}

/** What one person of a unit holds; `assignee` null: what nobody has claimed. */
export interface HeldWork {
  readonly unit: string;
  readonly assignee: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly atRisk: number;
  readonly paused: number;
  readonly oldest: Instant;
}

/** What lists show of a matter beside what they are about. */
export interface MatterFace {
  readonly stream: string;
  readonly number: string | null;
  readonly project: string | null;
  readonly employer: string | null;
  readonly people: number;
  readonly amountFen: number | null;
}

/** Disputes over who handles a matter that wait for the 治欠办's designation. */
export const ADJUDICATION = 'designate';

const LATE = `(clock_status IS DISTINCT FROM 'paused' AND sort_at <= $1::timestamptz)`;
const DUE_BY = (until: string): string =>
  `(clock_status IS DISTINCT FROM 'paused' AND sort_at > $1::timestamptz AND sort_at <= ${until}::timestamptz)`;
/** As `inbox-query` has it, over a list of any length. */
const OPEN = `status = 'open' AND ($2::text IS NULL OR unit = $2::text)
  AND NOT EXISTS (SELECT FROM jsonb_to_recordset($3::jsonb) AS u(kind text, role text, but text)
    WHERE u.kind = task.kind AND (u.role IS NULL OR u.role = task.role) AND (u.but IS NULL OR task.assignee IS DISTINCT FROM u.but))`;

/** Now the live rows; of a past moment the versions that stood then and for which `condition` holds. */
function sourceOf(
  asOf: Instant | undefined,
  parameter: number,
  condition = OPEN_THEN,
): { readonly from: string; readonly more: readonly Instant[] } {
  if (asOf === undefined) return { from: 'rm.task', more: [] };
  return { from: `(${tasksAt(`$${parameter}::timestamptz`, [condition])}) task`, more: [asOf] };
}

/** Counts over open work and standing measures. What each counts is a list elsewhere, with the same bounds and scope. */
export class BoardQuery {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async work({ scope, horizons, untold, asOf }: BoardAsked): Promise<readonly UnitWork[]> {
    if (scope.sees === 'nothing') return [];
    const { now, severeUntil, in3, in5, in10 } = horizons;
    const { from, more } = sourceOf(asOf, 8);
    return this.#sql<UnitWork>(
      {
        text: `SELECT unit, count(*)::int AS open, count(*) FILTER (WHERE ${LATE})::int AS overdue,
            count(*) FILTER (WHERE ${LATE} AND sort_at <= $4::timestamptz)::int AS severe,
            count(*) FILTER (WHERE ${DUE_BY('$5')})::int AS in3, count(*) FILTER (WHERE ${DUE_BY('$6')})::int AS in5,
            count(*) FILTER (WHERE ${DUE_BY('$7')})::int AS in10,
            count(*) FILTER (WHERE clock_status = 'paused')::int AS paused,
            count(*) FILTER (WHERE kind = '${ADJUDICATION}')::int AS adjudication
          FROM ${from} WHERE ${OPEN} GROUP BY unit ORDER BY unit`,
      },
      [now, unitOf(scope), JSON.stringify(untold), severeUntil, in3, in5, in10, ...more],
    );
  }

  async expected({ scope, horizons: { now, in10 }, untold, asOf }: BoardAsked): Promise<readonly ExpectedOn[]> {
    if (scope.sees === 'nothing') return [];
    const { from, more } = sourceOf(asOf, 5);
    return this.#sql<ExpectedOn>(
      {
        text: `SELECT to_char(due_day, 'YYYY-MM-DD') AS day, unit, count(*)::int AS count
          FROM ${from} WHERE ${OPEN} AND due_day IS NOT NULL AND ${DUE_BY('$4')}
          GROUP BY due_day, unit ORDER BY due_day, unit`,
      },
      [now, unitOf(scope), JSON.stringify(untold), in10, ...more],
    );
  }

  /** By unit, most pressing person first. */
  async held({ scope, horizons: { now, in3 }, untold, asOf }: BoardAsked): Promise<readonly HeldWork[]> {
    if (scope.sees === 'nothing') return [];
    const { from, more } = sourceOf(asOf, 5);
    const rows = await this.#sql<Omit<HeldWork, 'oldest'> & { readonly oldest: Date }>(
      {
        text: `SELECT unit, assignee, count(*)::int AS open, count(*) FILTER (WHERE ${LATE})::int AS overdue,
            count(*) FILTER (WHERE ${DUE_BY('$4')})::int AS "atRisk",
            count(*) FILTER (WHERE clock_status = 'paused')::int AS paused, min(opened_at) AS oldest
          FROM ${from} WHERE ${OPEN} GROUP BY unit, assignee ORDER BY unit, 4 DESC, 5 DESC, 3 DESC, assignee`,
      },
      [now, unitOf(scope), JSON.stringify(untold), in3, ...more],
    );
    return rows.map((row) => ({ ...row, oldest: new Date(row.oldest).toISOString() }));
  }

  async rungs(scope: Scope): Promise<readonly StandingRungs[]> {
    if (scope.sees === 'nothing') return [];
    return this.#sql<StandingRungs>(
      {
        text: `SELECT r.unit, r.rung, r.status, count(*)::int AS count, count(*) FILTER (WHERE r.shown_upward)::int AS "shownUpward"
          FROM rm.ladder_rung r WHERE ${LIVE} AND ($1::text IS NULL OR r.unit = $1::text)
          GROUP BY r.unit, r.rung, r.status ORDER BY r.unit, r.rung, r.status`,
      },
      [unitOf(scope)],
    );
  }

  /** As the newest work on each matter shows it; a matter without work has none. */
  async faces(streams: readonly string[], asOf?: Instant): Promise<ReadonlyMap<string, MatterFace>> {
    if (streams.length === 0) return new Map();
    const { from, more } = sourceOf(asOf, 2, `v.row->>'stream' = ANY ($1::text[])`);
    const rows = await this.#sql<Omit<MatterFace, 'amountFen'> & { readonly amountFen: string | null }>(
      {
        text: `SELECT DISTINCT ON (stream) stream, number, project, employer, people, amount_fen AS "amountFen"
          FROM ${from} WHERE stream = ANY ($1::text[]) ORDER BY stream, version DESC, id`,
      },
      [streams, ...more],
    );
    return new Map(
      rows.map((row) => [row.stream, { ...row, amountFen: row.amountFen === null ? null : Number(row.amountFen) }]),
    );
  }
}

function unitOf(scope: Scope): string | null {
  return scope.sees === 'related' ? scope.unit : null;
}
