import type { Heir } from '../matter/succession.ts';
import { type StepState, stepUnits } from './state.ts';

/** Steps that run, with every unit that has a part in them. */
export function succeedInSteps<S extends { readonly steps: Readonly<Record<string, StepState>> }>(
  { steps }: S,
  heir: Heir,
): { readonly steps?: S['steps'] } {
  const running = Object.values(steps).filter((step) => step.at !== null && stepUnits(step).includes(heir.from));
  if (running.length === 0) return {};
  const moved = running.map((step) => [step.key, inOtherHands(step, heir)]);
  return { steps: { ...steps, ...(Object.fromEntries(moved) as S['steps']) } };
}

function inOtherHands(step: StepState, { from, to }: Heir): StepState {
  const now = (unit: string): string => (unit === from ? to : unit);
  return {
    ...step,
    requestingUnit: now(step.requestingUnit),
    targetUnit: now(step.targetUnit),
    parties: Object.fromEntries(Object.entries(step.parties).map(([role, unit]) => [role, now(unit)])),
  };
}
