import type { LocalDay } from '../kernel/time-types.ts';
import { EMPTY_MATTER } from '../matter/state.ts';
import type { EdgeId, NodeId } from '../process-map.ts';
import type { SteppedState } from '../steps/state.ts';
import type { CompanyCondition, CompanyPerson } from './events.ts';

/** One listing from its ground to the removal. */
export interface Listing {
  readonly stepKey: string;
  readonly caseId: string;
  readonly orderId: string;
  /** Party of the case that is this company. */
  readonly addressee: string;
  readonly number: string | null;
  readonly listedOn: LocalDay | null;
  readonly removedOn: LocalDay | null;
}

export interface CompanyState extends SteppedState {
  readonly registered: boolean;
  readonly name: string;
  readonly creditCode: string | null;
  readonly address: string | null;
  readonly representative: CompanyPerson | null;
  /** Unit that registered it. */
  readonly registeredBy: string | null;
  readonly contact: { readonly unit: string; readonly person: string } | null;
  readonly condition: CompanyCondition | null;
  readonly visitedOn: LocalDay | null;
  readonly workers: number | null;
  /** Records of the same company, by stream. */
  readonly linked: readonly string[];
  readonly listings: Readonly<Record<string, Listing>>;
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

const EMPTY: Omit<CompanyState, 'stream'> = {
  ...EMPTY_MATTER,
  registered: false,
  name: '',
  creditCode: null,
  address: null,
  representative: null,
  registeredBy: null,
  contact: null,
  condition: null,
  visitedOn: null,
  workers: null,
  linked: [],
  listings: {},
  steps: {},
  active: [],
  walked: [],
};

export function emptyCompany(stream: string): CompanyState {
  return { ...EMPTY, stream };
}

/** Listed by a decision that stands. */
export function isListed({ listings }: CompanyState): boolean {
  return Object.values(listings).some(({ listedOn, removedOn }) => listedOn !== null && removedOn === null);
}
