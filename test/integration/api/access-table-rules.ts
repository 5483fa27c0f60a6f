import { MERGERS } from './access-table-f-desk.ts';
import { table } from './access-rows.ts';

/** What the 治欠办 does with the district's own numbers and with holiday notices, and who may look at how they came about. */
export const RULES = [
  ...MERGERS,
  ...table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/rules/{rule}                        -        -        -        -        +        -        +        +        x
  GET /api/v1/rules/{rule}/versions/{one}/compared-with/{other}  -  -  -  -  +  -  +  -  x
  GET /api/v1/rules/{rule}/versions/{version}/clocks  -        -        -        -        +        -        +        -        x
  POST /api/v1/rulebook/propose-parameter-change  -        -        -        -        +        -        -        -        x
  POST /api/v1/calendar/propose-holiday-notice    -        -        -        -        +        -        -        -        x
  POST /api/v1/calendar/approve-holiday-notice    -        -        -        -        +        -        -        -        x
  POST /api/v1/calendar/reject-holiday-notice     -        -        -        -        +        -        -        -        x
  GET /api/v1/recounts                            -        -        -        -        +        -        +        -        x
  GET /api/v1/recounts/{id}                       -        -        -        -        +        -        +        -        x
  GET /api/v1/recounts/{id}/clocks                -        -        -        -        +        -        +        -        x
  GET /api/v1/recounts/{id}/xlsx                  -        -        -        -        +        -        +        -        x
  GET /api/v1/recounts/{id}/actions               -        -        -        -        +        -        +        -        x
  POST /api/v1/recounts                           -        -        -        -        +        -        -        -        x
  POST /api/v1/recounts/{id}/order-recount        -        -        -        -        +        -        -        -        x
  POST /api/v1/recounts/{id}/approve-recount      -        -        -        -        +        -        -        -        x
  POST /api/v1/recounts/{id}/reject-recount       -        -        -        -        +        -        -        -        x
  POST /api/v1/recounts/{id}/drop-recount         -        -        -        -        +        -        -        -        x
`),
];

/** An export belongs to whoever asked for it. */
export const EXPORTS = table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/exports                            +        +        +        +        +        +        +        -        x
  GET /api/v1/exports/{id}                        0        0        0        0        +        0        0        -        x
  GET /api/v1/exports/{id}/file                   0        0        0        0        +        0        0        -        x
`);
