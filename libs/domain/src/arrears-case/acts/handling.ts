import type { FreeText } from '../../kernel/event.ts';
import { legalDay, notBefore } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { checkNoConflict } from '../../matter/conflicts.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { gradeOf } from '../grade.ts';

/** Follows the facts after every act; the reasons are kept with it. */
export function grade(draft: CaseDraft): void {
  const wanted = gradeOf(draft.state, draft.context);
  const { grade: before, gradeReasons } = draft.state;
  if (wanted.grade !== before || !sameValue(wanted.reasons, gradeReasons))
    draft.emit({ type: 'CaseGraded', data: wanted });
}

export function describeProject(draft: CaseDraft, command: CasePayload<'DescribeProject'>): void {
  const { projectKind, project, sections } = draft.state;
  if (sameValue(command, { projectKind, project, sections })) return;
  draft.emit({ type: 'ProjectDescribed', data: command });
}

/**
 * The 治欠办 sets lead, co-units, filing unit, 包案领导 and the clearing date at opening. Another lead takes the open dates
 * over as they are; a date that has passed stays with the unit that let it pass.
 */
export function assignLead(draft: CaseDraft, command: CasePayload<'AssignLead'>): void {
  const { clearBy, ...assignment } = command;
  for (const unit of [assignment.lead, assignment.filingUnit, ...assignment.coUnits]) {
    const known = draft.context.organisation.unit(unit);
    if (known === null || known.outside || !known.active) refuse('unit-unknown', { details: { unit } });
  }
  checkNoConflict(draft.state, assignment.lead);
  const holding = draft.state.custody.at(-1);
  if (holding !== undefined) notBefore(draft.context, holding.from, 'assigned-before-holder');
  if (draft.context.organisation.unit(assignment.filingUnit)?.kind !== 'hrss') refuse('filing-unit-not-hrss');
  const set = draft.state.clearBy;
  if (set !== null && set !== clearBy) refuse('clearing-date-already-set', { details: { clearBy: set } });
  if (set === null && clearBy <= legalDay(draft.context)) refuse('date-not-in-future');
  draft.emit({ type: 'LeadAssigned', data: assignment });
  if (set === null) setClearingDate(draft, clearBy, assignment.reason, draft.context.actor.id);
}

/** Changed only by its approver with a reason; every version is kept. */
export function changeClearingDate(draft: CaseDraft, command: CasePayload<'ChangeClearingDate'>): void {
  if (command.clearBy === draft.state.clearBy) refuse('correction-without-change');
  if (command.clearBy <= legalDay(draft.context)) refuse('date-not-in-future');
  if (command.approvedBy !== draft.context.actor.id && command.document === null) refuse('approval-without-document');
  checkApprover(draft, command.approvedBy);
  setClearingDate(draft, command.clearBy, command.reason, command.approvedBy);
}

function setClearingDate(draft: CaseDraft, clearBy: string, reason: FreeText, approvedBy: string): void {
  const { actor, organisation } = draft.context;
  const ordinal = draft.state.clearingDates + 1;
  const post = (actor.id === approvedBy ? actor.post : null) ?? organisation.postsOf(approvedBy)[0]?.id;
  const data = { clearBy, ordinal, reason, approvedBy, ...(post === undefined ? {} : { approverPost: post }) };
  draft.emit({ type: 'ClearingDateSet', data });
}

/** A case that was opened again has no date: whoever may set one gives it a new one. */
function checkApprover({ state, context }: CaseDraft, approvedBy: string): void {
  const set = state.clearBy === null ? null : state.clearingApprover;
  if (set === null || set.person === approvedBy) return;
  const holders = set.post === null ? [] : (context.organisation.post(set.post)?.holders ?? []);
  if (!holders.includes(approvedBy)) refuse('not-the-approver');
}

export function fileCase(draft: CaseDraft, command: CasePayload<'FileCase'>): void {
  const unit = draft.state.filingUnit ?? refuse('lead-not-assigned');
  draft.emit({ type: 'CaseFiled', data: { unit, filedOn: legalDay(draft.context), number: command.number } });
}

export function recordObstacle(draft: CaseDraft, command: CasePayload<'RecordObstacle'>): void {
  draft.emit({ type: 'ObstacleFound', data: command });
}

export function concludeInvestigation(draft: CaseDraft, command: CasePayload<'ConcludeInvestigation'>): void {
  const unverified = Object.values(draft.state.lines).find((line) => line.end === null && line.verifiedFen === null);
  if (unverified !== undefined) refuse('line-not-verified', { details: { line: unverified.id } });
  const unit = draft.state.filingUnit ?? refuse('lead-not-assigned');
  notBefore(draft.context, draft.state.filedOn ?? refuse('case-not-filed'), 'acted-before-filed');
  draft.emit({ type: 'InvestigationConcluded', data: { unit, document: command.document } });
}

export function addParty(draft: CaseDraft, command: CasePayload<'AddParty'>): void {
  if (draft.state.parties[command.partyId] !== undefined) refuse('party-known');
  draft.emit({ type: 'PartyAdded', data: command });
}

/** 建设 → 总包 → 分包 → 包工头 → 班组长: a tree, so a link may not lead back to where it came from. */
export function linkParties(draft: CaseDraft, command: CasePayload<'LinkParties'>): void {
  const { from, to } = command;
  for (const id of [from, to]) if (draft.state.parties[id] === undefined) refuse('party-unknown', { details: { id } });
  if (from === to || reaches(draft, to, from)) refuse('party-link-circle');
  if (draft.state.links.some((link) => link.from === from && link.to === to)) refuse('party-link-known');
  if (draft.state.links.some((link) => link.to === to)) refuse('party-has-parent');
  draft.emit({ type: 'PartyLinked', data: command });
}

function reaches(draft: CaseDraft, from: string, target: string): boolean {
  return draft.state.links.some(
    (link) => link.from === from && (link.to === target || reaches(draft, link.to, target)),
  );
}

export function findCause(draft: CaseDraft, command: CasePayload<'FindCause'>): void {
  const unit = draft.context.actor.unit ?? draft.state.lead ?? refuse('lead-not-assigned');
  draft.emit({ type: 'CauseFound', data: { ...command, unit } });
}
