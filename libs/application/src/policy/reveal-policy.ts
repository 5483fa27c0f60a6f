import type { Relation, Role, StreamKind } from '@qingxin/domain';

/** Whose plain text a role may read, beside seeing the matter. Units that held it once or are only informed are not among them. */
export interface RevealRule {
  readonly kinds: readonly StreamKind[];
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[] | 'any';
  /** All but those that another row keeps for fewer. */
  readonly fields: readonly string[] | 'ordinary';
}

/** Joins a concealed person's wage line to the complaint: no unit that handles the case may know (practice, "Concealment"). */
const LINKS = ['link'];
/** What a concealed person is owed and how he worked: by it he could be found among the wage lines. */
const FIGURES = ['figures'];

export const REVEAL_RULES: readonly RevealRule[] = [
  {
    kinds: ['complaint'],
    roles: ['officer', 'unit-head'],
    relations: ['holder', 'firstContact', 'joint'],
    fields: 'ordinary',
  },
  {
    kinds: ['complaint'],
    roles: ['officer', 'unit-head'],
    relations: ['holder', 'firstContact', 'joint'],
    fields: FIGURES,
  },
  {
    kinds: ['case'],
    roles: ['officer', 'unit-head'],
    relations: ['lead', 'coUnit', 'filingUnit', 'stepUnit'],
    fields: 'ordinary',
  },
  {
    kinds: ['company'],
    roles: ['officer', 'unit-head'],
    relations: ['hrss', 'contact', 'stepUnit'],
    fields: 'ordinary',
  },
  // What a report says is read by whoever is shown it: a unit is shown its own, receivers all.
  { kinds: ['duty'], roles: ['officer', 'unit-head'], relations: ['reporter', 'receiver'], fields: 'ordinary' },
  {
    kinds: ['project'],
    roles: ['officer', 'unit-head'],
    relations: ['hrss', 'holder', 'coUnit'],
    fields: 'ordinary',
  },
  { kinds: ['emergency'], roles: ['officer', 'unit-head'], relations: ['holder', 'firstContact'], fields: 'ordinary' },
  {
    kinds: ['conduct'],
    roles: ['officer', 'unit-head', 'accountability'],
    relations: ['holder', 'addressee'],
    fields: 'ordinary',
  },
  { kinds: ['batch'], roles: ['officer', 'unit-head'], relations: ['holder'], fields: 'ordinary' },
  {
    kinds: ['complaint', 'case', 'company', 'project', 'duty', 'batch', 'emergency'],
    roles: ['coordinator', 'auditor'],
    relations: 'any',
    fields: 'ordinary',
  },
  // Names of officials without an account, in a trace-back.
  { kinds: ['supervision'], roles: ['coordinator', 'leading-group', 'auditor'], relations: 'any', fields: ['name'] },
  { kinds: ['complaint', 'case'], roles: ['coordinator'], relations: 'any', fields: [...LINKS, ...FIGURES] },
  // Which files of an act somebody knows of is decided one by one; what he knows of he may fetch.
  {
    kinds: ['supervision'],
    roles: ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'],
    relations: 'any',
    fields: ['evidence'],
  },
];

/** What people wrote or said, as opposed to who they are: whoever handles the matter reads it, and the look is logged. */
export const FREE_TEXTS: readonly string[] = ['statement', 'words', 'reply', 'pressure', 'note', 'obstacle', 'contact'];

export function covers({ fields }: RevealRule, field: string): boolean {
  return fields === 'ordinary' ? !LINKS.includes(field) && !FIGURES.includes(field) : fields.includes(field);
}
