import { legalDay } from '../../clocks/legal-time.ts';
import type { FreeText } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import { decides } from '../../ladder/deciders.ts';
import type { Rung } from '../../ladder/events.ts';
import { isSameRung, type RungOfMatter } from '../../ladder/letters.ts';
import { answerPeriod } from '../../ladder/periods.ts';
import { choose, type Choice, RUNG_OF_MEASURE, servableFrom } from '../choice.ts';
import type { SupervisionDraft, SupervisionPayload } from '../draft.ts';
import type { Invitation, MeasureBody, MeasureKind } from '../events.ts';
import { order } from '../orders.ts';
import { type ActRung, standingRungs } from '../state.ts';

export function draftAct(draft: SupervisionDraft, command: SupervisionPayload<'DraftAct'>): void {
  const { kind, unit } = command;
  addressee(draft.context, unit);
  const rung = RUNG_OF_MEASURE[kind];
  const body = bodyOf(draft.context, kind, unit, command);
  draft.emit({ type: 'ActDrafted', data: { kind, unit, rung, issuer: senderUnit(draft.context), ...body } });
}

/** Written anew as long as it has not gone out; what had been chosen is chosen again from what is now proposed. */
export function reviseAct(draft: SupervisionDraft, command: SupervisionPayload<'ReviseAct'>): void {
  const { kind, unit } = measureOf(draft);
  draft.emit({ type: 'ActRevised', data: bodyOf(draft.context, kind, unit, command) });
}

export function dropAct(draft: SupervisionDraft, command: SupervisionPayload<'DropAct'>): void {
  draft.emit({ type: 'ActDropped', data: command });
}

/** One number, one day of service, one date to answer by. What somebody has decided meanwhile is left out, visibly. */
export function issueAct(draft: SupervisionDraft, { number }: SupervisionPayload<'IssueAct'>): void {
  const { context, state } = draft;
  const { unit, kind } = measureOf(draft);
  const rung = RUNG_OF_MEASURE[kind];
  const choice = chosenOf(context, state.rungs, unit, rung);
  const servedOn = legalDay(context);
  if (servedOn < servableFrom(context, choice.rungs)) refuse('letter-before-proposals');
  if (state.invitation !== null && state.invitation.on < servedOn) refuse('interview-day-passed');
  const answerBy = answerPeriod(context, rung, servedOn).day;
  const issuedBy = context.actor.id;
  const issuer = senderUnit(context);
  draft.emit({ type: 'ActIssued', data: { number, servedOn, answerBy, issuedBy, issuer, ...choice } });
  order(draft, { command: 'IssueRung', targets: choice.rungs });
}

/** One report for all matters, or for some of them. */
export function answerAct(draft: SupervisionDraft, { rungs, text, document }: SupervisionPayload<'AnswerAct'>): void {
  const standing = standingRungs(draft.state);
  // A report that one matter has sent back alone is given again for that one.
  const open = rungs === null ? standing.filter(({ answered }) => !answered) : standing;
  order(draft, { command: 'AnswerRung', targets: targetsOf(open, rungs), text, document });
}

export function rejectActAnswer(
  draft: SupervisionDraft,
  { rungs, reason }: SupervisionPayload<'RejectActAnswer'>,
): void {
  const answered = standingRungs(draft.state);
  order(draft, { command: 'RejectRungAnswer', targets: targetsOf(answered, rungs), text: reason });
}

export function liftAct(draft: SupervisionDraft, { rungs, reason }: SupervisionPayload<'LiftAct'>): void {
  order(draft, { command: 'LiftRung', targets: targetsOf(standingRungs(draft.state), rungs), text: reason });
}

/** What stands in several matters is lifted in one act; each matter asks once more whether this person may. */
export function liftTogether(draft: SupervisionDraft, command: SupervisionPayload<'LiftTogether'>): void {
  const { unit, reason } = command;
  addressee(draft.context, unit);
  const choice = some(choose(draft.context, command.rungs, { unit, act: 'LiftRung', rung: null }));
  const issuer = senderUnit(draft.context);
  const body = { demand: reason, invitation: null, addressees: [unit], ...choice };
  draft.emit({ type: 'ActDrafted', data: { kind: 'lifting', unit, rung: 'E2', issuer, ...body } });
  order(draft, { command: 'LiftRung', targets: choice.rungs, text: reason });
}

export function acknowledgeCircular(draft: SupervisionDraft): void {
  const unit = senderUnit(draft.context);
  if (draft.state.acknowledged[unit] !== undefined) return;
  const acknowledgedOn = legalDay(draft.context);
  if (acknowledgedOn < (draft.state.letter?.servedOn ?? '')) refuse('acknowledged-before-served');
  draft.emit({ type: 'CircularAcknowledged', data: { unit, acknowledgedOn } });
}

interface Written {
  readonly demand: FreeText;
  readonly invitation: Invitation | null;
  readonly addressees: readonly string[];
  readonly rungs: readonly RungOfMatter[];
}

function bodyOf(context: DecideContext, kind: MeasureKind, unit: string, written: Written): MeasureBody {
  const { demand, invitation } = written;
  if ((kind === 'interview') !== (invitation !== null)) refuse('invitation-of-interview-only');
  if (invitation !== null && invitation.on < legalDay(context)) refuse('interview-day-passed');
  const others = written.addressees.filter((other) => other !== unit);
  if (kind !== 'circular' && others.length > 0) refuse('addressees-of-circular-only');
  for (const other of others) addressee(context, other);
  const addressees = [unit, ...new Set(others)];
  return { demand, invitation, addressees, ...chosenOf(context, written.rungs, unit, RUNG_OF_MEASURE[kind]) };
}

function chosenOf(context: DecideContext, asked: readonly RungOfMatter[], unit: string, rung: Rung): Choice {
  return some(choose(context, asked, { unit, act: 'IssueRung', rung }));
}

/** Refuses with the reason for each. */
export function some(choice: Choice, code = 'no-rung-to-take'): Choice {
  return choice.rungs.length > 0
    ? choice
    : refuse(code, { details: { leftOut: choice.leftOut.map(({ code }) => code).join(', ') } });
}

function targetsOf(standing: readonly ActRung[], asked: readonly RungOfMatter[] | null): readonly RungOfMatter[] {
  const chosen = standing.filter((rung) => asked === null || asked.some((one) => isSameRung(rung, one)));
  if (asked !== null && asked.some((one) => !standing.some((rung) => isSameRung(rung, one)))) {
    return refuse('rung-not-in-act');
  }
  if (chosen.length === 0) return refuse('no-rung-to-take', { details: { leftOut: '' } });
  return chosen.map(({ stream, ladderKey, rungId }) => ({ stream, ladderKey, rungId }));
}

function addressee({ organisation }: DecideContext, unit: string): void {
  if (organisation.unit(unit)?.active !== true) refuse('unit-unknown', { details: { unit } });
}

export function senderUnit({ actor }: DecideContext): string {
  return actor.unit ?? refuse('no-post');
}

function measureOf({ state }: SupervisionDraft): { readonly kind: MeasureKind; readonly unit: string } {
  const { kind, unit } = state;
  if (unit === null || (kind !== 'letter' && kind !== 'interview' && kind !== 'circular')) return refuse('act-unknown');
  return { kind, unit };
}

/** Whether whoever is at the door may issue and lift what the act is about. */
export function decidesOn(
  { rung, unit }: SupervisionDraft['state'],
  context: Pick<DecideContext, 'actor' | 'organisation'>,
): boolean {
  return rung !== null && unit !== null && decides({ rung }, { unit }, context.actor, context);
}
