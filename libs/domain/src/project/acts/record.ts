import { legalDay } from '../../clocks/legal-time.ts';
import type { CompanyState } from '../../company/state.ts';
import { companyRelations } from '../../company/relations.ts';
import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import type { ProjectParticulars, ProjectParty } from '../events.ts';
import { namedCase } from '../../warning/acts.ts';
import { isWarningOpen } from '../../warning/state.ts';
import { ownerUnit } from '../state.ts';
import { findBreach } from './breaches.ts';
import { checkNotOwner, checkUnit, notInFuture } from './checks.ts';

export function registerProject(draft: ProjectDraft, command: ProjectPayload<'RegisterProject'>): void {
  checkUnit(draft.context, command.supervisedBy);
  if (command.town !== null) checkUnit(draft.context, command.town);
  draft.emit({ type: 'ProjectRegistered', data: { ...command, unit: draft.context.actor.unit } });
}

export function describeProject(draft: ProjectDraft, command: ProjectPayload<'DescribeProject'>): void {
  const { facts, particulars } = draft.state;
  if (sameValue(command, { ...facts, ...particulars })) return;
  if (command.town !== null) checkUnit(draft.context, command.town);
  for (const { company } of partiesOf(command)) if (company !== null) checkCompany(draft.context, company);
  checkOwnerUnit(draft.context, command);
  draft.emit({ type: 'ProjectDetailed', data: command });
}

/** Only the owner is a unit of the district; others that are named are companies. */
function checkOwnerUnit(context: DecideContext, { owner, ...others }: ProjectParticulars): void {
  const several = partiesOf({ ...others, owner: 'unknown' });
  if (several.some(({ unit }) => unit !== undefined)) refuse('unit-of-owner-only');
  if (owner !== 'unknown' && owner.unit !== undefined) checkUnit(context, owner.unit);
}

export function partiesOf({ owner, generalContractor, supervisor, subcontractors }: ProjectParticulars) {
  const several = subcontractors === 'unknown' ? [] : subcontractors;
  return [owner, generalContractor, supervisor, ...several].filter((one): one is ProjectParty => one !== 'unknown');
}

/** A record that the sender may know of, as the door reads it under its stream's name. */
function checkCompany({ facts, actor, organisation }: DecideContext, company: string): void {
  const known = facts[company]?.fact as CompanyState | undefined;
  const theirs = known !== undefined && companyRelations(known, actor.unit ?? '', organisation).length > 0;
  if (known?.registered !== true || !theirs) refuse('company-unknown');
}

export function assignProjectCode(draft: ProjectDraft, { code }: ProjectPayload<'AssignProjectCode'>): void {
  draft.emit({ type: 'ProjectCodeAssigned', data: { code } });
}

export function assignSupervision(draft: ProjectDraft, command: ProjectPayload<'AssignSupervision'>): void {
  checkUnit(draft.context, command.unit);
  checkNotOwner(draft.state, command.unit);
  const { supervisedBy: from } = draft.state;
  if (from === command.unit) return;
  const { warnings } = draft.state;
  draft.emit({ type: 'SupervisionAssigned', data: { ...command, from } });
  if (from !== ownerUnit(draft.state)) return;
  for (const { id: warningId } of Object.values(warnings).filter((one) => isWarningOpen(one) && one.unit === from)) {
    draft.emit({ type: 'WarningReassigned', data: { warningId, unit: command.unit, from } });
  }
}

/**
 * The periods of the account and the deposit run from the day of signing, which is not moved by an amendment; a cycle of
 * more than one month is a breach (724 Art 24).
 */
export function recordContract(draft: ProjectDraft, command: ProjectPayload<'RecordContract'>): void {
  const { contract } = draft.state;
  notInFuture(draft.context, command.signedOn);
  if (contract !== null && contract.signedOn !== command.signedOn) refuse('contract-day-known');
  if (contract !== null && sameValue(contract, command)) return;
  draft.emit({ type: 'ContractRecorded', data: command });
  if (command.cycleMonths !== 'unknown' && command.cycleMonths > 1) {
    findBreach(draft, { kind: 'cycle-too-long', by: 'record', foundOn: legalDay(draft.context) });
  }
}

/** Works that begin before the money is there are a breach, and a fact all the same (724 Art 23). */
export function recordStart(draft: ProjectDraft, command: ProjectPayload<'RecordStart'>): void {
  notInFuture(draft.context, command.effectiveOn);
  draft.emit({ type: 'ConstructionStarted', data: command });
  const arranged = draft.state.funding.at(-1)?.sufficient === true;
  if (!arranged) findBreach(draft, { kind: 'funds-missing', by: 'record', foundOn: legalDay(draft.context) });
}

export function completeProject(draft: ProjectDraft, command: ProjectPayload<'CompleteProject'>): void {
  notInFuture(draft.context, command.effectiveOn);
  const { startedOn } = draft.state;
  if (startedOn !== null && command.effectiveOn < startedOn) refuse('completed-before-start');
  draft.emit({ type: 'ProjectCompleted', data: command });
}

/** A case in which wages of the project are owed; a person names it (practice, "Projects"). */
export function linkCase(draft: ProjectDraft, { caseId, warningId }: ProjectPayload<'LinkCase'>): void {
  const { caseVersion, warning } = namedCase(draft, { caseId, warningId });
  if (draft.state.cases.includes(caseId) && (warning === null || warning.caseId === caseId)) return;
  draft.emit({ type: 'ProjectCaseLinked', data: { caseId, caseVersion, warningId } });
}
