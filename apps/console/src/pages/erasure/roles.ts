import type { Role } from '../../shell/registry.ts';

/** Who proposes to erase a person of a matter of his own. */
export const PROPOSERS: readonly Role[] = ['officer', 'unit-head', 'coordinator'];
/** Who is told what has run out. */
export const DUE_READERS: readonly Role[] = ['coordinator', 'auditor'];
