import { factDay } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { sideLane } from '../process-map.ts';
import type { BreachEvent } from './breach-events.ts';
import type { ProjectWarningEvent, WarningEvent } from '../warning/events.ts';
import { evolveWarnings, openWarnings } from '../warning/state.ts';
import { type Breach, isBreachOpen, type ProjectState } from './state.ts';

const BREACH_TYPES = new Set<string>([
  'BreachFound',
  'RectificationOrdered',
  'RectificationJudged',
  'BreachStruck',
  'RegimesChecked',
] satisfies BreachEvent['type'][]);

export function isBreachEvent(event: Recorded<EventOf>): event is Recorded<BreachEvent> {
  return BREACH_TYPES.has(event.type);
}

const RECTIFYING = { main: 'project-file', side: 'project-rectification' } as const;
const WARNED = { main: 'project-file', side: 'project-warning' } as const;

export function evolveBreaches(state: ProjectState, event: Recorded<BreachEvent>): Partial<ProjectState> {
  if (event.type === 'RegimesChecked') return { checkedOn: event.data.checkedOn };
  const breaches = { ...state.breaches, [event.data.breachId]: breachAfter(state, event) };
  const open = (book: ProjectState['breaches']): number => Object.values(book).filter(isBreachOpen).length;
  return { breaches, ...sideLane(state, RECTIFYING, open(state.breaches), open(breaches)) };
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

export function evolveProjectWarnings(
  state: ProjectState,
  event: Recorded<WarningEvent | ProjectWarningEvent>,
): Partial<ProjectState> {
  const warned = evolveWarnings(state, event);
  return { ...warned, ...sideLane(state, WARNED, openWarnings(state), openWarnings(warned)) };
}
