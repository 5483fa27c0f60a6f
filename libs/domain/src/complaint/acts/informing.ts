import { refuse } from '../../kernel/refusal.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { ticketsToCall } from '../state.ts';
import { daysOfAttempts, howTold, isToAll } from '../telling.ts';
import { activeClaimant, requiredHolder } from './intake.ts';

/**
 * One attempt to tell one person, or all of them at once; what is told to one is not told to the others. The first call
 * about an urgent ticket tells nothing: the attempt itself is what is owed.
 */
export function recordInformAttempt(draft: ComplaintDraft, command: Payload<'RecordInformAttempt'>): void {
  const { subjectMatter, claimantId, way } = command;
  const isCall = subjectMatter === 'contact';
  const awaited = isCall ? ticketsToCall(draft.state).length > 0 : draft.state.toInform.includes(subjectMatter);
  if (!awaited) refuse('nothing-to-inform', { details: { subjectMatter } });
  if (claimantId !== null) activeClaimant(draft, claimantId);
  else if (!isToAll(draft.state, way)) refuse('claimant-to-be-named');
  draft.emit({ type: 'InformAttempted', data: { ...command, by: draft.context.actor.id } });
  if (isCall) return;
  const how = howTold(draft.state, subjectMatter, daysOfAttempts(draft.context));
  if (how === null) return;
  const unit = draft.context.actor.unit ?? requiredHolder(draft);
  draft.emit({ type: 'ComplainantInformed', data: { subjectMatter, unit, how } });
}
