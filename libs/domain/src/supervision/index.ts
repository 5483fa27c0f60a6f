export type { SupervisionCommand, SupervisionOwnCommand } from './commands.ts';
export type {
  ActKind,
  DirectiveKind,
  MeasureKind,
  OrderResult,
  OrderTarget,
  SupervisionEvent,
  SupervisionFact,
  TogetherDecision,
} from './events.ts';
export { chooseToDecide, MATTER_FACT } from './choice.ts';
export { OF_MATTERS, supervisionStream } from './decide.ts';
export { mayKnowActFile, seesWholeAct } from './files.ts';
export { supervisionUnits } from './relations.ts';
export {
  type ActOrderState,
  type ActRung,
  type Deciding,
  type FollowUpState,
  pendingOrders,
  standingRungs,
  type SupervisionState,
} from './state.ts';
export { SUPERVISION_TASK_KINDS } from './work.ts';
export { TRACE_FACT } from './trace-back/acts/open.ts';
export type { TraceBackCommand } from './trace-back/commands.ts';
export type { Consequence, FindingFacts, OnPaper, TraceBackFact, TraceEntry, TraceWait } from './trace-back/events.ts';
export { CONSEQUENCE, REPLY, TRACE_STATUS, VERDICT, WAIT } from './trace-back/labels.ts';
export { adviceSeenBy, isDraftSeen, isTraceBackTold, personsSeenBy, seesWhole } from './trace-back/sight.ts';
export {
  DUTY_WORDS,
  ENTRY_CODES,
  NO_FINDING,
  NOT_IN_LOG,
  STAGE_WORDS,
  stagesAsked,
  type TraceDuty,
  type TraceStage,
} from './trace-back/stages.ts';
export {
  type AdviceState,
  type EntryState,
  type FindingState,
  type NamedPerson,
  namedPersons,
  silentStages,
  standingFindings,
  type TraceBack,
} from './trace-back/state.ts';
