import { isBlank } from '../../kernel/event.ts';
import { checkActedOn, isLateEntry, legalDay, notBefore } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import { personsOnPaper } from '../../matter/changes.ts';
import { numberOn } from '../../rules/usual-numbers.ts';
import { localDayOf } from '../../time/local-day.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import type { Claimant, ComplaintKind } from '../events.ts';
import { isByOffice } from '../competence.ts';
import { checkSurvivor } from './duplicates.ts';
import { isUnconfirmed } from '../entry.ts';
import { claimantCount, holderOf } from '../state.ts';
import { addTicket } from './tickets.ts';

/**
 * Registers with what is known (practice, "Intake"): a way to reach the person or 匿名, and one sentence; the rest may be
 * 不详. The first-asked unit holds the matter from the moment the person turned to it.
 */
export function register(draft: ComplaintDraft, command: Payload<'RegisterComplaint'>): void {
  const { context } = draft;
  const receivedAt = command.receivedAt ?? context.at;
  if (receivedAt > context.at) refuse('received-in-future');
  const late = isLateEntry({ ...context, actedOn: receivedAt });
  if (late && isBlank(context.lateReason)) refuse('late-reason-required');
  const firstContactUnit = command.firstContactUnit ?? context.actor.unit ?? refuse('first-contact-unit-missing');
  const unit = context.organisation.unit(firstContactUnit);
  if (unit === null || unit.outside || !unit.active) refuse('unit-unknown', { details: { unit: firstContactUnit } });
  checkClaimants(draft, command.claimants);
  const { ticket, possibleDuplicates, ...facts } = command;
  draft.emit({
    type: 'ComplaintRegistered',
    data: {
      ...facts,
      firstContactUnit,
      receivedAt,
      registeredBy: context.actor.id,
      claimants: command.claimants.map((claimant) => concealedFor(command.kind, claimant)),
    },
  });
  draft.emit({
    type: 'ComplaintReceivedByUnit',
    data: { unit: firstContactUnit, receivedAt, because: 'first-contact', final: false },
  });
  if (ticket !== undefined) addTicket(draft, ticket);
  for (const possible of possibleDuplicates ?? []) draft.emit({ type: 'PossibleDuplicateNoted', data: possible });
}

/** A named reporter is concealed always (423 Art 9). */
function concealedFor(kind: ComplaintKind, claimant: Claimant): Claimant {
  return kind === 'report' ? { ...claimant, concealment: 'concealed' } : claimant;
}

function checkClaimants({ context }: ComplaintDraft, claimants: readonly Claimant[]): void {
  const ids = new Set(claimants.map((claimant) => claimant.claimantId));
  if (ids.size !== claimants.length) refuse('claimant-twice');
  checkRepresentatives(context, claimants.filter((claimant) => claimant.representative).length);
}

/** XF Art 20 says how many a petition visit has at most; the same number serves every group here. */
function checkRepresentatives(context: DecideContext, representatives: number): void {
  const most = numberOn(context.rules, 'S1-05-PEOPLE', 'mostRepresentatives', legalDay(context));
  if (representatives <= most) return;
  refuse('too-many-representatives', { article: '《信访工作条例》第二十条', details: { most } });
}

export function addClaimant(draft: ComplaintDraft, command: Payload<'AddClaimant'>): void {
  if (draft.state.claimants[command.claimant.claimantId] !== undefined) refuse('claimant-twice');
  const claimant = concealedFor(draft.state.kind ?? 'complaint', { ...command.claimant, representative: false });
  draft.emit({ type: 'ClaimantAdded', data: { claimant, reason: command.reason } });
}

export function detailClaimant(draft: ComplaintDraft, command: Payload<'DetailClaimant'>): void {
  const known = draft.state.claimants[command.claimant.claimantId] ?? refuse('claimant-unknown');
  if (known.subject !== command.claimant.subject) refuse('claimant-other-person');
  const { concealment, representative } = known;
  const changed = BUILT_UPON.find((field) => isKnown(known[field]) && isAnother(known[field], command.claimant[field]));
  if (changed !== undefined) refuse('claimant-fact-known', { details: { field: changed } });
  const { phone } = command.claimant;
  const isNewPhone = isKnown(known.phone) && isKnown(phone) && isAnother(known.phone, phone);
  const claimant = {
    ...known,
    ...command.claimant,
    ...withParticulars(known, command.claimant),
    ...(isNewPhone ? { phone: known.phone } : {}),
    ...{ concealment, representative },
  };
  // By the known telephone he shows who he is: another one counts once it is proved.
  if (!isNewPhone || !sameValue(claimant, known)) draft.emit({ type: 'ClaimantDetailed', data: { claimant } });
  if (isNewPhone && phone !== undefined && phone !== 'unknown')
    draft.emit({ type: 'PhoneNamed', data: { claimantId: known.claimantId, phone } });
}

/** What is not said again stays as it was said. */
function withParticulars(known: Claimant, told: Claimant): Pick<Claimant, 'particulars'> {
  if (told.particulars === undefined) return {};
  return { particulars: { ...known.particulars, ...told.particulars } };
}

const BUILT_UPON = ['name', 'idNumber', 'amountFen'] as const;

function isKnown(value: Claimant[keyof Claimant]): boolean {
  return value !== undefined && value !== 'unknown';
}

