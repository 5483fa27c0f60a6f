import type { ProjectParty } from './events.ts';
import type { LabourLedgerFacts } from './regime-events.ts';
import type { ProjectState } from './state.ts';

export type BuilderRole = 'owner' | 'general-contractor' | 'subcontractor';

/** A party of the project that builds or has it built, in one of its roles. */
export interface PlacedParty {
  readonly role: BuilderRole;
  readonly party: ProjectParty;
}

type Described = Pick<ProjectState, 'particulars'>;

export function partiesOf({ particulars }: Described): readonly PlacedParty[] {
  const { owner = 'unknown', generalContractor = 'unknown', subcontractors = 'unknown' } = particulars ?? {};
  return [
    ...(owner === 'unknown' ? [] : [{ role: 'owner', party: owner } as const]),
    ...(generalContractor === 'unknown' ? [] : [{ role: 'general-contractor', party: generalContractor } as const]),
    ...(subcontractors === 'unknown' ? [] : subcontractors).map((party) => ({ role: 'subcontractor', party }) as const),
  ];
}

/** What the company with this record is in the project; a company may be several. */
export function placesOf(state: Described, company: string): readonly PlacedParty[] {
  return partiesOf(state).filter(({ party }) => party.company === company);
}

export function isParty(state: Described, company: string): boolean {
  return placesOf(state, company).length > 0;
}

export function isGeneralContractor(state: Described, company: string): boolean {
  return placesOf(state, company).some(({ role }) => role === 'general-contractor');
}

/** Streams of the companies that are parties of the project, each once. */
export function partyCompanies(state: Described): readonly string[] {
  const companies = partiesOf(state).flatMap(({ party }) => party.company ?? []);
  return [...new Set(companies)].sort();
}

/**
 * Whose 工资支付表 a company may hand in: its own, and the general contractor that of every contractor, since it pays for
 * all of them (724 Art 31). An owner has none.
 */
export function keepersFor(state: Described, company: string): readonly LabourLedgerFacts[] {
  const all = isGeneralContractor(state, company) ? partiesOf(state) : placesOf(state, company);
  return all.flatMap(({ role, party }) => (role === 'owner' ? [] : [{ keptBy: role, keeper: party.name }]));
}
