import { table } from './access-rows.ts';

/** Acts on the files of any of them; 人社局 has asked that one of its files be withdrawn. */
export const EVIDENCE_ACTS = table(`
                               holder   other    outside  head     office   leader   auditor  keeper   nobody
  attach-evidence              +        +        0        +        +        +        -        -        x
  request-evidence-withdrawal  +        +        0        +        +        +        -        -        x
  decide-evidence-withdrawal   -        -        -        +        -        -        -        -        x
  erase-evidence               -        -        -        -        +        -        -        -        x
`);

/** The same of the 信访通报, where it is 治欠办 that has asked. */
export const DUTY_EVIDENCE_ACTS = table(`
                               holder   other    outside  head     office   leader   auditor  keeper   nobody
  attach-evidence              +        -        0        +        +        +        -        -        x
  request-evidence-withdrawal  +        -        0        +        +        +        -        -        x
  decide-evidence-withdrawal   -        -        -        -        +        -        -        -        x
  erase-evidence               -        -        -        -        +        -        -        -        x
`);

/** Files sent, listed and fetched; that of the 信访通报 is none of a report. */
export const EVIDENCE = table(`
                                                 holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/complaints/{id}/evidence-files    +        +        0        +        +        +        -        -        x
  GET /api/v1/complaints/{id}/evidence           +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/evidence/{fileId}  +        +        0        +        +        -        +        -        x
  POST /api/v1/cases/{id}/evidence-files         +        +        0        +        +        +        -        -        x
  GET /api/v1/cases/{id}/evidence                +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/evidence/{fileId}       +        +        0        +        +        -        +        -        x
  POST /api/v1/companies/{id}/evidence-files     +        +        0        +        +        +        -        -        x
  GET /api/v1/companies/{id}/evidence            +        +        0        +        +        +        +        -        x
  GET /api/v1/companies/{id}/evidence/{fileId}   +        +        0        +        +        -        +        -        x
  POST /api/v1/projects/{id}/evidence-files      +        +        0        +        +        +        -        -        x
  GET /api/v1/projects/{id}/evidence             +        +        0        +        +        +        +        -        x
  GET /api/v1/projects/{id}/evidence/{fileId}    +        +        0        +        +        -        +        -        x
  POST /api/v1/emergencies/{id}/evidence-files   +        0        +        +        +        +        -        -        x
  GET /api/v1/emergencies/{id}/evidence          +        0        +        +        +        +        +        -        x
  GET /api/v1/emergencies/{id}/evidence/{fileId}  +       0        -        +        +        -        +        -        x
  POST /api/v1/duties/{id}/evidence-files        +        -        0        +        +        +        -        -        x
  GET /api/v1/duties/{id}/evidence               +        +        0        +        +        +        +        -        x
  GET /api/v1/duties/{id}/evidence/{fileId}      0        0        0        0        +        -        +        -        x
`);
