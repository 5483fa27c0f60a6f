import type { CaseFact } from '../arrears-case/events.ts';
import type { CompanyFact } from '../company/events.ts';
import type { ComplaintFact } from '../complaint/events.ts';
import type { DutyFact } from '../duty/events.ts';
import type { EventOf } from '../kernel/event.ts';
import type { MatterEvent } from '../matter/state.ts';
import { BATCH } from './batch-nudges.ts';
import { CONDUCT } from './conduct-nudges.ts';
import { EMERGENCY } from './emergency-nudges.ts';
import type { ProjectFact } from '../project/events.ts';
import { PAPER_LABELS } from '../papers/labels.ts';
import type { StepEvent } from '../steps/events.ts';
import { STEP_KINDS } from '../steps/index.ts';
import type { WarningEvent } from '../warning/events.ts';
import { REPORTS } from './report-nudges.ts';
import { SUPERVISION } from './supervision-nudges.ts';
import type { Process, WorkflowRef } from './workflow-view.ts';

/** Which workflows an event asks to look again: that of the matter, of the ladder or of the step its key names. */
type Nudged = 'matter' | 'ladder' | 'step';

type Nudges<E extends EventOf> = Readonly<Record<E['type'], readonly Nudged[]>>;

const MATTER = ['matter'] as const;
const NOBODY = [] as const;

/** False positives cost a look; a missing entry would leave a workflow asleep, so the compiler asks for every type. */
const COMMON: Nudges<MatterEvent> = {
  ClockStarted: MATTER,
  ClockPaused: MATTER,
  ClockResumed: MATTER,
  ClockExtensionRequested: NOBODY,
  ClockExtensionRefused: NOBODY,
  ClockExtended: MATTER,
  ClockMet: MATTER,
  ClockLapsed: MATTER,
  ClockDoneLate: NOBODY,
  LapseVoided: NOBODY,
  ClockRestored: MATTER,
  ClockReassigned: NOBODY,
  ClockEnded: MATTER,
  ClockRecomputed: MATTER,
  ClockMovedToRule: MATTER,
  LapseQuestioned: NOBODY,
  LapseQuestionedByRule: NOBODY,
  LapseReviewed: NOBODY,
  LapseTakenOver: NOBODY,
  HistoricalLapseConfirmed: NOBODY,
  ReminderSkipped: MATTER,
  ReminderIssued: MATTER,
  TaskOpened: NOBODY,
  TaskClaimed: NOBODY,
  TaskReleased: NOBODY,
  TaskNoted: NOBODY,
  TaskAssigned: NOBODY,
  TaskCompleted: MATTER,
  TaskCancelled: NOBODY,
  ListedFactRecorded: NOBODY,
  GroundAdded: ['matter', 'ladder'],
  GroundStruck: ['matter', 'ladder'],
  RungProposed: ['ladder'],
  RungIssued: ['ladder'],
  RungPostponed: ['ladder'],
  RungDeclined: ['matter', 'ladder'],
  RungStatementFiled: NOBODY,
  RungAnswered: ['ladder'],
  RungAnswerRejected: ['ladder'],
  RungLifted: ['matter', 'ladder'],
  LadderRested: ['matter', 'ladder'],
  RungVoided: ['matter', 'ladder'],
  RungShownUpward: ['ladder'],
  ChangeRequested: NOBODY,
  ChangeConfirmed: NOBODY,
  ChangeDeclined: NOBODY,
  EvidenceAttached: MATTER,
  EvidenceWithdrawalRequested: NOBODY,
  EvidenceWithdrawn: NOBODY,
  EvidenceWithdrawalDeclined: NOBODY,
  EvidenceErased: NOBODY,
  MatterTakenOver: NOBODY,
  UnitSucceeded: MATTER,
};

const STEPS: Nudges<StepEvent> = {
  StepStarted: ['matter', 'step'],
  StepActed: ['matter', 'step'],
  StepActVoided: ['matter', 'step'],
  StepFeedbackRevised: NOBODY,
  StepEnded: ['matter', 'step'],
};

