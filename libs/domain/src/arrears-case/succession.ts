import { type Heir, inheritedAs } from '../matter/succession.ts';
import { isPaperUnderWay } from '../papers/state.ts';
import { succeedInSteps } from '../steps/succession.ts';
import type { CaseState } from './state.ts';

/** What of a case changes hands with a unit: who leads, handles with the lead, has filed it or is asked for something. */
export function succeedInCase(state: CaseState, heir: Heir): Partial<CaseState> {
  const { from, to } = heir;
  return {
    ...ledBy(state, heir),
    ...(state.filingUnit === from ? { filingUnit: to } : {}),
    ...beside(state, heir),
    ...inheritedAs('pushes', state.pushes, heir, ['unit'], ({ answered }) => !answered),
    ...succeedInSteps(state, heir),
    ...inheritedAs('papers', state.papers, heir, ['unit'], isPaperUnderWay),
    ...(state.conflicts.includes(from) ? { conflicts: [...new Set(replaced(state.conflicts, heir))] } : {}),
  };
}

function ledBy({ lead, custody }: CaseState, { from, to, at, version }: Heir): Partial<CaseState> {
  if (lead !== from) return {};
  return { lead: to, custody: [...custody, { unit: to, from: at, because: 'succeeded', version }] };
}

function beside({ lead, coUnits }: CaseState, heir: Heir): Partial<CaseState> {
  const ledNow = lead === heir.from ? heir.to : lead;
  const units = [...new Set(replaced(coUnits, heir))].filter((unit) => unit !== ledNow);
  const same = units.length === coUnits.length && units.every((unit, place) => unit === coUnits[place]);
  return same ? {} : { coUnits: units };
}

const replaced = (units: readonly string[], { from, to }: Heir): readonly string[] =>
  units.map((unit) => (unit === from ? to : unit));
