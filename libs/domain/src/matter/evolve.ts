import { evolveClocks, isClockEvent } from '../clocks/evolve.ts';
import { evolveEvidence, isEvidenceEvent } from '../evidence/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { evolveListedFacts, isListedFactEvent } from '../ladder/facts.ts';
import { evolveLadders, isLadderEvent } from '../ladder/state.ts';
import { evolveTasks, isTaskEvent } from '../tasks/state.ts';
import { evolveChanges, isChangeEvent } from './changes.ts';
import type { MatterState } from './state.ts';
import { evolveSuccession, type Succession } from './succession.ts';
import type { SuccessionEvent } from './succession-events.ts';
import type { TakenOverEvent } from './take-over-events.ts';

/** Folds clocks, tasks, ladders, listed facts, requested changes and what changes hands with a unit; null when the event belongs to the stream's own facts. */
export function evolveMatter<S extends MatterState>(
  state: S,
  event: Recorded<EventOf>,
  succession?: Succession<S>,
): S | null {
  const { version } = event;
  if (isClockEvent(event)) return { ...state, version, clocks: evolveClocks(state.clocks, event) };
  if (isTaskEvent(event)) return { ...state, version, tasks: evolveTasks(state.tasks, event) };
  if (isLadderEvent(event)) return { ...state, version, ladders: evolveLadders(state.ladders, event) };
  if (isListedFactEvent(event)) return { ...state, version, listedFacts: evolveListedFacts(state.listedFacts, event) };
  if (isChangeEvent(event)) return { ...state, version, changes: evolveChanges(state.changes, event) };
  if (isEvidenceEvent(event)) return { ...state, version, evidence: evolveEvidence(state.evidence, event) };
  if (isTakenOver(event)) {
    return { ...state, version, takenOver: { ...event.data, at: event.occurredAt } };
  }
  return isSuccession(event) ? evolveSuccession(state, event, succession) : null;
}

export function isSuccession(event: Recorded<EventOf>): event is Recorded<SuccessionEvent> {
  return event.type === ('UnitSucceeded' satisfies SuccessionEvent['type']);
}

export function isTakenOver(event: Recorded<EventOf>): event is Recorded<TakenOverEvent> {
  return event.type === ('MatterTakenOver' satisfies TakenOverEvent['type']);
}
