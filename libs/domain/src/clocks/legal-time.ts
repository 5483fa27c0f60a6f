import { isBlank } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';
import { isLocalDay, localDayOf, startOfDay } from '../time/local-day.ts';

/** When the act happened in law: 发生日期 where it was given, else now. */
export function legalTime(context: Pick<DecideContext, 'at' | 'actedOn'>): ActedOn {
  return context.actedOn ?? context.at;
}

/** A day counts from its 00:00 in Shanghai (architecture, "Time is settled first"). */
export function legalInstant(on: ActedOn): Instant {
  return isLocalDay(on) ? startOfDay(on) : on;
}

export function legalDay(context: Pick<DecideContext, 'at' | 'actedOn'>): string {
  const on = legalTime(context);
  return isLocalDay(on) ? on : localDayOf(on);
}

/**
 * 发生日期 may lie in the past, never in the future or before the matter came in; further back than the district allows it
 * needs a reason and goes to the audit list (practice, "Time and paper").
 */
export function checkActedOn(context: DecideContext, notBefore: LocalDay | null): void {
  if (context.actedOn === undefined) return;
  if (legalInstant(context.actedOn) > context.at) refuse('acted-in-future');
  if (notBefore !== null && legalDay(context) < notBefore) refuse('acted-before-received');
  if (isLateEntry(context) && isBlank(context.lateReason)) refuse('late-reason-required');
}

/** Facts follow each other in the order of their dates; a day stands for all of its hours. */
export function notBefore(context: Pick<DecideContext, 'at' | 'actedOn'>, earliest: ActedOn, code: string): void {
  const on = legalTime(context);
  const early = isLocalDay(on) || isLocalDay(earliest) ? localDayOf(on) < localDayOf(earliest) : on < earliest;
  if (early) refuse(code);
}

export function isLateEntry(context: DecideContext): boolean {
  if (context.actedOn === undefined) return false;
  const entered = localDayOf(context.at);
  const days = entryDays(context);
  let working = 0;
  let day = legalDay(context);
  while (day < entered && working <= days) {
    day = localDayOf(startOfDay(day, 1));
    if (context.calendar.day(day).working) working += 1;
  }
  return working > days;
}

/** Within how many working days an act is entered without a reason; a district that has not said gives one. */
export const ENTRY_RULE = 'D-ENTRY';

function entryDays({ rules, at }: DecideContext): number {
  const end = rules.versionOn(ENTRY_RULE, localDayOf(at))?.end;
  return end?.kind === 'period' && end.unit === 'workingDay' ? end.amount : 1;
}

/** The legal time of a recorded fact. */
export function factTime(fact: { readonly occurredAt: Instant; readonly actedOn?: ActedOn }): ActedOn {
  return fact.actedOn ?? fact.occurredAt;
}

export function factDay(fact: { readonly occurredAt: Instant; readonly actedOn?: ActedOn }): string {
  return localDayOf(factTime(fact));
}
