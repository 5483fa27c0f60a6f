import type { CarriedClock } from './carried-clock.ts';
import { isHistory, type ClockBook, type ClockState } from './state.ts';

const RUNS_IN_CASE = 'runsInCase';

/** Of each rule the clock that went over to a case last. */
export function carriedToCase(book: ClockBook): readonly CarriedClock[] {
  const last = new Map<string, ClockState>();
  for (const clock of Object.values(book)) if (clock.endedAs === RUNS_IN_CASE) last.set(clock.ruleId, clock);
  return [...last.values()].map(carriedOf);
}

/** Of each rule the latest clock that somebody owes in the case. */
export function carriedFromCase(book: ClockBook): readonly CarriedClock[] {
  const last = new Map<string, ClockState>();
  for (const clock of Object.values(book)) {
    if (clock.key === null && clock.endedAs === null) last.set(clock.ruleId, clock);
  }
  return [...last.values()].map(carriedOf);
}

export function carriedOf(clock: ClockState): CarriedClock {
  return {
    ruleId: clock.ruleId,
    pauses: clock.pauses.filter(({ to }) => to !== null),
    extensions: clock.extensions,
    request: clock.extensionRequest,
    lapsed: clock.lapsedAt !== null,
    ...(isHistory(clock) ? { historical: true } : {}),
  };
}

/** One period that several bring their decisions to; an extension is used up wherever it was granted. */
export function joined(parts: readonly CarriedClock[], times: number): Omit<CarriedClock, 'ruleId'> {
  const granted = new Map(
    parts.flatMap(({ extensions }) => extensions.map((one) => [`${one.decidedOn}/${one.amount}`, one])),
  );
  return {
    pauses: parts.find(({ pauses }) => pauses.length > 0)?.pauses ?? [],
    extensions: [...granted.values()].slice(0, times),
    request: parts.find(({ request }) => request !== null)?.request ?? null,
    lapsed: parts.some(({ lapsed }) => lapsed),
    ...(isHistoryOfAll(parts) ? { historical: true } : {}),
  };
}

/** One lapse that counts is enough. */
function isHistoryOfAll(parts: readonly CarriedClock[]): boolean {
  const lapses = parts.filter(({ lapsed }) => lapsed);
  return lapses.length > 0 && lapses.every(({ historical }) => historical === true);
}
