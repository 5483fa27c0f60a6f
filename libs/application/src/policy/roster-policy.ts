import type { CommandRule } from './access-policy.ts';

const kind = 'roster';
const commands = ['FileRoster', 'ChangeShift', 'CancelShift'];

/** A unit files its own 值班表; the 治欠办 enters that of a unit which sends it on paper. */
export const ROSTER_RULES: readonly CommandRule[] = [
  { kind, commands, roles: ['officer', 'unit-head', 'coordinator', 'leading-group'], relations: ['holder'] },
  { kind, commands, roles: ['coordinator'], relations: ['office'] },
];
