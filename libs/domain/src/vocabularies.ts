import { CASE_VOCABULARY } from './arrears-case/vocabulary.ts';
import { COMPANY_VOCABULARY } from './company/vocabulary.ts';
import { CONDUCT_VOCABULARY } from './conduct/vocabulary.ts';
import { DUTY_VOCABULARY } from './duty/vocabulary.ts';
import { COMPLAINT_VOCABULARY } from './complaint/vocabulary.ts';
import { EMERGENCY_VOCABULARY } from './emergency/vocabulary.ts';
import { PROJECT_VOCABULARY } from './project/vocabulary.ts';
import { SUPERVISION_VOCABULARY } from './supervision/vocabulary.ts';

/** What each kind of matter lends to rule rows. */
export const VOCABULARIES = {
  complaint: COMPLAINT_VOCABULARY,
  case: CASE_VOCABULARY,
  company: COMPANY_VOCABULARY,
  duty: DUTY_VOCABULARY,
  project: PROJECT_VOCABULARY,
  supervision: SUPERVISION_VOCABULARY,
  emergency: EMERGENCY_VOCABULARY,
  conduct: CONDUCT_VOCABULARY,
} as const;

const all = Object.values(VOCABULARIES);

/** Every predicate and owner that a row may name. */
export const RULE_NAMES: { readonly predicates: readonly string[]; readonly owners: readonly string[] } = {
  predicates: [...new Set(all.flatMap(({ predicates }) => Object.keys(predicates)))],
  owners: [...new Set(all.flatMap(({ owners }) => Object.keys(owners)))],
};
