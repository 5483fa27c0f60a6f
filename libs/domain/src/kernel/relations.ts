/** How a unit stands to one matter; the access policy is written in these words (design §7, row scope). */
export const RELATIONS = [
  'holder',
  'firstContact',
  'addressee',
  'pastHolder',
  'joint',
  'lead',
  'coUnit',
  'filingUnit',
  'pushed',
  'stepUnit',
  'laddered',
  'office',
  'leadingGroup',
  'hrss',
  /** The sender's own unit on a stream that does not exist yet. */
  'newcomer',
] as const;

export type Relation = (typeof RELATIONS)[number];
