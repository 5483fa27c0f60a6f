import { table } from './access-rows.ts';

/** The board of a site for whoever may see the project, and the name that its code leads to for all. */
export const SITES = table(`
                                           holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/projects/{id}/public-board   +        +        0        +        +        +        +        -        x
  GET /api/v1/public/sites/{key}           +        +        +        +        +        +        +        +        +
`);

/** What whoever holds a receipt adds, reads and does: asked without a pass, everybody is told what is missing. */
export const RECEIPTS = table(`
                                                       holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/public/receipts/{code}/evidence-files   +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/checks           +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/checks/confirm   +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/own              +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/urge             +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/add-words        +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/change-phone     +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/not-paid         +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/dissatisfied     +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/withdraw         +        +        +        +        +        +        +        +        +
`);
