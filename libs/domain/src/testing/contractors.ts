import type { Actor } from '../kernel/actor.ts';
import type { Contractor, OrganisationView } from '../organisation/view.ts';
import type { ProjectParticulars } from '../project/events.ts';
import { WITHOUT_RULES } from './arrears-case.ts';
import { HOUSING, person } from './district.ts';
import { act, type ProjectStep } from './project.ts';
import type { Setting } from './story.ts';

const admitted = (id: string, name: string): Contractor => ({ id, name, company: companyOf(id) });

export function companyOf(contractor: string): string {
  return `company-00000000-0000-4000-8000-0000000000${{ builder: '01', team: '02', client: '03', stranger: '04' }[contractor] ?? '99'}`;
}

/** Of a project: the general contractor, a subcontractor and the owner; and one that is no party of it. */
const ALL: readonly Contractor[] = [
  admitted('builder', '示例总包01'),
  admitted('team', '示例分包01'),
  admitted('client', '示例建设单位01'),
  admitted('stranger', '示例分包09'),
];

/** The district with them in it, but for those whose access has ended. */
export function withContractors(organisation: OrganisationView, ...ended: readonly string[]): OrganisationView {
  return { ...organisation, contractor: (id) => ALL.find((one) => one.id === id && !ended.includes(id)) ?? null };
}

export const WITH_CONTRACTORS: Setting = {
  ...WITHOUT_RULES,
  organisation: withContractors(WITHOUT_RULES.organisation),
};

export const BUILDER: Actor = person('builder-01', 'builder', 'contractor');
export const TEAM: Actor = person('team-01', 'team', 'contractor');
export const CLIENT: Actor = person('client-01', 'client', 'contractor');
export const STRANGER: Actor = person('stranger-01', 'stranger', 'contractor');

const party = (contractor: string, name: string) => ({ name, company: companyOf(contractor) });

/** Beside them a subcontractor without a record. */
export const PARTIES: ProjectParticulars = {
  owner: party('client', '示例建设单位01'),
  generalContractor: party('builder', '示例总包01'),
  subcontractors: [party('team', '示例分包01'), { name: '示例分包02', company: null }],
  supervisor: party('stranger', '示例监理01'),
  ...{ permitNumber: 'unknown', permitOn: 'unknown', plannedStartOn: 'unknown', plannedEndOn: 'unknown' },
};

const FACTS = { name: '示例项目01', address: 'unknown', sector: 'housing', investment: 'private', town: null } as const;

/** Every party has a record, which 住建局 knows. */
export function describeParties(): ProjectStep {
  const known = (id: string) => ({
    stream: companyOf(id),
    version: 1,
    fact: { registered: true, registeredBy: 'housing', contact: null, steps: {}, withholdings: {}, ladders: {} },
  });
  const facts = Object.fromEntries(ALL.map(({ id }) => [companyOf(id), known(id)]));
  return act('DescribeProject', { ...FACTS, ...PARTIES }, { by: HOUSING, facts });
}
