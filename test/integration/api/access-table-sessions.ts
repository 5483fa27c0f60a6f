import { table, type Table } from './access-rows.ts';

/** Where one is signed in is for oneself, whoever one is; the sweep names none that there could be. */
export const SESSIONS: Table = table(`
                                             holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/sessions                       +        +        +        +        +        +        +        +        x
  DELETE /api/v1/sessions/{session}          +        +        +        +        +        +        +        +        x
  POST /api/v1/session/sign-out-elsewhere    +        +        +        +        +        +        +        +        x
`);
