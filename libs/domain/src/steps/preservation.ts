import type { StepGraph } from './graph.ts';

const RULED = {
  granted: { label: '裁定保全，逐项登记财产', next: 'end' },
  refused: { label: '裁定驳回', next: 'end' },
} as const;

const ruling = { by: 'target', role: 'officer', documented: true, outcomes: RULED } as const;

/**
 * 财产保全: the worker asks the court, by the hand of the unit that helps him, to secure what the debtor has; before a suit
 * or where it is urgent the court rules in forty-eight hours (MS Arts 103, 104). What it secures is followed asset by asset.
 */
export const preservation = {
  kind: 'preservation',
  label: '财产保全',
  node: 'preservation',
  from: 'investigate',
  source: '《中华人民共和国民事诉讼法》第一百零三条、第一百零四条',
  target: ['court'],
  startedBy: ['filingUnit', 'justice', 'union'],
  needs: ['wages-open', 'lead-assigned'],
  many: true,
  answers: { none: '人民法院以裁定书答复' },
  first: 'apply',
  acts: {
    apply: {
      label: '协助劳动者申请财产保全',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已提交申请', next: 'receive' }, withdrawn: { label: '不再申请', next: 'end' } },
    },
    receive: {
      label: '接受保全申请',
      by: 'target',
      role: 'officer',
      rules: [],
      documented: false,
      outcomes: {
        urgent: { label: '接受申请（诉前或者情况紧急）', next: 'rule-urgently' },
        received: { label: '接受申请', next: 'rule' },
        'more-wanted': { label: '要求补充材料或者提供担保', next: 'apply' },
      },
    },
    'rule-urgently': { ...ruling, label: '作出保全裁定（48小时内）', rules: ['S5-10-RULING'] },
    rule: { ...ruling, label: '作出保全裁定', rules: [] },
  },
} as const satisfies StepGraph;
