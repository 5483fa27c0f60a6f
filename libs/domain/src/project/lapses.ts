import { isClockEvent } from '../clocks/evolve.ts';
import type { ClockState } from '../clocks/state.ts';
import { dayOf } from '../clocks/vocabulary.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { localDayOf } from '../time/local-day.ts';
import { findBreach } from './acts/breaches.ts';
import { noteSignal, withdrawOwnSignal } from './acts/warnings.ts';
import type { BreachKind } from './breach-events.ts';
import { BREACH_OF_RULE } from './breach-kinds.ts';
import type { ProjectDraft } from './draft.ts';
import { isBreachOpen } from './state.ts';
import type { SignalKind } from '../warning/events.ts';

/** What a breach foretells. */
const SIGNAL_OF: Readonly<Partial<Record<BreachKind, SignalKind>>> = {
  'labour-cost-late': 'allocation-gap',
  'wages-late': 'unpaid-month',
  'no-real-name': 'missing-entry',
};

/** A date of a regime that passes is a breach by itself; one that was met in time after all is none. */
export function followLapses(draft: ProjectDraft, event: Recorded<EventOf>): void {
  if (!isClockEvent(event)) return;
  const clock = draft.state.clocks[event.data.clockId];
  if (clock === undefined) return;
  const kind = BREACH_OF_RULE[clock.ruleId];
  if (kind === undefined) return;
  if (event.type === 'ClockLapsed') {
    const passedOn = dayOf(event.data.dueAt);
    const entered = localDayOf(clock.startedAt);
    // What was entered after its date had passed is found on the day of the entry: nobody could know before.
    const foundOn = entered > passedOn ? entered : passedOn;
    const month = clock.key;
    const ofMonth = month === null ? {} : { month };
    findBreach(draft, { kind, by: 'lapse', foundOn, clockId: clock.id, ...ofMonth });
    signal(draft, kind, passedOn, month);
  }
  if (event.type === 'LapseVoided') strike(draft, clock, kind, 'done-in-time');
  if (event.type === 'LapseReviewed' && event.data.decision === 'taken-back') strike(draft, clock, kind, 'spared');
}

/** What rested on a date that was not missed after all. */
function strike(draft: ProjectDraft, clock: ClockState, kind: BreachKind, because: 'done-in-time' | 'spared'): void {
  withdrawOwnSignal(draft, (one) => one.kind === SIGNAL_OF[kind] && one.month === clock.key, because);
  const own = Object.values(draft.state.breaches).find((one) => one.clockId === clock.id && isBreachOpen(one));
  if (own === undefined) return;
  draft.emit({ type: 'BreachStruck', data: { breachId: own.id, because, reason: null } });
}

function signal(draft: ProjectDraft, kind: BreachKind, observedOn: LocalDay, month: string | null): void {
  const told = SIGNAL_OF[kind];
  if (told === undefined) return;
  noteSignal(draft, { kind: told, observedOn, unit: null, month, note: null, document: null });
}
