import { table, type Table } from './access-rows.ts';

/**
 * Where one is signed in is for oneself, whoever one is; the sweep names none that there could be. Who may sign in by the
 * unified identity is for the administrator to say, and how one may sign in is told to everybody.
 */
export const SESSIONS: Table = table(`
                                                   holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/sessions                             +        +        +        +        +        +        +        +        x
  DELETE /api/v1/sessions/{session}                +        +        +        +        +        +        +        +        x
  POST /api/v1/session/sign-out-elsewhere          +        +        +        +        +        +        +        +        x
  GET /api/v1/session/ways                         +        +        +        +        +        +        +        +        +
  POST /api/v1/session/identity                    +        +        +        +        +        +        +        +        +
  POST /api/v1/session/identity/return             +        +        +        +        +        +        +        +        +
  POST /api/v1/accounts/{account}/link-identity    -        -        -        -        -        -        -        +        x
  POST /api/v1/accounts/{account}/unlink-identity  -        -        -        -        -        -        -        +        x
`);
