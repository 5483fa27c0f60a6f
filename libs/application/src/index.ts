export { type Answer, type CommandEnvelope, type FieldProblem, InvalidRequest } from './door/envelope.ts';
export type { BusinessClock, Commit, DoorHooks, InlineProjection, StreamChange } from './door/ports.ts';
export { CommandHandler, type Foreseen } from './door/command-handler.ts';
export { actsOf, WORK_OF } from './catalogue/acts-of-work.ts';
export { openedCase } from './door/fills.ts';
export { publicationFacts, type PublicationStreams } from './publication/publication-facts.ts';
export { type Door, type DoorOptions, openDoor } from './door/open-door.ts';
export { districtCatalogue, districtPolicy, districtStreams } from './door/district-streams.ts';
export type { MattersOf, PossibleDuplicate } from './personal/duplicate-search.ts';
export { type IntakeWarning, intakeWarnings } from './personal/intake-warnings.ts';
export { type Opened, StreamJournal } from './door/stream-journal.ts';
export { StreamRegistry } from './door/stream-registry.ts';
export { recordedOf, type EventMeta } from './door/recorded.ts';
export { Catalogue } from './catalogue/catalogue.ts';
export type { CatalogueEntry, CommandSpec } from './catalogue/command-spec.ts';
export { personalFields } from './catalogue/plan.ts';
export { problemsOf } from './catalogue/problems.ts';
export { AccessPolicy, type PolicyRelation, type SightRule, type Verdict } from './policy/access-policy.ts';
export { ROLE_LABELS } from './catalogue/labels.ts';
export { type Seer, whoSees } from './policy/who-sees.ts';
export {
  isPairTold,
  mayKnowConcealedPairs,
  isTaskTold,
  isTold,
  mayExportTicket,
  mayReadWhole,
  untoldWork,
  type UntoldWork,
  type VersionCount,
  versionCount,
} from './policy/discretion.ts';
export { complaintOfRow } from './batches/channel-delivery.ts';
export { findingText } from './batches/finding-texts.ts';
export { FREE_TEXTS } from './policy/reveal-policy.ts';
export { ReferenceBook, type References, type ReferenceViews } from './reference/reference-book.ts';
export { actorFor, standingOf } from './reference/standing.ts';
export { type Offered, type OfferedAction, Actions } from './actions/actions.ts';
export { type ReadUnitFigure, type TracedUnitEntry, UnitBook, type UnitsAsked } from './ledgers/unit-book.ts';
export { type Assessment, AssessmentBook, type ReadFigure } from './ledgers/assessment-book.ts';
export { reportPeriodText, reportShape } from './catalogue/report-commands.ts';
export { type ReadReport, type ReportAsked, ReportBook } from './ledgers/report-book.ts';
export { type Briefing, type BriefingAsked, BriefingBook } from './ledgers/briefing-book.ts';
export { LedgerBook, type LedgerRead, unitNamesIn } from './ledgers/ledger-book.ts';
export { phoneDigits } from './personal/entrant-search.ts';
export { ERASED_TEXT } from './personal/free-text.ts';
export { masked } from './personal/mask.ts';
export {
  isSealed,
  keyOf,
  type MaskedField,
  type ReadField,
  PersonalDataReading,
  type Reveal,
  type Revealed,
  type RevealedField,
  type RevealRequest,
} from './personal/reading.ts';
export { districtViews, ruleChecks, ruleVocabulary } from './reference/district-views.ts';
export type { TableReport } from './replay/beside.ts';
export { Rebuild, type RebuildOptions, type RebuildProgress, RebuildRunning } from './replay/rebuild.ts';
export { StreamReplay } from './replay/stream-replay.ts';
export { FollowTasks } from './replay/follow-tasks.ts';
export { TASK_HISTORY, TaskHistory } from './replay/task-history.ts';
export { causedCommandId, workflowActor } from './process/caused-command.ts';
export { CatchUp, NUDGES } from './process/catch-up.ts';
export { type ClockMove, type ClockReading, DemoClock, type DemoClockParts } from './process/demo-clock.ts';
export { type Incident, IncidentList, type IncidentRetry, type IncidentsAsked } from './process/incident-list.ts';
export { LookBook } from './process/look-book.ts';
export {
  FAILING,
  MessageKeeping,
  MessageList,
  type MessagesMeant,
  type OutboxFigures,
  SET_ASIDE_REASONS,
  type SetAsideReason,
  type UndeliverableMessage,
} from './messages/message-list.ts';
export { type Notice, noticeOf, NUMBER_OF_MATTER, type OutboxMessage, unitOf } from './messages/notice.ts';
export { NOTICE_DAYS, NoticeBook, type NoticesAsked, type PlacedNotice } from './messages/notice-book.ts';
export {
  type FailingSystem,
  OUTSIDE_SYSTEM_LABELS,
  OUTSIDE_SYSTEMS,
  type OutsideSystem,
  OutsideSystems,
} from './messages/outside-systems.ts';
export { checkText, dayForPeople, type MessageFacts, messageText } from './messages/message-text.ts';
export { deliveryWords, messageKindWords, SET_ASIDE_LABELS } from './messages/message-words.ts';
export { checkInvariants, type InvariantParts, type LogLook, type StampLook } from './invariants/check-invariants.ts';
export { type Checked, type Finding, type InvariantId, INVARIANTS } from './invariants/invariant.ts';
export { type SampleEntry, SampleLog, type SampleNote } from './audit/sample-log.ts';
export { type CheckAsked, CHECKING, InvariantLog, type InvariantStanding } from './invariants/invariant-log.ts';
export { BundleRegister, BundleTakenOver } from './bundles/bundle-register.ts';
export {
  BUNDLE_DAYS,
  type BundleRefusal,
  type BundleRequest,
  BundleRequests,
  type BundleToMake,
} from './bundles/bundle-requests.ts';
export { findingWords, INVARIANT_WORDS } from './invariants/words.ts';
export { type DeskParts, ProcessDesk } from './process/process-desk.ts';
export {
  bringToQueue,
  type Rehydration,
  type RehydrationProgress,
  rehydrate,
  type WorkflowServer,
} from './process/rehydrate.ts';
export { workflowRoll } from './process/workflow-roll.ts';
export { adoptShipped, RELEASE, SETUP_ACTOR } from './reference/adopt-shipped.ts';
export {
  type CalendarBatchParts,
  type CalendarBatchResult,
  type CalendarStanding,
  calendarStanding,
  recomputeCalendar,
} from './process/calendar-batch.ts';
export {
  carryOut,
  type ConcernedMatter,
  concernedBy,
  dueMergers,
  type MergerParts,
  type MergerResult,
  movedBy,
  type PartOfUnit,
} from './process/merger.ts';
export { type ErasureParts, waitingErasures, workOnErasure } from './process/erasure.ts';
export { ErasureLook, type MatterText, type PersonRead } from './erasure/erasure-look.ts';
export { followingRecount, type RecountParts, waitingRecounts, workOnRecount } from './process/recount.ts';
export { DISTRICT_UPCASTERS } from './replay/upcasters.ts';
export { evidenceInLog, type LoggedFile } from './door/evidence-in-log.ts';
