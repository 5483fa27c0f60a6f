import type { CommandRule } from './access-policy.ts';

/** Organisation by the administrator, who sees no case; rules and holidays by the 治欠办. */
export const REFERENCE_RULES: readonly CommandRule[] = [
  {
    kind: 'organisation',
    commands: ['AddUnit', 'ChangeUnit', 'AddPost', 'AppointPerson', 'EndAppointment'],
    roles: ['administrator'],
    relations: 'any',
  },
  {
    kind: 'organisation',
    commands: ['ProposeMerger', 'ApproveMerger', 'RejectMerger'],
    roles: ['administrator', 'coordinator'],
    relations: 'any',
  },
  {
    kind: 'organisation',
    commands: ['AdmitContractor', 'EndContractorAccess'],
    roles: ['coordinator', 'administrator'],
    relations: 'any',
  },
  {
    kind: 'organisation',
    commands: ['HandOverWork', 'NoteAbsence', 'EndAbsence'],
    roles: ['unit-head'],
    relations: 'any',
  },
  {
    kind: 'rulebook',
    commands: ['ProposeRuleChange', 'ProposeParameterChange', 'ApproveRuleChange', 'RejectRuleChange'],
    roles: ['coordinator'],
    relations: 'any',
  },
  {
    kind: 'calendar',
    commands: ['ProposeHolidayNotice', 'ApproveHolidayNotice', 'RejectHolidayNotice'],
    roles: ['coordinator'],
    relations: 'any',
  },
  {
    kind: 'recount',
    commands: ['RequestRecount', 'OrderRecount', 'ApproveRecount', 'RejectRecount', 'DropRecount'],
    roles: ['coordinator'],
    relations: 'any',
  },
  { kind: 'register', commands: ['VoidNumber'], roles: ['coordinator'], relations: 'any' },
];
