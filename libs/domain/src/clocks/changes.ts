import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { EventMatch, RuleRow } from '../rules/rule.ts';
import { workingDaysLate } from '../time/count.ts';
import { isElapsed } from '../time/elapsed.ts';
import { isLocalDay, startOfDay } from '../time/local-day.ts';
import { dueDates } from './due-dates.ts';
import type { ClockEvent } from './events.ts';
import { legalInstant, legalTime } from './legal-time.ts';
import { isOpen, isOwed, type ClockBook, type ClockState } from './state.ts';
import { dayOf, fieldOf, holds, keyOf, type ClockVocabulary } from './vocabulary.ts';

/** What the event does to one clock: ends, meets, pauses or resumes it. */
export function changesOf<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  clock: ClockState,
  event: Recorded<EventOf>,
  context: DecideContext,
): readonly ClockEvent[] {
  if (!isOwed(clock)) return [];
  const rule = context.rules.row(clock.ruleId, clock.ruleVersion);
  // An event that names no instance (closing, voiding, the first-contact decision) concerns all of them.
  const key = keyOf(rule, event);
  if (clock.key !== null && key !== null && key !== clock.key) return [];
  const matches = <M extends EventMatch>(list: readonly M[] | undefined) =>
    list?.find((match) => match.event === event.type && holds(vocabulary, match.when, state, event, context));
  const end = matches(rule.ends);
  const on = actTime(event, context);
  if (end !== undefined) return ended(clock, end.as, event.version, on);
  if (matches(rule.meets) !== undefined) return [metOrLate(clock, event.version, on, context)];
  const day = dayOf(on);
  if (matches(rule.pauses) !== undefined && clock.status !== 'paused') return paused(clock, event.type, day);
  if (matches(rule.resumes) !== undefined && clock.status === 'paused') return [resumeEvent(clock, rule, day, context)];
  return [];
}

/** An open clock goes with the work to the unit that owes it now; a lapse stays with the unit that let it pass. */
export function reassigned<S extends { readonly clocks: ClockBook }>(
  vocabulary: ClockVocabulary<S>,
  state: S,
  event: Recorded<EventOf>,
  context: DecideContext,
  changed: ReadonlySet<string>,
): readonly ClockEvent[] {
  const owners = vocabulary.handedOver[event.type] ?? [];
  return Object.values(state.clocks).flatMap((clock): readonly ClockEvent[] => {
    if (!isOpen(clock) || changed.has(clock.id)) return [];
    const { owes } = context.rules.row(clock.ruleId, clock.ruleVersion);
    const unit = owners.includes(owes) ? vocabulary.owners[owes]?.(state, event, context) : undefined;
    if (unit === undefined || unit === clock.unit) return [];
    return [{ type: 'ClockReassigned', data: { clockId: clock.id, unit, from: clock.unit } }];
  });
}

function metOrLate(clock: ClockState, factVersion: number, on: ActedOn, context: DecideContext): ClockEvent {
  const fact = { clockId: clock.id, on, factVersion };
  const inTime = isInTime(clock, on);
  if (clock.status !== 'lapsed') return { type: 'ClockMet', data: fact };
  if (inTime) return { type: 'LapseVoided', data: fact };
  const late =
    clock.due === null || isElapsed(clock.period?.unit)
      ? null
      : workingDaysLate(clock.due, dayOf(on), context.calendar);
  return { type: 'ClockDoneLate', data: { ...fact, workingDaysLate: late } };
}

/** The duty fell away before its date although that was entered after it: the lapse never was. */
export function ended(clock: ClockState, as: string, factVersion: number, on: ActedOn): readonly ClockEvent[] {
  const clockId = clock.id;
  const inTime = isInTime(clock, on);
  const end: ClockEvent = { type: 'ClockEnded', data: { clockId, as, on, factVersion } };
  return clock.status === 'lapsed' && inTime
    ? [{ type: 'LapseVoided', data: { clockId, on, factVersion } }, end]
    : [end];
}

/** Before the date; a bare day must not leave that open where hours are counted (architecture, "Time"). */
export function isInTime(clock: ClockState, on: ActedOn): boolean {
  const { dueAt } = clock;
  if (dueAt === null) return true;
  const inTime = legalInstant(on) < dueAt;
  if (inTime && isLocalDay(on) && isElapsed(clock.period?.unit) && dueAt < startOfDay(on, 1))
    refuse('time-of-day-missing');
  return inTime;
}

/**
 * A legal pause of a day clock; refused after the due day (IP-14), the day being judged by 发生日期. Decided in time and
 * entered late it takes the lapse back; a lapsed clock is not paused otherwise.
 */
function paused(clock: ClockState, ground: string, from: LocalDay): readonly ClockEvent[] {
  const late = clock.dueAt !== null && startOfDay(from) >= clock.dueAt;
  if (clock.status === 'lapsed' && late) return [];
  if (clock.period === null || isElapsed(clock.period.unit)) refuse('clock-not-pausable');
  if (late) refuse('pause-late', { article: 'IP-14' });
  if (from < dayOf(clock.start)) refuse('pause-before-start', { article: 'IP-14' });
  return [{ type: 'ClockPaused', data: { clockId: clock.id, from, ground } }];
}

function resumeEvent(clock: ClockState, rule: RuleRow, to: LocalDay, context: DecideContext): ClockEvent {
  const pauses = clock.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause));
  return {
    type: 'ClockResumed',
    data: { clockId: clock.id, to, ...dueDates({ ...clock, pauses }, rule, context) },
  };
}

/** What time itself brings about takes effect on its nominal day (`effectiveOn`), however late it is noticed. */
function actTime(event: EventOf, context: DecideContext): ActedOn {
  const nominal = fieldOf(event, 'effectiveOn');
  return isLocalDay(nominal) ? nominal : legalTime(context);
}
