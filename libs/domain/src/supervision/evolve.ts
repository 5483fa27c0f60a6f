import type { Recorded } from '../kernel/event.ts';
import { isSameRung } from '../ladder/letters.ts';
import { evolveMatter } from '../matter/evolve.ts';
import type { MeasureBody, OrderedCommand, OrderResult, SupervisionEvent, SupervisionFact } from './events.ts';
import { evolveTraceBack, isTraceBackFact } from './trace-back/evolve.ts';
import { tracePosition } from './trace-back/position.ts';
import { type ActRung, type FollowUpState, type ActOrderState, type SupervisionState } from './state.ts';
import { succeedInSupervision } from './succession.ts';

export function evolveSupervision(state: SupervisionState, event: Recorded<SupervisionEvent>): SupervisionState {
  const common = evolveMatter(state, event, succeedInSupervision);
  if (common !== null) return event.type === 'ClockLapsed' ? withLapse(common, event.data.clockId) : common;
  const fact = event as Recorded<SupervisionFact>;
  return { ...state, ...changed(state, fact), version: fact.version };
}

function changed(state: SupervisionState, fact: Recorded<SupervisionFact>): Partial<SupervisionState> {
  if (isTraceBackFact(fact)) {
    const traceBack = evolveTraceBack(state.traceBack, fact);
    const begun = { kind: 'trace-back', status: 'recorded', openedAt: fact.occurredAt } as const;
    const moved = tracePosition(state, traceBack);
    return { traceBack, issuer: traceBack?.leads ?? null, ...moved, ...(state.kind === null ? begun : {}) };
  }
  switch (fact.type) {
    case 'ActDrafted': {
      const { kind, rung, unit, issuer } = fact.data;
      const status = kind === 'lifting' ? 'recorded' : 'drafted';
      return { kind, rung, unit, issuer, status, openedAt: fact.occurredAt, ...body(fact.data) };
    }
    case 'ActRevised':
      return body(fact.data);
    case 'ActDropped':
      return { status: 'dropped' };
    case 'ActIssued': {
      const { number, servedOn, answerBy, issuedBy, issuer, rungs, leftOut } = fact.data;
      const letter = { number, servedOn, answerBy, issuedBy };
      return { status: 'issued', issuer, letter, rungs: rungs.map(chosen), leftOut: [...state.leftOut, ...leftOut] };
    }
    case 'RungsDecided': {
      const { decision, words, until, approver, issuer, rungs, leftOut } = fact.data;
      return {
        ...{ kind: 'deciding', status: 'recorded', issuer, openedAt: fact.occurredAt, demand: words },
        ...{ rungs: rungs.map(chosen), leftOut, deciding: { decision, until, approver, stopped: false } },
      };
    }
    case 'DecidingStopped':
      return { deciding: state.deciding === null ? null : { ...state.deciding, stopped: true } };
    case 'ActOrdered': {
      const order: ActOrderState = { ...fact.data, by: fact.by, done: false };
      return { orders: { ...state.orders, [order.orderId]: order }, ...ordered(state, order) };
    }
    case 'ActOrderApplied':
      return applied(state, fact.data);
    case 'InterviewHeld':
      return { interview: fact.data };
    case 'DirectiveRecorded': {
      const { issuer, ...directive } = fact.data;
      return { kind: directive.kind, status: 'recorded', issuer, openedAt: fact.occurredAt, directive };
    }
    case 'FollowUpSet': {
      const item = { ...fact.data, status: 'open', report: null, document: null, broken: false } as const;
      return { followUps: { ...state.followUps, [item.itemId]: item } };
    }
    case 'FollowUpReported': {
      const { itemId, report, document } = fact.data;
      return withItem(state, itemId, { status: 'reported', report, document });
    }
    case 'FollowUpJudged': {
      const { itemId, verdict } = fact.data;
      return withItem(state, itemId, verdict === 'done' ? { status: 'done' } : { status: 'not-done', broken: true });
    }
    case 'CircularAcknowledged':
      return { acknowledged: { ...state.acknowledged, [fact.data.unit]: fact.data.acknowledgedOn } };
    default:
      return fact satisfies never;
  }
}

function body({ demand, invitation, addressees, rungs, leftOut }: MeasureBody): Partial<SupervisionState> {
  return { demand, invitation, addressees, rungs: rungs.map(chosen), leftOut };
}

function chosen({ stream, ladderKey, rungId }: Omit<ActRung, 'taken' | 'answered' | 'lifted' | 'code'>): ActRung {
  return { stream, ladderKey, rungId, taken: 'chosen', answered: false, lifted: false, code: null };
}

/** What the act itself decides on is under way from the order on. */
function ordered({ rungs }: SupervisionState, { command, targets }: ActOrderState): Partial<SupervisionState> {
  if (!DECIDING.has(command)) return {};
  const isTarget = (rung: ActRung): boolean => targets.some((target) => isSameRung(rung, target));
  return { rungs: rungs.map((rung) => (isTarget(rung) ? { ...rung, taken: 'ordered' } : rung)) };
}

/** By which a rung that is proposed is decided on. */
const DECIDING: ReadonlySet<OrderedCommand> = new Set(['IssueRung', 'PostponeRung', 'DeclineRung']);

const DONE: Readonly<Record<OrderedCommand, Partial<ActRung>>> = {
  IssueRung: { taken: 'done' },
  PostponeRung: { taken: 'done' },
  DeclineRung: { taken: 'done' },
  AnswerRung: { answered: true },
  RejectRungAnswer: { answered: false },
  LiftRung: { lifted: true },
  RecordDirection: {},
};

function applied(state: SupervisionState, { orderId, refused }: OrderResult): Partial<SupervisionState> {
  const order = state.orders[orderId];
  if (order === undefined) return {};
  const { command, targets } = order;
  const rungs = state.rungs.map((rung): ActRung => {
    if (!targets.some((target) => isSameRung(rung, target))) return rung;
    const code = refused.find((target) => isSameRung(rung, target))?.code;
    if (code === undefined) return { ...rung, ...DONE[command], code: null };
    if (DECIDING.has(command)) return { ...rung, taken: 'refused', code };
    // Its matter has lifted it by itself.
    const gone = command === 'LiftRung' && code === 'rung-not-issued';
    return { ...rung, lifted: rung.lifted || gone, code };
  });
  return { rungs, orders: { ...state.orders, [orderId]: { ...order, done: true } } };
}

/** Of the clocks of an act each is the date of one follow-up. */
function withLapse(state: SupervisionState, clockId: string): SupervisionState {
  const key = state.clocks[clockId]?.key ?? null;
  return key === null ? state : { ...state, ...withItem(state, key, { broken: true }) };
}

function withItem(
  { followUps }: SupervisionState,
  itemId: string,
  change: Partial<FollowUpState>,
): Pick<SupervisionState, 'followUps'> {
  const item = followUps[itemId];
  return { followUps: item === undefined ? followUps : { ...followUps, [itemId]: { ...item, ...change } } };
}
