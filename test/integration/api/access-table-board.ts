import { table, type Table } from './access-rows.ts';

/** 督办总览: who looks over the work of others. */
export const BOARD: Table = table(`
                                             holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/supervision/board              -        -        -        +        +        +        +        -        x
  GET /api/v1/supervision/work               -        -        -        +        +        +        +        -        x
  GET /api/v1/supervision/lanes              -        -        -        +        +        +        +        -        x
  GET /api/v1/supervision/officers           -        -        -        +        +        +        +        -        x
  GET /api/v1/supervision/interviews         -        -        -        +        +        +        +        -        x
  GET /api/v1/supervision/trace-backs        -        -        -        +        +        +        +        -        x
  GET /api/v1/supervision/units              -        -        -        +        +        +        +        -        x
  POST /api/v1/organisation/note-absence     -        -        -        +        -        -        -        -        x
  POST /api/v1/organisation/end-absence      -        -        -        +        -        -        -        -        x
  GET /api/v1/supervision/units/{unitFigure}/entries  -   -        -        +        +        +        +        -        x
`);
