import { table } from './access-rows.ts';

/** Acts on a complaint: POST /api/v1/complaints/{id}/… */
export const COMPLAINT_ACTS = table(`
                              holder   other    outside  head     office   leader   auditor  keeper   nobody
  add-ticket                  +        -        0        +        +        -        -        -        x
  reply-ticket                +        -        0        +        +        -        -        -        x
  return-ticket               +        -        0        +        -        -        -        -        x
  record-ticket-return-answer  +       -        0        +        +        -        -        -        x
  issue-petition-paper        +        -        0        +        +        -        -        -        x
  serve-petition-paper        +        -        0        +        +        -        -        -        x
  record-review-request       +        -        0        +        +        -        -        -        x
  record-urging               +        -        0        +        +        -        -        -        x
  add-claimant                +        -        0        +        +        -        -        -        x
  detail-claimant             +        -        0        +        +        -        -        -        x
  drop-claimant               +        -        0        +        +        -        -        -        x
  elect-representatives       +        -        0        +        +        -        -        -        x
  choose-concealment          +        -        0        +        +        -        -        -        x
  consent-to-disclosure       +        -        0        +        +        -        -        -        x
  request-withdrawal          +        -        0        +        +        -        -        -        x
  confirm-withdrawal          +        -        0        +        +        -        -        -        x
  renew-request               +        -        0        +        +        -        -        -        x
  record-pressure             +        -        0        +        +        -        -        -        x
  record-inform-attempt       +        -        0        +        +        -        -        -        x
  draw-call-back-sample       +        -        0        +        +        -        -        -        x
  record-call-back-attempt    +        -        0        +        +        -        -        -        x
  decide-first-contact        +        -        0        +        -        -        -        -        x
  hand-on                     +        -        0        +        -        -        -        -        x
  accept-complaint            +        -        0        +        -        -        -        -        x
  decline-complaint           +        -        0        +        -        -        -        -        x
  request-supplement          +        -        0        +        -        -        -        -        x
  receive-supplement          +        -        0        +        -        -        -        -        x
  conclude-preliminary-check  +        -        0        +        -        -        -        -        x
  propose-not-wage            +        -        0        +        -        -        -        -        x
  propose-closing             +        -        0        +        -        -        -        -        x
  note-possible-duplicate     +        -        0        +        +        -        -        -        x
  judge-duplicate             +        -        0        +        +        -        -        -        x
  join-case                   +        -        0        +        +        -        -        -        x
  leave-case                  +        -        0        +        +        -        -        -        x
  answer-joint-handling       -        +        0        -        -        -        -        -        x
  notify-hand-off             +        -        0        +        -        -        -        -        x
  record-outside-receipt      +        -        0        +        -        -        -        -        x
  record-outside-refusal      +        -        0        +        -        -        -        -        x
  recall-hand-off             +        -        0        +        -        -        -        -        x
  sign-for-hand-off           -        +        0        -        -        -        -        -        x
  return-hand-off             -        +        0        -        -        -        -        -        x
  correct-fact                -        -        -        +        +        -        -        -        x
  correct-claimant            -        -        -        +        +        -        -        -        x
  void-entry                  -        -        -        +        +        -        -        -        x
  void-complaint              -        -        -        +        +        -        -        -        x
  reopen-complaint            -        -        -        +        +        -        -        -        x
  confirm-not-wage            -        -        -        -        +        -        -        -        x
  reject-not-wage             -        -        -        -        +        -        -        -        x
  confirm-closing             -        -        -        -        +        -        -        -        x
  reject-closing              -        -        -        -        +        -        -        -        x
  designate-owner             -        -        -        -        +        -        -        -        x
  uphold-outcome              -        -        -        -        +        -        -        -        x
  declare-conflict            -        -        -        -        +        +        -        -        x
  withdraw-conflict           -        -        -        -        +        +        -        -        x
  correct-designation         -        -        -        -        -        +        -        -        x
`);

