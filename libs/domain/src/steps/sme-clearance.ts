import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const industry = { ...ours, by: 'target' } as const;
/** What of the price was paid in the end. */
const PAID = ['handle/paid', 'fulfil/part', 'fulfil/paid'] as const;

/**
 * 中小企业账款清欠联动: where wages are owed because a public body or a large firm has not paid a small one, 工信局 forwards the
 * complaint to who must handle it and follows the result (SME Art 25); the wages come first out of what is paid (notice,
 * part three (十二)1–2).
 */
export const smeClearance = {
  kind: 'sme-clearance',
  label: '中小企业账款清欠联动',
  node: 'sme-clearance',
  from: 'order',
  source: '《保障中小企业款项支付条例》第二十五条',
  target: ['industry'],
  startedBy: ['filingUnit', 'lead', 'industry'],
  needs: ['lead-assigned', 'wages-open'],
  many: true,
  answers: ['accept/refused', 'handle/paid', 'handle/unfounded', 'fulfil/paid', 'press/circular'],
  first: 'link',
  acts: {
    link: {
      ...ours,
      label: '提出联动，写明拖欠账款的单位和金额',
      rules: [],
      outcomes: {
        sent: { label: '已提出', next: 'accept', asks: ['amountFen'] },
        withdrawn: { label: '不再需要', next: 'end' },
      },
    },
    accept: {
      ...industry,
      label: '决定是否受理款项投诉',
      rules: ['S8-12-ACCEPT'],
      outcomes: {
        accepted: { label: '正式受理', next: 'forward' },
        refused: { label: '不属中小企业款项，不予受理', next: 'end', asks: ['reason'] },
        'more-wanted': { label: '材料不足，退回补充', next: 'link', asks: ['reason'] },
      },
    },
    forward: {
      ...industry,
      label: '转交处理投诉的部门',
      rules: ['S8-12-FORWARD'],
      outcomes: { forwarded: { label: '处理部门已收到', next: 'handle' } },
    },
    handle: {
      ...industry,
      label: '登记处理结果并书面反馈',
      rules: ['S8-12-RESULT'],
      outcomes: {
        paid: { label: '已清偿', next: 'wages', asks: ['amountFen'] },
        plan: { label: '承诺限期清偿', next: 'fulfil', asks: ['dueOn'] },
        unfounded: { label: '账款有争议或者不属实，告知依法解决', next: 'end', asks: ['reason'] },
        refused: { label: '拒不清偿', next: 'press' },
      },
    },
    fulfil: {
      ...industry,
      label: '登记承诺履行情况',
      rules: ['S8-12-PLAN'],
      outcomes: {
        paid: { label: '已清偿', next: 'wages', asks: ['amountFen'] },
        part: { label: '清偿一部分', next: 'fulfil', asks: ['amountFen'] },
        overdue: { label: '逾期未清偿', next: 'press', overdue: true },
      },
    },
    press: {
      ...industry,
      label: '发出督办书，约谈或者通报',
      rules: ['S8-12-PRESS'],
      outcomes: {
        promised: { label: '承诺限期清偿', next: 'fulfil', asks: ['dueOn'] },
        circular: { label: '已通报，仍未清偿，告知依法解决', next: 'end', asks: ['reason'] },
      },
    },
    wages: {
      ...ours,
      label: '核对清偿款优先支付工资的金额',
      rules: ['S8-12-WAGES'],
      outcomes: {
        used: { label: '已优先用于支付工资', next: 'end', asks: ['amountFen'], upTo: PAID },
        'not-used': { label: '未用于支付工资', next: 'end', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
