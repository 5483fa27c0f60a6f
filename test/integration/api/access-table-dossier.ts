import { table } from './access-rows.ts';

/** Acts on a case that stand with its file: POST /api/v1/cases/{id}/… */
export const CASE_FILE_ACTS = table(`
                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  file-dossier    +        -        0        +        +        -        -        -        x
`);

/** Reads of it. */
export const CASE_FILE_READS = table(`
                                holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/cases/{id}/dossier  +      +        0        +        +        +        +        -        x
`);
