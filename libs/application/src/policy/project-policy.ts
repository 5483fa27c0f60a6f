import type { CommandRule } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const OFFICE = ['coordinator'] as const;

/** The record and the proof of the regimes: who supervises the project, who answers for it, and 人社局. */
const KEEPING = [
  ...['DescribeProject', 'AssignProjectCode', 'RecordContract', 'RecordStart', 'CompleteProject', 'LinkCase'],
  ...['NameWageClerk', 'RecordSystemEntry', 'RecordLabourLedger', 'OpenSpecialAccount', 'ReportSpecialAccount'],
  ...['PostCompletionNotice', 'StoreDeposit', 'CheckBoard', 'RecordPaymentGuarantee', 'RecordInterimSettlement'],
  ...['RecordLabourCost', 'RestateLabourCost', 'RecordAllocation', 'RecordWageSheet', 'RecordWagesPaid', 'RecordCheck'],
  ...['TakeWageSheet', 'ReviewWageSheet', 'StateNoWork'],
];
const SUPERVISING = ['SignDutyLetter', 'OrderRectification', 'JudgeRectification'];
/** Money for wages goes back only when 人社局 lets it. */
const LETTING_GO = ['CloseSpecialAccount', 'ReturnDeposit', 'ExemptDeposit'];

/** 人社局 and other departments by what they answer for (724 Art 60). */
const INTERVIEWING = ['InterviewOwner', 'JudgeOwnerPromise', 'PassOnInterview'];

const kind = 'project';

export const PROJECT_RULES: readonly CommandRule[] = [
  { kind, commands: ['RegisterProject'], roles: UNIT_ROLES, relations: ['newcomer'] },
  { kind, commands: ['AttachEvidence', 'NoteProof'], roles: ['contractor'], relations: ['contractor'] },
  { kind, commands: KEEPING, roles: UNIT_ROLES, relations: ['holder', 'coUnit', 'hrss'] },
  { kind, commands: ['DescribeProject', 'RecordContract'], roles: UNIT_ROLES, relations: ['contact'] },
  { kind, commands: SUPERVISING, roles: UNIT_ROLES, relations: ['holder'] },
  { kind, commands: INTERVIEWING, roles: UNIT_ROLES, relations: ['holder', 'hrss'] },
  { kind, commands: ['StrikeBreach', 'CorrectFact'], roles: ['unit-head'], relations: ['holder'] },
  { kind, commands: LETTING_GO, roles: UNIT_ROLES, relations: ['hrss'] },
  { kind, commands: ['RecordLabourCost', 'RecordAllocation'], roles: UNIT_ROLES, relations: ['treasury'] },
  { kind, commands: ['CheckFunding'], roles: UNIT_ROLES, relations: ['approver', 'treasury', 'holder'] },
  {
    kind,
    commands: ['SetYearPlan', 'RecordYearProgress'],
    roles: UNIT_ROLES,
    relations: ['approver', 'treasury', 'holder'],
  },
  { kind, commands: ['DecideFeasibility'], roles: UNIT_ROLES, relations: ['approver'] },
  {
    kind,
    commands: ['RecordSignal'],
    roles: UNIT_ROLES,
    relations: ['holder', 'coUnit', 'contact', 'hrss', 'treasury', 'approver', 'signaller'],
  },
  { kind, commands: ['SignForWarning', 'ConcludeWarning'], roles: UNIT_ROLES, relations: ['aim'] },
  {
    kind,
    commands: [
      'RegisterProject',
      ...KEEPING,
      'SetYearPlan',
      'RecordYearProgress',
      'AssignSupervision',
      'SignDutyLetter',
      'StrikeBreach',
      'CorrectFact',
      'RecordSignal',
    ],
    roles: OFFICE,
    relations: 'any',
  },
];
