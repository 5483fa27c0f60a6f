import { table, type Table } from './access-rows.ts';
import { REPORT_ACTS, REPORTS } from './access-table-report.ts';

/** Acts on a duty that 人社局 and 住建局 only receive: POST /api/v1/duties/{id}/… */
const OWN_ACTS = table(`
                             holder   other    outside  head     office   leader   auditor  keeper   nobody
  draw-publication           -        -        0        -        -        -        -        -        x
  choose-publication-line    -        -        0        -        -        -        -        -        x
  add-publication-line       -        -        0        -        -        -        -        -        x
  submit-publication         -        -        0        -        -        -        -        -        x
  decide-publication         -        -        -        -        -        -        -        -        x
  file-publication           -        -        0        -        -        -        -        -        x
  add-publication-place      +        +        0        +        -        -        -        -        x
  correct-published-line     -        -        -        -        -        -        -        -        x
  withdraw-published-line    -        -        -        -        -        -        -        -        x
`);

/** Another duty has no publication: whoever may see the duty is told so as well. */
const OWN_READS = table(`
                                                      holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/duties/{id}/publications/{period}        0        0        0        0        0        0        0        -        x
  GET /api/v1/duties/{id}/publications/{period}/letter  0       0        0        0        0        0        0        -        x
`);

/** What is drawn from the log on a standing duty: the quarterly publication, and reports by a template. */
export const PUBLICATION_ACTS: Table = new Map([...OWN_ACTS, ...REPORT_ACTS]);
export const PUBLICATIONS: Table = new Map([...OWN_READS, ...REPORTS]);
