import { type FreeText, isBlank } from '../../kernel/event.ts';
import { legalTime, notBefore } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { checkNoConflict, standsBack } from '../../matter/conflicts.ts';
import { addGround } from '../../ladder/grounds.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { isByPetition, isUndecided, type HandOff } from '../state.ts';
import { requiredHolder } from './intake.ts';
import { proposeNotWage } from './acceptance.ts';

/** The named person of the first-asked unit decides: handle, hand on, joint, or not a wage matter (724 Art 10). */
export function decideFirstContact(draft: ComplaintDraft, command: Payload<'DecideFirstContact'>): void {
  const { decision, reason, units } = command;
  const responsible = draft.context.actor.id;
  const target = units[0];
  if (decision !== 'hand-on' && standsBack(draft.state, draft.context)) refuse('unit-stands-back');
  if (decision === 'hand-on' && (target === undefined || units.length > 1)) refuse('hand-off-target-missing');
  if (decision === 'joint' && units.length === 0) refuse('joint-units-missing');
  for (const unit of units) knownUnit(draft, unit);
  if (decision === 'joint') checkJoint(draft, units);
  draft.emit({ type: 'FirstContactDecided', data: { decision, responsible, reason, units } });
  if (decision === 'hand-on' && target !== undefined) dispatch(draft, target, reason, command.letter ?? null);
  if (decision === 'not-wage') {
    proposeNotWage(draft, { reason, destination: command.destination ?? refuse('destination-missing') });
  }
}

/** 会办: a unit that works here, beside the one that holds it. */
function checkJoint(draft: ComplaintDraft, units: readonly string[]): void {
  for (const unit of units) unitOfDistrict(draft, unit);
  for (const unit of units) checkNoConflict(draft.state, unit);
  if (units.includes(requiredHolder(draft))) refuse('joint-unit-is-holder');
}

/** What the unit did, or how it sees the matter. It answers for itself, takes no custody, and nothing waits for it. */
export function answerJointHandling(draft: ComplaintDraft, command: Payload<'AnswerJointHandling'>): void {
  const { actor } = draft.context;
  const { on } = draft.state.firstContact ?? refuse('not-handled-jointly');
  if (isBlank(command.text)) refuse('joint-answer-missing');
  notBefore(draft.context, on, 'acted-before-joint');
  const unit = actor.unit ?? refuse('not-handled-jointly');
  draft.emit({ type: 'JointHandlingAnswered', data: { ...command, unit, answeredBy: actor.id } });
}

/** The holder hands on with part A of the push form; until sign-for it stays holder (practice, "Who holds it"). */
export function handOn(draft: ComplaintDraft, command: Payload<'HandOn'>): void {
  dispatch(draft, command.toUnit, command.reason, command.letter);
}

function dispatch(draft: ComplaintDraft, toUnit: string, reason: FreeText, letter: string | null): void {
  const fromUnit = requiredHolder(draft);
  const unit = knownUnit(draft, toUnit);
  const held = draft.state.custody.at(-1);
  if (held !== undefined) notBefore(draft.context, held.from, 'acted-before-held');
  if (toUnit === fromUnit) refuse('hand-off-to-itself');
  checkNoConflict(draft.state, toUnit);
  if (unit.outside && letter === null) refuse('outside-letter-missing');
  const ordinal = Object.keys(draft.state.handOffs).length + 1;
  const { outside } = unit;
  draft.emit({
    type: 'HandOffDispatched',
    data: { handOffId: `h${ordinal}`, fromUnit, toUnit, outside, reason, ordinal, letter },
  });
}

export function notifyHandOff(draft: ComplaintDraft, command: Payload<'NotifyHandOff'>): void {
  pending(draft, command.handOffId);
  draft.emit({ type: 'HandOffNotified', data: command });
}

export function signForHandOff(draft: ComplaintDraft, command: Payload<'SignForHandOff'>): void {
  const handOff = pending(draft, command.handOffId);
  notBefore(draft.context, handOff.sentOn, 'acted-before-dispatch');
  draft.emit({
    type: 'HandOffSignedFor',
    data: { handOffId: handOff.id, unit: handOff.toUnit, signer: draft.context.actor.id },
  });
  receive(draft, handOff.toUnit, 'signed-for');
}

/** Until the outside unit's written receipt the first-asked duty and the holder stay here. */
export function recordOutsideReceipt(draft: ComplaintDraft, command: Payload<'RecordOutsideReceipt'>): void {
  const handOff = pending(draft, command.handOffId);
  notBefore(draft.context, handOff.sentOn, 'acted-before-dispatch');
  draft.emit({ type: 'OutsideReceiptRecorded', data: { ...command, unit: handOff.toUnit } });
  receive(draft, handOff.toUnit, 'outside-receipt');
}

/** An outside unit has no login: its refusal is recorded from paper by the sender, who decides anew. */
export function recordOutsideRefusal(draft: ComplaintDraft, command: Payload<'RecordOutsideRefusal'>): void {
  const handOff = pending(draft, command.handOffId);
  notBefore(draft.context, handOff.sentOn, 'acted-before-dispatch');
  draft.emit({
    type: 'HandOffReturned',
    data: {
      ...command,
      unit: handOff.toUnit,
      suggestedOwner: null,
      ordinal: draft.state.returns,
      needsDesignation: false,
      backToSender: true,
    },
  });
}

