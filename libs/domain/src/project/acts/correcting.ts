import { reviewLapse } from '../../clocks/acts.ts';
import { moveStarts } from '../../clocks/moved-start.ts';
import { refuse } from '../../kernel/refusal.ts';
import { personsOnPaper } from '../../matter/changes.ts';
import { settle } from '../../matter/consequences.ts';
import { startOfDay } from '../../time/local-day.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { notInFuture } from './checks.ts';

/**
 * 更正 of the day of signing: the old day, the reason and two persons (practice, "更正 and 作废"). The periods of the account,
 * the deposit, the guarantee and the clerk begin anew from the true day; these are dates of the contractor and the owner,
 * so that a lapse it would have spared is taken back at once, and the breach that rests on it is struck.
 */
export function correctFact(draft: ProjectDraft, command: ProjectPayload<'CorrectFact'>): void {
  const { field, to, reason } = command;
  const { contract, completedOn, clocks } = draft.state;
  const { signedOn: from } = contract ?? refuse('contract-missing');
  const by = personsOnPaper(draft.context, command);
  notInFuture(draft.context, to);
  if (from === to) refuse('correction-without-change');
  if (completedOn !== null && to > completedOn) refuse('contract-after-completion');
  draft.emit({ type: 'FactCorrected', data: { field, from, to, reason, ...by } });
  const facts = Object.values(clocks).map(({ startedBy }) => startedBy);
  moveStarts(draft, { field, facts, to: startOfDay(to), reason });
  for (const { id, questioned } of Object.values(draft.state.clocks)) {
    const asked = questioned !== null && clocks[id]?.questioned === null;
    if (asked) reviewLapse(draft, { clockId: id, decision: 'taken-back', reason });
  }
  // A day set back may have passed.
  settle(draft);
}
