import { type EmergencyState, emergencyUnits, linksOf } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { type MatterCard, paperCard } from './card.ts';
import { type StreamChange, upsert } from './change.ts';

/** Always urgent in the inbox while it is handled. */
export function emergencyCard({ status, people }: EmergencyState): MatterCard {
  return { ...paperCard(null), urgent: status === 'open', people: people ?? 0 };
}

export function emergencyRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'emergency') return [];
  const state = change.after as EmergencyState;
  const { status, kinds, people, raisedAt, call, lead, alerts, reports, ended } = state;
  if (status === null || raisedAt === null) return [];
  const all = Object.values(alerts);
  return upsert('rm.emergency', 'stream', [
    {
      stream: change.stream,
      version: state.version,
      status,
      kinds,
      people,
      raised_at: raisedAt,
      told_at: call?.toldAt ?? raisedAt,
      lead,
      alerts: all.length,
      unanswered: all.filter(({ acknowledgedAt }) => acknowledgedAt === null).length,
      arrived: all.filter(({ arrival }) => arrival !== null).length,
      reports: reports.length,
      ended_at: ended?.endedAt ?? null,
      matters: linksOf(state).map(({ matter }) => matter),
      merged_into: state.mergedInto,
      related_units: emergencyUnits(state),
    },
  ]);
}
