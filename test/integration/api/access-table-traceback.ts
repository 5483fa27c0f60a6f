import { table, type Table } from './access-rows.ts';

/** Acts of a trace-back, on an act that is none: POST /api/v1/supervision/acts/{id}/… */
export const TRACE_BACK_ACTS: Table = table(`
                          holder   other    outside  head     office   leader   auditor  keeper   nobody
  draw-entries            -        -        -        -        +        +        -        -        x
  add-entry               -        -        -        -        +        +        -        -        x
  name-person             -        -        -        -        +        +        -        -        x
  revise-naming           -        -        -        -        +        +        -        -        x
  take-back-naming        -        -        -        -        +        +        -        -        x
  send-draft              -        -        -        -        +        +        -        -        x
  file-statement          +        +        0        +        +        +        -        -        x
  record-finding          -        -        -        -        +        +        -        -        x
  adopt-trace-back        -        -        -        -        -        +        -        -        x
  advise-accountability   -        -        -        -        -        +        -        -        x
  record-advice-sent      -        -        -        -        +        +        -        -        x
  record-advice-answer    -        -        -        -        +        +        -        -        x
  answer-advice           -        -        -        -        -        -        -        -        x
  conclude-trace-back     -        -        -        -        +        +        -        -        x
  reopen-trace-back       -        -        -        -        +        +        -        -        x
`);

/** Where it is read and begun; a direction names nobody, so that there is nothing to reveal. */
export const TRACE_BACKS: Table = table(`
                                                   holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/supervision/acts/open-trace-back    -        -        -        -        +        +        -        -        x
  GET /api/v1/supervision/acts/{id}/trace-back     +        +        0        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/trace-back/sheet  -  -        -        -        +        +        +        -        x
  GET /api/v1/supervision/advice                   -        -        -        -        -        -        -        -        x
  GET /api/v1/supervision/acts/{id}/advice/{adviceId}  -     -        -        -        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/advice/{adviceId}/letter  -  -  -      -        +        +        +        -        x
  POST /api/v1/supervision/acts/{id}/reveal-fields  -       -        -        -        0        0        0        -        x
`);