/** Acts on a case: POST /api/v1/cases/{id}/… */
export const CASE_ACTS = table(`
                          holder   other    outside  head     office   leader   auditor  keeper   nobody
  file-case               +        -        0        +        -        -        -        -        x
  record-obstacle         +        -        0        +        -        -        -        -        x
  conclude-investigation  +        -        0        +        -        -        -        -        x
  determine-payer         +        -        0        +        -        -        -        -        x
  change-liable-party     +        -        0        +        -        -        -        -        x
  issue-order             +        -        0        +        -        -        -        -        x
  record-service          +        -        0        +        -        -        -        -        x
  record-order-outcome    +        -        0        +        -        -        -        -        x
  choose-measures         +        -        0        +        -        -        -        -        x
  start-step              +        +        0        +        +        -        -        -        x
  add-party               +        -        0        +        -        -        -        -        x
  link-parties            +        -        0        +        -        -        -        -        x
  add-wage-line           +        -        0        +        -        -        -        -        x
  assign-team             +        -        0        +        -        -        -        -        x
  report-wage-line        +        -        0        +        -        -        -        -        x
  verify-wage-line        +        -        0        +        -        -        -        -        x
  dispute-wage-line       +        -        0        +        -        -        -        -        x
  record-promise          +        -        0        +        -        -        -        -        x
  record-payment          +        -        0        +        -        -        -        -        x
  forward-payment         +        -        0        +        -        -        -        -        x
  record-bounce           +        -        0        +        -        -        -        -        x
  verify-payment          +        -        0        +        -        -        -        -        x
  demand-recovery         +        -        0        +        -        -        -        -        x
  record-recovery         +        -        0        +        -        -        -        -        x
  end-recovery            +        -        0        +        -        -        -        -        x
  describe-project        +        -        0        +        +        -        -        -        x
  find-cause              +        -        0        +        +        -        -        -        x
  push-unit               +        -        0        +        +        -        -        -        x
  propose-clearing        +        -        0        +        +        -        -        -        x
  request-change          +        -        0        +        +        -        -        -        x
  give-feedback           +        +        0        +        -        -        -        -        x
  act-on-step             +        -        0        +        -        -        -        -        x
  revise-step-feedback    +        -        0        +        -        -        -        -        x
  end-wage-line           -        -        -        +        +        -        -        -        x
  correct-fact            -        -        -        +        +        -        -        -        x
  void-entry              -        -        -        +        +        -        -        -        x
  confirm-change          -        -        -        +        +        -        -        -        x
  decline-change          -        -        -        +        +        -        -        -        x
  reopen-case             -        -        -        +        +        -        -        -        x
  assign-lead             -        -        -        -        +        -        -        -        x
  confirm-clearing        -        -        -        -        +        -        -        -        x
  archive-case            -        -        -        -        +        -        -        -        x
  declare-conflict        -        -        -        -        +        +        -        -        x
  withdraw-conflict       -        -        -        -        +        +        -        -        x
  change-clearing-date    -        -        -        -        +        +        -        -        x
`);

/** Acts on the 信访通报, which 人社局 and 住建局 receive: POST /api/v1/duties/{id}/… */
export const DUTY_ACTS = table(`
                            holder   other    outside  head     office   leader   auditor  keeper   nobody
  start-duty                -        -        -        -        +        -        -        -        x
  stop-duty                 -        -        -        -        +        -        -        -        x
  file-duty-report          -        -        0        -        +        -        -        -        x
  correct-duty-report       -        -        0        -        +        -        -        -        x
  acknowledge-duty-reports  +        -        0        +        +        -        -        -        x
  start-campaign            -        -        -        -        +        -        -        -        x
  end-campaign              -        -        -        -        +        -        -        -        x
  push-information          -        -        -        -        +        -        -        -        x
  acknowledge-information   +        -        0        +        +        -        -        -        x
  publish-hot-line          +        -        0        +        +        -        -        -        x
  record-publicity          -        -        0        -        +        -        -        -        x
  claim-task                -        -        0        -        -        -        -        -        x
  release-task              -        -        0        -        -        -        -        -        x
  note-task                 -        -        0        -        -        -        -        -        x
  complete-task             -        -        0        -        -        -        -        -        x
  request-extension         -        -        0        -        -        -        -        -        x
  assign-task               -        -        -        -        -        -        -        -        x
  refuse-extension          -        -        0        -        +        -        -        -        x
  extend-clock              -        -        0        -        +        -        -        -        x
  file-rung-statement       +        -        0        +        -        -        -        -        x
  answer-rung               +        -        0        +        -        -        -        -        x
  issue-rung                -        -        -        -        +        +        -        -        x
  postpone-rung             -        -        -        -        +        +        -        -        x
  decline-rung              -        -        -        -        +        +        -        -        x
  reject-rung-answer        -        -        -        -        +        +        -        -        x
  lift-rung                 -        -        -        -        +        +        -        -        x
  record-direction          -        -        -        -        +        +        -        -        x
  recompute-clocks          -        -        -        -        +        -        -        -        x
  review-lapse              -        -        -        -        +        -        -        -        x
  confirm-historical-lapse  -        -        -        -        +        -        -        -        x
  lapse-clocks              +        +        0        +        +        +        -        -        x
`);

