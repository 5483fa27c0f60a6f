import { table, type Table } from './access-rows.ts';

/** What a clerk asks at the window: matters that are not for his eyes are counted or left out of the answer. */
export const WINDOW: Table = table(`
                                         holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/intake/check              +        +        +        +        +        -        -        -        x
  POST /api/v1/intake/look-up            +        +        +        +        +        -        -        -        x
  GET /api/v1/complaints/{id}/receipt    +        +        0        +        +        +        +        -        x
`);
