import { table } from './access-rows.ts';

/** Reports against officials: whoever holds one, and the public; who looks over units is told that it is not for him. */
export const CONDUCT = table(`
                                                               holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/conduct-reports                                  +        +        +        +        -        -        -        -        x
  GET /api/v1/conduct-figures                                  +        +        +        +        -        +        -        -        x
  GET /api/v1/conduct-reports/{id}                             +        0        0        +        -        -        -        -        x
  GET /api/v1/conduct-reports/{id}/actions                     +        0        0        +        -        -        -        -        x
  GET /api/v1/conduct-reports/{id}/timeline                    +        0        0        +        -        -        -        -        x
  POST /api/v1/conduct-reports/{id}/reveal-fields              +        0        0        +        -        -        -        -        x
  POST /api/v1/conduct-reports                                 +        +        +        +        -        -        -        -        x
  POST /api/v1/conduct-reports/{id}/pass-on-conduct            +        0        0        +        -        -        -        -        x
  POST /api/v1/conduct-reports/{id}/sign-for-conduct           -        0        0        -        -        -        -        -        x
  POST /api/v1/conduct-reports/{id}/record-conduct-receipt     +        0        0        +        -        -        -        -        x
  POST /api/v1/conduct-reports/{id}/tell-conduct-reporter      +        0        0        +        -        -        -        -        x
  POST /api/v1/conduct-reports/{id}/end-conduct                +        0        0        +        -        -        -        -        x
  GET /api/v1/public/conduct-form                              +        +        +        +        +        +        +        +        +
  GET /api/v1/public/conduct-receipts/{code}                   +        +        +        +        +        +        +        +        +
  POST /api/v1/public/conduct-reports                          +        +        +        +        +        +        +        +        +
`);
