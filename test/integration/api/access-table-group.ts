import { table } from './access-rows.ts';

/** A group that workers join by telephone: acts on the complaint, the sheet with its code, and what whoever scans it is told and sends. */
export const GROUP_ENTRY = table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/complaints/{id}/open-group-entry   +        -        0        +        -        -        -        -        x
  POST /api/v1/complaints/{id}/close-group-entry  +        -        0        +        -        -        -        -        x
  POST /api/v1/complaints/{id}/confirm-entrant    +        -        0        +        +        -        -        -        x
  POST /api/v1/complaints/{id}/merge-entrant      +        -        0        +        +        -        -        -        x
  GET /api/v1/complaints/{id}/entry-board         +        +        0        +        +        +        +        -        x
  GET /api/v1/public/entries/{entry}              +        +        +        +        +        +        +        +        +
  POST /api/v1/public/entries/{entry}/claimants   +        +        +        +        +        +        +        +        +
`);
