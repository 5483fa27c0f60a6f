import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import { ladderKeyOf } from '../ladder/state.ts';
import { addGround } from '../ladder/grounds.ts';
import type { SupervisionDraft, SupervisionPayload } from './draft.ts';
import type { ActOrder, OrderTarget } from './events.ts';
import { type FollowUpState, standingRungs, type SupervisionState } from './state.ts';

/** Matters of one order: few, so that it is soon over and a restart has little to do again. */
const TARGETS_OF_AN_ORDER = 25;
/** Of a decision on many: fewer, so that one sees how far it is and can stop it. */
const TARGETS_DECIDED = 5;

type NewOrder = Pick<ActOrder, 'command' | 'targets'> & Partial<Omit<ActOrder, 'orderId' | 'command' | 'targets'>>;

/** What each matter is to be sent; the workflow sends it (architecture, "Acts over several matters"). */
export function order(draft: SupervisionDraft, { command, targets, ...more }: NewOrder): void {
  const size = draft.state.deciding === null ? TARGETS_OF_AN_ORDER : TARGETS_DECIDED;
  for (let from = 0; from < targets.length; from += size) {
    const orderId = `o${Object.keys(draft.state.orders).length + 1}`;
    const part = targets.slice(from, from + size);
    const rest = { text: null, document: null, direction: null, itemId: null, ...more };
    draft.emit({ type: 'ActOrdered', data: { orderId, command, targets: part, ...rest } });
  }
}

/** What the matters refused stays in the act with its code and keeps nothing else back. */
export function recordOrderResult(draft: SupervisionDraft, command: SupervisionPayload<'RecordOrderResult'>): void {
  const known = draft.state.orders[command.orderId] ?? refuse('order-unknown');
  if (known.done) return;
  const isTarget = ({ stream, ladderKey, rungId }: OrderTarget): boolean =>
    known.targets.some((target) => sameValue(target, { stream, ladderKey, rungId }));
  if (!command.refused.every(isTarget)) refuse('order-target-unknown');
  draft.emit({ type: 'ActOrderApplied', data: command });
}

/**
 * The date of a follow-up has passed, or it was judged not done. A promise of an interview asks for 通报 on every ladder
 * that the interview was about; an item of a direction asks for 督办 in the matter that it names, else on a ladder of its
 * own stream, which its lapsed clock has joined by rule.
 */
export function breakFollowUp(draft: SupervisionDraft, item: FollowUpState, lapsed: boolean): void {
  const { itemId, unit, of, matter } = item;
  const number = `${numberOf(draft.state)}/${itemId}`;
  if (of === 'interview') {
    askHigher(draft, itemId, number);
    return;
  }
  if (matter !== null) {
    const targets = [{ stream: matter, ladderKey: ladderKeyOf(unit), rungId: null }];
    order(draft, { command: 'RecordDirection', targets, direction: { unit, number, rung: 'E2' }, itemId });
    return;
  }
  if (lapsed) return;
  addGround(draft, { unit, kind: 'direction', subject: number, rung: 'E2', at: draft.context.at });
}

/** Called and did not come, or did not keep what was promised: 通报 is asked for where the interview stands. */
export function askHigher(draft: SupervisionDraft, itemId: string | null, number: string): void {
  const { unit } = draft.state;
  if (unit === null) return;
  const targets = standingRungs(draft.state).map(({ stream, ladderKey }) => ({ stream, ladderKey, rungId: null }));
  order(draft, { command: 'RecordDirection', targets, direction: { unit, number, rung: 'E4' }, itemId });
}

function numberOf({ letter, directive }: SupervisionState): string {
  return letter?.number ?? directive?.number ?? refuse('act-not-issued');
}
