import type { FreeText } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import { arrivedOn } from '../arrived.ts';
import type { CaseDraft } from '../draft.ts';
import type { WageLine } from '../state.ts';

export function openLine(draft: CaseDraft, id: string): WageLine {
  const line = draft.state.lines[id] ?? refuse('line-unknown', { details: { line: id } });
  if (line.end !== null) refuse('line-ended', { details: { line: id, as: line.end } });
  return line;
}

/**
 * Proposed by who recorded the last payment that reached the person, confirmed by who verified it. While part of the
 * sum is in dispute the line stays open: that part is decided, or goes another way.
 */
export function endIfPaid(draft: CaseDraft, lineId: string, proof: FreeText): void {
  const line = draft.state.lines[lineId];
  if (line === undefined || line.end !== null || line.verifiedFen === null || line.disputedFen > 0) return;
  const { paidFen, last } = arrivedOn(draft.state.payments, lineId);
  if (paidFen < line.verifiedFen || last === null || last.verifiedBy === null) return;
  const { recordedBy: proposedBy, verifiedBy: confirmedBy } = last;
  draft.emit({ type: 'WageLineEnded', data: { lineId, as: 'paid', proof, proposedBy, confirmedBy } });
}
