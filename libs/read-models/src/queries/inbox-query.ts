import type { Instant, LocalDay } from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { containing } from './containing.ts';
import { decodeCursor, encodeCursor, pageSize } from './cursor.ts';
import { SEVERITY_GROUPS, type SeverityBounds, type SeverityGroup } from './severity.ts';

/** Work that the reader may not know of: of a kind, and of one role where it says so; told to one person all the same where it names him. */
export interface UntoldWork {
  readonly kind: string;
  readonly role: string | null;
  readonly but: string | null;
}

export interface InboxRequest {
  /** Units whose work may be seen: those of the posts that the person holds now, or the one asked for. */
  readonly units: readonly string[];
  /** Only what this person has claimed or was given. */
  readonly mine?: string;
  readonly bounds: SeverityBounds;
  /** The inbox of a past moment; `bounds` are then those of that moment. */
  readonly asOf?: Instant;
  /** Only what lies in one of them. */
  readonly groups?: readonly SeverityGroup[];
  readonly kind?: string;
  readonly channel?: string;
  readonly urgent?: 'yes' | 'no';
  readonly tier?: string;
  readonly dueFrom?: LocalDay;
  readonly dueTo?: LocalDay;
  /** Number, project or employer contains. */
  readonly contains?: string;
  /** Work that the reader may not know of. */
  readonly untold?: readonly UntoldWork[];
  /** A person, or `nobody` for work not yet claimed. */
  readonly assignee?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

export interface InboxItem {
  readonly stream: string;
  readonly taskId: string;
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
  readonly people: number;
  readonly amountFen: number | null;
  readonly employer: string | null;
  readonly project: string | null;
  readonly handOffCount: number;
}

export interface InboxPage {
  readonly items: readonly InboxItem[];
  /** Of all work asked for, whatever the group; from the same snapshot as the page. */
  readonly counts: Readonly<Record<SeverityGroup, number>>;
  readonly nextCursor: string | null;
}

interface PageRow extends Omit<InboxItem, 'group' | 'openedAt' | 'dueAt'> {
  readonly id: string;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly sortAt: string;
}

const PAUSED = `clock_status IS NOT DISTINCT FROM 'paused'`;

/** Conditions of the groups; `$1` now, `$2` severe, `$3` near. */
const GROUPS: Readonly<Record<SeverityGroup, string>> = {
  severe: `(clock_status IS DISTINCT FROM 'paused' AND sort_at <= $2::timestamptz)`,
  overdue: `(clock_status IS DISTINCT FROM 'paused' AND sort_at > $2::timestamptz AND sort_at <= $1::timestamptz)`,
  near: `(clock_status IS DISTINCT FROM 'paused' AND sort_at > $1::timestamptz AND sort_at <= $3::timestamptz)`,
  later: `(clock_status IS DISTINCT FROM 'paused' AND sort_at > $3::timestamptz)`,
  paused: `(${PAUSED})`,
};

const COLUMNS = `id, stream, task_id AS "taskId", kind, label, unit, role, assignee, opened_at AS "openedAt",
  clock_id AS "clockId", clock_status AS "clockStatus", tier, due_day AS "dueDay", due_at AS "dueAt", sort_at AS "sortAt",
  provisional, matter_kind AS "matterKind", number, channel, stage, urgent, people, amount_fen AS "amountFen", employer,
  project, hand_off_count AS "handOffCount"`;

/** Work of units and persons by date. Page and counts are one statement, so that they never disagree. */
export class InboxQuery {
  readonly #sql: SqlExecutor;

  constructor(sql: SqlExecutor) {
    this.#sql = sql;
  }

