import type { CommandRule } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const HEADS = ['unit-head'] as const;
const OFFICE = ['coordinator'] as const;

const INTAKE = [
  'AddTicket',
  'ReplyTicket',
  'RecordTicketReturnAnswer',
  'IssuePetitionPaper',
  'ServePetitionPaper',
  'RecordReviewRequest',
  'RecordUrging',
  'AddClaimant',
  'DetailClaimant',
  'ConfirmPhone',
  'DropClaimant',
  'ConfirmEntrant',
  'MergeEntrant',
  'ElectRepresentatives',
  'ChooseConcealment',
  'ConsentToDisclosure',
  'RequestWithdrawal',
  'ConfirmWithdrawal',
  'RenewRequest',
  'RecordPressure',
  'RecordInformAttempt',
  'RecordInformTogether',
  'DrawCallBackSample',
  'RecordCallBackAttempt',
];

const HANDLING = [
  'DecideFirstContact',
  'ReturnTicket',
  'HandOn',
  'NotePossibleDuplicate',
  'JudgeDuplicate',
  'AcceptComplaint',
  'DeclineComplaint',
  'RequestSupplement',
  'ReceiveSupplement',
  'ConcludePreliminaryCheck',
  'ProposeNotWage',
  'JoinCase',
  'LeaveCase',
  'ProposeClosing',
  'OpenGroupEntry',
  'CloseGroupEntry',
];

/** Acts that need a second person: the sender is the one who confirms. */
const CONFIRMING = ['CorrectFact', 'CorrectClaimant', 'VoidEntry', 'VoidComplaint', 'ReopenComplaint'];
const NOT_WAGE = ['ConfirmNotWage', 'RejectNotWage'];
const CLOSING = ['ConfirmClosing', 'RejectClosing'];

/** What the person himself may do over the net, with the code of his receipt and a message to his telephone. */
const BY_THE_PERSON = [
  'RecordUrging',
  'DetailClaimant',
  'RequestWithdrawal',
  'RecordCallBackAttempt',
  'ReopenComplaint',
  'AttachEvidence',
  'JoinGroup',
  'AddStatement',
  'ProvePhone',
];

const kind = 'complaint';

export const COMPLAINT_RULES: readonly CommandRule[] = [
  { kind, commands: ['RegisterComplaint'], roles: [...UNIT_ROLES, ...OFFICE, 'public'], relations: 'any' },
  { kind, commands: BY_THE_PERSON, roles: ['public'], relations: ['own'] },
  { kind, commands: ['TakeOverComplaint'], roles: OFFICE, relations: ['newcomer'] },
  { kind, commands: INTAKE, roles: UNIT_ROLES, relations: ['holder', 'firstContact'] },
  { kind, commands: INTAKE, roles: OFFICE, relations: 'any' },
  { kind, commands: HANDLING, roles: UNIT_ROLES, relations: ['holder'] },
  {
    kind,
    commands: ['JudgeDuplicate', 'NotePossibleDuplicate', 'JoinCase', 'LeaveCase'],
    roles: OFFICE,
    relations: 'any',
  },
  { kind, commands: HANDLING, roles: OFFICE, relations: ['holder'] },
  { kind, commands: ['ProposeClosing'], roles: OFFICE, relations: ['inPlace'] },
  {
    kind,
    commands: ['NotifyHandOff', 'RecordOutsideReceipt', 'RecordOutsideRefusal', 'RecallHandOff', 'SignForHandOff'],
    roles: [...UNIT_ROLES, ...OFFICE],
    relations: ['aim'],
  },
  { kind, commands: ['AnswerJointHandling'], roles: [...UNIT_ROLES, ...OFFICE], relations: ['joint'] },
  { kind, commands: ['ReturnHandOff'], roles: UNIT_ROLES, relations: ['aim'] },
  { kind, commands: CONFIRMING, roles: HEADS, relations: ['holder'] },
  { kind, commands: NOT_WAGE, roles: HEADS, relations: ['hrss'] },
  { kind, commands: [...CONFIRMING, ...NOT_WAGE, ...CLOSING], roles: OFFICE, relations: 'any' },
  { kind, commands: ['DesignateOwner', 'UpholdOutcome'], roles: OFFICE, relations: 'any' },
  {
    kind,
    commands: ['DeclareConflict', 'WithdrawConflict'],
    roles: ['coordinator', 'leading-group'],
    relations: 'any',
  },
  { kind, commands: ['CorrectDesignation'], roles: ['leading-group'], relations: 'any' },
];
