import { table, type Table } from './access-rows.ts';
import { MATTER_ACTS } from './access-table.ts';

/**
 * Acts on a direction that 治欠办 keeps, with an item for each of 人社局 and 住建局: POST /api/v1/supervision/acts/{id}/…
 * The work of its ladder is the addressed unit's.
 */
const OWN_ACTS = table(`
                        holder   other    outside  head     office   leader   auditor  keeper   nobody
  revise-act            -        -        -        -        +        +        -        -        x
  drop-act              -        -        -        -        +        +        -        -        x
  issue-act             -        -        -        -        +        +        -        -        x
  reject-act-answer     -        -        -        -        +        +        -        -        x
  lift-act              -        -        -        -        +        +        -        -        x
  hold-interview        -        -        -        -        +        +        -        -        x
  judge-follow-up       -        -        -        -        +        +        -        -        x
  answer-act            +        +        0        +        +        +        -        -        x
  report-follow-up      +        +        0        +        +        +        -        -        x
  acknowledge-circular  +        +        0        +        +        +        -        -        x
`);

export const SUPERVISION_ACTS: Table = new Map([
  ...OWN_ACTS,
  // Listed facts belong to the matters.
  ...[...MATTER_ACTS].filter(([act]) => act !== 'record-listed-fact'),
]);
