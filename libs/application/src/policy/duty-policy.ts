import type { CommandRule } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const OFFICE = ['coordinator'] as const;
const REPORTS = [
  ...['FileDutyReport', 'CorrectDutyReport', 'AcknowledgeDutyReports'],
  ...['PublishHotLine', 'RecordPublicity', 'AcknowledgeInformation'],
];
const OFFICE_ACTS = ['StartDuty', 'StopDuty', 'StartCampaign', 'EndCampaign', 'PushInformation'];

const kind = 'duty';

/** The 治欠办 sets duties up and types in what comes on paper; units answer for themselves. */
export const DUTY_RULES: readonly CommandRule[] = [
  { kind, commands: [...OFFICE_ACTS, ...REPORTS], roles: OFFICE, relations: 'any' },
  { kind, commands: REPORTS, roles: UNIT_ROLES, relations: ['aim'] },
];