/** A text that was sealed anew counts as another one: nobody can tell here that it says the same. */
function isAnother(known: Claimant[keyof Claimant], told: Claimant[keyof Claimant]): boolean {
  return told !== undefined && !sameValue(known, told);
}

/** Shows the old value, the reason and two persons (practice, "更正 and 作废"); what nobody knew is simply told. */
export function correctClaimant(draft: ComplaintDraft, command: Payload<'CorrectClaimant'>): void {
  const { claimantId, subject, ...to } = command.claimant;
  const known = draft.state.claimants[claimantId] ?? refuse('claimant-unknown');
  if (known.subject !== subject) refuse('claimant-other-person');
  const by = personsOnPaper(draft.context, command);
  const fields = BUILT_UPON.filter((field) => to[field] !== undefined);
  if (fields.some((field) => !isKnown(known[field]))) refuse('claimant-fact-unknown');
  if (!fields.some((field) => isAnother(known[field], to[field]))) refuse('correction-without-change');
  const from = Object.fromEntries(fields.map((field) => [field, known[field]]));
  draft.emit({ type: 'ClaimantCorrected', data: { claimantId, from, to, reason: command.reason, ...by } });
}

export function dropClaimant(draft: ComplaintDraft, command: Payload<'DropClaimant'>): void {
  const { state } = draft;
  activeClaimant(draft, command.claimantId);
  if (!isUnconfirmed(state, command.claimantId) && claimantCount(state) < 2) refuse('last-claimant');
  draft.emit({ type: 'ClaimantDropped', data: command });
}

/** Provisional at first; the paper that the group signed makes them its representatives, then or later. */
export function electRepresentatives(draft: ComplaintDraft, command: Payload<'ElectRepresentatives'>): void {
  const { claimantIds, paper } = command;
  checkRepresentatives(draft.context, claimantIds.length);
  for (const id of claimantIds) {
    activeClaimant(draft, id);
    if (isUnconfirmed(draft.state, id)) refuse('entrant-unconfirmed');
  }
  if (paper === null) {
    draft.emit({ type: 'RepresentativesElected', data: { claimantIds, document: null } });
    return;
  }
  const { document, ...signed } = paper;
  if (signed.signedOn > legalDay(draft.context)) refuse('signed-in-future');
  if (signed.signers > claimantCount(draft.state)) refuse('more-signers-than-people');
  draft.emit({ type: 'RepresentativesElected', data: { claimantIds, document, paper: signed } });
}

/** What somebody of it says beside what he said at first. */
export function addStatement(draft: ComplaintDraft, command: Payload<'AddStatement'>): void {
  activeClaimant(draft, command.claimantId);
  draft.emit({ type: 'StatementAdded', data: command });
}

export function chooseConcealment(draft: ComplaintDraft, command: Payload<'ChooseConcealment'>): void {
  const claimant = activeClaimant(draft, command.claimantId);
  if (draft.state.kind === 'report' && command.concealment === 'open') {
    refuse('reporter-stays-concealed', { article: '《劳动保障监察条例》第九条' });
  }
  if (claimant.concealment === command.concealment) return;
  draft.emit({ type: 'ConcealmentChosen', data: command });
}

export function consentToDisclosure(draft: ComplaintDraft, command: Payload<'ConsentToDisclosure'>): void {
  if (activeClaimant(draft, command.claimantId).concealment !== 'concealed') refuse('claimant-not-concealed');
  draft.emit({ type: 'DisclosureConsented', data: command });
}

export function notePossibleDuplicate(draft: ComplaintDraft, command: Payload<'NotePossibleDuplicate'>): void {
  if (command.other === draft.state.stream) refuse('duplicate-of-itself');
  if (draft.state.duplicates[command.other] !== undefined) return;
  draft.emit({ type: 'PossibleDuplicateNoted', data: command });
}

/** Same, related or different: complaints are linked, identities never merged (law of step 2, 3.1). */
export function judgeDuplicate(draft: ComplaintDraft, command: Payload<'JudgeDuplicate'>): void {
  if (command.other === draft.state.stream) refuse('duplicate-of-itself');
  if (draft.state.concealedDuplicates.includes(command.other) && !isByOffice(draft.context)) {
    refuse('concealed-pair-for-office');
  }
  if (command.verdict === 'same') checkSurvivor(draft, 'other');
  draft.emit({ type: 'DuplicateJudged', data: command });
}

export function activeClaimant(draft: ComplaintDraft, claimantId: string): Claimant {
  const claimant = draft.state.claimants[claimantId] ?? refuse('claimant-unknown');
  if (draft.state.dropped.includes(claimantId)) refuse('claimant-dropped');
  return claimant;
}

/** Acts on a registered complaint: 发生日期 not before it was received. */
export function checkLegalTime(draft: ComplaintDraft): void {
  const { receivedAt } = draft.state;
  checkActedOn(draft.context, receivedAt === null ? null : localDayOf(receivedAt));
}

/** The holder, whose acts are not older than its custody. */
export function actingHolder(draft: ComplaintDraft): string {
  const held = draft.state.custody.at(-1) ?? refuse('complaint-unknown');
  notBefore(draft.context, held.from, 'acted-before-held');
  return held.unit;
}

export function requiredHolder(draft: ComplaintDraft): string {
  return holderOf(draft.state) ?? refuse('complaint-unknown');
}
