import { table } from './access-rows.ts';

/** What the 治欠办 does with the district's own numbers, and who may look at how they came about. */
export const RULES = table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/rules/{rule}                        -        -        -        -        +        -        +        +        x
  POST /api/v1/rulebook/propose-parameter-change  -        -        -        -        +        -        -        -        x
`);
