import type { Role } from '../../shell/registry.ts';

export const KEEPERS: readonly Role[] = ['administrator', 'coordinator'];
/** Accounts are kept by the administrator, who sees no matter. */
export const ACCOUNT_KEEPERS: readonly Role[] = ['administrator'];
/** Rosters are read by whoever may have to call somebody. */
export const ROSTER_READERS: readonly Role[] = ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'];
/** Who sees what of all units is taken over from paper. */
export const TAKERS_OVER: readonly Role[] = ['coordinator', 'leading-group', 'auditor'];
/** Auditors ask whether the log holds together, too. */
export const CHECK_READERS: readonly Role[] = ['administrator', 'coordinator', 'auditor'];
