import { table } from './access-rows.ts';

/** Acts on a paper that 人社局 has drafted, of a complaint or a case: who of its unit may take a step is said by its chain. */
export const PAPER_ACTS = table(`
                       holder   other    outside  head     office   leader   auditor  keeper   nobody
  draft-paper          +        +        0        +        +        -        -        -        x
  revise-paper         +        +        0        +        +        -        -        -        x
  review-paper         +        +        0        +        +        -        -        -        x
  return-paper         +        +        0        +        +        -        -        -        x
  approve-paper        +        +        0        +        +        -        -        -        x
  request-seal         +        +        0        +        +        -        -        -        x
  record-seal          +        +        0        +        +        -        -        -        x
  attach-stamped-scan  +        +        0        +        +        -        -        -        x
  void-paper           +        +        0        +        +        -        -        -        x
`);

/** Forms printed, papers listed, read and downloaded. */
export const PAPERS = table(`
                                                         holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/complaints/{id}/forms/{form}               +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/papers                     +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/papers/{paperId}           +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/papers/{paperId}/file      +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/forms/{form}                    +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/orders/{orderId}/urging-letter  +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/papers                          +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/papers/{paperId}                +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/papers/{paperId}/file           +        +        0        +        +        +        +        -        x
`);
