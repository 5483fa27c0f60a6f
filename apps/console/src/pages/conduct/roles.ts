import type { Role } from '../../shell/registry.ts';

/** Whoever may take, hold or be passed a report; nobody because he looks over units. */
export const CONDUCT_HOLDERS: readonly Role[] = ['officer', 'unit-head', 'accountability'];
