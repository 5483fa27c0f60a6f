import type { Role } from '../../shell/registry.ts';

/** Who looks at what is proposed and how each version came in. */
export const CHANGERS: readonly Role[] = ['coordinator', 'auditor', 'administrator'];
/** Who sees which clocks a version counts, and dry runs. */
export const COUNTERS: readonly Role[] = ['coordinator', 'auditor'];
