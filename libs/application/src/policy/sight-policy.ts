import type { StreamKind } from '@qingxin/domain';
import type { SightRule } from './access-policy.ts';

const MATTERS: readonly StreamKind[] = [
  ...(['complaint', 'case', 'project', 'company', 'supervision'] as const),
  ...(['duty', 'batch', 'emergency'] as const),
];
const REFERENCES: readonly StreamKind[] = ['organisation', 'rulebook', 'calendar', 'register'];
/** What would become of the clocks of all matters: of those who see all of them. */
const RECOUNTS: readonly StreamKind[] = ['recount'];

/** Who is on duty is known to whoever may have to call him. */
const ROSTERS: readonly StreamKind[] = ['roster'];

/** Row scope, equal in lists, counts, single reads and commands. The auditor sees all, and sends nothing but that he needs something kept. */
export const SIGHT_RULES: readonly SightRule[] = [
  { role: 'officer', kinds: MATTERS, sees: 'related' },
  { role: 'unit-head', kinds: MATTERS, sees: 'related' },
  // Who holds which post is open to everybody who has signed in; a head confirms in it what is handed over.
  { role: 'unit-head', kinds: ['organisation'], sees: 'all' },
  { role: 'coordinator', kinds: [...MATTERS, ...REFERENCES, ...RECOUNTS], sees: 'all' },
  { role: 'leading-group', kinds: MATTERS, sees: 'all' },
  { role: 'auditor', kinds: [...MATTERS, ...REFERENCES, ...RECOUNTS], sees: 'all' },
  ...(['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'] as const).map((role): SightRule => ({
    role,
    kinds: ROSTERS,
    sees: 'all',
  })),
  // 纪委监委, 组织部门: the trace-backs of which advice went out to it, and of these that advice alone.
  { role: 'accountability', kinds: ['supervision'], sees: 'related' },
  // Reports against officials: whoever holds one, and nobody because he looks over units; `isKeptFrom` comes first.
  ...(['officer', 'unit-head', 'accountability'] as const).map((role): SightRule => ({
    role,
    kinds: ['conduct'],
    sees: 'related',
  })),
  // A company that builds: the projects it is a party of, and the files it sent for them.
  { role: 'contractor', kinds: ['project', 'batch'], sees: 'related' },
  // What is to be erased, by ids alone: whoever may ask for it or hold it back. Which matters he is told of is for the reader.
  ...(['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'] as const).map((role): SightRule => ({
    role,
    kinds: ['erasure'],
    sees: 'all',
  })),
  { role: 'administrator', kinds: REFERENCES, sees: 'all' },
  // Whoever holds a receipt, of that complaint alone.
  { role: 'public', kinds: ['complaint'], sees: 'own' },
];