export function recallHandOff(draft: ComplaintDraft, command: Payload<'RecallHandOff'>): void {
  const handOff = pending(draft, command.handOffId);
  notBefore(draft.context, handOff.sentOn, 'acted-before-dispatch');
  draft.emit({ type: 'HandOffRecalled', data: { ...command, unit: handOff.fromUnit } });
}

/**
 * The first return goes on to the suggested owner; a second one, one without a suggestion or one that names an earlier
 * holder goes to the 治欠办 alone (S1-08). A petition goes back to the office that sent it, which agrees and decides
 * anew (XF 23), and so does a suggestion outside the district, which needs a letter.
 */
export function returnHandOff(draft: ComplaintDraft, command: Payload<'ReturnHandOff'>): void {
  const handOff = pending(draft, command.handOffId);
  const { suggestedOwner } = command;
  if (suggestedOwner !== null) knownUnit(draft, suggestedOwner);
  if (suggestedOwner === handOff.toUnit) refuse('suggested-owner-is-returner');
  statedLaw(command.legalBasis);
  if (isBlank(command.explanation)) refuse('explanation-missing', { article: '《信访工作条例》第二十三条' });
  notBefore(draft.context, handOff.sentOn, 'acted-before-dispatch');
  const ordinal = draft.state.returns + 1;
  const petition = isByPetition(draft.state);
  const unowned = suggestedOwner === null || hasHeld(draft, suggestedOwner);
  const needsDesignation = ordinal > 1 || (unowned && !petition);
  const suggestedOutside = suggestedOwner !== null && knownUnit(draft, suggestedOwner).outside;
  const backToSender = !needsDesignation && (petition || suggestedOutside);
  draft.emit({
    type: 'HandOffReturned',
    data: { ...command, unit: handOff.toUnit, ordinal, needsDesignation, backToSender },
  });
  if (ordinal === 2) {
    const ground = { unit: handOff.toUnit, kind: 'fact', subject: `second-return/${handOff.id}`, rung: 'E2' } as const;
    addGround(draft, { ...ground, at: draft.context.at });
  }
  if (needsDesignation || backToSender || suggestedOwner === null) return;
  dispatch(draft, suggestedOwner, 'suggested-after-return', null);
}

function hasHeld(draft: ComplaintDraft, unit: string): boolean {
  return draft.state.custody.some((segment) => segment.unit === unit);
}

/**
 * Final but for one correction; never overrides statutory competence, hence the legal basis. The present holder receives
 * nothing anew: its periods run on. So do those of a decided matter, which only another unit goes on with.
 */
export function designateOwner(draft: ComplaintDraft, command: Payload<'DesignateOwner'>): void {
  unitOfDistrict(draft, command.unit);
  checkNoConflict(draft.state, command.unit);
  statedLaw(command.legalBasis);
  const ordinal = draft.state.designation === null ? 1 : 2;
  draft.emit({ type: 'OwnerDesignated', data: { ...command, ordinal } });
  const { unit } = command;
  if (unit === requiredHolder(draft)) return;
  if (isUndecided(draft.state)) receive(draft, unit, 'designated');
  else draft.emit({ type: 'HolderReplaced', data: { unit, receivedAt: legalTime(draft.context) } });
}

/** What the correction rests on is said: the article, or what was not known when the unit was designated. */
export function correctDesignation(draft: ComplaintDraft, command: Payload<'CorrectDesignation'>): void {
  const { designation } = draft.state;
  if (designation === null) refuse('no-designation');
  if (designation.corrected) refuse('designation-already-corrected');
  if (designation.unit === command.unit) refuse('hand-off-to-itself');
  unitOfDistrict(draft, command.unit);
  checkNoConflict(draft.state, command.unit);
  if (command.ground === 'law') statedLaw(command.legalBasis ?? '');
  else if (isBlank(command.newFact)) refuse('new-fact-missing');
  draft.emit({ type: 'DesignationCorrected', data: { ...command, correctedBy: draft.context.actor.id } });
  if (command.unit !== requiredHolder(draft)) receive(draft, command.unit, 'designation-corrected');
}

function statedLaw(legalBasis: string): void {
  if (legalBasis.trim() === '') refuse('legal-basis-missing');
}

/** An outside unit takes over by its written receipt alone. */
function unitOfDistrict(draft: ComplaintDraft, id: string): void {
  if (knownUnit(draft, id).outside) refuse('outside-unit-has-no-login');
}

export function receive(
  draft: ComplaintDraft,
  unit: string,
  because: 'signed-for' | 'outside-receipt' | 'designated' | 'designation-corrected' | 'reopened' | 'came-back',
): void {
  const held = draft.state.custody.at(-1);
  if (held !== undefined) notBefore(draft.context, held.from, 'acted-before-held');
  draft.emit({
    type: 'ComplaintReceivedByUnit',
    data: { unit, receivedAt: legalTime(draft.context), because, final: because.startsWith('design') },
  });
}

function pending(draft: ComplaintDraft, handOffId: string): HandOff {
  const handOff = draft.state.handOffs[handOffId] ?? refuse('hand-off-unknown');
  if (handOff.status !== 'dispatched') refuse('hand-off-already-settled', { details: { status: handOff.status } });
  return handOff;
}

function knownUnit(draft: ComplaintDraft, id: string) {
  const unit = draft.context.organisation.unit(id);
  return unit?.active === true ? unit : refuse('unit-unknown', { details: { unit: id } });
}