const COMPLAINT: Nudges<ComplaintFact> = {
  ComplaintRegistered: MATTER,
  ...{ ComplaintReceivedByUnit: MATTER, HolderReplaced: MATTER },
  TicketAdded: NOBODY,
  TicketReplied: NOBODY,
  TicketReturned: NOBODY,
  TicketReturnAnswered: MATTER,
  ComplaintUrged: MATTER,
  PetitionPaperIssued: NOBODY,
  PetitionPaperServed: NOBODY,
  ReviewRequested: NOBODY,
  ClaimantAdded: MATTER,
  ClaimantDetailed: MATTER,
  ClaimantCorrected: MATTER,
  ClaimantDropped: MATTER,
  RepresentativesElected: NOBODY,
  ...{ GroupEntryOpened: NOBODY, GroupEntryClosed: NOBODY, EntrantJoined: NOBODY, EntrantKnown: NOBODY },
  ...{ EntrantConfirmed: MATTER, EntrantMerged: MATTER, StatementAdded: MATTER, SendingSettled: MATTER },
  ...{ PhoneNamed: MATTER, PhoneProved: MATTER },
  ConcealmentChosen: MATTER,
  DisclosureConsented: MATTER,
  ...{ PossibleDuplicateNoted: NOBODY, DuplicateJudged: NOBODY },
  FirstContactDecided: MATTER,
  JointHandlingAnswered: NOBODY,
  HandOffDispatched: MATTER,
  HandOffNotified: NOBODY,
  HandOffSignedFor: MATTER,
  OutsideReceiptRecorded: MATTER,
  HandOffReturned: MATTER,
  HandOffRecalled: MATTER,
  OwnerDesignated: MATTER,
  DesignationCorrected: MATTER,
  ComplaintAccepted: MATTER,
  ComplaintDeclined: MATTER,
  SupplementRequested: MATTER,
  SupplementReceived: MATTER,
  SupplementEnded: MATTER,
  PreliminaryCheckConcluded: MATTER,
  NotWageProposed: MATTER,
  NotWageConfirmed: MATTER,
  NotWageRejected: MATTER,
  ComplaintFiled: NOBODY,
  JoinedToCase: MATTER,
  LeftCase: MATTER,
  JoinFailed: MATTER,
  OutcomeReceived: MATTER,
  OutcomeUpheld: MATTER,
  WithdrawalRequested: NOBODY,
  WithdrawalConfirmed: MATTER,
  WithdrawalLapsed: NOBODY,
  RequestRenewed: MATTER,
  PressureRecorded: NOBODY,
  InformAttempted: MATTER,
  ComplainantInformed: MATTER,
  CallBackSampleDrawn: NOBODY,
  CallBackAttempted: MATTER,
  CallBackCompleted: MATTER,
  ConflictDeclared: NOBODY,
  ConflictWithdrawn: NOBODY,
  FactCorrected: MATTER,
  EntryVoided: MATTER,
  ComplaintVoided: MATTER,
  ComplaintClosed: MATTER,
  ClosingProposed: NOBODY,
  ClosingRejected: NOBODY,
  ComplaintReopened: MATTER,
};

const CASE: Nudges<CaseFact> = {
  CaseOpened: MATTER,
  ProjectDescribed: NOBODY,
  SourceAdded: MATTER,
  SourceUpdated: MATTER,
  SourceSendingsNoted: MATTER,
  SourceRemoved: MATTER,
  ConcealedGathered: MATTER,
  CaseGraded: NOBODY,
  LeadAssigned: MATTER,
  ClearingDateSet: NOBODY,
  CaseFiled: MATTER,
  ObstacleFound: MATTER,
  InvestigationConcluded: NOBODY,
  PartyAdded: NOBODY,
  PartyLinked: NOBODY,
  WageLineAdded: MATTER,
  WageLineDetailed: NOBODY,
  TeamAssigned: NOBODY,
  WageLineReported: NOBODY,
  WageLineVerified: NOBODY,
  WageLineDisputed: NOBODY,
  WageLineEnded: NOBODY,
  CauseFound: NOBODY,
  PayerDetermined: MATTER,
  LiablePartyChanged: NOBODY,
  PartyFateRecorded: NOBODY,
  PartyFateAnswered: NOBODY,
  BankruptcyClaimsAnswered: NOBODY,
  OrderIssued: MATTER,
  ServiceAttempted: NOBODY,
  OrderServed: NOBODY,
  OrderOutcomeRecorded: MATTER,
  PromiseMade: NOBODY,
  InstalmentPromised: NOBODY,
  InstalmentReplaced: NOBODY,
  InstalmentKept: NOBODY,
  InstalmentBroken: NOBODY,
  BrokenPromiseAnswered: NOBODY,
  MeasuresCalledFor: NOBODY,
  MeasuresCalledOff: NOBODY,
  MeasuresChosen: NOBODY,
  TransferConditionsMet: NOBODY,
  TransferConditionsGone: NOBODY,
  PaymentRecorded: MATTER,
  PaymentForwarded: NOBODY,
  PaymentBounced: NOBODY,
  RecoveryOpened: MATTER,
  RecoveryDemanded: MATTER,
  RecoveryReceived: MATTER,
  RecoveryEnded: MATTER,
  PaymentVerified: NOBODY,
  UnitPushed: MATTER,
  FeedbackGiven: MATTER,
  ...STEPS,
  ConflictDeclared: NOBODY,
  ConflictWithdrawn: NOBODY,
  FactCorrected: NOBODY,
  EntryVoided: NOBODY,
  ClearingProposed: NOBODY,
  WagesCleared: MATTER,
  CaseArchived: MATTER,
  DossierFiled: NOBODY,
  CaseReopened: MATTER,
};

