import { table } from './access-rows.ts';

/** What an auditor goes through over all matters, and what a district must have before it begins. */
export const DESK = table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/audit/entries                       -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/entries/xlsx                  -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/looks                         -        -        -        -        -        +        +        -        x
  GET /api/v1/audit/looks/review                  -        -        -        -        -        +        +        -        x
  GET /api/v1/audit/matters                       -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/seal                          -        -        -        -        +        +        +        -        x
  POST /api/v1/audit/verify                       -        -        -        -        +        +        +        -        x
  POST /api/v1/audit/samples                      -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/samples                       -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/bundles                       -        -        -        -        +        -        +        -        x
  POST /api/v1/audit/bundles                      -        -        -        -        +        -        +        -        x
  GET /api/v1/audit/bundles/{id}/file             -        -        -        -        0        -        0        -        x
  GET /api/v1/audit/complaints/{id}/replay        -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/complaints/{id}/proof         -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/complaints/{id}/seen-by       -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/complaints/{id}/counterfactual  -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/cases/{id}/replay             -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/cases/{id}/proof              -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/cases/{id}/seen-by            -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/cases/{id}/counterfactual     -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/projects/{id}/replay          -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/projects/{id}/proof           -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/projects/{id}/seen-by         -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/companies/{id}/replay         -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/companies/{id}/proof          -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/companies/{id}/seen-by        -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/supervision/acts/{id}/replay  -              -        -        -        +        +        +        -        x
  GET /api/v1/audit/supervision/acts/{id}/proof  -              -        -        -        +        +        +        -        x
  GET /api/v1/audit/supervision/acts/{id}/seen-by  -              -        -        -        +        +        +        -        x
  GET /api/v1/audit/duties/{id}/replay            -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/duties/{id}/proof             -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/duties/{id}/seen-by           -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/batches/{id}/replay           -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/batches/{id}/proof            -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/batches/{id}/seen-by          -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/emergencies/{id}/replay       -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/emergencies/{id}/proof        -        -        -        -        +        +        +        -        x
  GET /api/v1/audit/emergencies/{id}/seen-by      -        -        -        -        +        +        +        -        x
  GET /api/v1/operations/going-live               -        -        -        -        +        -        -        +        x
  GET /api/v1/operations/invariants               -        -        -        -        +        -        +        +        x
  GET /api/v1/templates                           +        +        +        +        +        +        +        +        x
`);
