import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow, StreamKind } from './rule.ts';

/** The rulebook as the domain sees it: one value, look-up only. Built and checked by the rulebook library. */
export interface Rulebook {
  readonly version: number;
  /** The version of rule `id` in force on `day`; null when the rule does not exist then. */
  versionOn(id: string, day: LocalDay): RuleRow | null;
  /** The exact row a running clock was started by; throws `rule-unknown` for a row that never existed. */
  row(id: string, version: number): RuleRow;
  /** Ids of the rules of `kind` that some version lists `eventType` under starts. */
  startedBy(kind: StreamKind, eventType: string): readonly string[];
  /** Every row, for listings. */
  readonly rows: readonly RuleRow[];
}
