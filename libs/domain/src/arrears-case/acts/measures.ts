import { isBlank } from '../../kernel/event.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { CaseDraft, CasePayload } from '../draft.ts';
import type { Measure, MeasureAnswer } from '../measure-events.ts';
import { isChoiceOpen, MEASURE_KINDS, MEASURES } from '../measures.ts';
import { isForTheCrime } from '../transfer-conditions.ts';
import type { CaseState, OrderState, TransferWarning } from '../state.ts';

/** What follows an order that was not obeyed: of every measure it is said with what it was begun, or why it is not taken. */
export function chooseMeasures(draft: CaseDraft, { orderId, measures }: CasePayload<'ChooseMeasures'>): void {
  const order = draft.state.orders[orderId] ?? refuse('order-unknown');
  if (!isChoiceOpen(order)) refuse('measures-not-called-for');
  const said = measures.map(({ measure }) => measure);
  if (new Set(said).size !== said.length) refuse('measure-twice');
  const left = MEASURE_KINDS.filter((kind) => !said.includes(kind));
  if (left.length > 0) refuse('measure-missing', { details: { measures: labels(left) } });
  for (const answer of measures) checkAnswer(draft.state, order, answer);
  draft.emit({ type: 'MeasuresChosen', data: { orderId, measures } });
}

function labels(kinds: readonly Measure[]): string {
  return kinds.map((kind) => MEASURES[kind].label).join('、');
}

function checkAnswer(state: CaseState, order: OrderState, { measure, begun, reason }: MeasureAnswer): void {
  const details = { measure: labels([measure]) };
  if ((begun === null) === isBlank(reason)) refuse('measure-unanswered', { details });
  if (begun !== null && !hasBegun(state, order, measure, begun)) refuse('measure-not-begun', { details });
  // What 310 Art 5 gives to the head is not declined beside him.
  if (begun === null && measure === 'transfer' && openWarnings(state, order).length > 0)
    refuse('transfer-awaits-head', { article: '《行政执法机关移送涉嫌犯罪案件的规定》第五条' });
}

/** Penalty and listing are proved by a paper; everything else by what the case itself shows. */
function hasBegun(state: CaseState, order: OrderState, measure: Measure, begun: string): boolean {
  const step = state.steps[begun];
  switch (measure) {
    case 'treatment-decision':
      return isDecisionOn(state.orders[begun], order);
    case 'transfer':
      return step === undefined ? openWarnings(state, order).some(({ id }) => id === begun) : isForTheCrime(step);
    case 'deposit':
    case 'enforcement':
      return step?.kind === MEASURES[measure].step;
    default:
      return true;
  }
}

/** The unpaid order itself where it is one already. */
function isDecisionOn(decision: OrderState | undefined, { addressee, lineIds }: OrderState): boolean {
  if (decision?.kind !== 'treatment-decision' || decision.outcome === 'withdrawn') return false;
  return decision.addressee === addressee && decision.lineIds.some((id) => lineIds.includes(id));
}

/** Whoever owes is warned of by party: the head's decision on the transfer is awaited under it. */
function openWarnings({ transferWarnings }: CaseState, { addressee }: OrderState): readonly TransferWarning[] {
  return Object.values(transferWarnings).filter((warning) => !warning.ended && warning.addressee === addressee);
}
