import { table } from './access-rows.ts';

/** What whoever holds a receipt adds, reads and does: asked without a pass, everybody is told what is missing. */
export const RECEIPTS = table(`
                                                       holder   other    outside  head     office   leader   auditor  keeper   nobody
  POST /api/v1/public/receipts/{code}/evidence-files   +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/checks           +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/checks/confirm   +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/own              +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/urge             +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/change-phone     +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/not-paid         +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/dissatisfied     +        +        +        +        +        +        +        +        +
  POST /api/v1/public/receipts/{code}/withdraw         +        +        +        +        +        +        +        +        +
`);