const WARNINGS: Nudges<WarningEvent> = {
  SignalRecorded: NOBODY,
  WarningRaised: MATTER,
  WarningSignedFor: NOBODY,
  WarningConcluded: MATTER,
};

const COMPANY: Nudges<CompanyFact> = {
  CompanyRegistered: MATTER,
  CompanyDescribed: NOBODY,
  CreditCodeAssigned: NOBODY,
  CompanyLinked: NOBODY,
  CompanyUnlinked: NOBODY,
  ContactAppointed: NOBODY,
  VisitRecorded: NOBODY,
  ...WARNINGS,
  CompanyCaseLinked: NOBODY,
  ListingProposed: MATTER,
  ...{ ListingGroundFell: MATTER, ListingGroundRestored: MATTER },
  CompanyListed: MATTER,
  CasesChecked: NOBODY,
  CompanyDelisted: MATTER,
  CreditCodeTakenBack: NOBODY,
  WithholdingAsked: MATTER,
  WithholdingRecorded: MATTER,
  WithholdingDeclined: MATTER,
  WithholdingDropped: MATTER,
  WithholdingFellDue: MATTER,
  WithholdingLifted: MATTER,
  ...STEPS,
};

const DUTY: Nudges<DutyFact> = {
  ...REPORTS,
  DutyStarted: MATTER,
  DutyStopped: MATTER,
  PeriodOpened: MATTER,
  ReportOwed: NOBODY,
  ReportReleased: NOBODY,
  ReportFiled: NOBODY,
  ReportCorrected: NOBODY,
  ReportsAcknowledged: NOBODY,
  CampaignStarted: MATTER,
  CampaignEnded: NOBODY,
  HotLinePublished: NOBODY,
  PublicityRecorded: NOBODY,
  PublicationDrawn: NOBODY,
  PublicationLineChosen: NOBODY,
  PublicationLineAdded: NOBODY,
  PublicationSubmitted: NOBODY,
  PublicationDecided: NOBODY,
  ViolationsPublished: NOBODY,
  PublicationPlaceAdded: NOBODY,
  PublishedLineCorrected: NOBODY,
  PublishedLineWithdrawn: NOBODY,
  ...{ PublishedGroundFell: MATTER, PublishedGroundRestored: MATTER },
  InformationPushed: NOBODY,
  InformationAcknowledged: NOBODY,
};

