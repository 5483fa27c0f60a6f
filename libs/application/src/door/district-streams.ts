import {
  batchStream,
  calendarStream,
  caseStream,
  companyStream,
  conductStream,
  dutyStream,
  emergencyStream,
  erasureStream,
  complaintStream,
  organisationStream,
  projectStream,
  recountStream,
  registerStream,
  relationsOf,
  rosterStream,
  rulebookStream,
  supervisionStream,
} from '@qingxin/domain';
import { noticeYear } from '@qingxin/rulebook';
import { Catalogue } from '../catalogue/catalogue.ts';
import { BATCH_MATTER_SPECS, BATCH_SPECS } from '../catalogue/batch-commands.ts';
import { CASE_SPECS } from '../catalogue/case-commands.ts';
import { COMPANY_SPECS } from '../catalogue/company-commands.ts';
import { CONDUCT_MATTER_SPECS, CONDUCT_SPECS } from '../catalogue/conduct-commands.ts';
import { COMPLAINT_SPECS } from '../catalogue/complaint-commands.ts';
import { DUTY_MATTER_SPECS, DUTY_SPECS } from '../catalogue/duty-commands.ts';
import { EMERGENCY_MATTER_SPECS, EMERGENCY_SPECS } from '../catalogue/emergency-commands.ts';
import { ERASURE_SPECS } from '../catalogue/erasure-commands.ts';
import { MATTER_SPECS } from '../catalogue/matter-commands.ts';
import { PAPER_SPECS } from '../catalogue/paper-commands.ts';
import { ORGANISATION_SPECS } from '../catalogue/organisation-commands.ts';
import { CALENDAR_SPECS, RULEBOOK_SPECS } from '../catalogue/reference-commands.ts';
import { PROJECT_SPECS } from '../catalogue/project-commands.ts';
import { RECOUNT_SPECS } from '../catalogue/recount-commands.ts';
import { REGISTER_SPECS } from '../catalogue/register-commands.ts';
import { ROSTER_SPECS } from '../catalogue/roster-commands.ts';
import { SUPERVISION_MATTER_SPECS, SUPERVISION_SPECS } from '../catalogue/supervision-commands.ts';
import { AccessPolicy } from '../policy/access-policy.ts';
import { BATCH_RULES } from '../policy/batch-policy.ts';
import { CASE_RULES } from '../policy/case-policy.ts';
import { COMPANY_RULES } from '../policy/company-policy.ts';
import { CONDUCT_RULES } from '../policy/conduct-policy.ts';
import { COMPLAINT_RULES } from '../policy/complaint-policy.ts';
import { DUTY_RULES } from '../policy/duty-policy.ts';
import { ERASURE_RULES } from '../policy/erasure-policy.ts';
import { EMERGENCY_RULES } from '../policy/emergency-policy.ts';
import { matterRules } from '../policy/matter-policy.ts';
import { paperRules } from '../policy/paper-policy.ts';
import { PROJECT_RULES } from '../policy/project-policy.ts';
import { REFERENCE_RULES } from '../policy/reference-policy.ts';
import { ROSTER_RULES } from '../policy/roster-policy.ts';
import { REVEAL_RULES } from '../policy/reveal-policy.ts';
import { SIGHT_RULES } from '../policy/sight-policy.ts';
import { SUPERVISION_RULES } from '../policy/supervision-policy.ts';
import { SYSTEM_RULES } from '../policy/system-policy.ts';
import { ruleChecks } from '../reference/district-views.ts';
import { StreamRegistry } from './stream-registry.ts';

/** A duty begins with its start, or with the first that is recorded of it. */
const DUTY_OPENINGS = [
  ...['DutyStarted', 'CampaignStarted', 'HotLinePublished'],
  ...['PublicityRecorded', 'InformationPushed', 'ReportTemplateDrafted'],
];

/** Every kind of stream of the district, with the event that opens it. */
export function districtStreams(): StreamRegistry {
  return new StreamRegistry([
    { type: complaintStream, opensWith: ['ComplaintRegistered'] },
    { type: caseStream, opensWith: ['CaseOpened'] },
    { type: companyStream, opensWith: ['CompanyRegistered'] },
    { type: dutyStream, opensWith: DUTY_OPENINGS },
    { type: projectStream, opensWith: ['ProjectRegistered'] },
    { type: batchStream, opensWith: ['BatchReceived', 'FileReceived'] },
    { type: supervisionStream, opensWith: ['ActDrafted', 'RungsDecided', 'DirectiveRecorded', 'TraceBackOpened'] },
    { type: emergencyStream, opensWith: ['EmergencyRaised'] },
    { type: conductStream, opensWith: ['ConductRegistered'] },
    { type: organisationStream, opensWith: ['UnitAdded'] },
    { type: rulebookStream(ruleChecks()), opensWith: ['RuleAdopted'] },
    { type: calendarStream(noticeYear), opensWith: ['CalendarAdopted'] },
    { type: recountStream, opensWith: ['RecountRequested'] },
    { type: erasureStream, opensWith: ['PersonErasureProposed', 'DisposalProposed', 'DisposalHeld'] },
    { type: registerStream, opensWith: ['NumberTaken'] },
    { type: rosterStream, opensWith: ['RosterFiled'] },
  ]);
}

export function districtCatalogue(): Catalogue {
  return new Catalogue({
    complaint: { ...COMPLAINT_SPECS, ...MATTER_SPECS, ...PAPER_SPECS },
    case: { ...CASE_SPECS, ...MATTER_SPECS, ...PAPER_SPECS },
    company: { ...COMPANY_SPECS, ...MATTER_SPECS },
    duty: { ...DUTY_SPECS, ...DUTY_MATTER_SPECS },
    project: { ...PROJECT_SPECS, ...MATTER_SPECS },
    batch: { ...BATCH_SPECS, ...BATCH_MATTER_SPECS },
    supervision: { ...SUPERVISION_SPECS, ...SUPERVISION_MATTER_SPECS },
    emergency: { ...EMERGENCY_SPECS, ...EMERGENCY_MATTER_SPECS },
    conduct: { ...CONDUCT_SPECS, ...CONDUCT_MATTER_SPECS },
    organisation: ORGANISATION_SPECS,
    rulebook: RULEBOOK_SPECS,
    calendar: CALENDAR_SPECS,
    recount: RECOUNT_SPECS,
    erasure: ERASURE_SPECS,
    register: REGISTER_SPECS,
    roster: ROSTER_SPECS,
  });
}

export function districtPolicy(): AccessPolicy {
  const commands = [
    ...COMPLAINT_RULES,
    ...CASE_RULES,
    ...COMPANY_RULES,
    ...PROJECT_RULES,
    ...matterRules('complaint'),
    ...paperRules('complaint'),
    ...matterRules('case'),
    ...paperRules('case'),
    ...matterRules('company'),
    ...DUTY_RULES,
    ...matterRules('duty'),
    ...matterRules('project'),
    ...BATCH_RULES,
    ...SUPERVISION_RULES,
    ...matterRules('supervision'),
    ...EMERGENCY_RULES,
    ...matterRules('emergency'),
    ...CONDUCT_RULES,
    ...ROSTER_RULES,
    ...REFERENCE_RULES,
    ...ERASURE_RULES,
  ];
  return new AccessPolicy({ commands, sight: SIGHT_RULES, system: SYSTEM_RULES, reveal: REVEAL_RULES }, relationsOf);
}
