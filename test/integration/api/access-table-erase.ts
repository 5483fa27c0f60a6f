import { table } from './access-rows.ts';

/** What is to be erased: whoever asks is told of his own unit's, whoever looks over all matters of all; 治欠办 decides. */
export const ERASURE = table(`
                                                        holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/erasure                                   +        +        +        +        +        +        +        -        x
  GET /api/v1/erasure/proposals/{proposal}              +        0        0        +        +        +        +        -        x
  GET /api/v1/erasure/person                            +        +        +        +        +        -        -        -        x
  GET /api/v1/erasure/due                               -        -        -        -        +        -        +        -        x
  POST /api/v1/erasure/propose-person-erasure           +        +        +        +        +        -        -        -        x
  POST /api/v1/erasure/withdraw-erasure                 +        +        +        +        +        -        -        -        x
  POST /api/v1/erasure/propose-disposal                 -        -        -        -        +        -        -        -        x
  POST /api/v1/erasure/approve-erasure                  -        -        -        -        +        -        -        -        x
  POST /api/v1/erasure/refuse-erasure                   -        -        -        -        +        -        -        -        x
  POST /api/v1/erasure/hold-disposal                    +        +        +        +        +        +        +        -        x
  POST /api/v1/erasure/lift-disposal-hold               +        +        +        +        +        +        +        -        x
`);
