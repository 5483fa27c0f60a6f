import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import type { MatterState } from '../../matter/state.ts';
import { MATTER_FACT } from '../choice.ts';
import type { SupervisionDraft, SupervisionPayload } from '../draft.ts';
import { askHigher, breakFollowUp } from '../orders.ts';
import type { FollowUpState, SupervisionState } from '../state.ts';
import { senderUnit } from './measure.ts';

/** 约谈: who was called came and promised, or did not come, which asks for 通报 at once. */
export function holdInterview(draft: SupervisionDraft, command: SupervisionPayload<'HoldInterview'>): void {
  const { came, minutes, note, promises } = command;
  const { letter, unit } = draft.state;
  const heldOn = legalDay(draft.context);
  if (letter === null || unit === null) return refuse('act-not-issued');
  if (heldOn < letter.servedOn) refuse('interview-before-notice');
  if (!came && promises.length > 0) refuse('promises-of-who-came-only');
  draft.emit({ type: 'InterviewHeld', data: { came, heldOn, minutes, note } });
  promises.forEach(({ demand, dueOn }, index) => {
    if (dueOn < heldOn) refuse('follow-up-day-passed');
    const itemId = `p${index + 1}`;
    draft.emit({ type: 'FollowUpSet', data: { itemId, unit, demand, dueOn, matter: null, of: 'interview' } });
  });
  if (!came) askHigher(draft, null, `${letter.number}/not-come`);
}

/** 领导批示, 会议议定事项: each item has a unit and a date, and is followed until it is done. */
export function recordDirective(draft: SupervisionDraft, command: SupervisionPayload<'RecordDirective'>): void {
  const { items, ...directive } = command;
  if (directive.givenOn > legalDay(draft.context)) refuse('directive-in-future');
  draft.emit({ type: 'DirectiveRecorded', data: { ...directive, issuer: senderUnit(draft.context) } });
  items.forEach(({ unit, demand, dueOn, matter }, index) => {
    const { organisation, facts } = draft.context;
    if (organisation.unit(unit)?.active !== true) refuse('unit-unknown', { details: { unit } });
    if (dueOn < directive.givenOn) refuse('follow-up-day-passed');
    if (matter !== null && (facts[`${MATTER_FACT}${matter}`]?.fact as MatterState | undefined) === undefined) {
      refuse('matter-unknown', { details: { matter } });
    }
    const itemId = `i${index + 1}`;
    draft.emit({ type: 'FollowUpSet', data: { itemId, unit, demand, dueOn, matter, of: 'directive' } });
  });
}

/** The unit says with proof that it is done; what was judged not done may be reported again. */
export function reportFollowUp(draft: SupervisionDraft, command: SupervisionPayload<'ReportFollowUp'>): void {
  const item = itemOf(draft, command.itemId);
  if (!reportsFor(draft.state, item.unit, draft.context)) refuse('follow-up-of-another-unit');
  if (item.status !== 'open' && item.status !== 'not-done') refuse('follow-up-reported');
  draft.emit({ type: 'FollowUpReported', data: command });
}

export function judgeFollowUp(draft: SupervisionDraft, command: SupervisionPayload<'JudgeFollowUp'>): void {
  const { itemId, verdict, reason } = command;
  const item = itemOf(draft, itemId);
  if (item.status !== 'reported') refuse('follow-up-not-reported');
  if (item.unit === draft.context.actor.unit) refuse('follow-up-judged-by-itself');
  if (verdict === 'not-done' && reason === null) refuse('reason-missing');
  draft.emit({ type: 'FollowUpJudged', data: command });
  if (verdict === 'not-done' && !item.broken) breakFollowUp(draft, item, false);
}

/** The unit itself; for one without a login whoever keeps the act, with its paper. */
export function reportsFor(
  { issuer }: Pick<SupervisionState, 'issuer'>,
  unit: string,
  { actor, organisation }: Pick<DecideContext, 'actor' | 'organisation'>,
): boolean {
  if (actor.unit === null) return false;
  return actor.unit === unit || (actor.unit === issuer && organisation.unit(unit)?.outside === true);
}

function itemOf({ state }: SupervisionDraft, itemId: string): FollowUpState {
  return state.followUps[itemId] ?? refuse('follow-up-unknown', { details: { item: itemId } });
}
