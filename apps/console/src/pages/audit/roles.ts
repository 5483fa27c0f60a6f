import type { Role } from '../../shell/registry.ts';

/** Who goes through matters of all units. */
export const AUDITORS: readonly Role[] = ['auditor', 'coordinator', 'leading-group'];
/** Who looks into who looked at whose data. */
export const WATCHERS: readonly Role[] = ['auditor', 'leading-group'];
/** Who asks for the export bundle of a matter. */
export const BUNDLE_ASKERS: readonly Role[] = ['auditor', 'coordinator'];
