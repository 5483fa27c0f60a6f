import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const mediators = { by: 'target', role: 'officer', documented: true } as const;
const courts = { by: 'court', role: 'officer', documented: true } as const;

/**
 * 人民调解: an agreement within fifteen days, else the way to arbitration is open; the parties may have the court confirm
 * it, and an agreement that is not kept goes on to a payment order or to enforcement (ZC Arts 14, 16; MS Art 205; notice,
 * part three (十一)2).
 */
export const mediation = {
  kind: 'mediation',
  label: '人民调解',
  node: 'mediation',
  from: 'investigate',
  source: '《中华人民共和国劳动争议调解仲裁法》第十四条、第十六条；《中华人民共和国人民调解法》第三十三条',
  target: ['justice', 'town', 'union'],
  startedBy: ['filingUnit', 'lead'],
  needs: ['wages-open', 'lead-assigned'],
  many: true,
  answers: ['mediate/agreed', 'mediate/failed'],
  first: 'apply',
  acts: {
    apply: {
      ...ours,
      label: '转送调解申请',
      rules: [],
      outcomes: {
        sent: { label: '已转送', next: 'mediate' },
        withdrawn: { label: '本人不愿调解', next: 'end' },
      },
    },
    mediate: {
      ...mediators,
      label: '调解',
      rules: ['S8-01'],
      outcomes: {
        agreed: { label: '达成协议，写明支付日期', next: 'confirm', asks: ['dueOn', 'amountFen'] },
        failed: { label: '未达成协议，告知可以申请仲裁', next: 'end' },
        overdue: { label: '期满未达成协议，告知可以申请仲裁', next: 'end', overdue: true, waitsFor: ['S8-01'] },
      },
    },
    confirm: {
      ...mediators,
      label: '双方共同申请司法确认',
      rules: ['S8-02'],
      outcomes: {
        applied: { label: '已共同申请', next: 'accept', keepsDate: true },
        'not-wanted': { label: '不申请司法确认', next: 'perform', keepsDate: true },
      },
    },
    accept: {
      ...courts,
      label: '决定是否受理司法确认',
      rules: ['S8-02-ACCEPT'],
      outcomes: {
        accepted: { label: '受理', next: 'decide', keepsDate: true },
        'not-accepted': { label: '不予受理', next: 'perform', keepsDate: true },
      },
    },
    decide: {
      ...courts,
      label: '审查调解协议',
      rules: ['S8-02-DECIDE'],
      outcomes: {
        confirmed: { label: '确认有效', next: 'perform-confirmed', keepsDate: true },
        refused: { label: '不予确认', next: 'end' },
      },
    },
    perform: {
      ...ours,
      label: '核对协议是否履行',
      rules: ['S8-01-PAY'],
      outcomes: {
        paid: { label: '已按协议支付', next: 'end', asks: ['amountFen'], upTo: 'mediate/agreed' },
        overdue: { label: '逾期未付，告知可以申请支付令', next: 'end', overdue: true },
      },
    },
    'perform-confirmed': {
      ...ours,
      label: '核对经确认的协议是否履行',
      rules: ['S8-01-PAY'],
      outcomes: {
        paid: { label: '已按协议支付', next: 'end', asks: ['amountFen'], upTo: 'mediate/agreed' },
        overdue: { label: '逾期未付，告知可以申请法院强制执行', next: 'end', overdue: true },
      },
    },
  },
} as const satisfies StepGraph;
