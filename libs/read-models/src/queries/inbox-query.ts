import type { ClockFamily, FreeText, Instant, TaskNote } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import type { CardParty } from '../inline/card.ts';
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts';
import { bucketAt, DUE_BUCKETS, type DueBucket } from './due-buckets.ts';
import type { ByClock, InboxRequest } from './inbox-request.ts';
import { bucketConditions, filterConditions, GROUPS, parametersOf, scopeConditions, sourceOf } from './inbox-where.ts';
import { SEVERITY_GROUPS, type SeverityBounds, type SeverityGroup } from './severity.ts';

export interface InboxItem {
  readonly stream: string;
  readonly taskId: string;
  readonly version: number;
  readonly kind: string;
  readonly label: string;
  readonly unit: string;
  readonly role: string;
  readonly assignee: string | null;
  readonly openedAt: Instant;
  readonly clockId: string | null;
  readonly clockStatus: string | null;
  readonly tier: string | null;
  readonly dueDay: string | null;
  readonly dueAt: Instant | null;
  readonly provisional: boolean;
  readonly group: SeverityGroup;
  readonly matterKind: string;
  readonly number: string | null;
  readonly channel: string | null;
  readonly stage: string | null;
  readonly urgent: boolean;
  readonly urgentReason: FreeText | null;
  readonly people: number;
  readonly party: CardParty | null;
  readonly amountFen: number | null;
  readonly employer: string | null;
  readonly project: string | null;
  readonly handOffCount: number;
  readonly leadUnit: string | null;
  readonly coUnits: readonly string[] | null;
  readonly rung: string | null;
  readonly note: TaskNote | null;
  /** Of the clock that the list is by. */
  readonly byAt: Instant | null;
  readonly bucket: DueBucket | null;
}

export interface InboxPage {
  readonly items: readonly InboxItem[];
  /** Of all work asked for, whatever the group; from the same snapshot as the page. */
  readonly counts: Readonly<Record<SeverityGroup, number>>;
  /** Of the clock that the list is by, whatever the bucket; null where it is by its own date. */
  readonly buckets: Readonly<Record<DueBucket, number>> | null;
  readonly nextCursor: string | null;
}

/** How many lines there were under each value of a filter if it were not set, the others as they are. */
export interface InboxChoice {
  readonly filter: ChoiceFilter;
  readonly value: string | null;
  readonly count: number;
}

export const CHOICE_FILTERS = ['unit', 'kind', 'channel', 'tier', 'rung', 'urgent', 'assignee'] as const;
export type ChoiceFilter = (typeof CHOICE_FILTERS)[number];

interface PageRow extends Omit<InboxItem, 'group' | 'openedAt' | 'dueAt' | 'byAt' | 'bucket'> {
  readonly id: string;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly sortAt: string;
  readonly byAt: string | null;
}

const COLUMNS = `id, stream, task_id AS "taskId", version, kind, label, unit, role, assignee, opened_at AS "openedAt",
  clock_id AS "clockId", clock_status AS "clockStatus", tier, due_day AS "dueDay", due_at AS "dueAt", sort_at AS "sortAt",
  provisional, matter_kind AS "matterKind", number, channel, stage, urgent, urgent_reason AS "urgentReason", people, party,
  amount_fen AS "amountFen", employer, project, hand_off_count AS "handOffCount", lead_unit AS "leadUnit",
  co_units AS "coUnits", rung, note`;

/** Columns of the dates, nothing of a request in them. */
const DATE_OF: Readonly<Record<ClockFamily, string>> = {
  contact: 'contact_at',
  handle: 'handle_at',
  feedback: 'feedback_at',
  extension: 'extension_at',
  clear: 'clear_at',
};

