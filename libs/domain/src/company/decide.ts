import { checkActedOn } from '../clocks/legal-time.ts';
import type { CommandOf, Decided } from '../kernel/event.ts';
import { type DraftParts, startDraft } from '../kernel/draft.ts';
import { type Guard, guardsOn } from '../kernel/guards.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import { actOnMatter, isMatterCommand } from '../matter/acts.ts';
import { matterAllowed } from '../matter/allowed.ts';
import { matterConsequences, settle } from '../matter/consequences.ts';
import { actOffers } from '../steps/starts.ts';
import { reconcileTasks } from '../tasks/duties.ts';
import { actOnListing, proposeListing } from './acts/listing.ts';
import {
  appointContact,
  assignCreditCode,
  describeCompany,
  linkCompany,
  recordVisit,
  registerCompany,
  unlinkCompany,
} from './acts/record.ts';
import type { CompanyCommand, CompanyOwnCommand } from './commands.ts';
import type { CompanyDraft, CompanyPayload } from './draft.ts';
import type { CompanyEvent } from './events.ts';
import { evolveCompany } from './evolve.ts';
import { type CompanyState, emptyCompany } from './state.ts';
import { COMPANY_VOCABULARY } from './vocabulary.ts';
import { COMPANY_TASK_KINDS, companyDuties } from './work.ts';

const PARTS: DraftParts<CompanyState, CompanyEvent> = {
  evolve: evolveCompany,
  consequences: (draft, event) => matterConsequences(COMPANY_VOCABULARY, draft, event),
};

const { first, when } = guardsOn<CompanyState>();
const known = when((state) => state.registered, 'company-unknown');

const GUARDS: Readonly<Record<CompanyOwnCommand['type'], Guard<CompanyState>>> = {
  RegisterCompany: when((state) => !state.registered, 'company-registered'),
  DescribeCompany: known,
  AssignCreditCode: first(
    known,
    when((state) => state.creditCode === null, 'credit-code-known'),
  ),
  LinkCompany: known,
  UnlinkCompany: first(
    known,
    when((state) => state.linked.length > 0, 'company-not-linked'),
  ),
  AppointContact: known,
  RecordVisit: known,
  ProposeListing: known,
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
  LinkCompany: linkCompany,
  UnlinkCompany: unlinkCompany,
  AppointContact: appointContact,
  RecordVisit: recordVisit,
  ProposeListing: proposeListing,
  ActOnStep: actOnListing,
};

function decide(
  state: CompanyState,
  command: CompanyCommand,
  context: DecideContext,
): readonly Decided<CompanyEvent>[] {
  const draft = startDraft(PARTS, state, context);
  checkActedOn(context, null);
  settle(draft);
  if (isMatterCommand(command)) {
    if (!state.registered) refuse('company-unknown');
    actOnMatter(draft, command, COMPANY_TASK_KINDS, null);
  } else act(draft, command);
  const happened = new Set(draft.decided().map(({ event }) => event.type));
  const duties = companyDuties(draft.state, context);
  for (const event of reconcileTasks(draft.state.tasks, duties, COMPANY_TASK_KINDS, happened)) draft.emit(event);
  return draft.decided();
}

function act(draft: CompanyDraft, command: CompanyOwnCommand): void {
  const code = GUARDS[command.type](draft.state, draft.context);
  if (code !== null) refuse(code);
  const perform = ACTS[command.type] as (draft: CompanyDraft, data: CommandOf['data']) => void;
  perform(draft, command.data);
}

function allowed(state: CompanyState, context: DecideContext): readonly AllowedCommand[] {
  const draft = startDraft(PARTS, state, context);
  settle(draft);
  const guarded = Object.entries(GUARDS).map(([command, guard]) => ({
    command,
    refusal: guard(draft.state, context),
  }));
  const offers = guarded.flatMap((one) =>
    one.command === 'ActOnStep' && one.refusal === null ? actOffers(draft.state.steps, context) : [one],
  );
  return state.registered ? [...offers, ...matterAllowed(draft.state, context, null)] : offers;
}

/** One employer (用人单位) with its contact, its credit file and the listings it came to. */
export const companyStream: StreamType<CompanyState, CompanyCommand, CompanyEvent> = {
  kind: 'company',
  reducerVersion: 2,
  initial: emptyCompany,
  evolve: evolveCompany,
  decide,
  allowed,
};
