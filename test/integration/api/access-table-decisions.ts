import { table, type Table } from './access-rows.ts';

/** The board's course; decisions on many measures at once: what would be taken in, the decision, its end. */
export const DECISIONS: Table = table(`
                                                    holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/supervision/course                    -        -        -        +        +        +        +        -        x
  POST /api/v1/supervision/decisions/preview        -        -        -        -        +        +        -        -        x
  POST /api/v1/supervision/acts/decide-together     -        -        -        -        +        +        -        -        x
  POST /api/v1/supervision/acts/{id}/stop-deciding  -        -        -        -        +        +        -        -        x
`);
