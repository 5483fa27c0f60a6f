import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import { legalDay } from '../../clocks/legal-time.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import { personsOnPaper } from '../../matter/changes.ts';
import type { CompanyDraft, CompanyPayload } from '../draft.ts';
import { tellOfRisk } from './warnings.ts';
import { companyRelations } from '../relations.ts';
import type { CompanyState } from '../state.ts';

export function registerCompany(draft: CompanyDraft, command: CompanyPayload<'RegisterCompany'>): void {
  draft.emit({ type: 'CompanyRegistered', data: { ...command, unit: draft.context.actor.unit } });
}

export function describeCompany(draft: CompanyDraft, command: CompanyPayload<'DescribeCompany'>): void {
  const { name, address, representative } = draft.state;
  if (sameValue(command, { name, address, representative })) return;
  draft.emit({ type: 'CompanyDescribed', data: command });
}

/** A code once assigned is that of the company; another one is another company's. */
export function assignCreditCode(draft: CompanyDraft, { creditCode }: CompanyPayload<'AssignCreditCode'>): void {
  if (draft.state.creditCode === creditCode) return;
  if (draft.state.creditCode !== null) refuse('credit-code-known');
  draft.emit({ type: 'CreditCodeAssigned', data: { creditCode } });
}

/** 更正: the code is free for the company whose it is; what rests on it must have ended first. */
export function takeBackCreditCode(draft: CompanyDraft, command: CompanyPayload<'TakeBackCreditCode'>): void {
  const { creditCode, steps } = draft.state;
  if (creditCode === null) return refuse('credit-code-missing');
  const by = personsOnPaper(draft.context, command);
  if (Object.values(steps).some(({ at }) => at !== null)) refuse('credit-code-relied-upon');
  draft.emit({ type: 'CreditCodeTakenBack', data: { creditCode, reason: command.reason, ...by } });
}

export function linkCompany(draft: CompanyDraft, { other, reason }: CompanyPayload<'LinkCompany'>): void {
  if (other === draft.state.stream) refuse('company-linked-to-itself');
  checkKnown(draft.context);
  if (draft.state.linked.includes(other)) refuse('company-already-linked');
  draft.emit({ type: 'CompanyLinked', data: { other, reason } });
}

/** A record that the sender may know of. */
function checkKnown({ facts, actor, organisation }: DecideContext): void {
  const known = facts['other']?.fact as CompanyState | undefined;
  const isTheirs = known !== undefined && companyRelations(known, actor.unit ?? '', organisation).length > 0;
  if (known?.registered !== true || !isTheirs) refuse('company-unknown');
}

export function unlinkCompany(draft: CompanyDraft, { other, reason }: CompanyPayload<'UnlinkCompany'>): void {
  if (!draft.state.linked.includes(other)) refuse('company-not-linked');
  draft.emit({ type: 'CompanyUnlinked', data: { other, reason } });
}

/** One person of a town, a sub-district or a member unit answers for the contact (notice, part three (十七)). */
export function appointContact(draft: CompanyDraft, { unit, person }: CompanyPayload<'AppointContact'>): void {
  const { organisation } = draft.context;
  const known = organisation.unit(unit);
  if (known === null || known.outside || !known.active) refuse('unit-unknown', { details: { unit } });
  if (!organisation.postsOf(person).some((post) => post.unit === unit)) refuse('contact-of-another-unit');
  const { contact } = draft.state;
  if (contact?.unit === unit && contact.person === person) return;
  draft.emit({ type: 'ContactAppointed', data: { unit, person } });
}

export function recordVisit(draft: CompanyDraft, command: CompanyPayload<'RecordVisit'>): void {
  const unit = draft.context.actor.unit ?? refuse('unit-unknown', { details: { unit: null } });
  const { visitedOn, arrears, condition, promisedOn } = command;
  if (visitedOn > legalDay(draft.context)) refuse('visited-in-future');
  if (arrears !== undefined && condition !== 'risk') refuse('arrears-found-no-risk');
  if (promisedOn !== undefined && promisedOn < visitedOn) refuse('promised-before-visit');
  draft.emit({ type: 'VisitRecorded', data: { unit, ...command } });
  if (condition === 'risk') tellOfRisk(draft, unit, command);
}
