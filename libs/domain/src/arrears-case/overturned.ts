import type { StepState } from '../steps/state.ts';
import type { CaseDraft } from './draft.ts';
import { fallOf } from './fallen.ts';
import type { CaseState } from './state.ts';

const PUBLICATION = 'publication';
const REVIEW = 'decision-review';
/** What has been published stands there: at the media, kept, objected to, or done with. */
const STANDING: ReadonlySet<string | null> = new Set(['announce', 'keep', 'review', null]);

/** Decisions of the case that no longer stand as they were served: by the order, or by the review of what is none. */
function fallenDecisions(state: CaseState): ReadonlySet<string> {
  const orders = Object.values(state.orders).flatMap(({ id, kind, servedOn }) =>
    kind === 'treatment-decision' && servedOn !== null && fallOf(state, id) !== null ? [id] : [],
  );
  const own = Object.values(state.steps).flatMap(({ key, kind, orderId, at, taken }) =>
    kind === REVIEW && orderId === null && at === null && ['annulled', 'changed'].includes(taken['await'] ?? '')
      ? [key]
      : [],
  );
  return new Set([...orders, ...own]);
}

/**
 * A published decision that is withdrawn, annulled or changed afterwards: the publication goes back to be corrected or taken
 * down, in the same append, whether it was still watched or done with (R29; practice, "What other offices find"). One that is
 * being corrected already, or was taken down, is left alone.
 */
export function overturnPublications(draft: CaseDraft, before: CaseState): void {
  const known = fallenDecisions(before);
  if ([...fallenDecisions(draft.state)].every((one) => known.has(one))) return;
  for (const step of Object.values(before.steps).filter(isPublished)) {
    const { key: stepKey, kind, urgent, requestingUnit: unit } = step;
    const way = { act: 'keep', outcome: 'changed', next: 'correct' };
    const data = { stepKey, kind, ...way, unit, urgent, document: null, signedBy: null, note: null };
    draft.emit({ type: 'StepActed', data });
  }
}

function isPublished({ kind, at, taken, outcome }: StepState): boolean {
  if (kind !== PUBLICATION || taken['publish'] !== 'published' || !STANDING.has(at)) return false;
  return at !== null || outcome === 'standing';
}
