import { refuse } from '../../kernel/refusal.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { ticketsToCall } from '../state.ts';
import { daysOfAttempts, howTold, isToAll, leftOutTogether } from '../telling.ts';
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
  informedBy(draft, subjectMatter);
}

/**
 * The attempt of each person that is not left out, with his own result; what was told then follows as from attempts one by one.
 * Refuses `claimant-unknown` for one that is not there, `not-told-together` for one that is left out, `nobody-told-together`.
 */
export function recordInformTogether(draft: ComplaintDraft, command: Payload<'RecordInformTogether'>): void {
  const { subjectMatter, way, reached, words, otherwise, except } = command;
  if (!draft.state.toInform.includes(subjectMatter)) refuse('nothing-to-inform', { details: { subjectMatter } });
  const people = leftOutTogether(draft.state, subjectMatter, way);
  for (const claimantId of [...otherwise, ...except]) activeClaimant(draft, claimantId);
  const told = people.flatMap(({ claimantId, left }) => (left === null ? [claimantId] : []));
  if (otherwise.some((one) => !told.includes(one) || except.includes(one))) refuse('not-told-together');
  const tried = told.filter((one) => !except.includes(one));
  if (tried.length === 0) refuse('nobody-told-together');
  const by = draft.context.actor.id;
  for (const claimantId of tried) {
    const result = otherwise.includes(claimantId) ? !reached : reached;
    draft.emit({ type: 'InformAttempted', data: { claimantId, subjectMatter, way, reached: result, words, by } });
  }
  informedBy(draft, subjectMatter);
}

function informedBy(draft: ComplaintDraft, subjectMatter: string): void {
  const how = howTold(draft.state, subjectMatter, daysOfAttempts(draft.context));
  if (how === null) return;
  const unit = draft.context.actor.unit ?? requiredHolder(draft);
  draft.emit({ type: 'ComplainantInformed', data: { subjectMatter, unit, how } });
}
