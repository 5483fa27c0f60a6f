import type { CaseState } from '../arrears-case/state.ts';
import type { CompanyCommand, CompanyOwnCommand } from '../company/commands.ts';
import { companyStream } from '../company/decide.ts';
import type { CompanyEvent } from '../company/events.ts';
import type { CompanyState } from '../company/state.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import { rootTimes } from '../matter/timed.ts';
import { companyView } from '../views/company-view.ts';
import {
  act as caseAct,
  addSource,
  arrearsCase,
  assignLead,
  CASE_ID,
  type CaseStep,
  determine,
  fileCase,
  order,
  serve,
  verify,
  WITHOUT_RULES,
} from './arrears-case.ts';
import { CLERK, INSPECTOR, on } from './district.ts';
import { type Circumstances, type Setting, type Step, Story } from './story.ts';

export type CompanyStory = Story<CompanyState, CompanyCommand, CompanyEvent>;
export type CompanyStep = Step<CompanyCommand>;
type Data<T extends CompanyOwnCommand['type']> = Extract<CompanyOwnCommand, { readonly type: T }>['data'];

export const COMPANY_ID = 'company-00000000-0000-4000-8000-000000000001';
export const OTHER_COMPANY = 'company-00000000-0000-4000-8000-000000000002';
export const CREDIT_CODE = '91140400MA0EXAMPLE';
/** The case of the order that listings of these stories rest on. */
export const CASE_OF_ORDER = CASE_ID;
/** The workflow of that case, as it tells the company. */
export const COMPANY_CASE_WORKFLOW: Actor = {
  id: 'system:arrears-case-workflow',
  unit: null,
  post: null,
  roles: ['system'],
};
export const COMPANY_WORKFLOW: Actor = { id: 'system:company', unit: null, post: null, roles: ['system'] };
/** The Monday after the order's Friday. */
const START = on('2026-06-15 09:00');

/** A company that nobody has registered; the inspector of 人社 acts unless a step says otherwise. */
export function company(setting: Setting = WITHOUT_RULES, start: Instant = START): CompanyStory {
  const due = (state: CompanyState, now: Instant) =>
    companyView(state, now).due.map(({ type, payload }) => ({ type, data: payload }) as MatterCommand);
  const nextDue = (state: CompanyState) => rootTimes(state)[0]?.at ?? null;
  const parts = { stream: companyStream, setting, start, actor: INSPECTOR, workflow: COMPANY_WORKFLOW, due, nextDue };
  return new Story(parts, COMPANY_ID);
}

export function did<T extends CompanyOwnCommand['type']>(
  type: T,
  data: Data<T>,
  circumstances: Circumstances = {},
): CompanyStep {
  return { command: { type, data } as CompanyCommand, ...circumstances };
}

export const register = (more: Partial<Data<'RegisterCompany'>> = {}, circumstances: Circumstances = {}): CompanyStep =>
  did(
    'RegisterCompany',
    { name: '示例劳务有限公司', creditCode: CREDIT_CODE, address: null, representative: null, ...more },
    circumstances,
  );

const CODED = { partyId: 'general', role: 'employer', name: '示例劳务有限公司', creditCode: CREDIT_CODE } as const;

/** A case whose order the company was to obey by 12 June; `more` is what happened then. */
export function disobeyed(...more: readonly CaseStep[]): CaseState {
  const opened = [addSource(), assignLead(), fileCase(), caseAct('AddParty', CODED), verify('w1'), verify('w2')];
  return arrearsCase().given(...opened, determine(), order(), serve(), ...more).state;
}

export function asFact(fact: CaseState, stream = CASE_ID): Circumstances['facts'] & object {
  return { case: { stream, version: fact.version, fact } };
}

/** As the door reads the cases that name the company. */
export function asCases(...cases: readonly CaseState[]): Circumstances['facts'] & object {
  return Object.fromEntries(
    cases.map((fact, index) => {
      const stream = index === 0 ? CASE_ID : `${CASE_ID.slice(0, -1)}${index + 1}`;
      return [`case:${stream}`, { stream, version: fact.version, fact }];
    }),
  );
}

export const propose = (
  more: Partial<Data<'ProposeListing'>> = {},
  circumstances: Circumstances = { facts: asFact(disobeyed()) },
): CompanyStep =>
  did(
    'ProposeListing',
    {
      ...{ caseId: CASE_ID, orderId: 'o1', ground: 'threshold', persons: [], reason: '逾期未支付', document: 'doc-1' },
      ...more,
    },
    circumstances,
  );

export function onListing(
  act: string,
  outcome: string,
  more: Partial<Data<'ActOnStep'>> & Circumstances = {},
): CompanyStep {
  const { by, at, actedOn, lateReason, facts, ...data } = more;
  const circumstances = Object.fromEntries(
    Object.entries({ by, at, actedOn, lateReason, facts }).filter(([, value]) => value !== undefined),
  );
  const paper = { document: 'doc-5', signedBy: null, note: null, number: null };
  return did('ActOnStep', { stepKey: 'listing-1', act, outcome, ...paper, ...data }, circumstances);
}

/** By whom the head's decision is typed: not the one who gave the notice. */
export const SECOND = CLERK;
