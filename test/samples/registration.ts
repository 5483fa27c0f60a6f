/** A complaint of one worker at the counter, as a clerk registers it. */
export const REGISTRATION = {
  kind: 'complaint',
  channel: 'visit',
  statement: '在工地干活三个月，工资没有发。',
  claimants: [
    { name: '工人01', phone: '13800000001', concealment: 'open', amountFen: 1_860_000, representative: true },
  ],
  peopleSaid: 1,
  amountFen: 1_860_000,
  employer: { kind: 'company', name: '示例劳务有限公司' },
  project: { name: '示例安置房工程' },
  urgent: null,
} as const;
