import { table, type Table } from './access-rows.ts';
import { EVIDENCE_ACTS } from './access-evidence.ts';
import { MATTER_ACTS } from './access-table.ts';
import { TRACE_BACK_ACTS } from './access-table-traceback.ts';

/**
 * Acts on a direction that 治欠办 keeps, with an item for each of 人社局 and 住建局: POST /api/v1/supervision/acts/{id}/…
 * The work of its ladder is the addressed unit's.
 */
const OWN_ACTS = table(`
                        holder   other    outside  head     office   leader   auditor  keeper   nobody
  revise-act            -        -        -        -        +        +        -        -        x
  drop-act              -        -        -        -        +        +        -        -        x
  issue-act             -        -        -        -        +        +        -        -        x
  reject-act-answer     -        -        -        -        +        +        -        -        x
  lift-act              -        -        -        -        +        +        -        -        x
  hold-interview        -        -        -        -        +        +        -        -        x
  judge-follow-up       -        -        -        -        +        +        -        -        x
  answer-act            +        +        0        +        +        +        -        -        x
  report-follow-up      +        +        0        +        +        +        -        -        x
  acknowledge-circular  +        +        0        +        +        +        -        -        x
`);

export const SUPERVISION_ACTS: Table = new Map([
  ...OWN_ACTS,
  ...TRACE_BACK_ACTS,
  // Listed facts belong to the matters.
  ...[...MATTER_ACTS].filter(([act]) => act !== 'record-listed-fact'),
]);

/** Of an emergency the police know, who are called to each, and 住建局 does not. */
const called = (of: Table): Table =>
  new Map([...of].map(([act, row]) => [act, { ...row, other: row.outside, outside: row.other }]));

/** Acts on an emergency that 人社局 has raised and reports on: POST /api/v1/emergencies/{id}/… */
const EMERGENCY_OWN_ACTS = table(`
                            holder   other    outside  head     office   leader   auditor  keeper   nobody
  alert-unit                +        0        +        +        +        +        -        -        x
  acknowledge-alert         +        0        +        +        +        +        -        -        x
  record-alert-call         +        0        +        +        +        +        -        -        x
  record-arrival            +        0        +        +        +        +        -        -        x
  record-measure            +        0        +        +        +        +        -        -        x
  revise-emergency          +        0        +        +        +        +        -        -        x
  request-stand-down        +        0        +        +        +        +        -        -        x
  link-emergency            +        0        +        +        +        +        -        -        x
  take-further-call         +        0        +        +        +        +        -        -        x
  file-emergency-report     +        0        +        +        +        +        -        -        x
  report-emergency-promise  +        0        +        +        +        +        -        -        x
  end-emergency             +        0        -        +        +        +        -        -        x
  merge-emergency           +        0        -        +        +        +        -        -        x
  unlink-emergency          +        0        -        +        +        +        -        -        x
  form-command-group        +        0        -        +        +        +        -        -        x
  decide-stand-down         -        -        -        +        +        +        -        -        x
  waive-trace-back          -        -        -        -        -        +        -        -        x
`);

export const EMERGENCY_ACTS: Table = new Map([
  ...EMERGENCY_OWN_ACTS,
  ...[...called(MATTER_ACTS)].filter(([act]) => act !== 'record-listed-fact'),
  ...called(EVIDENCE_ACTS),
]);

/** Acts on a company: POST /api/v1/companies/{id}/… The other unit keeps contact with it. */
export const COMPANY_ACTS = table(`
                      holder   other    outside  head     office   leader   auditor  keeper   nobody
  describe-company    +        +        0        +        +        -        -        -        x
  assign-credit-code  +        +        0        +        +        -        -        -        x
  record-visit        +        +        0        +        +        -        -        -        x
  link-company        +        +        0        +        +        -        -        -        x
  unlink-company      +        +        0        +        +        -        -        -        x
  appoint-contact     +        +        0        +        +        -        -        -        x
  propose-listing     +        -        0        +        -        -        -        -        x
  act-on-step         +        -        0        +        -        -        -        -        x
  take-back-credit-code  -  -        -        +        +        -        -        -        x
  ask-to-withhold     +        -        0        +        +        -        -        -        x
  record-withholding  +        -        0        +        -        -        -        -        x
  decline-withholding  +       -        0        +        -        -        -        -        x
  lift-withholding    +        -        0        +        -        -        -        -        x
  record-signal       +        +        0        +        +        -        -        -        x
  sign-for-warning    -        +        0        -        -        -        -        -        x
  conclude-warning    -        +        0        -        -        -        -        -        x
  link-case           +        -        0        +        -        -        -        -        x
`);
