import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const government = { by: 'government', role: 'officer', documented: true } as const;
const RECOVERED = {
  part: { label: '追回一部分', next: 'recover', asks: ['amountFen'], upTo: 'pay/paid' },
  recovered: { label: '全部追回', next: 'end', asks: ['amountFen'], upTo: 'pay/paid' },
} as const;

/**
 * 应急周转金: where the employer cannot pay or has fled, the district government may advance part of the wages or the basic
 * living costs out of its fund. What was advanced is recovered, in parts, whatever becomes of the wages (724 Art 63).
 */
export const emergencyFund = {
  kind: 'emergency-fund',
  label: '应急周转金',
  node: 'emergency-fund',
  from: 'order',
  source: '《保障农民工工资支付条例》第六十三条',
  target: ['finance'],
  startedBy: ['filingUnit'],
  needs: ['wages-open', 'lead-assigned', 'filed'],
  many: true,
  answers: ['pay/paid'],
  first: 'report',
  acts: {
    report: {
      ...ours,
      label: '报请区人民政府动用应急周转金',
      rules: [],
      outcomes: {
        wages: { label: '报请垫付部分工资', next: 'approve', asks: ['amountFen'] },
        living: { label: '报请垫付基本生活费（不计入工资）', next: 'approve', asks: ['amountFen'] },
        withdrawn: { label: '不再需要', next: 'end' },
      },
    },
    approve: {
      ...government,
      label: '区人民政府审批（代录）',
      rules: ['S4-12-APPROVE'],
      notBy: 'report',
      outcomes: {
        approved: { label: '批准动用', next: 'pay', asks: ['amountFen'] },
        'more-wanted': { label: '要求补充', next: 'report' },
        rejected: { label: '不批准', next: 'end' },
      },
    },
    pay: {
      label: '垫付到本人并报送凭证',
      by: 'target',
      role: 'officer',
      rules: ['S4-12-PAY'],
      documented: true,
      outcomes: {
        paid: { label: '已垫付', next: 'demand', asks: ['amountFen'], upTo: 'approve/approved' },
        returned: { label: '无法垫付，退回', next: 'report' },
      },
    },
    demand: {
      ...ours,
      label: '向用人单位发出追偿通知',
      rules: ['S4-12-DEMAND'],
      outcomes: { sent: { label: '已发出', next: 'recover', asks: ['dueOn'] } },
    },
    recover: {
      ...ours,
      label: '追偿已垫付的款项',
      rules: ['S4-12-RECOVER'],
      outcomes: { ...RECOVERED, overdue: { label: '到期未还清', next: 'pursue', overdue: true } },
    },
    pursue: {
      ...ours,
      label: '决定继续追偿的办法',
      rules: ['S4-12-PURSUE'],
      outcomes: {
        sued: { label: '已起诉或者申请执行，写明下次核对的日期', next: 'recover', asks: ['dueOn'] },
        'agreed-anew': { label: '另订还款日期', next: 'recover', asks: ['dueOn'] },
        hopeless: { label: '无财产可供追偿，报请核销', next: 'write-off' },
      },
    },
    'write-off': {
      ...government,
      label: '区人民政府审批核销（代录）',
      rules: ['S4-12-WRITE-OFF'],
      notBy: 'pursue',
      outcomes: {
        approved: { label: '同意核销', next: 'end' },
        rejected: { label: '不同意，继续追偿', next: 'pursue' },
      },
    },
  },
} as const satisfies StepGraph;
