import type { StreamKind } from '@qingxin/domain';
import type { CommandRule, PolicyRelation } from './access-policy.ts';

/** Units that handle the matter, answer for a part of it or bring something to it. */
const BRINGING: readonly PolicyRelation[] = [
  ...(['holder', 'firstContact', 'addressee', 'joint', 'lead', 'coUnit', 'filingUnit', 'pushed'] as const),
  ...(['stepUnit', 'laddered', 'hrss', 'contact', 'reporter', 'treasury', 'approver', 'signaller'] as const),
];

/** Arrears are facts of complaints, cases, projects and companies. */
const WITHOUT_LISTED_FACTS: readonly StreamKind[] = ['duty', 'supervision', 'emergency'];

const WORKERS = ['officer', 'unit-head', 'coordinator', 'leading-group'] as const;

/** Rows common to every kind of matter. */
export function matterRules(kind: StreamKind): readonly CommandRule[] {
  return [
    { kind, commands: ['ClaimTask', 'ReleaseTask', 'NoteTask', 'CompleteTask'], roles: WORKERS, relations: ['aim'] },
    { kind, commands: ['AssignTask'], roles: ['unit-head', 'coordinator', 'leading-group'], relations: ['aim'] },
    { kind, commands: ['RequestExtension', 'RefuseExtension', 'ExtendClock'], roles: WORKERS, relations: ['aim'] },
    { kind, commands: ['RefuseExtension', 'ExtendClock'], roles: ['coordinator'], relations: ['office'] },
    {
      kind,
      commands: ['FileRungStatement', 'AnswerRung'],
      roles: ['officer', 'unit-head', 'coordinator'],
      relations: ['aim'],
    },
    {
      kind,
      commands: ['IssueRung', 'PostponeRung', 'DeclineRung', 'RejectRungAnswer', 'LiftRung', 'RecordDirection'],
      roles: ['coordinator', 'leading-group'],
      relations: 'any',
    },
    ...(WITHOUT_LISTED_FACTS.includes(kind) ? [] : listedFactRules(kind)),
    {
      kind,
      commands: ['RecomputeClocks', 'ReviewLapse', 'ConfirmHistoricalLapse'],
      roles: ['coordinator'],
      relations: 'any',
    },
    ...evidenceRules(kind),
    // Settling time changes nothing that was not already so; whoever sees the matter may ask for it.
    { kind, commands: ['LapseClocks'], roles: WORKERS, relations: 'any' },
  ];
}

/** Who may attach may ask for a withdrawal; a second person decides, and the 治欠办 alone has a file erased. */
function evidenceRules(kind: StreamKind): readonly CommandRule[] {
  const commands = ['AttachEvidence', 'RequestEvidenceWithdrawal'];
  return [
    { kind, commands, roles: ['officer', 'unit-head'], relations: BRINGING },
    { kind, commands, roles: ['coordinator', 'leading-group'], relations: 'any' },
    { kind, commands: ['DecideEvidenceWithdrawal'], roles: ['unit-head', 'coordinator'], relations: ['aim'] },
    { kind, commands: ['EraseEvidence'], roles: ['coordinator'], relations: 'any' },
  ];
}

/** Whoever handles the matter knows the fact first; what follows from it is decided elsewhere. */
function listedFactRules(kind: StreamKind): readonly CommandRule[] {
  const commands = ['RecordListedFact'];
  return [
    {
      kind,
      commands,
      roles: ['officer', 'unit-head'],
      relations: kind === 'company' ? ['hrss'] : ['holder', 'lead', 'filingUnit'],
    },
    { kind, commands, roles: ['coordinator', 'leading-group'], relations: 'any' },
  ];
}
