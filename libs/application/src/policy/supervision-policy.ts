import type { CommandRule } from './access-policy.ts';

const OFFICES = ['coordinator', 'leading-group'] as const;
const KEPT = ['DraftAct', 'ReviseAct', 'DropAct', 'IssueAct', 'RejectActAnswer', 'LiftAct', 'LiftTogether'];
const DECIDED = ['DecideTogether', 'StopDeciding'];
const FOLLOWED = ['HoldInterview', 'RecordDirective', 'JudgeFollowUp'];
const ANSWERS = ['AnswerAct', 'ReportFollowUp', 'AcknowledgeCircular'];

/** Who leads it and who adopts is the trace-back's own question. */
const TRACED = [
  ...['OpenTraceBack', 'DrawEntries', 'AddEntry', 'NamePerson', 'ReviseNaming', 'TakeBackNaming', 'SendDraft'],
  ...['RecordFinding', 'RecordAdviceSent', 'RecordAdviceAnswer', 'ConcludeTraceBack', 'ReopenTraceBack'],
];
const ADOPTED = ['AdoptTraceBack', 'AdviseAccountability'];

const kind = 'supervision';

/** 治欠办 and leading group act, the unit answers; which of the two may decide is the ladder's own question. */
export const SUPERVISION_RULES: readonly CommandRule[] = [
  { kind, commands: [...KEPT, ...DECIDED, ...FOLLOWED], roles: OFFICES, relations: 'any' },
  { kind, commands: ANSWERS, roles: ['officer', 'unit-head'], relations: ['addressee'] },
  { kind, commands: ANSWERS, roles: OFFICES, relations: 'any' },
  { kind, commands: [...TRACED, 'FileStatement'], roles: OFFICES, relations: 'any' },
  { kind, commands: ADOPTED, roles: ['leading-group'], relations: 'any' },
  { kind, commands: ['FileStatement'], roles: ['officer', 'unit-head'], relations: ['addressee'] },
  { kind, commands: ['AnswerAdvice'], roles: ['accountability'], relations: ['addressee'] },
  { kind, commands: ['ClaimTask', 'ReleaseTask'], roles: ['accountability'], relations: ['aim'] },
];