/** Acts on a project: POST /api/v1/projects/{id}/… 人社局 supervises it, the letter names an officer of the other unit. */
export const PROJECT_ACTS = table(`
                             holder   other    outside  head     office   leader   auditor  keeper   nobody
  describe-project           +        +        0        +        +        -        -        -        x
  assign-project-code        +        +        0        +        +        -        -        -        x
  record-contract            +        +        0        +        +        -        -        -        x
  record-start               +        +        0        +        +        -        -        -        x
  complete-project           +        +        0        +        +        -        -        -        x
  link-case                  +        +        0        +        +        -        -        -        x
  record-interim-settlement  +        +        0        +        +        -        -        -        x
  name-wage-clerk            +        +        0        +        +        -        -        -        x
  record-system-entry        +        +        0        +        +        -        -        -        x
  record-labour-ledger       +        +        0        +        +        -        -        -        x
  open-special-account       +        +        0        +        +        -        -        -        x
  report-special-account     +        +        0        +        +        -        -        -        x
  post-completion-notice     +        +        0        +        +        -        -        -        x
  store-deposit              +        +        0        +        +        -        -        -        x
  check-board                +        +        0        +        +        -        -        -        x
  record-payment-guarantee   +        +        0        +        +        -        -        -        x
  record-labour-cost         +        +        0        +        +        -        -        -        x
  restate-labour-cost        +        +        0        +        +        -        -        -        x
  record-allocation          +        +        0        +        +        -        -        -        x
  record-wage-sheet          +        +        0        +        +        -        -        -        x
  record-wages-paid          +        +        0        +        +        -        -        -        x
  review-wage-sheet          +        +        0        +        +        -        -        -        x
  state-no-work              +        +        0        +        +        -        -        -        x
  record-check               +        +        0        +        +        -        -        -        x
  record-signal              +        +        0        +        +        -        -        -        x
  sign-duty-letter           +        -        0        +        +        -        -        -        x
  order-rectification        +        -        0        +        -        -        -        -        x
  judge-rectification        +        -        0        +        -        -        -        -        x
  interview-owner            +        -        0        +        -        -        -        -        x
  judge-owner-promise        +        -        0        +        -        -        -        -        x
  pass-on-interview          +        -        0        +        -        -        -        -        x
  close-special-account      +        -        0        +        -        -        -        -        x
  exempt-deposit             +        -        0        +        -        -        -        -        x
  return-deposit             +        -        0        +        -        -        -        -        x
  check-funding              +        -        0        +        -        -        -        -        x
  decide-feasibility         -        -        0        -        -        -        -        -        x
  set-year-plan              +        -        0        +        +        -        -        -        x
  record-year-progress       +        -        0        +        +        -        -        -        x
  sign-for-warning           -        +        0        -        -        -        -        -        x
  conclude-warning           -        +        0        -        -        -        -        -        x
  strike-breach              -        -        -        +        +        -        -        -        x
  correct-fact               -        -        -        +        +        -        -        -        x
  assign-supervision         -        -        -        -        +        -        -        -        x
`);

/** Acts on an imported file that 人社局 has received, with a row of which nothing is decided: POST /api/v1/batches/{id}/… */
export const BATCH_ACTS = table(`
                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  fix-batch-row   +        0        0        +        -        -        -        -        x
  check-batch     +        0        0        +        -        -        -        -        x
  drop-batch-row  +        0        0        +        -        -        -        -        x
  accept-batch    +        0        0        +        -        -        -        -        x
  discard-batch   +        0        0        +        -        -        -        -        x
  claim-task      +        0        0        +        -        -        -        -        x
  release-task    +        0        0        +        -        -        -        -        x
  assign-task     -        -        -        +        -        -        -        -        x
`);

