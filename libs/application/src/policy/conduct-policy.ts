import type { CommandRule } from './access-policy.ts';

const kind = 'conduct';
const roles = ['officer', 'unit-head', 'accountability'] as const;

/**
 * Any window takes a report about another unit, and the public sends it to the body itself; whoever holds it acts on it, and
 * nobody who only looks over units does: neither 治欠办 nor leading group, auditor or administrator.
 */
export const CONDUCT_RULES: readonly CommandRule[] = [
  { kind, commands: ['RegisterConduct'], roles, relations: ['newcomer'] },
  { kind, commands: ['RegisterConduct'], roles: ['public'], relations: 'any' },
  {
    kind,
    commands: ['PassOnConduct', 'RecordConductReceipt', 'TellConductReporter', 'EndConduct'],
    roles,
    relations: ['holder'],
  },
  { kind, commands: ['SignForConduct'], roles, relations: ['addressee'] },
];
