import { table, type Table } from './access-rows.ts';
import { CASE_DEBTOR_ACTS } from './access-table-debtors.ts';

/** Acts on a case that stand with its file or are about its debtors: POST /api/v1/cases/{id}/… */
export const CASE_FILE_ACTS: Table = new Map([
  ...table(`
                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  file-dossier    +        -        0        +        +        -        -        -        x
`),
  ...CASE_DEBTOR_ACTS,
]);

/** Reads of it. */
export const CASE_FILE_READS = table(`
                                holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/cases/{id}/dossier  +      +        0        +        +        +        +        -        x
`);

/** Files of a direction with an item for each of 人社局 and 住建局. */
export const ACT_FILES = table(`
                                                        holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/supervision/acts/{id}/evidence-files     +        +        0        +        +        +        -        -        x
  GET /api/v1/supervision/acts/{id}/evidence            +        +        0        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/evidence/{fileId}   +        0        0        +        +        +        +        -        x
`);
