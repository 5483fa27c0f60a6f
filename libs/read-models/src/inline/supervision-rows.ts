import { type SupervisionState, supervisionUnits } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { type MatterCard, paperCard } from './card.ts';
import { type StreamChange, upsert } from './change.ts';

export function supervisionCard({ letter, directive, traceBack }: SupervisionState): MatterCard {
  return paperCard(letter?.number ?? directive?.number ?? traceBack?.adopted?.number ?? null);
}

export function supervisionRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'supervision') return [];
  const state = change.after as SupervisionState;
  const { kind, status, openedAt, letter, directive, rungs, traceBack } = state;
  if (kind === null || openedAt === null) return [];
  const items = Object.values(state.followUps);
  return upsert('rm.supervision_act', 'stream', [
    {
      stream: change.stream,
      version: state.version,
      kind,
      status,
      unit: state.unit,
      number: letter?.number ?? directive?.number ?? traceBack?.adopted?.number ?? null,
      opened_at: openedAt,
      served_on: letter?.servedOn ?? directive?.givenOn ?? traceBack?.adopted?.adoptedOn ?? null,
      answer_by: letter?.answerBy ?? null,
      rungs: rungs.length,
      refused: rungs.filter(({ code }) => code !== null).length,
      items: items.length,
      items_open: items.filter((item) => item.status !== 'done').length,
      items_broken: items.filter(({ broken }) => broken).length,
      related_units: supervisionUnits(state),
    },
  ]);
}
