/** How a unit stands to one matter; the access policy is written in these words (architecture, "Row scope"). */
export const RELATIONS = [
  'holder',
  'firstContact',
  'addressee',
  'pastHolder',
  'joint',
  /** 治欠办, of a complaint whose holder stands back. */
  'inPlace',
  'lead',
  'coUnit',
  'filingUnit',
  'pushed',
  'stepUnit',
  'laddered',
  'office',
  'leadingGroup',
  'hrss',
  /** Of a company: the unit of its contact person, or the one that registered it; of a project: one that keeps it. */
  'contact',
  /** Of a standing duty: a unit that reports, and one that gets the reports. */
  'reporter',
  'receiver',
  /** Of a project: the treasury, who approves it, and who may only tell what it has seen. */
  'treasury',
  'approver',
  'signaller',
  /** Of a project: a company that builds it; of a batch: the one that sent it. */
  'contractor',
  /** The sender's own unit on a stream that does not exist yet. */
  'newcomer',
] as const;

export type Relation = (typeof RELATIONS)[number];

/** Kinds of matters to which some units stand in a relation by what they are. */
export type WideMatter =
  'complaint' | 'case' | 'company' | 'project' | 'duty' | 'batch' | 'supervision' | 'emergency' | 'conduct';

/** Those whose dates rules set and of which ledgers are kept; an imported file has neither, a report against officials no ledger. */
export type TimedMatter = Exclude<WideMatter, 'batch' | 'conduct'>;

/**
 * Units to which every complaint or case stands in a relation by what they are: 治欠办 and leading group, and for cases,
 * companies and projects 人社局, which the law charges with wage arrears (724 Art 7). Offices that feed the early warning know
 * of every project and company (724 Art 38), of a project those that give it money or approve it too. Single reads and lists go by this table alike.
 */
const BY_KIND_OF_UNIT: Readonly<Record<WideMatter, Readonly<Record<string, Relation>>>> = {
  complaint: { office: 'office', 'leading-group': 'leadingGroup' },
  case: { office: 'office', 'leading-group': 'leadingGroup', hrss: 'hrss' },
  company: {
    ...{ office: 'office', 'leading-group': 'leadingGroup', hrss: 'hrss', union: 'signaller' },
    ...{ market: 'signaller', tax: 'signaller', petition: 'signaller', publicity: 'signaller', industry: 'signaller' },
  },
  project: {
    ...{
      office: 'office',
      'leading-group': 'leadingGroup',
      hrss: 'hrss',
      finance: 'treasury',
      development: 'approver',
    },
    ...{ market: 'signaller', tax: 'signaller', petition: 'signaller', publicity: 'signaller', industry: 'signaller' },
  },
  duty: { office: 'office', 'leading-group': 'leadingGroup' },
  batch: { office: 'office', 'leading-group': 'leadingGroup' },
  supervision: { office: 'office', 'leading-group': 'leadingGroup' },
  emergency: { office: 'office', 'leading-group': 'leadingGroup' },
  // No unit knows of a report against officials by what it is.
  conduct: {},
};

/** Null: a unit of this kind is related to some matters only, or to none. */
export function relationToAll(matter: WideMatter, unitKind: string | undefined): Relation | null {
  return BY_KIND_OF_UNIT[matter][unitKind ?? ''] ?? null;
}
