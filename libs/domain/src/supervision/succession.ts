import { refuse } from '../kernel/refusal.ts';
import { type Heir, inheritedAs } from '../matter/succession.ts';
import { standingRungs, type SupervisionState } from './state.ts';

/** What of an act changes hands with a unit: whoever it is about and has to answer, and whoever issued it and judges. */
export function succeedInSupervision(state: SupervisionState, heir: Heir): Partial<SupervisionState> {
  const { from, to } = heir;
  checkNoTraceBack(state, from);
  const followUps = inheritedAs('followUps', state.followUps, heir, ['unit'], ({ status }) => status !== 'done');
  const stands = state.status === 'drafted' || isUnderWay(state);
  return {
    ...followUps,
    ...(stands && state.unit === from ? { unit: to } : {}),
    ...(stands && state.issuer === from ? { issuer: to } : {}),
    ...(stands && state.addressees.includes(from) && state.acknowledged[from] === undefined
      ? { addressees: [...new Set(state.addressees.map((unit) => (unit === from ? to : unit)))] }
      : {}),
  };
}

/**
 * Of people of the unit a trace-back is brought to its end first: who sees what was found of whom goes by the unit that he had then.
 * Nothing is folded that was not asked here before.
 */
function checkNoTraceBack({ traceBack, tasks }: SupervisionState, from: string): void {
  const owed = Object.values(tasks).some(({ status, unit }) => status === 'open' && unit === from);
  if (traceBack !== null && owed) refuse('trace-back-before-merger');
}

function isUnderWay(state: SupervisionState): boolean {
  if (state.status !== 'issued' && state.status !== 'recorded') return false;
  return standingRungs(state).length > 0 || Object.values(state.tasks).some(({ status }) => status === 'open');
}
