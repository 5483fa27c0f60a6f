import { table, type Table } from './access-rows.ts';

/** A party that has died, is held, was struck off or is bankrupt: POST /api/v1/cases/{id}/… */
export const CASE_DEBTOR_ACTS: Table = table(`
                              holder   other    outside  head     office   leader   auditor  keeper   nobody
  record-party-fate           +        -        0        +        -        -        -        -        x
  answer-party-fate           +        -        0        +        -        -        -        -        x
  answer-claims               +        -        0        +        -        -        -        -        x
`);
