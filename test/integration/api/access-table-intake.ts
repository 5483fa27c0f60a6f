import { table } from './access-rows.ts';

/** What comes in from outside and an officer answers for. */
export const INTAKE = table(`
                                           holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/complaints/{id}/confirm-phone  +     -        0        +        +        -        -        -        x
`);
