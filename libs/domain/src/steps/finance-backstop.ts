import type { StepGraph } from './graph.ts';

/**
 * 财政兜底: arrears of a government project for want of funds. 人社 reports to the district government, and with its
 * approval orders the money by a date; what is not funded then is put before 市人社局, which interviews the units, then the
 * head of the district government (724 Art 59; notice, part three (四)3).
 */
export const financeBackstop = {
  kind: 'finance-backstop',
  label: '财政兜底',
  node: 'finance-backstop',
  from: 'order',
  source: '《保障农民工工资支付条例》第五十九条',
  target: ['finance'],
  startedBy: ['filingUnit'],
  needs: ['wages-open', 'lead-assigned', 'filed', 'government-project'],
  answers: ['fund/funded'],
  first: 'report',
  acts: {
    report: {
      label: '报请区人民政府批准责令拨付',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已报请', next: 'approve' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    approve: {
      label: '区人民政府审批（代录）',
      by: 'government',
      role: 'officer',
      rules: ['S5-05-APPROVE'],
      notBy: 'report',
      documented: true,
      outcomes: {
        approved: { label: '批准', next: 'order' },
        'more-wanted': { label: '要求补充', next: 'report' },
        rejected: { label: '不批准', next: 'end' },
      },
    },
    order: {
      label: '责令限期足额拨付',
      by: 'requesting',
      role: 'officer',
      rules: ['S5-05-ORDER'],
      documented: true,
      outcomes: { issued: { label: '已责令', next: 'fund', asks: ['dueOn', 'amountFen'] } },
    },
    fund: {
      label: '拨付资金并报送拨付凭证',
      by: 'target',
      role: 'officer',
      rules: ['S5-05-FUND'],
      documented: true,
      outcomes: {
        funded: { label: '已足额拨付', next: 'end', asks: ['amountFen'] },
        part: { label: '拨付一部分', next: 'fund', asks: ['amountFen'] },
        overdue: { label: '逾期未足额拨付', next: 'interview', overdue: true },
      },
    },
    interview: {
      label: '市人社局约谈责任部门和监管部门负责人（代录）',
      by: 'upper-hrss',
      role: 'officer',
      rules: ['S5-05-INTERVIEW'],
      documented: true,
      outcomes: {
        promised: { label: '承诺限期拨付', next: 'fund', asks: ['dueOn'] },
        circular: { label: '予以通报', next: 'head-interview' },
      },
    },
    'head-interview': {
      label: '市人社局约谈区人民政府负责人（代录）',
      by: 'upper-hrss',
      role: 'officer',
      rules: ['S5-05-INTERVIEW'],
      documented: true,
      outcomes: {
        promised: { label: '承诺限期拨付', next: 'fund', asks: ['dueOn'] },
        disciplined: { label: '情节严重，提请给予处分，并限期拨付', next: 'fund', asks: ['dueOn'] },
      },
    },
  },
} as const satisfies StepGraph;
