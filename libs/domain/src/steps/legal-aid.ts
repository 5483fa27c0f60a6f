import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer' } as const;
const theirs = { by: 'target', role: 'officer', documented: true } as const;

/**
 * 法律援助: asked for from the case. 司法局 decides in seven days and assigns in three; whoever claims wages is asked for no
 * proof of hardship. A refusal may be objected to (FLYZ Arts 42–44, 49; notice, part three (十一)1).
 */
export const legalAid = {
  kind: 'legal-aid',
  label: '法律援助',
  node: 'legal-aid',
  from: 'investigate',
  source: '《中华人民共和国法律援助法》第四十二条至第四十四条、第四十九条',
  target: ['justice'],
  startedBy: ['filingUnit', 'lead', 'union', 'town'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['report/paid', 'report/settled', 'report/judged', 'report/ended', 'review/upheld'],
  first: 'apply',
  acts: {
    apply: {
      ...ours,
      label: '转送法律援助申请',
      rules: [],
      documented: true,
      outcomes: {
        sent: { label: '已转送', next: 'decide' },
        withdrawn: { label: '本人不再申请', next: 'end' },
      },
    },
    decide: {
      ...theirs,
      label: '审查是否提供援助（请求支付劳动报酬的不审查经济状况）',
      rules: ['S8-07-DECIDE'],
      outcomes: {
        granted: { label: '决定提供援助', next: 'assign' },
        'granted-at-once': { label: '情况紧急，先行提供援助', next: 'assign' },
        'more-wanted': { label: '要求补充材料', next: 'apply' },
        'not-wages': { label: '不属支付劳动报酬等援助范围', next: 'object' },
      },
    },
    assign: {
      ...theirs,
      label: '指派法律援助人员',
      rules: ['S8-07-ASSIGN'],
      outcomes: { assigned: { label: '已指派', next: 'report' } },
    },
    report: {
      ...theirs,
      label: '报告援助结果',
      rules: [],
      outcomes: {
        paid: { label: '已领到工资', next: 'end', asks: ['amountFen'] },
        settled: { label: '达成调解或者和解', next: 'end', asks: ['amountFen'] },
        judged: { label: '已裁决或者判决', next: 'end', asks: ['amountFen'] },
        ended: { label: '终止援助', next: 'end' },
      },
    },
    object: {
      ...ours,
      label: '告知可以提出异议，登记本人的意见',
      rules: [],
      documented: true,
      outcomes: {
        objected: { label: '本人提出异议', next: 'review' },
        accepted: { label: '本人不提异议', next: 'end' },
      },
    },
    review: {
      ...theirs,
      label: '审查异议',
      rules: ['S8-07-OBJECT'],
      outcomes: {
        corrected: { label: '异议成立，责令提供援助', next: 'assign' },
        upheld: { label: '维持不予援助', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
