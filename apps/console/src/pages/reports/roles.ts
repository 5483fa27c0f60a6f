import { BRIEFED, type Role } from '../../shell/registry.ts';

/** Whoever reads the reports of the district; of the heads that of the 治欠办, who hands them in (the service tells others of none). */
export const REPORTERS: readonly Role[] = [...BRIEFED, 'unit-head'];
