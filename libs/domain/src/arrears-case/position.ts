import type { Recorded } from '../kernel/event.ts';
import { advance, fork, join, type NodeId } from '../process-map.ts';
import { stepLane } from '../steps/lanes.ts';
import type { CaseFact } from './events.ts';
import type { CaseState } from './state.ts';

type Fact = Recorded<CaseFact>;

const MAIN: readonly NodeId[] = [
  'open-case',
  'file',
  'investigate',
  'determine-payer',
  'order',
  'verify',
  'clear',
  'archive',
];

/** One token walks the main lane; department steps and feedback are side lanes beside it. */
export function moveCase(state: CaseState, fact: Fact): CaseState {
  if (fact.type === 'CaseOpened') return { ...state, active: ['open-case'] };
  const side = sideLane(state, fact);
  if (side !== null) return side;
  const from = state.active.find((node) => MAIN.includes(node));
  const to = from === undefined ? null : mainNode(state, fact, from);
  if (from === undefined || to === null || from === to) return state;
  const passed = passedNode(from, to);
  if (passed === null) return { ...state, ...advance(state, from, to) };
  return { ...state, ...advance(advance(state, from, passed), passed, to) };
}

/** A node that was done before the token came: nothing waits there. */
function passedNode(from: NodeId, to: NodeId): NodeId | null {
  if (from === 'open-case' && to === 'investigate') return 'file';
  return from === 'investigate' && to === 'order' ? 'determine-payer' : null;
}

function mainNode(state: CaseState, fact: Fact, from: NodeId): NodeId | null {
  switch (fact.type) {
    case 'LeadAssigned':
      if (from !== 'open-case') return null;
      return state.filedOn === null ? 'file' : 'investigate';
    case 'CaseFiled':
      return from === 'file' ? 'investigate' : null;
    case 'SourceAdded':
      return from === 'file' && state.filedOn !== null ? 'investigate' : null;
    case 'PayerDetermined':
      return from === 'investigate' ? 'determine-payer' : null;
    case 'OrderIssued':
      return 'order';
    case 'PaymentRecorded':
      return from === 'investigate' || from === 'determine-payer' || from === 'order' ? 'verify' : null;
    case 'WagesCleared':
      return 'clear';
    case 'CaseArchived':
      return 'archive';
    case 'CaseReopened':
      if (from !== 'clear' && from !== 'archive') return null;
      return Object.values(state.payments).some((payment) => !payment.voided) ? 'verify' : 'investigate';
    default:
      return null;
  }
}

function sideLane(state: CaseState, fact: Fact): CaseState | null {
  switch (fact.type) {
    case 'StepStarted':
    case 'StepActVoided':
    case 'StepEnded':
      return { ...state, ...stepLane(state, state.steps, fact) };
    case 'UnitPushed':
      return fact.data.informationOnly ? state : { ...state, ...fork(state, 'investigate', 'feedback') };
    case 'FeedbackGiven': {
      const rest = Object.values(state.pushes).filter((push) => !push.answered && !push.informationOnly).length;
      const known = state.active.includes('feedback');
      return known && rest === 0 ? { ...state, ...join(state, 'feedback', 'investigate', rest) } : state;
    }
    default:
      return null;
  }
}
