import { table, type Table } from './access-rows.ts';

/** What is counted over all matters, and files of it made in the background. */
export const COUNTED: Table = table(`
                                                       holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/assessment/trend                         +        +        +        +        +        +        +        -        x
  POST /api/v1/assessment/exports                      +        +        +        +        +        +        +        -        x
  POST /api/v1/channels/{channel}/tickets/exports      +        +        +        +        +        -        -        -        x
  GET /api/v1/briefing                                 -        -        -        -        +        +        +        -        x
  GET /api/v1/briefing/document                        -        -        -        -        +        +        +        -        x
  GET /api/v1/briefing/{figure}/entries                -        -        -        -        +        +        +        -        x
`);
