import type { DraftParts } from '../kernel/draft.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import { matterConsequences } from '../matter/consequences.ts';
import { recordStream } from '../matter/stream.ts';
import { actOffers } from '../steps/starts.ts';
import { actOnListing, checkListingGrounds, proposeListing } from './acts/listing.ts';
import {
  appointContact,
  assignCreditCode,
  describeCompany,
  linkCompany,
  recordVisit,
  registerCompany,
  takeBackCreditCode,
  unlinkCompany,
} from './acts/record.ts';
import { signForWarning } from '../warning/acts.ts';
import { concludeWarning, giveToContact, linkCase, recordSignal } from './acts/warnings.ts';
import { askToWithhold, declineWithholding, liftWithholding, recordWithholding } from './acts/withholdings.ts';
import type { CompanyOwnCommand } from './commands.ts';
import type { CompanyDraft, CompanyPayload } from './draft.ts';
import type { CompanyEvent, CompanyFact } from './events.ts';
import { evolveCompany } from './evolve.ts';
import type { Warning } from '../warning/state.ts';
import { type CompanyState, emptyCompany, isListed, type Withholding } from './state.ts';
import { COMPANY_VOCABULARY } from './vocabulary.ts';
import { COMPANY_TASK_KINDS, companyDuties } from './work.ts';
import { succeedInCompany } from './succession.ts';

const PARTS: DraftParts<CompanyState, CompanyEvent> = {
  evolve: evolveCompany,
  consequences: (draft, event) => matterConsequences(COMPANY_VOCABULARY, draft, event),
};

const { first, when } = guardsOn<CompanyState>();
const known = when((state) => state.registered, 'company-unknown');

const withholdingIs = (due: Withholding['status']): Guard<CompanyState> =>
  first(
    known,
    when(({ withholdings }) => Object.values(withholdings).some(({ status }) => status === due), 'no-withholding-due'),
  );

const warningIs = (status: Warning['status'], code: string): Guard<CompanyState> =>
  first(
    known,
    when(({ warnings }) => Object.values(warnings).some((one) => one.status === status), code),
  );

const GUARDS: Readonly<Record<CompanyOwnCommand['type'], Guard<CompanyState>>> = {
  RegisterCompany: when((state) => !state.registered, 'company-registered'),
  DescribeCompany: known,
  AssignCreditCode: first(
    known,
    when((state) => state.creditCode === null, 'credit-code-known'),
  ),
  TakeBackCreditCode: first(
    known,
    when((state) => state.creditCode !== null, 'credit-code-missing'),
  ),
  AskToWithhold: first(known, when(isListed, 'company-not-listed')),
  RecordWithholding: withholdingIs('asked'),
  DeclineWithholding: withholdingIs('asked'),
  LiftWithholding: withholdingIs('to-lift'),
  LinkCompany: known,
  UnlinkCompany: first(
    known,
    when((state) => state.linked.length > 0, 'company-not-linked'),
  ),
  AppointContact: known,
  RecordVisit: known,
  RecordSignal: known,
  SignForWarning: warningIs('raised', 'no-warning-raised'),
  ConcludeWarning: warningIs('signed-for', 'no-warning-signed-for'),
  LinkCase: first(
    known,
    when(({ warnings }) => Object.values(warnings).some(({ result }) => result === 'arrears'), 'no-warning-true'),
  ),
  ProposeListing: known,
  CheckListingGrounds: known,
  ActOnStep: first(
    known,
    when((state) => Object.values(state.steps).some((step) => step.at !== null), 'no-step-running'),
  ),
};

type Acts = { readonly [T in CompanyOwnCommand['type']]: (draft: CompanyDraft, command: CompanyPayload<T>) => void };

const ACTS: Acts = {
  RegisterCompany: registerCompany,
  DescribeCompany: describeCompany,
  AssignCreditCode: assignCreditCode,
  TakeBackCreditCode: takeBackCreditCode,
  AskToWithhold: askToWithhold,
  RecordWithholding: recordWithholding,
  DeclineWithholding: declineWithholding,
  LiftWithholding: liftWithholding,
  LinkCompany: linkCompany,
  UnlinkCompany: unlinkCompany,
  AppointContact: appointContact,
  RecordVisit: recordVisit,
  RecordSignal: recordSignal,
  SignForWarning: signForWarning,
  ConcludeWarning: concludeWarning,
  LinkCase: linkCase,
  ProposeListing: proposeListing,
  CheckListingGrounds: checkListingGrounds,
  ActOnStep: actOnListing,
};

/** One employer (用人单位) with its contact, its warnings, its credit file and the listings it came to. */
export const companyStream = recordStream<CompanyState, CompanyOwnCommand, CompanyFact>({
  kind: 'company',
  reducerVersion: 9,
  initial: emptyCompany,
  draft: PARTS,
  known,
  guards: GUARDS,
  acts: ACTS,
  taskKinds: COMPANY_TASK_KINDS,
  duties: companyDuties,
  succession: succeedInCompany,
  afterTasks: giveToContact,
  offersOf: (command, { steps }, context) => (command === 'ActOnStep' ? actOffers(steps, context) : null),
});
