import { table } from './access-rows.ts';

/** Units that are merged: proposed and confirmed by two persons, and looked at beforehand; many persons told in one act. */
export const MERGERS = table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/mergers                             -        -        -        -        +        -        +        +        x
  GET /api/v1/units/{unit}/merger-preview         -        -        -        -        +        -        +        +        x
  POST /api/v1/complaints/{id}/record-inform-together  +   -        0        +        +        -        -        -        x
  POST /api/v1/organisation/propose-merger        -        -        -        -        +        -        -        +        x
  POST /api/v1/organisation/approve-merger        -        -        -        -        +        -        -        +        x
  POST /api/v1/organisation/reject-merger         -        -        -        -        +        -        -        +        x
`);
