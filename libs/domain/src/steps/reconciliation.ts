import type { StepGraph } from './graph.ts';

const own = { by: 'requesting', role: 'officer', documented: true } as const;

/**
 * 争议核对（对账）: the employer says why and shows its books by a date, or bears the result (724 Art 50); what both sides sign
 * for is ordered at once, for a dispute holds no wages back (724 Art 35); the rest is found, or goes to arbitration with its
 * last day told.
 */
export const reconciliation = {
  kind: 'reconciliation',
  label: '争议核对（对账）',
  node: 'reconciliation',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第三十五条、第五十条',
  target: 'self',
  startedBy: ['filingUnit'],
  needs: ['wages-open', 'lead-assigned', 'filed'],
  first: 'ask',
  acts: {
    ask: {
      ...own,
      label: '书面要求用人单位说明理由、报送工资台账和考勤，写明日期',
      rules: ['S3-08-ASK'],
      outcomes: {
        sent: { label: '已要求', next: 'produce', asks: ['dueOn'] },
        withdrawn: { label: '争议已消除', next: 'end', asks: ['reason'] },
      },
    },
    produce: {
      ...own,
      label: '登记用人单位的理由和报送的账册',
      rules: ['S3-08-PRODUCE'],
      outcomes: {
        given: { label: '已说明并报送', next: 'compare' },
        part: { label: '只报送一部分', next: 'compare', asks: ['reason'] },
        'not-given': { label: '期满未提供，依法承担不利后果', next: 'find', overdue: true },
      },
    },
    compare: {
      ...own,
      label: '组织双方对账',
      rules: ['S3-08-COMPARE'],
      outcomes: {
        signed: { label: '双方签认对账单，写明无争议数额', next: 'order-agreed', asks: ['amountFen'] },
        'not-signed': { label: '未能签认', next: 'find', asks: ['reason'] },
      },
    },
    find: {
      ...own,
      label: '负责人按现有证据认定数额（举证不能的由用人单位承担）',
      role: 'unit-head',
      rules: ['S3-08-FIND'],
      notBy: 'ask',
      outcomes: {
        found: { label: '已认定', next: 'order-agreed', asks: ['amountFen', 'reason'] },
        nothing: { label: '证据不足以认定', next: 'rest', asks: ['reason'] },
      },
    },
    'order-agreed': {
      ...own,
      label: '就无争议或者已认定的部分先行责令支付（在案件中核定并下达）',
      rules: ['S3-08-ORDER'],
      outcomes: {
        ordered: { label: '已责令支付', next: 'rest' },
        paid: { label: '已当场支付', next: 'rest' },
      },
    },
    rest: {
      ...own,
      label: '处理其余有争议的部分',
      rules: ['S3-08-REST'],
      outcomes: {
        none: { label: '没有其余争议', next: 'end' },
        found: { label: '查明，已在案件中核定', next: 'end', asks: ['amountFen'] },
        arbitration: { label: '告知劳动者申请仲裁，写明时效届满日', next: 'end', asks: ['dueOn', 'reason'] },
      },
    },
  },
} as const satisfies StepGraph;
