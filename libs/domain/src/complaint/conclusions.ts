import type { LocalDay } from '../kernel/time-types.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { Channel } from './said.ts';

/** Conclusions with which a channel has its tickets answered, as the rulebook has them on a day. */
export interface ConclusionList {
  readonly rule: string;
  readonly version: number;
  /** No reply without one. */
  readonly required: boolean;
  /** Code to words. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Rows that keep the list of a channel; a channel that is not here has none. */
export const CONCLUSION_RULES: Readonly<Partial<Record<Channel, string>>> = {
  'hotline-12345': 'S1-07-CONCLUSIONS',
  'national-platform': 'S1-06-CONCLUSIONS',
};

/** null: the channel has no list on that day, and no code is said with the reply. */
export function conclusionsOf(rules: Rulebook, channel: Channel, day: LocalDay): ConclusionList | null {
  const rule = CONCLUSION_RULES[channel];
  const row = rule === undefined ? null : rules.versionOn(rule, day);
  if (row?.choices === undefined) return null;
  return { rule: row.id, version: row.version, required: row.parameters?.['required'] === 1, labels: row.choices };
}
