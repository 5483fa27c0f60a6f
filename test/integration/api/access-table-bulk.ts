import { table, type Table } from './access-rows.ts';

/** Many tasks in one act: asked for with nothing in it, and of one that another has asked for; what would be, of no matter that there is. */
export const BULK: Table = table(`
                                           holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/inbox/choices                +        +        +        +        +        +        +        -        x
  GET /api/v1/inbox/views                  +        +        +        +        +        +        +        -        x
  POST /api/v1/inbox/views                 +        +        +        +        +        +        +        -        x
  POST /api/v1/inbox/views/{viewId}        +        +        +        +        +        +        +        -        x
  DELETE /api/v1/inbox/views/{viewId}      0        0        0        0        0        0        0        -        x
  POST /api/v1/inbox/default-view          +        +        +        +        +        +        +        -        x
  POST /api/v1/inbox/export                +        +        +        +        +        +        +        -        x
  POST /api/v1/inbox/seen                  +        +        +        +        +        +        +        -        x
  POST /api/v1/inbox/bulk                  +        +        +        +        +        +        -        -        x
  POST /api/v1/inbox/bulk/preview          +        +        +        +        +        +        -        -        x
  GET /api/v1/inbox/bulk/{bulkId}          0        0        0        0        0        0        -        -        x
  POST /api/v1/inbox/bulk/{bulkId}/undo    0        0        0        0        0        0        -        -        x
  POST /api/v1/inbox/bulk/{bulkId}/stop    0        0        0        0        0        0        -        -        x
  POST /api/v1/what-if                     +        +        +        +        +        +       -        -        x
`);
