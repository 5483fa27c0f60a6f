import { table, type Table } from './access-rows.ts';

/** Acts on a duty whose reports no template draws: POST /api/v1/duties/{id}/… */
export const REPORT_ACTS: Table = table(`
                            holder   other    outside  head     office   leader   auditor  keeper   nobody
  draft-report-template     -        -        -        -        -        -        -        -        x
  change-report-template    -        -        -        -        -        -        -        -        x
  adopt-report-template     -        -        -        -        -        -        -        -        x
  return-report-template    -        -        -        -        -        -        -        -        x
  retire-report-template    -        -        -        -        -        -        -        -        x
  draw-district-report      -        -        -        -        -        -        -        -        x
  review-district-report    -        -        -        -        -        -        -        -        x
  drop-district-report      -        -        -        -        -        -        -        -        x
  return-district-report    -        -        -        -        -        +        -        -        x
  submit-district-report    -        -        -        -        -        +        -        -        x
`);

/** Reports of the whole district, of which none is drawn here yet: nobody is told of one that is not there. */
export const REPORTS: Table = table(`
                                                holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/reports                           -        -        -        +        +        +        +        -        x
  GET /api/v1/reports/catalogue                 -        -        -        +        +        +        +        -        x
  POST /api/v1/reports/preview                  -        -        -        +        +        +        +        -        x
  GET /api/v1/reports/{duty}/{report}           -        -        -        0        0        0        0        -        x
  GET /api/v1/reports/{duty}/{report}/entries   -        -        -        0        0        0        0        -        x
  GET /api/v1/reports/{duty}/{report}/changes   -        -        -        0        0        0        0        -        x
  GET /api/v1/reports/{duty}/{report}/document  -        -        -        0        0        0        0        -        x
`);