/** Work of units and persons by date. Page and counts are one statement, so that they never disagree. */
export class InboxQuery {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async page(request: InboxRequest): Promise<InboxPage> {
    const limit = pageSize(request.limit);
    const { bounds, by } = request;
    const params: unknown[] = [bounds.now, bounds.severeUntil, bounds.nearUntil];
    const parameter = parametersOf(params);
    const { before, from: source } = sourceOf(request, parameter);
    const asked = [...scopeConditions(request, parameter), ...filterConditions(request, parameter).values()].join(
      ' AND ',
    );
    const column = by === undefined ? 'sort_at' : DATE_OF[by.family];
    const dated = by === undefined ? '' : ` AND ${column} IS NOT NULL`;
    const buckets = by === undefined ? null : bucketConditions(column, by.bounds, parameter);
    const countsOf = request.asOf === undefined ? countsByRange : countsByScan;
    const groups = SEVERITY_GROUPS.map((group) => [group, GROUPS[group]] as const);
    const counts = countsOf(groups, `${source} WHERE ${asked}`);
    const bucketCounts =
      buckets === null
        ? 'NULL'
        : countsOf(
            DUE_BUCKETS.map((bucket) => [bucket, buckets[bucket]] as const),
            `${source} WHERE ${asked}${dated}`,
          );
    const of = `${groupsOf(request)}${bucketsOf(by, buckets)}${afterCursor(request.cursor, column, parameter)}`;
    const many = parameter(limit + 1, 'int');
    const text = `${before === '' ? '' : `WITH ${before} `}SELECT (${counts}) AS counts, (${bucketCounts}) AS buckets,
      (SELECT COALESCE(jsonb_agg(p ORDER BY p."byAt", p.id), '[]') FROM (
        SELECT ${COLUMNS}, ${column} AS "byAt" FROM ${source} WHERE ${asked}${dated}${of}
        ORDER BY ${column}, id LIMIT ${many}) p) AS page`;
    const [row] = await this.#sql<{
      counts: InboxPage['counts'];
      buckets: InboxPage['buckets'];
      page: readonly PageRow[];
    }>({ text }, params);
    if (row === undefined) throw new Error('the inbox statement answered no row');
    const shown = row.page.slice(0, limit);
    const last = shown.at(-1);
    const more = row.page.length > limit && last !== undefined;
    return {
      items: shown.map((item) => itemOf(item, bounds, by)),
      counts: row.counts,
      buckets: row.buckets,
      nextCursor: more && last.byAt !== null ? encodeCursor({ at: instantOf(last.byAt), id: last.id }) : null,
    };
  }

  /** Counts beside the values of each filter: as many as there would be with it, the other filters as they are. */
  async choices(request: InboxRequest): Promise<readonly InboxChoice[]> {
    const { bounds } = request;
    const params: unknown[] = [bounds.now, bounds.severeUntil, bounds.nearUntil];
    const parameter = parametersOf(params);
    const { before, from: source } = sourceOf(request, parameter);
    const filters = filterConditions(request, parameter);
    const chosen = CHOICE_FILTERS.flatMap((filter) =>
      filter === 'unit' ? [] : [[filter, filters.get(filter)] as const],
    );
    const rest = [...filters].filter(([name]) => !CHOICE_FILTERS.some((filter) => filter === name));
    const dated = request.by === undefined ? [] : [`${DATE_OF[request.by.family]} IS NOT NULL`];
    const scope = [...scopeConditions(request, parameter), ...rest.map(([, condition]) => condition), ...dated];
    const columns = CHOICE_FILTERS.join(', ');
    // The rows are read once, for all filters; what is left of them are the few ways in which they differ.
    const work = `SELECT ${columns}, count(*) AS n FROM ${source}
      WHERE ${scope.join(' AND ')}${groupsOf(request)} GROUP BY ${columns}`;
    const counted = CHOICE_FILTERS.map((filter) => {
      const others = chosen.flatMap(([name, set]) => (name === filter || set === undefined ? [] : [` AND ${set}`]));
      const value = filter === 'urgent' ? `CASE WHEN urgent THEN 'yes' ELSE 'no' END` : filter;
      return `(SELECT '${filter}' AS filter, ${value} AS value, sum(n)::int AS count FROM work WHERE true${others.join('')}
        GROUP BY 2 ORDER BY 3 DESC, 2)`;
    });
    // The bounds are named once, so that the statement has a type for them where no group is asked for.
    const text = `WITH moment AS (SELECT $1::timestamptz AS a, $2::timestamptz AS b, $3::timestamptz AS c),
      ${before === '' ? '' : `${before}, `}work AS MATERIALIZED (${work}) ${counted.join(' UNION ALL ')}`;
    return this.#sql<InboxChoice>({ text }, params);
  }
}

/** Names and conditions that no two rows share. */
type Counted = readonly (readonly [name: string, condition: string])[];

/**
 * Each count a range of the index of its own, so that no row is asked more than the one condition: five conditions a row are
 * half of what a large unit costs.
 */
function countsByRange(counted: Counted, from: string): string {
  return `SELECT jsonb_build_object(${counted
    .map(([name, condition]) => `'${name}', (SELECT count(*) FROM ${from} AND ${condition})`)
    .join(', ')})`;
}

/** One scan for all: where no index has the conditions, each range would read everything again. */
function countsByScan(counted: Counted, from: string): string {
  return `SELECT jsonb_build_object(${counted
    .map(([name, condition]) => `'${name}', count(*) FILTER (WHERE ${condition})`)
    .join(', ')}) FROM ${from}`;
}

/** Where groups are named, only work of one of them; nothing else is a parameter here, so that nothing is quoted. */
function groupsOf({ groups = [] }: InboxRequest): string {
  return groups.length === 0 ? '' : ` AND (${groups.map((name) => GROUPS[name]).join(' OR ')})`;
}

function bucketsOf(by: ByClock | undefined, conditions: Readonly<Record<DueBucket, string>> | null): string {
  if (by === undefined || conditions === null || by.buckets.length === 0) return '';
  return ` AND (${by.buckets.map((name) => conditions[name]).join(' OR ')})`;
}

function afterCursor(cursor: string | undefined, column: string, parameter: ReturnType<typeof parametersOf>): string {
  if (cursor === undefined) return '';
  const { at, id } = decodeCursor(cursor);
  return ` AND (${column}, id) > (${parameter(at, 'timestamptz')}, ${parameter(id, 'text')})`;
}

function itemOf(
  { id: _id, sortAt, openedAt, dueAt, byAt, ...row }: PageRow,
  bounds: SeverityBounds,
  by: ByClock | undefined,
): InboxItem {
  const paused = row.clockStatus === 'paused';
  const at = by === undefined || byAt === null ? null : instantOf(byAt);
  return {
    ...row,
    openedAt: instantOf(openedAt),
    dueAt: dueAt === null ? null : instantOf(dueAt),
    group: paused ? 'paused' : groupAt(instantOf(sortAt), bounds),
    byAt: at,
    bucket: at === null || by === undefined ? null : bucketAt(at, by.bounds),
  };
}

function groupAt(at: Instant, { now, severeUntil, nearUntil }: SeverityBounds): SeverityGroup {
  if (at <= severeUntil) return 'severe';
  if (at <= now) return 'overdue';
  return at <= nearUntil ? 'near' : 'later';
}

/** jsonb writes instants with the session's offset. */
function instantOf(text: string): Instant {
  return new Date(text).toISOString();
}
