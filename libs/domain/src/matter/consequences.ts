import { chainedMoves } from '../clocks/chain.ts';
import { clockEvents } from '../clocks/engine.ts';
import type { ClockVocabulary } from '../clocks/vocabulary.ts';
import { isClockEvent } from '../clocks/evolve.ts';
import { lapsedOnPaper } from '../clocks/history.ts';
import { isOwed } from '../clocks/state.ts';
import { dueClocks, lapseOf } from '../clocks/settle.ts';
import { legalInstant, legalTime } from '../clocks/legal-time.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import type { Draft } from '../kernel/draft.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { addGround, restWhenDone, strikeGround } from '../ladder/grounds.ts';
import { isListedFactEvent } from '../ladder/facts.ts';
import { isEvidenceEvent } from '../evidence/state.ts';
import { isLadderEvent } from '../ladder/state.ts';
import { isTaskEvent } from '../tasks/state.ts';
import { isChangeEvent } from './changes.ts';
import type { MatterEvent, MatterState } from './state.ts';

/**
 * Lets every running clock lapse whose date had come at the act's legal time, earliest first and one by one: a lapse may
 * resume another clock, which may have run out too.
 */
export function settle<S extends MatterState, E extends EventOf>(draft: Draft<S, E | MatterEvent>): void {
  const until = legalInstant(legalTime(draft.context));
  for (
    let due = dueClocks(draft.state.clocks, until);
    due[0] !== undefined;
    due = dueClocks(draft.state.clocks, until)
  ) {
    draft.emit(lapseOf(due[0]), CLOCK_ACTOR);
  }
}

/** Entered late, they show that the lapse never was. */
const STRIKES: Readonly<Record<string, string>> = {
  LapseVoided: 'done-in-time',
  ClockPaused: 'paused-in-time',
  ClockExtended: 'extended-in-time',
};

/** What any event of a matter brings about by rule: clocks move, a lapse enters the ladder, a voided lapse leaves it. */
export function matterConsequences<S extends MatterState, E extends EventOf>(
  vocabulary: ClockVocabulary<S>,
  draft: Draft<S, E | MatterEvent>,
  event: Recorded<EventOf>,
): void {
  if (isTaskEvent(event) || isLadderEvent(event) || isChangeEvent(event) || isListedFactEvent(event)) return;
  if (isEvidenceEvent(event)) return;
  if (!isClockEvent(event)) {
    for (const change of clockEvents(vocabulary, draft.state, event, draft.context)) draft.emit(change);
    return;
  }
  const clock = draft.state.clocks[event.data.clockId];
  if (clock === undefined) return;
  for (const moved of chainedMoves(draft.state.clocks, event, draft.context)) draft.emit(moved);
  if (event.type === 'ClockLapsed' && lapsedOnPaper(draft.state.takenOver, event.data.dueAt)) {
    if (clock.onLapse !== null) draft.emit({ type: 'LapseTakenOver', data: { clockId: clock.id } }, CLOCK_ACTOR);
  } else if (event.type === 'ClockLapsed' && clock.onLapse !== null) {
    const { unit, id: subject, onLapse: rung } = clock;
    addGround(draft, { unit, kind: 'lapse', subject, rung, at: event.data.dueAt }, CLOCK_ACTOR);
  }
  const struck = STRIKES[event.type];
  if (struck !== undefined && clock.lapsedAt === null) strikeGround(draft, clock.id, struck);
  if (['ClockDoneLate', 'LapseVoided', 'ClockExtended', 'ClockEnded'].includes(event.type)) restWhenDone(draft);
}

/**
 * Clocks that the voided entry had started fall away; those it had met or ended run again to their old dates, and lapse
 * at once where these have passed.
 */
export function restoreClocks<S extends MatterState, E extends EventOf>(
  draft: Draft<S, E | MatterEvent>,
  voidedVersion: number,
): void {
  for (const clock of Object.values(draft.state.clocks)) {
    if (clock.startedBy === voidedVersion && isOwed(clock)) {
      draft.emit({ type: 'ClockEnded', data: { clockId: clock.id, as: 'voided' } });
      if (clock.status === 'lapsed') strikeGround(draft, clock.id, 'entry-voided');
    }
    if (clock.metBy !== voidedVersion && clock.endedBy !== voidedVersion) continue;
    draft.emit({ type: 'ClockRestored', data: { clockId: clock.id, voidedVersion } });
  }
  settle(draft);
}
