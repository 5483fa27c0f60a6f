import type { DecideContext } from '../kernel/stream.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import { COMPANY_GRAPHS } from '../steps/index.ts';
import { stepDuties, stepTaskKinds } from '../steps/work.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import type { CompanyState } from './state.ts';

export const COMPANY_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...stepTaskKinds(COMPANY_GRAPHS),
  'record-withholding': {
    label: '登记对失信主体的限制措施',
    doneBy: ['WithholdingRecorded', 'WithholdingDeclined', 'WithholdingDropped'],
    rules: ['S6-07-WITHHOLD'],
    byHand: false,
  },
  'lift-withholding': {
    label: '已移出名单，解除限制措施',
    doneBy: ['WithholdingLifted'],
    rules: ['S6-06-LIFT'],
    byHand: false,
  },
};

export function companyDuties(state: CompanyState, context: DecideContext): readonly Duty[] {
  return [...matterDuties(state, context), ...stepDuties(state.steps, context), ...withholdingDuties(state)];
}

function withholdingDuties({ withholdings }: CompanyState): readonly Duty[] {
  return Object.values(withholdings).flatMap(({ id: key, unit, status }) => {
    if (status === 'asked') return [{ kind: 'record-withholding', unit, key, role: 'officer' }];
    return status === 'to-lift' ? [{ kind: 'lift-withholding', unit, key, role: 'officer' }] : [];
  });
}
