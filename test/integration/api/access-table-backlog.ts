import { table } from './access-rows.ts';

/** What is open on paper: the file is of all units and the 治欠办's alone. The imported file is one of 人社局. */
export const BACKLOG = table(`
                                                              holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/backlog/batches                                -        -        -        -        +        -        -        -        x
  GET /api/v1/batches/{id}/take-over                          +        0        0        +        +        +        +        -        x
  POST /api/v1/batches/{id}/confirm-historical-lapses         -        -        -        -        +        -        -        -        x
`);