/** Acts on any of them. */
export const MATTER_ACTS = table(`
                       holder   other    outside  head     office   leader   auditor  keeper   nobody
  claim-task           +        -        0        +        -        -        -        -        x
  release-task         +        -        0        +        -        -        -        -        x
  note-task            +        -        0        +        -        -        -        -        x
  complete-task        +        -        0        +        -        -        -        -        x
  request-extension    +        -        0        +        -        -        -        -        x
  assign-task          -        -        -        +        -        -        -        -        x
  refuse-extension     +        -        0        +        +        -        -        -        x
  extend-clock         +        -        0        +        +        -        -        -        x
  file-rung-statement  +        -        0        +        -        -        -        -        x
  answer-rung          +        -        0        +        -        -        -        -        x
  issue-rung           -        -        -        -        +        +        -        -        x
  postpone-rung        -        -        -        -        +        +        -        -        x
  decline-rung         -        -        -        -        +        +        -        -        x
  reject-rung-answer   -        -        -        -        +        +        -        -        x
  lift-rung            -        -        -        -        +        +        -        -        x
  record-direction     -        -        -        -        +        +        -        -        x
  record-listed-fact   +        -        0        +        +        +        -        -        x
  recompute-clocks     -        -        -        -        +        -        -        -        x
  review-lapse         -        -        -        -        +        -        -        -        x
  confirm-historical-lapse  -   -        -        -        +        -        -        -        x
  lapse-clocks         +        +        0        +        +        +        -        -        x
`);

