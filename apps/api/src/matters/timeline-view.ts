import { type VersionCount } from '@qingxin/application';
import { EVENT_LABELS } from '@qingxin/domain';
import type { TimelineEntry } from '@qingxin/read-models';
import type { Names } from './labels.ts';
import type { MatterKind } from './matter-sight.ts';

/** What makes a reader's own entry of it. */
export interface Told {
  readonly voided: readonly number[];
  readonly names: Names;
  readonly count: VersionCount;
  /** Whether the reader may have the names of workers. */
  readonly persons: boolean;
  /** Linked matters that are not for these eyes. */
  readonly unknown: ReadonlySet<string>;
}

/** One entry of a matter's history; its sealed fields are masked by whoever sends it out. */
export function timelineEntryView(
  kind: MatterKind,
  entry: TimelineEntry,
  { voided, names, count, persons, unknown }: Told,
): object {
  const { version, type, actor, unit, post, occurredAt, actedOn, lateReason, recordedAt } = entry;
  const told = persons ? entry.data : withoutWorkers(entry);
  const data = unknown.has(String(told['matter'])) ? { ...told, matter: null } : told;
  return {
    version: count.told(version),
    type,
    label: labelOf(kind, type),
    actor,
    actorShownAs: names.person(actor),
    unit,
    unitName: names.unit(unit),
    post,
    postTitle: names.post(actor, post, occurredAt),
    occurredAt,
    actedOn,
    lateReason,
    recordedAt,
    voided: voided.includes(version),
    data: countedAs(count, data),
  };
}

/** Entries of the same history that an entry names. */
const NAMED_ENTRIES = ['voidedVersion', 'factVersion', 'startedBy'];

function countedAs(count: VersionCount, data: TimelineEntry['data']): TimelineEntry['data'] {
  const named: Record<string, number> = {};
  for (const key of NAMED_ENTRIES) if (typeof data[key] === 'number') named[key] = count.told(data[key]);
  return { ...data, ...named };
}

/** Of the workers of a month only how many, for whoever may not have their names. */
function withoutWorkers({ type, data }: TimelineEntry): TimelineEntry['data'] {
  const { lines, transfers, ...others } = data;
  if (type === 'SheetLinesRead' && Array.isArray(lines)) return { ...others, people: lines.length };
  return type === 'WagesPaid' && Array.isArray(transfers) ? others : data;
}

function labelOf(kind: MatterKind, type: string): string {
  const labels: Readonly<Record<string, string>> = EVENT_LABELS[kind];
  return labels[type] ?? '其他记录';
}
