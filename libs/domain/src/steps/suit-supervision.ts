import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const procuratorates = { by: 'target', role: 'officer', documented: true } as const;
const courts = { by: 'court', role: 'officer', documented: true } as const;

/**
 * 诉讼监督: the procuratorate looks into a judgment that stands, or into how it is being executed. A protest is made before
 * the court above, which none of the district's units is late for; advice to try anew or to correct an execution goes to
 * the district's court (MS Arts 219, 220, 222, 246; notice, part three (七)2).
 */
export const suitSupervision = {
  kind: 'suit-supervision',
  label: '诉讼监督',
  node: 'suit-supervision',
  from: 'investigate',
  source: '《中华人民共和国民事诉讼法》第二百一十九条、第二百二十条、第二百二十二条、第二百四十六条',
  target: ['procuratorate'],
  startedBy: ['filingUnit', 'lead', 'justice', 'union', 'procuratorate'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '人民检察院以法律监督文书答复' },
  first: 'apply',
  acts: {
    apply: {
      ...ours,
      label: '转送诉讼监督申请，或者登记依职权发现的线索',
      rules: [],
      outcomes: {
        sent: { label: '已转送、已登记', next: 'examine' },
        withdrawn: { label: '本人不再申请', next: 'end' },
      },
    },
    examine: {
      ...procuratorates,
      label: '审查诉讼监督申请',
      rules: ['S7-12'],
      outcomes: {
        protested: { label: '提请抗诉、提出抗诉', next: 'retrial' },
        'retrial-advised': { label: '提出再审检察建议', next: 'reconsider' },
        'execution-advised': { label: '对执行活动提出检察建议', next: 'correct' },
        'more-wanted': { label: '要求补充材料', next: 'apply' },
        declined: { label: '不支持监督申请，说明理由', next: 'end', asks: ['reason'] },
      },
    },
    retrial: {
      ...ours,
      label: '登记抗诉后的再审裁定',
      rules: ['S7-13'],
      outcomes: {
        retried: { label: '裁定再审（劳动报酬案件可以不中止执行）', next: 'result' },
        'not-protested': { label: '上级检察院不予抗诉', next: 'end', asks: ['reason'] },
      },
    },
    reconsider: {
      ...courts,
      label: '审查再审检察建议',
      rules: ['S7-14'],
      outcomes: {
        retried: { label: '裁定再审（劳动报酬案件可以不中止执行）', next: 'result' },
        'not-retried': { label: '不予再审，书面回复', next: 'follow', asks: ['reason'] },
      },
    },
    correct: {
      ...courts,
      label: '审查对执行活动的检察建议并书面回复',
      rules: ['S7-15'],
      outcomes: {
        corrected: { label: '采纳，已纠正', next: 'end' },
        'not-corrected': { label: '不采纳，说明理由', next: 'follow', asks: ['reason'] },
      },
    },
    follow: {
      ...procuratorates,
      label: '决定是否跟进监督',
      rules: ['S7-15-FOLLOW'],
      outcomes: {
        protested: { label: '提请抗诉', next: 'retrial' },
        raised: { label: '提请上级检察院监督', next: 'end', asks: ['reason'] },
        closed: { label: '不再跟进', next: 'end', asks: ['reason'] },
      },
    },
    result: {
      ...ours,
      label: '登记再审结果',
      rules: [],
      outcomes: {
        changed: { label: '改判支付（履行由欠薪诉讼与执行跟进）', next: 'end', asks: ['amountFen'] },
        settled: { label: '再审调解支付（履行由欠薪诉讼与执行跟进）', next: 'end', asks: ['amountFen'] },
        upheld: { label: '维持原判', next: 'end' },
        remanded: { label: '发回重审（由欠薪诉讼与执行跟进）', next: 'end' },
        reversed: { label: '改判不支付', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
