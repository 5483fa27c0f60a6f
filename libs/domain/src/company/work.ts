import type { DecideContext } from '../kernel/stream.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import { COMPANY_GRAPHS } from '../steps/index.ts';
import { stepDuties, stepTaskKinds } from '../steps/work.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import type { CompanyState } from './state.ts';

export const COMPANY_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...stepTaskKinds(COMPANY_GRAPHS),
};

export function companyDuties(state: CompanyState, context: DecideContext): readonly Duty[] {
  return [...matterDuties(state, context), ...stepDuties(state.steps, context)];
}
