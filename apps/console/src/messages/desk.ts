import { admin } from './admin.ts';
import { undeliverable } from './undeliverable.ts';
import { audit } from './audit.ts';
import { proof } from './audit-proof.ts';
import { replay } from './audit-replay.ts';
import { supposition } from './supposition.ts';
import { rules } from './rules.ts';

/** Texts of what keeps the district in order and looks into it. */
export const desk = { rules, audit, replay, supposition, proof, admin, undeliverable } as const;
