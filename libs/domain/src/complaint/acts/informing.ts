import { refuse } from '../../kernel/refusal.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { howTold, isToAll } from '../telling.ts';
import { activeClaimant, requiredHolder } from './intake.ts';

/** One attempt to tell one person, or all of them at once; what is told to one is not told to the others. */
export function recordInformAttempt(draft: ComplaintDraft, command: Payload<'RecordInformAttempt'>): void {
  const { subjectMatter, claimantId, way } = command;
  if (!draft.state.toInform.includes(subjectMatter)) refuse('nothing-to-inform', { details: { subjectMatter } });
  if (claimantId !== null) activeClaimant(draft, claimantId);
  else if (!isToAll(draft.state, way)) refuse('claimant-to-be-named');
  draft.emit({ type: 'InformAttempted', data: { ...command, by: draft.context.actor.id } });
  const how = howTold(draft.state, subjectMatter);
  if (how === null) return;
  const unit = draft.context.actor.unit ?? requiredHolder(draft);
  draft.emit({ type: 'ComplainantInformed', data: { subjectMatter, unit, how } });
}
