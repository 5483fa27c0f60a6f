import { table, type Table } from './access-rows.ts';

/** Messages that reach nobody: looked at by whoever looks after the machine, kept in order by the administrator. */
export const MESSAGES: Table = table(`
                                                   holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/operations/messages                  -        -        -        -        +        -        -        +        x
  GET /api/v1/operations/outside-systems           -        -        -        -        +        -        -        +        x
  POST /api/v1/operations/messages/retry           -        -        -        -        -        -        -        +        x
  POST /api/v1/operations/messages/{id}/retry      -        -        -        -        -        -        -        +        x
  GET /api/v1/outbound-notices                     -        -        -        -        -        -        -        -        x
  POST /api/v1/operations/messages/{id}/set-aside  -        -        -        -        -        -        -        +        x
`);
