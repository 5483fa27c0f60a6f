import { legalDay } from '../clocks/legal-time.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';

/** A number (P) that an act reads beside its period, as the rule had it on the day of the act. */
export function ruleParameter(context: DecideContext, ruleId: string, name: string): number {
  const row = context.rules.versionOn(ruleId, legalDay(context));
  return row?.parameters?.[name] ?? refuse('rule-parameter-missing', { details: { rule: ruleId, name } });
}