/** Matters: what is read, opened and begun. */
export const MATTERS = table(`
                                              holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/complaints/{id}                 +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/actions         +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/timeline        +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/clocks          +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/position        +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}                      +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/actions              +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/timeline             +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/clocks               +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/position             +        +        0        +        +        +        +        -        x
  GET /api/v1/companies/{id}                  +        +        0        +        +        +        +        -        x
  GET /api/v1/companies/{id}/actions          +        +        0        +        +        +        +        -        x
  GET /api/v1/companies/{id}/timeline         +        +        0        +        +        +        +        -        x
  GET /api/v1/companies/{id}/clocks           +        +        0        +        +        +        +        -        x
  GET /api/v1/companies/{id}/position         +        +        0        +        +        +        +        -        x
  POST /api/v1/companies/{id}/reveal-fields   +        +        0        +        +        -        +        -        x
  GET /api/v1/companies                       +        +        +        +        +        +        +        -        x
  POST /api/v1/companies                      +        +        +        +        +        -        -        -        x
  GET /api/v1/duties                          +        +        +        +        +        +        +        -        x
  GET /api/v1/duties/{id}                     +        +        0        +        +        +        +        -        x
  GET /api/v1/duties/{id}/actions             +        +        0        +        +        +        +        -        x
  GET /api/v1/duties/{id}/clocks              +        +        0        +        +        +        +        -        x
  GET /api/v1/duties/{id}/timeline            -        -        -        -        +        +        +        -        x
  GET /api/v1/projects/{id}                   +        +        0        +        +        +        +        -        x
  GET /api/v1/projects/{id}/actions           +        +        0        +        +        +        +        -        x
  GET /api/v1/projects/{id}/timeline          +        +        0        +        +        +        +        -        x
  GET /api/v1/projects/{id}/clocks            +        +        0        +        +        +        +        -        x
  GET /api/v1/projects/{id}/position          +        +        0        +        +        +        +        -        x
  POST /api/v1/projects/{id}/reveal-fields    +        +        0        +        +        -        +        -        x
  POST /api/v1/cases/{id}/batches             +        0        0        +        -        -        -        -        x
  POST /api/v1/projects/{id}/batches          +        +        0        +        -        -        -        -        x
  POST /api/v1/channels/{channel}/batches     +        +        +        +        +        -        -        -        x
  GET /api/v1/projects/{id}/wage-months/{month}  +     +        0        +        +        +        +        -        x
  GET /api/v1/import-templates/{kind}         +        +        +        +        +        +        +        -        x
  GET /api/v1/batches                         +        +        +        +        +        +        +        -        x
  GET /api/v1/batches/{id}                    +        0        0        +        +        +        +        -        x
  GET /api/v1/batches/{id}/actions            +        0        0        +        +        +        +        -        x
  GET /api/v1/batches/{id}/timeline           +        0        0        +        +        +        +        -        x
  POST /api/v1/batches/{id}/reveal-fields     +        0        0        +        +        -        +        -        x
  GET /api/v1/projects                        +        +        +        +        +        +        +        -        x
  POST /api/v1/projects                       +        +        +        +        +        -        -        -        x
  GET /api/v1/complaints/{id}/custody         +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/custody/xlsx    +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/money                +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/custody              +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/custody/xlsx         +        +        0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/hand-offs/{handOffId}/form  +  +  0        +        +        +        +        -        x
  GET /api/v1/complaints/{id}/hand-offs/{handOffId}/letter  +  +  0      +        +        +        +        -        x
  GET /api/v1/complaints/{id}/letters/{letter}  +      +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/orders/{orderId}/letter  +    +        0        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/letter    +        +        0        +        +        +        +        -        x
  GET /api/v1/cases/{id}/pushes/{pushId}/form  +       +        0        +        +        +        +        -        x
  POST /api/v1/cases/{id}/pushes/{pushId}/form  +      +        0        +        +        -        -        -        x
  GET /api/v1/cases/{id}/steps/{stepKey}/form  +       +        0        +        +        +        +        -        x
  POST /api/v1/cases/{id}/steps/{stepKey}/form  +      +        0        +        +        -        -        -        x
  POST /api/v1/complaints/{id}/reveal-fields  +        +        0        +        +        -        +        -        x
  POST /api/v1/cases/{id}/reveal-fields       +        +        0        +        +        -        +        -        x
  GET /api/v1/complaints                      +        +        +        +        +        +        +        -        x
  GET /api/v1/cases                           +        +        +        +        +        +        +        -        x
  GET /api/v1/inbox                           +        +        +        +        +        +        +        -        x
  POST /api/v1/units/{unit}/hand-over         -        -        -        +        -        -        -        -        x
  GET /api/v1/units/{unit}/desk               +        -        -        +        +        +        +        -        x
  GET /api/v1/emergencies                     +        +        +        +        +        +        +        -        x
  GET /api/v1/emergencies/{id}                +        0        +        +        +        +        +        -        x
  GET /api/v1/emergencies/{id}/actions        +        0        +        +        +        +        +        -        x
  GET /api/v1/emergencies/{id}/clocks         +        0        +        +        +        +        +        -        x
  GET /api/v1/emergencies/{id}/timeline       +        0        +        +        +        +        +        -        x
  POST /api/v1/emergencies/{id}/reveal-fields  +       0        -        +        +        -        +        -        x
  POST /api/v1/emergencies                    +        +        +        +        +        +        -        -        x
  GET /api/v1/supervision/rungs               +        +        +        +        +        +        +        -        x
  GET /api/v1/supervision/acts                +        +        +        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}           +        +        0        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/actions   +        +        0        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/clocks    +        +        0        +        +        +        +        -        x
  GET /api/v1/supervision/acts/{id}/timeline  +        +        0        +        +        +        +        -        x
  POST /api/v1/supervision/acts               -        -        -        -        +        +        -        -        x
  POST /api/v1/supervision/acts/lift-together     -    -        -        -        +        +        -        -        x
  POST /api/v1/supervision/acts/record-directive  -    -        -        -        +        +        -        -        x
  GET /api/v1/supervision/overdue             +        +        +        +        +        +        +        -        x
  GET /api/v1/ledgers                         +        +        +        +        +        +        +        -        x
  GET /api/v1/ledgers/{ledger}                +        +        +        +        +        +        +        -        x
  GET /api/v1/ledgers/{ledger}/xlsx           +        +        +        +        +        +        +        -        x
  GET /api/v1/assessment                      +        +        +        +        +        +        +        -        x
  GET /api/v1/assessment/xlsx                 +        +        +        +        +        +        +        -        x
  GET /api/v1/assessment/{figure}/entries     +        +        +        +        +        +        +        -        x
  GET /api/v1/channels/{channel}/tickets      +        +        +        +        +        -        -        -        x
  GET /api/v1/channels/{channel}/tickets/xlsx  +       +        +        +        +        -        -        -        x
  GET /api/v1/calendar-recount                +        +        +        +        +        +        +        -        x
  GET /api/v1/events/live                     +        +        +        +        +        +        +        -        x
  POST /api/v1/complaints                     +        +        +        +        +        -        -        -        x
`);

