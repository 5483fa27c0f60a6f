import type { StepGraph } from './graph.ts';

const officer = { role: 'officer', documented: true } as const;

/**
 * 虚假、恶意讨薪核查: false facts, unlawful means, or 工程款 claimed under the name of wages (724 Art 52; notice, part three
 * (三)4). What is found ends no wage line: the filing unit judges each of them afterwards, with a second person.
 */
export const falseClaim = {
  kind: 'false-claim',
  label: '虚假、恶意讨薪核查',
  node: 'false-claim',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第五十二条',
  target: ['police'],
  startedBy: ['filingUnit', 'lead'],
  needs: ['lead-assigned'],
  answers: ['check/genuine', 'check/project-price', 'check/false-facts', 'check/unlawful-means'],
  first: 'report',
  acts: {
    report: {
      ...officer,
      label: '提出核查，附疑点和证据',
      by: 'requesting',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'sign' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    sign: {
      label: '签收核查材料',
      by: 'target',
      role: 'officer',
      rules: ['S2-09-SIGN'],
      documented: false,
      outcomes: {
        signed: { label: '已签收', next: 'check' },
        returned: { label: '材料不足，退回补充', next: 'report', asks: ['reason'] },
      },
    },
    check: {
      ...officer,
      label: '核查并依法处理',
      by: 'target',
      rules: ['S2-09-CHECK'],
      outcomes: {
        genuine: { label: '诉求属实', next: 'judge' },
        'project-price': { label: '以工资名义讨要工程款', next: 'judge' },
        'false-facts': { label: '编造虚假事实，依法处理', next: 'judge' },
        'unlawful-means': { label: '采取非法手段，依法处理', next: 'judge' },
      },
    },
    judge: {
      ...officer,
      label: '根据核查结果逐条核对工资明细',
      by: 'requesting',
      rules: ['S2-09-JUDGE'],
      outcomes: {
        'goes-on': { label: '继续办理欠薪', next: 'end' },
        'lines-reviewed': { label: '已逐条核对，按规定另行了结', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
