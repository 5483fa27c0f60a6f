import type { CommandRule } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const OFFICE = ['coordinator'] as const;

const INVESTIGATING = [
  'FileCase',
  'RecordObstacle',
  'ConcludeInvestigation',
  'DeterminePayer',
  'ChangeLiableParty',
  'IssueOrder',
  'RecordService',
  'RecordOrderOutcome',
  'ChooseMeasures',
];

const HANDLING = [
  'DescribeProject',
  'AddParty',
  'LinkParties',
  'AddWageLine',
  'AssignTeam',
  'ReportWageLine',
  'VerifyWageLine',
  'DisputeWageLine',
  'FindCause',
  'RecordPartyFate',
  'AnswerPartyFate',
  'AnswerClaims',
  'RecordPromise',
  'RecordPayment',
  'ForwardPayment',
  'RecordBounce',
  'VerifyPayment',
  'DemandRecovery',
  'RecordRecovery',
  'EndRecovery',
  'PushUnit',
  'ProposeClearing',
  'RequestChange',
  'FileDossier',
];

/** What a second person answers for, whether the first asked by login or on paper. */
const CORRECTING = ['EndWageLine', 'CorrectFact', 'VoidEntry', 'ConfirmChange', 'DeclineChange', 'ReopenCase'];

const kind = 'case';

export const CASE_RULES: readonly CommandRule[] = [
  { kind, commands: INVESTIGATING, roles: UNIT_ROLES, relations: ['filingUnit'] },
  { kind, commands: HANDLING, roles: UNIT_ROLES, relations: ['filingUnit', 'lead'] },
  { kind, commands: ['DescribeProject', 'PushUnit', 'FindCause', 'FileDossier'], roles: OFFICE, relations: 'any' },
  { kind, commands: ['GiveFeedback'], roles: [...UNIT_ROLES, ...OFFICE], relations: ['aim'] },
  // Part B on paper is typed in by the unit that leads (practice, "Notice without a login").
  { kind, commands: ['GiveFeedback'], roles: UNIT_ROLES, relations: ['lead'] },
  // Which of them may start which step is said by the step's graph.
  {
    kind,
    commands: ['StartStep'],
    roles: [...UNIT_ROLES, ...OFFICE],
    relations: ['filingUnit', 'lead', 'coUnit', 'pushed', 'stepUnit', 'office'],
  },
  { kind, commands: ['ActOnStep', 'ReviseStepFeedback'], roles: [...UNIT_ROLES, ...OFFICE], relations: ['stepUnit'] },
  { kind, commands: CORRECTING, roles: ['unit-head'], relations: ['filingUnit', 'lead'] },
  {
    kind,
    commands: [...CORRECTING, 'RequestChange', 'AssignLead', 'ProposeClearing', 'ConfirmClearing', 'ArchiveCase'],
    roles: OFFICE,
    relations: 'any',
  },
  {
    kind,
    commands: ['DeclareConflict', 'WithdrawConflict'],
    roles: ['coordinator', 'leading-group'],
    relations: 'any',
  },
  { kind, commands: ['ChangeClearingDate'], roles: ['coordinator', 'leading-group'], relations: 'any' },
];
