import { moveStarts } from '../../clocks/moved-start.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { Instant } from '../../kernel/time-types.ts';
import { personsOnPaper } from '../../matter/changes.ts';
import { settle } from '../../matter/consequences.ts';
import { instantMillis, isInstant, localDayOf, toInstant } from '../../time/local-day.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';

type Correction = Payload<'CorrectFact'>;

/** Shows the old value, the reason and a second person (practice, "更正 and 作废"). */
export function correctFact(draft: ComplaintDraft, command: Correction): void {
  const { field, reason } = command;
  const by = personsOnPaper(draft.context, command);
  const old = draft.state[field];
  const from = old === 'unknown' ? null : old;
  const to = field === 'receivedAt' ? checkedReceipt(draft, command.to) : checkedValue(command);
  if (from === to) refuse('correction-without-change');
  draft.emit({ type: 'FactCorrected', data: { field, from, to, reason, ...by } });
  if (field === 'receivedAt' && typeof to === 'string') begunAnew(draft, to, reason);
}

function checkedValue({ field, to }: Correction): string | number {
  const expected = field === 'project' ? 'string' : 'number';
  if (typeof to !== expected) refuse('correction-of-wrong-type');
  if (typeof to === 'number' && (!Number.isSafeInteger(to) || to < 0)) refuse('amount-invalid');
  return to;
}

/** The person came before the entry was made, and before anything that was done for him. */
function checkedReceipt({ state }: ComplaintDraft, to: string | number): Instant {
  if (!isInstant(to)) return refuse('correction-of-wrong-type');
  const receivedAt = toInstant(instantMillis(to));
  if (state.enteredAt !== null && receivedAt > state.enteredAt) refuse('received-after-entry');
  if (state.firstActOn !== null && localDayOf(receivedAt) > state.firstActOn) {
    refuse('received-after-acts', { details: { on: state.firstActOn } });
  }
  return receivedAt;
}

/** The first-asked unit had the matter from that moment on, and with it ran the periods of its receipt. */
function begunAnew(draft: ComplaintDraft, to: Instant, reason: Correction['reason']): void {
  const first = draft.state.custody[0] ?? refuse('complaint-unknown');
  moveStarts(draft, { field: 'receivedAt', facts: [REGISTERED, first.version], to, reason });
  settle(draft);
}

/** Version of the registration: nothing comes before it. */
const REGISTERED = 1;
