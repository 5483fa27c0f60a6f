export type * from './kernel/time-types.ts';
export type * from './kernel/event.ts';
export type * from './kernel/stream.ts';
export { CLOCK_ACTOR, isSystem, ROLES, type Actor, type Role } from './kernel/actor.ts';
export { assigneeRefusal, isFor } from './tasks/acts.ts';
export { kindOfStream } from './kernel/stream-kind.ts';
export { RELATIONS, type Relation, relationToAll, type TimedMatter, type WideMatter } from './kernel/relations.ts';
export { foldedBy, recordedBy } from './kernel/draft.ts';
export { sameValue } from './kernel/same-value.ts';
export { factDay, legalInstant } from './clocks/legal-time.ts';
export * from './kernel/refusal.ts';
export type * from './rules/rule.ts';
export type * from './time/types.ts';
export { buildCalendar } from './time/calendar.ts';
export {
  deadline,
  deadlineAsOf,
  deadlineOnRecord,
  deadlineStanding,
  standingOnRecord,
  workingDaysLate,
} from './time/count.ts';
export {
  addDays,
  atHour,
  dayNumber,
  daysBetween,
  isLocalDay,
  localDayOf,
  startOfDay,
  weekday,
} from './time/local-day.ts';
export { isElapsed } from './time/elapsed.ts';
export { payDay } from './time/pay-day.ts';
export { reminderInstants } from './time/reminders.ts';
export type * from './clocks/events.ts';
export { historicalLapses, historyRefusal } from './clocks/history.ts';
export {
  isHistory,
  isLate,
  isOpen,
  isWaitedOut,
  type ClockBook,
  type ClockState,
  type ClockStatus,
} from './clocks/state.ts';
export { carriedFromCase, carriedToCase } from './clocks/carried.ts';
export type { CarriedClock } from './clocks/carried-clock.ts';
export type { ClockVocabulary } from './clocks/vocabulary.ts';
export type * from './tasks/events.ts';
export { CLOCK_FAMILIES, type ClockFamily, FAMILY_RULES, familyDates, type FamilyDates } from './clocks/families.ts';
export type { TaskBook, TaskNote, TaskState } from './tasks/state.ts';
export type { Duty, TaskKind } from './tasks/duties.ts';
export type * from './ladder/events.ts';
export { deciderOf } from './ladder/deciders.ts';
export { RUNG_ACT_NAMES, type RungAct, rungRefusal } from './ladder/acts.ts';
export {
  activeRung,
  type GroundState,
  evolveLadders,
  ladderKeyOf,
  type LadderBook,
  type LadderState,
  rungOf,
  type RungState,
} from './ladder/state.ts';
export type { MatterEvent, MatterState } from './matter/state.ts';
export type { PaperFacts, TakenOver } from './matter/take-over-events.ts';
export { openChanges, type ChangeBook, type ChangeEvent, type RequestedChange } from './matter/changes.ts';
export * from './evidence/kinds.ts';
export {
  OBTAINED_BY,
  type EvidenceDetails,
  type EvidenceEvent,
  type ObtainedBy,
  type StoredFile,
} from './evidence/events.ts';
export { keptCopy, nextEdition, type EvidenceBook, type EvidenceFile } from './evidence/state.ts';
export { isEvidenceLocked } from './evidence/acts.ts';
export * from './papers/index.ts';
export { MATTER_COMMANDS, type MatterCommand } from './matter/commands.ts';
export { ladderTimes, rootTimes, type TimedAct } from './matter/timed.ts';
export { NODES, EDGES, type EdgeId, type NodeId, type Position } from './process-map.ts';
export {
  type Contractor,
  isOnlyHolder,
  UNIT_KINDS,
  type OrganisationView,
  type Post,
  type Unit,
  type UnitKind,
} from './organisation/view.ts';
export { ADMITTED_COMPANY } from './organisation/contractors.ts';
export {
  organisationStream,
  organisationView,
  type Appointment,
  type OrganisationCommand,
  type OrganisationEvent,
  type OrganisationState,
  type PostFacts,
} from './organisation/stream.ts';
export {
  type CheckRules,
  type RuleFlaw,
  rulebookStream,
  type RulebookCommand,
  type RulebookEvent,
  type RulebookState,
} from './rulebook/stream.ts';
export type { RuleHistoryEntry, RuleProposal } from './rulebook/history.ts';
export { type LeftMatter, type Merger, type MergerStatus } from './organisation/mergers.ts';
export { asksSecrecy, leftOutTogether, type LeftOutTogether, listedAmount } from './complaint/telling.ts';
export { unitNow } from './matter/succession.ts';
export { changedParts, type ChangedPart, type ParameterChange } from './rulebook/parameter-change.ts';
export { numberOn, USUAL_NUMBERS } from './rules/usual-numbers.ts';
export { PARAMETER_MEANINGS, type ParameterMeaning, meaningOf } from './rules/parameters.ts';
export {
  type CalendarCommand,
  type CalendarEvent,
  type CalendarState,
  calendarStream,
  type NoticeAsked,
  type NoticeProposal,
  type ReadNotice,
  TRIAL_FACT,
} from './calendar/stream.ts';
export * from './erasure/index.ts';
export { RECOUNT_FACTS, recountStream } from './recount/stream.ts';
export * from './recount/state.ts';
export type * from './recount/events.ts';
export { type ClockTrial, tryCalendar, type TrialOutcome, tryRule } from './clocks/trials.ts';
export * from './counterfactual/index.ts';
export type { ClockToMove, MoveClocksToRule } from './clocks/to-rule.ts';
export { registerStream, type RegisterCommand, type RegisterEvent, type RegisterState } from './register/stream.ts';
export type * from './rules/rulebook.ts';
export type * from './complaint/events.ts';
export type * from './complaint/commands.ts';
export {
  activeClaimants,
  claimantCount,
  electedOf,
  holderOf,
  isEnded,
  jointUnitsOf,
  openHandOff,
  type ComplaintState,
  type HandOff,
} from './complaint/state.ts';
export {
  replyClockOf,
  returnClockOf,
  isFurtherCall,
  statusOf as ticketStatusOf,
  type PetitionPaper,
  type Ticket,
  type TicketStatus,
} from './complaint/tickets.ts';
export {
  REPLY_COLUMN,
  ticketColumns,
  ticketRows,
  ticketSheetTitle,
  type TicketDays,
  type TicketRow,
} from './complaint/ticket-rows.ts';
export {
  type Entrant,
  type GroupEntry,
  holderOfReceipt,
  isUnconfirmed,
  openEntry,
  uncounted,
} from './complaint/entry.ts';
export { shownAtEntry } from './complaint/acts/entry.ts';
export { conclusionsOf, type ConclusionList } from './complaint/conclusions.ts';
export type { CustodySegment } from './matter/custody.ts';
export {
  CAUSE,
  CHANNEL,
  FEEDBACK_MEASURE,
  FIRST_CONTACT,
  GRADE,
  isChannel,
  KIND,
  PARTY_ROLE,
  PAYMENT,
  PLACE,
  PROJECT,
  RETURN_REASON,
  RUNG,
  RUNG_STATUS,
} from './ledgers/words.ts';
export { movesOf } from './complaint/moves.ts';
export type { CustodyRecord } from './matter/custody.ts';
export { custodyProof, type ProvenSegment, timeByUnit, type UnitTime } from './matter/custody-proof.ts';
export type { Move, MoveEnd } from './matter/moves.ts';
export { caseCustody, leadsOf } from './arrears-case/custody.ts';
export { caseWaits, type UnitWaits, type Wait, waitsByUnit } from './arrears-case/waits.ts';
export { survivorsOf } from './complaint/acts/duplicates.ts';
export { complaintStream } from './complaint/decide.ts';
export { complaintRelations } from './complaint/relations.ts';
export { relationsOf } from './stream-relations.ts';
export * from './sendings.ts';
export { COMPLAINT_TASK_KINDS } from './complaint/work.ts';
export type {
  CaseEvent,
  CaseFact,
  CaseGrade,
  BankSlip,
  Cause,
  FeedbackForm,
  LineEnd,
  LinkNature,
  OrderKind,
  PartyRole,
  PaymentItem,
  PaymentKind,
  ProjectKind,
  ServiceWay,
  SourceRef,
  SourceWorker,
} from './arrears-case/events.ts';
export type { CaseState, DossierFiling, OrderState, Party, PaymentState, WageLine } from './arrears-case/state.ts';
export type { CaseChange, CaseCommand, CaseOwnCommand, PaperSource, SecondedActs } from './arrears-case/commands.ts';
export type { WithheldArea } from './company/withholding-events.ts';
export type {
  FeedbackEdition,
  FeedbackMeasure,
  FeedbackParticulars,
  PushParticulars,
  StepFeedback,
} from './steps/feedback.ts';
export { isAnswer } from './steps/feedback.ts';
export { type SteppedState, type StepState, stepUnits } from './steps/state.ts';
export {
  caseMoney,
  teamMoney,
  lineMoney,
  type CaseMoney,
  type LineMoney,
  type TeamMoney,
} from './arrears-case/money.ts';
export type { ClaimsSaid, FateSaid, FateState, PartyFate, Successor } from './arrears-case/party-fate-events.ts';
export { fateShown, PARTY_FATES, SUCCESSORS } from './arrears-case/party-fates.ts';
export { debtorShown, LIABILITY_GROUNDS, proposeLiability, sourceMoney } from './arrears-case/liability.ts';
export { recoverySums } from './arrears-case/recoveries.ts';
export { isConcealedLine } from './arrears-case/people.ts';
export { isSlipRecorded, payableFen } from './arrears-case/arrived.ts';
export { caseStream } from './arrears-case/decide.ts';
export { GRADE_REASONS } from './arrears-case/grade.ts';
export { type DueAct, dueActOf } from './steps/due-acts.ts';
export * from './company/index.ts';
export * from './conduct/index.ts';
export type { DutyCommand, DutyOwnCommand } from './duty/commands.ts';
export type { DutyEvent, DutyFact, PlannedPeriod, ReportBody } from './duty/events.ts';
export {
  DUTY_KIND_IDS,
  DUTY_KINDS,
  type DutyFigure,
  type DutyKind,
  type DutyKindId,
  dutyKindOf,
  dutyStreamOf,
  PUBLICATION_DUTY,
  selectedUnits,
} from './duty/kinds.ts';
export {
  type DutyPeriod,
  type DutyState,
  isAwaited,
  type OwedReport,
  type ReportEdition,
  reportsOf,
} from './duty/state.ts';
export { periodWords } from './duty/wording.ts';
export * from './duty/publication/index.ts';
export * from './duty/district-report/index.ts';
export { PUBLISHED_CHANGE } from './ledgers/publications.ts';
export { dutyStream } from './duty/decide.ts';
export { dutyRelations } from './duty/relations.ts';
export { DUTY_TASK_KINDS } from './duty/work.ts';
export { dutyView } from './views/duty-view.ts';
export { chunked, groupedBy } from './kernel/lists.ts';
export type { BatchCommand, BatchOwnCommand } from './batch/commands.ts';
export type {
  BacklogCells,
  BatchEvent,
  BatchFact,
  CheckedRow,
  PartResult,
  ReadRow,
  RowFinding,
  SheetCells,
  TicketCells,
  TicketFate,
  TicketMeaning,
} from './batch/events.ts';
export { BATCH_KINDS, type BatchKind } from './batch/kinds.ts';
export { backlogFindings, type BacklogFinding, type BacklogSaid, unitNamed } from './batch/backlog.ts';
export {
  type BacklogTarget,
  BATCH_TARGET,
  type BatchTarget,
  type CaseTarget,
  type ChannelTarget,
  mayImport,
  type MonthTarget,
  type PaymentHead,
} from './batch/targets.ts';
export { batchStream } from './batch/decide.ts';
export {
  type BatchRow,
  type BatchState,
  findingsOf,
  type PartState,
  pendingParts,
  rowCounts,
  rowsIn,
  type RowStatus,
  undecidedRows,
} from './batch/state.ts';
export { BATCH_TASK_KINDS } from './batch/work.ts';
export { batchView, type BatchView, type WantedPart } from './views/batch-view.ts';
export { LETTER_FACT, type RungOfMatter } from './ladder/letters.ts';
export * from './supervision/index.ts';
export { supervisionView, type SupervisionView, type WantedOrder } from './views/supervision-view.ts';
export type { EmergencyCommand, EmergencyOwnCommand } from './emergency/commands.ts';
export type { EmergencyEvent, EmergencyFact, EmergencyKind } from './emergency/events.ts';
export { alwaysAsked, handlerOf, ROSTER_FACT } from './emergency/alerts.ts';
export { LINKED_FACT, OTHER_FACT } from './emergency/acts/raise.ts';
export { emergencyStream } from './emergency/decide.ts';
export { emergencyUnits } from './emergency/relations.ts';
export { type AlertState, type EmergencyState, linksOf } from './emergency/state.ts';
export { EMERGENCY_TASK_KINDS } from './emergency/work.ts';
export { emergencyView, type EmergencyView, isListedAlready } from './views/emergency-view.ts';
export type { Crew, RosterCommand, RosterEvent, Shift, ShiftFacts } from './roster/events.ts';
export {
  type MandatoryPeriod,
  mandatoryPeriods,
  missingRosters,
  type RosterGap,
  ROSTER_KINDS,
  ROSTER_RULE,
} from './roster/mandatory.ts';
export { calledInOrder, gapsOf, onDutyAt, rosterStream, rosterStreamOf, type RosterState } from './roster/stream.ts';
export type { GivenSheetLine, ProjectCommand, ProjectOwnCommand } from './project/commands.ts';
export type {
  ContractFacts,
  FundingFacts,
  Investment,
  ProjectEvent,
  ProjectFact,
  ProjectParty,
  ProjectPerson,
  Sector,
} from './project/events.ts';
export { BOARD_CONTENTS, BOARD_PLACES, type BoardLine } from './project/regime-events.ts';
export type { BreachKind } from './project/breach-events.ts';
export { BREACH_KINDS } from './project/breach-kinds.ts';
export type { SignalKind } from './warning/events.ts';
export { falseAlarms, openWarnings, type WarnedState, type Warning } from './warning/state.ts';
export {
  dutyLetter,
  gapOf,
  isBreachOpen,
  type MonthSheet,
  type PaidLine,
  type ProjectState,
  type WageMonth,
} from './project/state.ts';
export {
  currentSheets,
  hasLines,
  linesOf,
  missingSheets,
  openFenOf,
  strangersOf,
  unpaidLines,
  unpaidOf,
} from './project/wage-months.ts';
export type { ReviewOutcome, SheetLine } from './project/sheet-events.ts';
export type { Transfer } from './project/wage-events.ts';
export { labourLedgersOf, labourLedgersUntil } from './project/labour-ledgers.ts';
export { projectStream } from './project/decide.ts';
export type { Regime } from './ladder/facts.ts';
export { datesOf, ordersTo } from './project/owed-by.ts';
export { projectUnits } from './project/relations.ts';
export * from './project/parties.ts';
export { PROJECT_TASK_KINDS } from './project/work.ts';
export { RULE_NAMES, VOCABULARIES } from './vocabularies.ts';
export { COMPANY_TASK_KINDS } from './company/work.ts';
export { CASE_TASK_KINDS } from './arrears-case/work.ts';
export * from './steps/index.ts';
export * from './views/index.ts';
export { EVENT_LABELS, EVENT_TYPES } from './event-types.ts';
export * from './ledgers/index.ts';
export * from './assessment/index.ts';
export * from './briefing/index.ts';
export * from './report/index.ts';