/** The district, its people, and the machine. */
export const DISTRICT = table(`
                                                  holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api/v1/me                                  +        +        +        +        +        +        +        +        x
  GET /api/v1/units                               +        +        +        +        +        +        +        +        x
  GET /api/v1/posts                               +        +        +        +        +        +        +        +        x
  GET /api/v1/process-map                         +        +        +        +        +        +        +        +        x
  GET /api/v1/holiday-notices                     +        +        +        +        +        +        +        +        x
  GET /api/v1/demo/clock                          +        +        +        +        +        +        +        +        x
  POST /api/v1/demo/clock                         +        +        +        +        +        +        +        +        x
  POST /api/v1/session/post                       +        +        +        +        +        +        +        +        x
  POST /api/v1/session/password                   +        +        +        +        +        +        +        +        x
  POST /api/v1/session/sign-out-everywhere        +        +        +        +        +        +        +        +        x
  DELETE /api/v1/session                          +        +        +        +        +        +        +        +        x
  GET /api/v1/accounts                            -        -        -        -        -        -        -        +        x
  POST /api/v1/accounts                           -        -        -        -        -        -        -        +        x
  POST /api/v1/accounts/{account}/disable         -        -        -        -        -        -        -        +        x
  POST /api/v1/accounts/{account}/enable          -        -        -        -        -        -        -        +        x
  POST /api/v1/accounts/{account}/unlock          -        -        -        -        -        -        -        +        x
  POST /api/v1/accounts/{account}/reset-password  -        -        -        -        -        -        -        +        x
  POST /api/v1/organisation/add-unit              -        -        -        -        -        -        -        +        x
  POST /api/v1/organisation/change-unit           -        -        -        -        -        -        -        +        x
  POST /api/v1/organisation/add-post              -        -        -        -        -        -        -        +        x
  POST /api/v1/organisation/appoint-person        -        -        -        -        -        -        -        +        x
  POST /api/v1/organisation/end-appointment       -        -        -        -        -        -        -        +        x
  POST /api/v1/rulebook/propose-rule-change       -        -        -        -        +        -        -        -        x
  POST /api/v1/rulebook/approve-rule-change       -        -        -        -        +        -        -        -        x
  POST /api/v1/rulebook/reject-rule-change        -        -        -        -        +        -        -        -        x
  GET /api/v1/rosters                             +        +        +        +        +        +        +        -        x
  GET /api/v1/rosters/{unit}                      +        +        +        +        +        +        +        -        x
  POST /api/v1/rosters/{id}/file-roster           +        -        -        +        +        -        -        -        x
  POST /api/v1/rosters/{id}/change-shift          +        -        -        +        +        -        -        -        x
  POST /api/v1/rosters/{id}/cancel-shift          +        -        -        +        +        -        -        -        x
  POST /api/v1/registers/{id}/void-number         -        -        -        -        +        -        -        -        x
  GET /api/v1/operations/incidents                -        -        -        -        +        -        -        +        x
  GET /api/v1/operations/incidents/{id}           -        -        -        -        +        -        -        +        x
  POST /api/v1/operations/incidents/{id}/retry    -        -        -        -        +        -        -        +        x
  GET /api/v1/rulebook/proposals                  -        -        -        -        +        -        +        +        x
  GET /api/v1/registers                           -        -        -        -        +        -        +        +        x
  GET /api/v1/registers/{id}                      -        -        -        -        +        -        +        +        x
  GET /api/v1/organisation/actions                -        -        -        -        +        -        +        +        x
  GET /api/v1/rulebook/actions                    -        -        -        -        +        -        +        +        x
  GET /api/v1/calendar/actions                    -        -        -        -        +        -        +        +        x
`);

/** Open to all. */
export const PUBLIC = table(`
                                       holder   other    outside  head     office   leader   auditor  keeper   nobody
  GET /api                            +        +        +        +        +        +        +        +        +
  GET /mailbox                         +        +        +        +        +        +        +        +        +
  GET /health/live                     +        +        +        +        +        +        +        +        +
  GET /health/ready                    +        +        +        +        +        +        +        +        +
  GET /metrics                         +        +        +        +        +        +        +        +        +
  GET /api/docs                        +        +        +        +        +        +        +        +        +
  GET /api/docs/{file}                 +        +        +        +        +        +        +        +        +
  GET /api/openapi.json                +        +        +        +        +        +        +        +        +
  GET /api/problems/{code}             +        +        +        +        +        +        +        +        +
  GET /api/v1/calendar/{date}          +        +        +        +        +        +        +        +        +
  GET /api/v1/calendar/{date}/pay-day  +        +        +        +        +        +        +        +        +
  GET /api/v1/rules                    +        +        +        +        +        +        +        +        +
  GET /api/v1/norms                    +        +        +        +        +        +        +        +        +
  GET /api/v1/routing                  +        +        +        +        +        +        +        +        +
  GET /api/v1/public/hot-lines         +        +        +        +        +        +        +        +        +
  GET /api/v1/public/receipts/{code}   +        +        +        +        +        +        +        +        +
  POST /api/v1/public/complaints       +        +        +        +        +        +        +        +        +
  POST /api/v1/deadlines/preview       +        +        +        +        +        +        +        +        +
  POST /api/v1/session                 +        +        +        +        +        +        +        +        +
`);
