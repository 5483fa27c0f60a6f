import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const FILLED = {
  filled: { label: '已补足', next: 'end', asks: ['amountFen'] },
  'new-guarantee': { label: '已提供新保函', next: 'end' },
} as const;

/**
 * 工资保证金支取: once an order has not been obeyed, 人社 notifies the bank, which pays the workers; the contractor then tops
 * the deposit up or gives a new guarantee, else he is ordered to (DEP65; 724 Arts 32, 55).
 */
export const depositDrawdown = {
  kind: 'deposit-drawdown',
  label: '工资保证金支取',
  node: 'deposit-drawdown',
  from: 'order',
  source: '《工程建设领域农民工工资保证金规定》（人社部发〔2021〕65号）',
  target: ['outside'],
  startedBy: ['filingUnit'],
  needs: ['wages-open', 'lead-assigned', 'order-served', 'pay-by-passed'],
  many: true,
  answers: { none: '经办银行以支付回单答复' },
  first: 'notify',
  acts: {
    notify: {
      ...ours,
      label: '出具支付通知书',
      rules: [],
      outcomes: {
        issued: { label: '已出具', next: 'pay', asks: ['amountFen'], needs: ['order-served', 'pay-by-passed'] },
        withdrawn: { label: '不再支取', next: 'end' },
      },
    },
    pay: {
      label: '支付保证金（代录）',
      by: 'target',
      role: 'officer',
      rules: ['S5-01'],
      documented: true,
      outcomes: {
        paid: { label: '已足额支付到本人', next: 'top-up', asks: ['amountFen'], upTo: 'notify/issued' },
        part: { label: '余额不足，支付一部分', next: 'top-up', asks: ['amountFen'], upTo: 'notify/issued' },
        refused: { label: '退回支付通知书', next: 'notify' },
      },
    },
    'top-up': {
      ...ours,
      label: '督促总包补足保证金或者提供新保函',
      rules: ['S5-02'],
      outcomes: { ...FILLED, overdue: { label: '逾期未补足', next: 'correct', overdue: true, waitsFor: ['S5-02'] } },
    },
    correct: {
      ...ours,
      label: '责令限期补足',
      rules: [],
      outcomes: { ordered: { label: '已责令', next: 'make-good', asks: ['dueOn'] } },
    },
    'make-good': {
      ...ours,
      label: '核对是否按责令补足',
      rules: ['S5-02-ORDER'],
      outcomes: { ...FILLED, overdue: { label: '逾期未改正，转送行业主管部门处罚', next: 'end', overdue: true } },
    },
  },
} as const satisfies StepGraph;
