import { legalDay } from '../clocks/legal-time.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { ruleParameter } from '../rules/parameter.ts';
import { addDays } from '../time/local-day.ts';
import type { Signal } from './state.ts';
import type { SignalKind, WarningTerm } from './events.ts';

/** The row whose parameters are weights, threshold and the days for which a signal counts. */
export const WARNING_RULE = 'W-SCORE';

const WEIGHT: Readonly<Record<SignalKind, string>> = {
  'allocation-gap': 'allocationGap',
  'unpaid-month': 'unpaidMonth',
  'bank-notice': 'bankNotice',
  'missing-entry': 'missingEntry',
  utilities: 'utilities',
  tax: 'tax',
  market: 'market',
  opinion: 'opinion',
  petition: 'petition',
  town: 'town',
};

interface Score {
  readonly score: number;
  readonly threshold: number;
  readonly terms: readonly WarningTerm[];
  readonly ruleVersion: number;
}

/** The sum of the weights of what was observed in the last days, term by term; null below the threshold, or without the rule. */
export function scoreOf(signals: readonly Signal[], context: DecideContext): Score | null {
  const today = legalDay(context);
  const rule = context.rules.versionOn(WARNING_RULE, today);
  if (rule === null) return null;
  const parameter = (name: string): number => ruleParameter(context, WARNING_RULE, name);
  const since = addDays(today, -parameter('days'));
  const terms = signals
    .filter(({ observedOn }) => observedOn > since)
    .map(({ id, kind, observedOn }) => ({ signalId: id, kind, weight: parameter(WEIGHT[kind]), on: observedOn }));
  const score = terms.reduce((sum, { weight }) => sum + weight, 0);
  const threshold = parameter('threshold');
  if (score < threshold) return null;
  return { score, threshold, terms, ruleVersion: rule.version };
}
