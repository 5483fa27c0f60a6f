import type { CommandRule } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const OFFICE = ['coordinator'] as const;
const RECORD = ['RegisterCompany', 'DescribeCompany', 'AssignCreditCode', 'RecordVisit'];
const KEEPING = ['LinkCompany', 'UnlinkCompany', 'AppointContact'];

const kind = 'company';

export const COMPANY_RULES: readonly CommandRule[] = [
  { kind, commands: RECORD, roles: UNIT_ROLES, relations: ['hrss', 'contact', 'newcomer'] },
  { kind, commands: KEEPING, roles: UNIT_ROLES, relations: ['hrss', 'contact'] },
  { kind, commands: [...RECORD, ...KEEPING], roles: OFFICE, relations: 'any' },
  { kind, commands: ['ProposeListing', 'AskToWithhold'], roles: UNIT_ROLES, relations: ['hrss'] },
  { kind, commands: ['TakeBackCreditCode'], roles: ['unit-head'], relations: ['hrss', 'contact'] },
  { kind, commands: ['TakeBackCreditCode', 'AskToWithhold'], roles: OFFICE, relations: 'any' },
  {
    kind,
    commands: ['RecordWithholding', 'DeclineWithholding', 'LiftWithholding'],
    roles: UNIT_ROLES,
    relations: ['stepUnit'],
  },
  { kind, commands: ['RecordSignal'], roles: UNIT_ROLES, relations: ['hrss', 'contact', 'stepUnit', 'signaller'] },
  { kind, commands: ['RecordSignal'], roles: OFFICE, relations: 'any' },
  { kind, commands: ['SignForWarning', 'ConcludeWarning'], roles: UNIT_ROLES, relations: ['aim'] },
  { kind, commands: ['LinkCase'], roles: UNIT_ROLES, relations: ['hrss'] },
  { kind, commands: ['ActOnStep'], roles: UNIT_ROLES, relations: ['stepUnit'] },
];
