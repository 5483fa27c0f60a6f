import { factDay } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { fork, join, type NodeId, type Position } from '../process-map.ts';
import type { BreachEvent } from './breach-events.ts';
import { type Breach, isBreachOpen, isWarningOpen, type ProjectState, type Warning } from './state.ts';
import type { WarningEvent } from './warning-events.ts';

const BREACH_TYPES = new Set<string>([
  'BreachFound',
  'RectificationOrdered',
  'RectificationJudged',
  'BreachStruck',
  'RegimesChecked',
] satisfies BreachEvent['type'][]);

const WARNING_TYPES = new Set<string>([
  'SignalRecorded',
  'SignalWithdrawn',
  'WarningRaised',
  'WarningSignedFor',
  'WarningReassigned',
  'WarningConcluded',
] satisfies WarningEvent['type'][]);

export function isBreachEvent(event: Recorded<EventOf>): event is Recorded<BreachEvent> {
  return BREACH_TYPES.has(event.type);
}

export function isWarningEvent(event: Recorded<EventOf>): event is Recorded<WarningEvent> {
  return WARNING_TYPES.has(event.type);
}

/** A side lane of the chart beside the project's own, open while any of its kind is. */
function lane(state: ProjectState, node: NodeId, before: number, now: number): Position {
  const { active, walked } = state;
  if (now > before) return fork({ active, walked }, 'project-file', node);
  return now < before ? join({ active, walked }, node, 'project-file', now) : { active, walked };
}

export function evolveBreaches(state: ProjectState, event: Recorded<BreachEvent>): Partial<ProjectState> {
  if (event.type === 'RegimesChecked') return { checkedOn: event.data.checkedOn };
  const breaches = { ...state.breaches, [event.data.breachId]: breachAfter(state, event) };
  const open = (book: ProjectState['breaches']): number => Object.values(book).filter(isBreachOpen).length;
  return { breaches, ...lane(state, 'project-rectification', open(state.breaches), open(breaches)) };
}

function breachAfter(
  { breaches }: ProjectState,
  event: Exclude<Recorded<BreachEvent>, { readonly type: 'RegimesChecked' }>,
): Breach {
  if (event.type === 'BreachFound') {
    const { breachId: id, note: _, ...found } = event.data;
    return { id, ...found, status: 'open', number: null, dueOn: null, measure: null, endedOn: null };
  }
  const breach = breaches[event.data.breachId] ?? refuse('breach-unknown');
  switch (event.type) {
    case 'RectificationOrdered':
      return { ...breach, status: 'ordered', number: event.data.number, dueOn: event.data.dueOn };
    case 'RectificationJudged': {
      const { outcome, measure, effectiveOn: endedOn } = event.data;
      if (measure === 'order-again') return { ...breach, status: 'open', measure };
      return { ...breach, status: outcome === 'rectified' ? 'rectified' : 'sanctioned', measure, endedOn };
    }
    case 'BreachStruck':
      return { ...breach, status: 'struck', endedOn: factDay(event) };
    default:
      return event satisfies never;
  }
}

export function evolveWarnings(state: ProjectState, event: Recorded<WarningEvent>): Partial<ProjectState> {
  if (event.type === 'SignalRecorded') {
    const { signalId: id, kind, observedOn, unit, month } = event.data;
    return { signals: { ...state.signals, [id]: { id, kind, observedOn, unit, month, withdrawn: false } } };
  }
  if (event.type === 'SignalWithdrawn') {
    const signal = state.signals[event.data.signalId] ?? refuse('signal-unknown');
    return { signals: { ...state.signals, [signal.id]: { ...signal, withdrawn: true } } };
  }
  const warnings = { ...state.warnings, [event.data.warningId]: warningAfter(state, event) };
  const open = (book: ProjectState['warnings']): number => Object.values(book).filter(isWarningOpen).length;
  return { warnings, ...lane(state, 'project-warning', open(state.warnings), open(warnings)) };
}

function warningAfter(
  { warnings }: ProjectState,
  event: Exclude<Recorded<WarningEvent>, { readonly type: 'SignalRecorded' | 'SignalWithdrawn' }>,
): Warning {
  if (event.type === 'WarningRaised') {
    const { warningId: id, unit, person, score, terms } = event.data;
    const raised = { id, unit, person, score, terms, status: 'raised', raisedOn: factDay(event) } as const;
    return { ...raised, signedForBy: null, result: null, concludedOn: null, caseId: null };
  }
  const warning = warnings[event.data.warningId] ?? refuse('warning-unknown');
  if (event.type === 'WarningSignedFor') return { ...warning, status: 'signed-for', signedForBy: event.data.person };
  if (event.type === 'WarningReassigned') return { ...warning, unit: event.data.unit, person: null };
  const { result, caseId } = event.data;
  return { ...warning, status: 'concluded', result, caseId, concludedOn: factDay(event) };
}
