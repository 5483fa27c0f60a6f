import {
  dutyLetter,
  gapOf,
  isBreachOpen,
  openWarnings,
  partyCompanies,
  projectUnits,
  type ProjectState,
} from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { cardOf, type MatterCard } from './card.ts';
import { type StreamChange, upsert } from './change.ts';
import { sameFacts } from './same-facts.ts';

function gapsOf({ months }: ProjectState): number {
  return Object.values(months).reduce((sum, month) => sum + gapOf(month), 0);
}

export function projectCard(state: ProjectState): MatterCard {
  const gap = gapsOf(state);
  return cardOf({
    number: state.number,
    stage: state.active.at(-1) ?? null,
    amount_fen: gap === 0 ? null : gap,
    project: state.facts?.name ?? null,
  });
}

export function projectRows(change: StreamChange): readonly InlineRows[] {
  if (change.kind !== 'project') return [];
  const state = change.after as ProjectState;
  const { facts } = state;
  if (facts === null || sameFacts(change.before as ProjectState, state)) return [];
  const letter = dutyLetter(state);
  return upsert('rm.project', 'stream', [
    {
      stream: change.stream,
      version: state.version,
      number: state.number,
      code: state.code,
      name: facts.name,
      sector: facts.sector,
      investment: facts.investment,
      supervised_by: state.supervisedBy,
      town: facts.town,
      duty_unit: letter?.unit ?? null,
      duty_person: letter?.person ?? null,
      contract_on: state.contract?.signedOn ?? null,
      completed_on: state.completedOn,
      open_breaches: Object.values(state.breaches).filter(isBreachOpen).length,
      open_warnings: openWarnings(state),
      gap_fen: gapsOf(state),
      // Beside the units the records of its parties: a company finds the projects it builds.
      related_units: [...projectUnits(state), ...partyCompanies(state)],
    },
  ]);
}
