import type { Role } from '../../shell/registry.ts';

/** Whoever may take, hold or be passed a report; nobody because he looks over units. */
export const CONDUCT_HOLDERS: readonly Role[] = ['officer', 'unit-head', 'accountability'];
/** Who is told how many are open or late; the leading group the late ones of the district, as a figure. */
export const CONDUCT_COUNTED: readonly Role[] = [...CONDUCT_HOLDERS, 'leading-group'];