const PROJECT: Nudges<ProjectFact> = {
  ProjectRegistered: MATTER,
  ProjectDetailed: NOBODY,
  ProjectCodeAssigned: NOBODY,
  SupervisionAssigned: NOBODY,
  ContractRecorded: MATTER,
  FactCorrected: MATTER,
  ConstructionStarted: NOBODY,
  ProjectCompleted: NOBODY,
  ProjectCaseLinked: NOBODY,
  ...{ ProofNoted: NOBODY, ProofTaken: NOBODY },
  DutyLetterSigned: NOBODY,
  FundingChecked: NOBODY,
  FeasibilityDecided: NOBODY,
  InterimSettlementMade: NOBODY,
  YearPlanSet: NOBODY,
  YearProgressRecorded: NOBODY,
  WageClerkNamed: NOBODY,
  SystemEntryRecorded: NOBODY,
  LabourLedgerShown: NOBODY,
  SpecialAccountOpened: NOBODY,
  SpecialAccountReported: NOBODY,
  CompletionNoticePosted: NOBODY,
  SpecialAccountClosed: NOBODY,
  DepositStored: NOBODY,
  SecurityReplaced: NOBODY,
  DepositExempted: NOBODY,
  DepositReturned: NOBODY,
  BoardChecked: NOBODY,
  PaymentGuaranteeGiven: NOBODY,
  WageMonthOpened: NOBODY,
  LabourCostRestated: NOBODY,
  LabourCostAllocated: NOBODY,
  WageSheetHandedOver: NOBODY,
  WagesPaid: NOBODY,
  SheetLinesRead: NOBODY,
  WageSheetTaken: NOBODY,
  WageSheetReviewed: NOBODY,
  NoWorkStated: NOBODY,
  BreachFound: MATTER,
  RectificationOrdered: NOBODY,
  RectificationJudged: MATTER,
  BreachStruck: MATTER,
  RegimesChecked: NOBODY,
  ...WARNINGS,
  SignalWithdrawn: NOBODY,
  OwnerInterviewed: MATTER,
  OwnerPromised: MATTER,
  OwnerPromiseJudged: MATTER,
  InterviewPassedOn: MATTER,
  WarningReassigned: MATTER,
};

/** The chain of a paper is work in the inbox and nothing that a workflow does. */
const PAPERS = Object.fromEntries(Object.keys(PAPER_LABELS).map((type) => [type, NOBODY]));

/** By kind of stream; streams without an entry have no workflow. */
const TABLES: Readonly<
  Record<string, { readonly process: Process; readonly nudges: Readonly<Record<string, readonly Nudged[]>> }>
> = {
  complaint: { process: 'complaint', nudges: { ...COMMON, ...PAPERS, ...COMPLAINT } },
  case: { process: 'arrears-case', nudges: { ...COMMON, ...PAPERS, ...CASE } },
  company: { process: 'company', nudges: { ...COMMON, ...COMPANY } },
  duty: { process: 'standing-duty', nudges: { ...COMMON, ...DUTY } },
  project: { process: 'project', nudges: { ...COMMON, ...PROJECT } },
  batch: { process: 'import', nudges: { ...COMMON, ...BATCH } },
  supervision: { process: 'supervision', nudges: { ...COMMON, ...SUPERVISION } },
  emergency: { process: 'emergency', nudges: { ...COMMON, ...EMERGENCY } },
  conduct: { process: 'conduct', nudges: { ...COMMON, ...CONDUCT } },
};

/** Kinds of streams whose matters have a workflow, with that workflow's process. */
export const MATTER_PROCESSES: Readonly<Record<string, Process>> = Object.fromEntries(
  Object.entries(TABLES).map(([kind, { process }]) => [kind, process]),
);

/** Event types of a kind of stream that the table knows. */
export function knownEventTypes(kind: string): readonly string[] {
  return Object.keys(TABLES[kind]?.nudges ?? {});
}

/**
 * The workflows that must look again after an event. An event type the table does not know (of a newer process on the
 * same log) nudges the matter: a look too many, never one too few.
 */
export function nudgedBy(kind: string, stream: string, event: EventOf): readonly WorkflowRef[] {
  const table = TABLES[kind];
  if (table === undefined) return [];
  const nudged = table.nudges[event.type] ?? MATTER;
  return nudged.flatMap((whom) => refTo(whom, table.process, stream, event));
}

function refTo(whom: Nudged, process: Process, stream: string, event: EventOf): readonly WorkflowRef[] {
  switch (whom) {
    case 'matter':
      return [{ process, stream, key: null }];
    case 'ladder':
      return [{ process: 'escalation', stream, key: field(event, 'ladderKey') }];
    case 'step': {
      const kind = STEP_KINDS.find((known) => known === field(event, 'kind'));
      return kind === undefined ? [] : [{ process: kind, stream, key: field(event, 'stepKey') }];
    }
    default:
      return whom satisfies never;
  }
}

function field(event: EventOf, name: string): string {
  const value = (event.data as Readonly<Record<string, unknown>>)[name];
  if (typeof value !== 'string') throw new Error(`${event.type} has no ${name}`);
  return value;
}
