import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import { openFen } from '../money.ts';
import { sentBy } from '../promises.ts';

/** 还款承诺 in dated instalments; the days and sums of an earlier one of the same party give way to it. */
export function recordPromise(draft: CaseDraft, command: CasePayload<'RecordPromise'>): void {
  const { partyId, instalments, document } = command;
  if (draft.state.parties[partyId] === undefined) refuse('party-unknown');
  if (instalments.some(({ fen }) => !Number.isInteger(fen) || fen <= 0)) refuse('amount-invalid');
  const days = instalments.map(({ dueOn }) => dueOn);
  if (days.some((day) => day <= legalDay(draft.context))) refuse('date-not-in-future');
  if (days.some((day, place) => place > 0 && day <= (days[place - 1] ?? ''))) refuse('instalments-out-of-order');
  const totalFen = instalments.reduce((sum, { fen }) => sum + fen, 0);
  const owedFen = openFen(draft.state);
  if (totalFen > owedFen) refuse('promise-above-owed', { details: { owedFen } });
  const promiseId = `k${Object.keys(draft.state.promises).length + 1}`;
  for (const earlier of Object.values(draft.state.promises).filter((one) => one.partyId === partyId)) {
    for (const { id: instalmentId, status } of earlier.instalments) {
      if (status === 'due') draft.emit({ type: 'InstalmentReplaced', data: { promiseId: earlier.id, instalmentId } });
    }
  }
  const sentBeforeFen = sentBy(draft.state, partyId);
  draft.emit({ type: 'PromiseMade', data: { promiseId, partyId, totalFen, sentBeforeFen, document } });
  for (const [place, { dueOn, fen }] of instalments.entries()) {
    const instalmentId = `${promiseId}.${place + 1}`;
    draft.emit({ type: 'InstalmentPromised', data: { promiseId, instalmentId, partyId, dueOn, fen } });
  }
}
