import type { SystemRule } from './access-policy.ts';

const TIME = ['LapseClocks', 'IssueReminder'];
/** Matters to which a broken promise or an item that was not done goes as a direction; what follows is for a person. */
const DIRECTED = ['complaint', 'case', 'project', 'company', 'duty'] as const;
/** Matters that an emergency may belong to: a group event is a listed fact there; what follows is for a person. */
const EVENTS_OF = ['complaint', 'case', 'project'] as const;
/** Matters with clocks: a batch that two persons ordered brings them onto another version of a rule. */
const RECOUNTED = ['complaint', 'case', 'project', 'company', 'duty', 'supervision', 'emergency'] as const;
/** Matters in which a unit that is merged may have a part; standing duties release it of what it owed. */
const SUCCEEDED = ['complaint', 'case', 'project', 'company', 'supervision', 'emergency', 'batch'] as const;
const RUNGS = ['ProposeRung', 'ShowRungUpward'];

/** Issuing 督办 and above, approving, verifying and lifting are never among them (architecture, "Actors"). */
export const SYSTEM_RULES: readonly SystemRule[] = [
  { actor: 'system:complaint-workflow', kind: 'complaint', commands: [...TIME, 'RecordJoinFailure'] },
  {
    actor: 'system:complaint-workflow',
    kind: 'case',
    commands: ['AddSource', 'UpdateSource', 'NoteSendings', 'RemoveSource'],
  },
  { actor: 'system:arrears-case-workflow', kind: 'case', commands: [...TIME, 'StartStep', 'GatherConcealed'] },
  { actor: 'system:arrears-case-workflow', kind: 'complaint', commands: ['ReceiveOutcome', 'SettleSending'] },
  { actor: 'system:escalation-workflow', kind: 'complaint', commands: RUNGS },
  { actor: 'system:company-workflow', kind: 'company', commands: TIME },
  { actor: 'system:company-workflow', kind: 'duty', commands: ['CheckPublishedGrounds'] },
  { actor: 'system:standing-duty-workflow', kind: 'duty', commands: [...TIME, 'OpenPeriod'] },
  { actor: 'system:arrears-case-workflow', kind: 'company', commands: ['CheckListingGrounds'] },
  { actor: 'system:arrears-case-workflow', kind: 'duty', commands: ['CheckPublishedGrounds'] },
  { actor: 'system:escalation-workflow', kind: 'case', commands: RUNGS },
  { actor: 'system:escalation-workflow', kind: 'company', commands: RUNGS },
  { actor: 'system:escalation-workflow', kind: 'duty', commands: RUNGS },
  { actor: 'system:calendar-batch', kind: 'duty', commands: ['RecomputeClocks'] },
  { actor: 'system:import-workflow', kind: 'batch', commands: ['RecordBatchPart'] },
  {
    actor: 'system:supervision-workflow',
    kind: 'supervision',
    commands: [...TIME, 'RecordOrderResult', 'DrawEntries'],
  },
  { actor: 'system:supervision-workflow', kind: 'emergency', commands: ['NoteTraceBack'] },
  ...DIRECTED.map((kind) => ({ actor: 'system:supervision-workflow', kind, commands: ['RecordDirection'] })),
  { actor: 'system:escalation-workflow', kind: 'supervision', commands: RUNGS },
  { actor: 'system:calendar-batch', kind: 'supervision', commands: ['RecomputeClocks'] },
  { actor: 'system:project-workflow', kind: 'project', commands: TIME },
  { actor: 'system:emergency-workflow', kind: 'emergency', commands: [...TIME, 'TakeInEmergency'] },
  ...EVENTS_OF.map((kind) => ({ actor: 'system:emergency-workflow', kind, commands: ['RecordListedFact'] })),
  { actor: 'system:conduct-workflow', kind: 'conduct', commands: ['LapseClocks'] },
  { actor: 'system:escalation-workflow', kind: 'emergency', commands: RUNGS },
  { actor: 'system:calendar-batch', kind: 'emergency', commands: ['RecomputeClocks'] },
  { actor: 'system:escalation-workflow', kind: 'project', commands: RUNGS },
  { actor: 'system:calendar-batch', kind: 'complaint', commands: ['RecomputeClocks'] },
  { actor: 'system:calendar-batch', kind: 'case', commands: ['RecomputeClocks'] },
  { actor: 'system:calendar-batch', kind: 'company', commands: ['RecomputeClocks'] },
  { actor: 'system:calendar-batch', kind: 'project', commands: ['RecomputeClocks'] },
  ...RECOUNTED.map((kind) => ({ actor: 'system:rule-batch', kind, commands: ['MoveClocksToRule'] })),
  {
    actor: 'system:rule-batch',
    kind: 'recount',
    commands: ['RecordRecountTrial', 'FollowRecount', 'RecordRecountResult'],
  },
  ...SUCCEEDED.map((kind) => ({ actor: 'system:unit-merger', kind, commands: ['SucceedUnit'] })),
  {
    actor: 'system:unit-merger',
    kind: 'organisation',
    commands: ['BeginMerger', 'RecordMergerRound', 'EndMerger'],
  },
  { actor: 'system:erasure', kind: 'erasure', commands: ['RecordErasure'] },
  { actor: 'system:setup', kind: 'organisation', commands: ['AddUnit', 'ChangeUnit', 'AddPost', 'AppointPerson'] },
  { actor: 'system:setup', kind: 'rulebook', commands: ['AdoptRules'] },
  { actor: 'system:setup', kind: 'calendar', commands: ['AdoptCalendar'] },
  { actor: 'system:register', kind: 'register', commands: ['TakeNumber', 'VoidNumber'] },
];
