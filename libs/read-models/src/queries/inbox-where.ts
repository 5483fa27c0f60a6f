import { containing } from './containing.ts';
import { type BucketBounds, DUE_BUCKETS, type DueBucket } from './due-buckets.ts';
import type { InboxFilter, InboxRequest } from './inbox-request.ts';
import { OPEN_THEN, tasksAt } from './past-tasks.ts';
import type { SeverityGroup } from './severity.ts';

type Parameter = (value: unknown, type: string) => string;

export function parametersOf(params: unknown[]): Parameter {
  return (value, type) => `$${params.push(value)}::${type}`;
}

const RUNNING = `clock_status IS DISTINCT FROM 'paused'`;

/** Conditions of the groups; `$1` now, `$2` severe, `$3` near. */
export const GROUPS: Readonly<Record<SeverityGroup, string>> = {
  severe: `(${RUNNING} AND sort_at <= $2::timestamptz)`,
  overdue: `(${RUNNING} AND sort_at > $2::timestamptz AND sort_at <= $1::timestamptz)`,
  near: `(${RUNNING} AND sort_at > $1::timestamptz AND sort_at <= $3::timestamptz)`,
  later: `(${RUNNING} AND sort_at > $3::timestamptz)`,
  paused: `(clock_status = 'paused')`,
};

/** Conditions of the buckets over a column of instants. */
export function bucketConditions(
  column: string,
  bounds: BucketBounds,
  parameter: Parameter,
): Readonly<Record<DueBucket, string>> {
  let after: string | null = null;
  const conditions = DUE_BUCKETS.map((bucket) => {
    const until = bucket === 'later' ? null : parameter(bounds[bucket], 'timestamptz');
    const parts = [
      ...(after === null ? [] : [`${column} > ${after}`]),
      ...(until === null ? [] : [`${column} <= ${until}`]),
    ];
    after = until;
    return [bucket, `(${parts.join(' AND ')})`] as const;
  });
  return Object.fromEntries(conditions) as Record<DueBucket, string>;
}

/** Where the rows come from; `before` stands before the statement. */
export interface Source {
  readonly before: string;
  readonly from: string;
}

/** Now the live rows; of a past moment the versions that stood then, read once however often the statement asks for them. */
export function sourceOf({ asOf, units }: InboxRequest, parameter: Parameter): Source {
  if (asOf === undefined) return { before: '', from: 'rm.task' };
  const at = parameter(asOf, 'timestamptz');
  const past = tasksAt(at, [OPEN_THEN, `v.row->>'unit' = ANY (${parameter(units, 'text[]')})`]);
  return { before: `past AS MATERIALIZED (${past})`, from: 'past' };
}

/** Whose open work it is, and what of it the reader may know of. */
export function scopeConditions({ units, mine, untold = [] }: InboxRequest, parameter: Parameter): readonly string[] {
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
  return list;
}

const IN_LIST = ['kind', 'channel', 'tier', 'rung'] as const;

/** One condition for each filter that is set, by its name. */
export function filterConditions(filter: InboxFilter, parameter: Parameter): ReadonlyMap<keyof InboxFilter, string> {
  const found = new Map<keyof InboxFilter, string>();
  const { urgent, dueFrom, dueTo, contains, assignee } = filter;
  for (const name of IN_LIST) {
    const values = filter[name] ?? [];
    if (values.length === 1) found.set(name, `${name} = ${parameter(values[0], 'text')}`);
    else if (values.length > 1) found.set(name, `${name} = ANY (${parameter(values, 'text[]')})`);
  }
  if (urgent !== undefined) found.set('urgent', urgent === 'yes' ? 'urgent' : 'NOT urgent');
  if (dueFrom !== undefined) found.set('dueFrom', `due_day >= ${parameter(dueFrom, 'date')}`);
  if (dueTo !== undefined) found.set('dueTo', `due_day <= ${parameter(dueTo, 'date')}`);
  if (contains !== undefined) {
    const like = parameter(containing(contains.text), 'text');
    const named = `number ILIKE ${like} OR project ILIKE ${like} OR employer ILIKE ${like}`;
    const { streams } = contains;
    found.set(
      'contains',
      streams.length === 0 ? `(${named})` : `(${named} OR stream = ANY (${parameter(streams, 'text[]')}))`,
    );
  }
  if (assignee === 'nobody') found.set('assignee', 'assignee IS NULL');
  else if (assignee !== undefined) found.set('assignee', `assignee = ${parameter(assignee, 'text')}`);
  return found;
}
