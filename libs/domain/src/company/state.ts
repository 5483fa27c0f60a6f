import type { Fall } from '../arrears-case/fallen.ts';
import { isOwed } from '../clocks/state.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { EMPTY_MATTER } from '../matter/state.ts';
import type { EdgeId, NodeId } from '../process-map.ts';
import type { SteppedState } from '../steps/state.ts';
import { NO_WARNINGS, type WarnedState } from '../warning/state.ts';
import type { CompanyCondition, CompanyPerson, VisitFacts } from './events.ts';
import type { WithheldArea } from './withholding-events.ts';

/** One listing from its ground to the removal. */
export interface Listing {
  readonly stepKey: string;
  readonly caseId: string;
  readonly orderId: string;
  /** Party of the case that is this company. */
  readonly addressee: string;
  /** The order and the record agree in the name alone; an officer said why they are the same. */
  readonly byNameOnly: boolean;
  readonly number: string | null;
  readonly listedOn: LocalDay | null;
  readonly removedOn: LocalDay | null;
  /** Its order no longer stands; `answered`: somebody has said what becomes of the listing. */
  readonly fell: { readonly because: Fall; readonly on: LocalDay; readonly answered: boolean } | null;
}

/** 联合惩戒 that an office was asked for. */
export interface Withholding {
  readonly id: string;
  readonly unit: string;
  readonly area: WithheldArea;
  readonly askedOn: LocalDay;
  readonly status: 'asked' | 'withheld' | 'declined' | 'dropped' | 'to-lift' | 'lifted';
  readonly withheldOn: LocalDay | null;
  readonly liftedOn: LocalDay | null;
}

/** One contact with the company (企业联系台账). */
export interface Visit extends VisitFacts {
  readonly unit: string;
}

export interface CompanyState extends SteppedState, WarnedState {
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
  /** In the order of their entry. */
  readonly visits: readonly Visit[];
  /** Records of the same company, by stream. */
  readonly linked: readonly string[];
  readonly listings: Readonly<Record<string, Listing>>;
  readonly withholdings: Readonly<Record<string, Withholding>>;
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
  visits: [],
  linked: [],
  listings: {},
  withholdings: {},
  ...NO_WARNINGS,
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

/** Rows whose dates say when somebody has to be in touch again: once a quarter, sooner where something was wrong, or as promised. */
export const VISIT_RULES = ['W-COMPANY-VISIT', 'W-COMPANY-WATCH', 'W-COMPANY-PROMISE'] as const;

/** The earliest day by which somebody has to be in touch again; null where nobody answers for the contact. */
export function nextVisitDue({ clocks }: Pick<CompanyState, 'clocks'>): LocalDay | null {
  const due = Object.values(clocks).flatMap((clock) =>
    VISIT_RULES.some((rule) => rule === clock.ruleId) && isOwed(clock) && clock.due !== null ? [clock.due] : [],
  );
  return due.sort()[0] ?? null;
}
