import { isElapsed } from './elapsed.ts';
import { refuse } from '../kernel/refusal.ts';
import type { PeriodUnit } from '../rules/rule.ts';
import { endOf } from './count-span.ts';
import type { ClosedPause, Counting } from './count-span.ts';
import { dayNumber, dayNumberOf, dayOf, isLocalDay } from './local-day.ts';
import type { DayNumber } from './local-day.ts';
import type { CountRequest, WorkingSpan } from './types.ts';

/** The request after every check: pauses by date, at most the last one open, extensions by date. */
export interface CountFacts {
  readonly unit: PeriodUnit;
  readonly amount: number;
  readonly start: DayNumber;
  readonly pauses: readonly ClosedPause[];
  readonly openFrom: DayNumber | null;
  readonly extensions: readonly { readonly amount: number; readonly decidedOn: DayNumber }[];
}

type DayPause = { readonly from: DayNumber; readonly to: DayNumber | null };
type DayExtension = CountFacts['extensions'][number];

/** Longest periods that can be asked for, about fifty years. */
const LONGEST: Readonly<Record<PeriodUnit, number>> = {
  workingDay: 12_500,
  calendarDay: 18_250,
  month: 600,
  year: 50,
  hour: 438_000,
  minute: 26_280_000,
};
const LAST_FACT_DAY = dayNumber('2099-12-31');

/**
 * Reads a request and judges whether each fact came in time. Refuses what `recordedFacts` refuses, and
 * `pause-before-start`, `pause-late`, `extension-before-start`, `extension-late` (IP-14).
 */
export function readFacts(request: CountRequest, span: WorkingSpan): CountFacts {
  const facts = recordedFacts(request);
  checkInTime(facts, span);
  return facts;
}

/**
 * The same without judging what came in time: that was done, by the calendar of its day, when the fact was taken. Refuses
 * `unit-missing`, `amount-invalid` (IP-16), `date-invalid`, `start-needs-time`, `pause-not-allowed` and
 * `extension-not-allowed` (hours), `resume-before-pause`, `already-paused`, `pause-overlap`.
 */
export function recordedFacts(request: CountRequest): CountFacts {
  const { unit, amount } = request;
  if (!Object.hasOwn(LONGEST, unit)) return refuse('unit-missing', { details: { unit: String(unit) } });
  const extensions = readExtensions(request);
  checkAmounts(unit, amount, extensions);
  if (isElapsed(unit) && isLocalDay(request.start)) {
    return refuse('start-needs-time', { details: { start: request.start } });
  }
  const start = factDay(request.start);
  const pauses = readPauses(request);
  if (isElapsed(unit)) refuseOnHours(pauses.length, extensions.length);
  const last = pauses.at(-1);
  return {
    unit,
    amount,
    start,
    pauses: pauses.flatMap((pause) => (pause.to === null ? [] : [{ from: pause.from, to: pause.to }])),
    openFrom: last !== undefined && last.to === null ? last.from : null,
    extensions,
  };
}

export function countingOf(facts: CountFacts, extensions = facts.extensions): Counting {
  const added = extensions.reduce((sum, extension) => sum + extension.amount, 0);
  return { unit: facts.unit, amount: facts.amount + added, start: facts.start, pauses: facts.pauses };
}

function readExtensions(request: CountRequest): readonly DayExtension[] {
  const list = request.extensions ?? [];
  return list
    .map(({ amount, decidedOn }) => ({ amount, decidedOn: factDay(decidedOn) }))
    .sort((one, other) => one.decidedOn - other.decidedOn);
}

function checkAmounts(unit: PeriodUnit, amount: number, extensions: readonly DayExtension[]): void {
  const whole = isElapsed(unit) ? Number.isFinite(amount) && amount > 0 : Number.isInteger(amount) && amount >= 1;
  const wholeExtensions = extensions.every((each) => Number.isInteger(each.amount) && each.amount >= 1);
  const total = extensions.reduce((sum, each) => sum + each.amount, amount);
  if (!whole || !wholeExtensions || total > LONGEST[unit]) {
    refuse('amount-invalid', { details: { unit, amount: Number(amount) } });
  }
}

function readPauses(request: CountRequest): readonly DayPause[] {
  const pauses = (request.pauses ?? [])
    .map(({ from, to }) => ({ from: factDay(from), to: to === null ? null : factDay(to) }))
    .sort((one, other) => one.from - other.from || (one.to ?? Infinity) - (other.to ?? Infinity));
  let before: DayPause | undefined;
  for (const pause of pauses) {
    const details = { from: dayOf(pause.from), to: pause.to === null ? null : dayOf(pause.to) };
    if (pause.to !== null && pause.to < pause.from) return refuse('resume-before-pause', { details });
    if (before !== undefined && (before.to === null || pause.from < before.to)) {
      return refuse(before.from === pause.from ? 'pause-overlap' : 'already-paused', { details });
    }
    before = pause;
  }
  return pauses;
}

function refuseOnHours(pauses: number, extensions: number): void {
  if (pauses > 0) refuse('pause-not-allowed');
  if (extensions > 0) refuse('extension-not-allowed');
}

/** Facts apply in the order of their dates; each must fall before the due day then in force has ended (IP-14). */
function checkInTime(facts: CountFacts, span: WorkingSpan): void {
  const { extensions, openFrom, start } = facts;
  if (extensions.some((extension) => extension.decidedOn < start)) refuse('extension-before-start');
  const pauses: readonly DayPause[] = [...facts.pauses, ...(openFrom === null ? [] : [{ from: openFrom, to: null }])];
  const early = pauses.find((pause) => pause.from < start);
  if (early !== undefined) refuse('pause-before-start', { details: { from: dayOf(early.from) } });
  const inTime = (day: DayNumber, earlierPauses: readonly DayPause[], earlier: readonly DayExtension[]): boolean => {
    const closed: ClosedPause[] = [];
    for (const pause of earlierPauses) {
      if (pause.to === null || pause.to > day) return true;
      closed.push({ from: pause.from, to: pause.to });
    }
    return day <= endOf({ ...countingOf(facts, earlier), pauses: closed }, span).due;
  };
  pauses.forEach((pause, at) => {
    const granted = extensions.filter((extension) => extension.decidedOn <= pause.from);
    if (!inTime(pause.from, pauses.slice(0, at), granted)) {
      refuse('pause-late', { details: { from: dayOf(pause.from) } });
    }
  });
  extensions.forEach((extension, at) => {
    const begun = pauses.filter((pause) => pause.from <= extension.decidedOn);
    if (!inTime(extension.decidedOn, begun, extensions.slice(0, at))) {
      refuse('extension-late', { details: { decidedOn: dayOf(extension.decidedOn) } });
    }
  });
}

function factDay(text: string): DayNumber {
  const day = dayNumberOf(text);
  return day <= LAST_FACT_DAY ? day : refuse('date-invalid', { details: { day: dayOf(day) } });
}
