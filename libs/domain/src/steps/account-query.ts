import type { StepGraph } from './graph.ts';

/**
 * 账户查询: bank accounts, houses and cars of the debtor are queried only after the head of the HRSS department of the
 * prefecture-level city approved (724 Art 40); the district cannot approve it itself.
 */
export const accountQuery = {
  kind: 'account-query',
  label: '账户查询',
  node: 'account-query',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第四十条',
  target: ['upper-hrss'],
  startedBy: ['filingUnit'],
  needs: ['wages-open', 'lead-assigned', 'filed'],
  answers: { none: '上级机关以批复、金融机构和登记部门以复函答复' },
  first: 'apply',
  acts: {
    apply: {
      label: '报请市人社局负责人批准',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已报请', next: 'approve' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    approve: {
      label: '市人社局负责人审批（代录）',
      by: 'target',
      role: 'officer',
      rules: ['S3-06-APPROVE'],
      notBy: 'apply',
      documented: true,
      outcomes: {
        approved: { label: '批准', next: 'query' },
        'more-wanted': { label: '要求补充', next: 'apply' },
        rejected: { label: '不批准', next: 'end' },
      },
    },
    query: {
      label: '向金融机构、登记部门发出查询函',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已发出', next: 'reply' } },
    },
    reply: {
      label: '登记查询回复（代录）',
      by: 'target',
      role: 'officer',
      rules: ['S3-06-REPLY'],
      documented: true,
      outcomes: {
        replied: { label: '已回复', next: 'end' },
        partial: { label: '部分回复，继续查询', next: 'query' },
        refused: { label: '拒绝配合', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