  async page(request: InboxRequest): Promise<InboxPage> {
    const limit = pageSize(request.limit);
    const { bounds } = request;
    const params: unknown[] = [bounds.now, bounds.severeUntil, bounds.nearUntil];
    const source = sourceOf(request.asOf, params);
    const asked = conditions(request, params).join(' AND ');
    const ofGroup = groupsOf(request);
    const after = afterCursor(request.cursor, params);
    const counts = SEVERITY_GROUPS.map((group) => `'${group}', count(*) FILTER (WHERE ${GROUPS[group]})`).join(', ');
    params.push(limit + 1);
    const text = `SELECT (SELECT jsonb_build_object(${counts}) FROM ${source} WHERE ${asked}) AS counts,
      (SELECT COALESCE(jsonb_agg(p ORDER BY p."sortAt", p.id), '[]') FROM (
        SELECT ${COLUMNS} FROM ${source} WHERE ${asked}${ofGroup}${after} ORDER BY sort_at, id LIMIT $${params.length}::int) p) AS page`;
    const [row] = await this.#sql<{ counts: InboxPage['counts']; page: readonly PageRow[] }>({ text }, params);
    if (row === undefined) throw new Error('the inbox statement answered no row');
    const shown = row.page.slice(0, limit);
    const last = shown.at(-1);
    const more = row.page.length > limit && last !== undefined;
    return {
      items: shown.map((item) => itemOf(item, bounds)),
      counts: row.counts,
      nextCursor: more ? encodeCursor({ at: instantOf(last.sortAt), id: last.id }) : null,
    };
  }
}

/** Where groups are named, only work of one of them; nothing else is a parameter here, so that nothing is quoted. */
function groupsOf({ groups = [] }: InboxRequest): string {
  return groups.length === 0 ? '' : ` AND (${groups.map((name) => GROUPS[name]).join(' OR ')})`;
}

/** Now the live rows; of a past moment the versions that stood then. */
function sourceOf(asOf: Instant | undefined, params: unknown[]): string {
  if (asOf === undefined) return 'rm.task';
  const at = `$${params.push(asOf)}::timestamptz`;
  return `(SELECT (jsonb_populate_record(NULL::rm.task, v.row)).* FROM rm.task_version v
    WHERE v.from_at <= ${at} AND (v.to_at IS NULL OR v.to_at > ${at})) past`;
}

function conditions(request: InboxRequest, params: unknown[]): readonly string[] {
  const { units, mine, kind, channel, assignee, untold = [], urgent, tier, dueFrom, dueTo, contains } = request;
  const parameter = (value: unknown, type: string): string => `$${params.push(value)}::${type}`;
  const list = [`status = 'open'`];
  if (units.length === 1) list.push(`unit = ${parameter(units[0], 'text')}`);
  else list.push(`unit = ANY (${parameter(units, 'text[]')})`);
  if (mine !== undefined) list.push(`assignee = ${parameter(mine, 'text')}`);
  for (const work of untold) {
    const of = [`kind = ${parameter(work.kind, 'text')}`];
    if (work.role !== null) of.push(`role = ${parameter(work.role, 'text')}`);
    if (work.but !== null) of.push(`assignee IS DISTINCT FROM ${parameter(work.but, 'text')}`);
    list.push(`NOT (${of.join(' AND ')})`);
  }
  if (kind !== undefined) list.push(`kind = ${parameter(kind, 'text')}`);
  if (channel !== undefined) list.push(`channel = ${parameter(channel, 'text')}`);
  if (urgent !== undefined) list.push(urgent === 'yes' ? 'urgent' : 'NOT urgent');
  if (tier !== undefined) list.push(`tier = ${parameter(tier, 'text')}`);
  if (dueFrom !== undefined) list.push(`due_day >= ${parameter(dueFrom, 'date')}`);
  if (dueTo !== undefined) list.push(`due_day <= ${parameter(dueTo, 'date')}`);
  if (contains !== undefined) {
    const like = parameter(containing(contains), 'text');
    list.push(`(number ILIKE ${like} OR project ILIKE ${like} OR employer ILIKE ${like})`);
  }
  if (assignee === 'nobody') list.push('assignee IS NULL');
  else if (assignee !== undefined) list.push(`assignee = ${parameter(assignee, 'text')}`);
  return list;
}

function afterCursor(cursor: string | undefined, params: unknown[]): string {
  if (cursor === undefined) return '';
  const { at, id } = decodeCursor(cursor);
  params.push(at, id);
  return ` AND (sort_at, id) > ($${params.length - 1}::timestamptz, $${params.length}::text)`;
}

function itemOf({ id: _id, sortAt, openedAt, dueAt, ...row }: PageRow, bounds: SeverityBounds): InboxItem {
  const paused = row.clockStatus === 'paused';
  return {
    ...row,
    openedAt: instantOf(openedAt),
    dueAt: dueAt === null ? null : instantOf(dueAt),
    group: paused ? 'paused' : groupAt(instantOf(sortAt), bounds),
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
