import { admin } from './admin.ts';
import { audit } from './audit.ts';
import { rules } from './rules.ts';

/** Texts of what keeps the district in order and looks into it. */
export const desk = { rules, audit, admin } as const;
