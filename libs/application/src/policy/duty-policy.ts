import type { CommandRule } from './access-policy.ts';

const UNIT_ROLES = ['officer', 'unit-head'] as const;
const OFFICE = ['coordinator'] as const;
const REPORTS = [
  ...['FileDutyReport', 'CorrectDutyReport', 'AcknowledgeDutyReports'],
  ...['PublishHotLine', 'RecordPublicity', 'AcknowledgeInformation'],
];
const OFFICE_ACTS = ['StartDuty', 'StopDuty', 'StartCampaign', 'EndCampaign', 'PushInformation'];

/** 季度公布: 人社局 draws it up, its head decides; whoever sees to the media says where it was. */
const DRAFTING = [
  ...['DrawPublication', 'ChoosePublicationLine', 'AddPublicationLine', 'SubmitPublication', 'FilePublication'],
];
const DECIDING = ['DecidePublication', 'CorrectPublishedLine', 'WithdrawPublishedLine'];

/** 报表设计: the 治欠办 designs and draws, a second person of it adopts and reviews, the head hands in. */
const DESIGNING = [
  ...['DraftReportTemplate', 'ChangeReportTemplate', 'AdoptReportTemplate', 'ReturnReportTemplate'],
  ...['RetireReportTemplate', 'DrawDistrictReport', 'ReviewDistrictReport', 'DropDistrictReport'],
];

const kind = 'duty';

/** The 治欠办 sets duties up and types in what comes on paper; units answer for themselves. */
export const DUTY_RULES: readonly CommandRule[] = [
  { kind, commands: [...OFFICE_ACTS, ...REPORTS], roles: OFFICE, relations: 'any' },
  { kind, commands: REPORTS, roles: UNIT_ROLES, relations: ['aim'] },
  { kind, commands: DRAFTING, roles: UNIT_ROLES, relations: ['reporter'] },
  { kind, commands: DECIDING, roles: ['unit-head'], relations: ['reporter'] },
  { kind, commands: ['AddPublicationPlace'], roles: UNIT_ROLES, relations: ['reporter', 'receiver'] },
  { kind, commands: [...DESIGNING, 'ReturnDistrictReport'], roles: OFFICE, relations: ['reporter'] },
  { kind, commands: ['SubmitDistrictReport', 'ReturnDistrictReport'], roles: ['unit-head'], relations: ['reporter'] },
  { kind, commands: ['SubmitDistrictReport', 'ReturnDistrictReport'], roles: ['leading-group'], relations: 'any' },
];
