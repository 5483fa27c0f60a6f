import { legalDay } from '../clocks/legal-time.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import { deadline } from '../time/count.ts';
import { localDayOf } from '../time/local-day.ts';
import type { Rung } from './events.ts';

export interface PeriodEnd {
  readonly day: LocalDay;
  /** The first instant after that day. */
  readonly at: Instant;
}

/** By when a rung served on `start` is to be answered. */
export function answerPeriod(context: DecideContext, rung: Rung, start: string): PeriodEnd {
  return periodEnd(context, `L-${rung}`, start);
}

/** The last day on which arrears repeat those of `earlierOn`. */
export function repeatsUntil(context: DecideContext, earlierOn: LocalDay): LocalDay {
  return periodEnd(context, 'L-REPEAT', earlierOn, legalDay(context)).day;
}

/** When what nobody has decided by now is shown to the leading group. */
export function upwardAt(context: DecideContext): Instant {
  return periodEnd(context, 'L-UPWARD', context.at).at;
}

/** `inForceOn`: whose rule counts, that of the start unless said otherwise. */
function periodEnd(context: DecideContext, ruleId: string, start: string, inForceOn = localDayOf(start)): PeriodEnd {
  const day = localDayOf(start);
  const rule = context.rules.versionOn(ruleId, inForceOn) ?? refuse('rule-not-in-force', { details: { rule: ruleId } });
  if (rule.end.kind !== 'period') refuse('rule-without-period', { details: { rule: ruleId } });
  const counted = deadline({ unit: rule.end.unit, amount: rule.end.amount, start: day }, context.calendar);
  return { day: counted.due ?? day, at: counted.dueAt ?? refuse('clock-without-date') };
}
