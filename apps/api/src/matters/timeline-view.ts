import { type Actor, EVENT_LABELS } from '@qingxin/domain';
import type { TimelineEntry } from '@qingxin/read-models';
import type { Names } from './labels.ts';
import type { MatterKind } from './matter-sight.ts';

/** One entry of a matter's history; its sealed fields are masked by whoever sends it out. */
export function timelineEntryView(
  kind: MatterKind,
  entry: TimelineEntry,
  voided: readonly number[],
  names: Names,
): object {
  const { version, type, actor, unit, post, occurredAt, actedOn, lateReason, recordedAt, data } = entry;
  return {
    version,
    type,
    label: labelOf(kind, type),
    actor,
    actorShownAs: names.person(actor),
    unit,
    unitName: names.unit(unit),
    post,
    occurredAt,
    actedOn,
    lateReason,
    recordedAt,
    voided: voided.includes(version),
    data,
  };
}

function labelOf(kind: MatterKind, type: string): string {
  const labels: Readonly<Record<string, string>> = EVENT_LABELS[kind];
  return labels[type] ?? type;
}

/** A possible duplicate that concerns a concealed person is told to 治欠办 only (practice, Concealment). */
export function isToldTo(actor: Actor, { type, data }: TimelineEntry): boolean {
  return type !== 'PossibleDuplicateNoted' || data['concealed'] !== true || actor.roles.includes('coordinator');
}
