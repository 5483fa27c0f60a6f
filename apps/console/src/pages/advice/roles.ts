import type { Role } from '../../shell/registry.ts';

/** Authorities that advice of accountability is sent to; they see what was sent to them, and nothing else. */
export const ADVISED: readonly Role[] = ['accountability'];
/** Whoever reads all of a trace-back reads its advice too. */
export const ADVICE_READERS: readonly Role[] = [...ADVISED, 'coordinator', 'leading-group', 'auditor'];
