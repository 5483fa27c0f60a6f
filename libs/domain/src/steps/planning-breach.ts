import type { StepGraph } from './graph.ts';

const officer = { role: 'officer', documented: true } as const;
/** What 市规划和自然资源局 does on paper is recorded by 区自然资源局, which deals with it. */
const city = { ...officer, by: 'upper-resources', recordedBy: 'target' } as const;

/**
 * 违反国土空间规划项目协调: 区自然资源局 co-ordinates with 市规划和自然资源局 whether the project breaks the plan (notice, part three
 * (十三)). If it does, the owner pays (724 Art 37): 人社 determines that apart, while the breach is pursued.
 */
export const planningBreach = {
  kind: 'planning-breach',
  label: '违反国土空间规划项目协调',
  node: 'planning-breach',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第三十七条',
  target: ['resources'],
  startedBy: ['filingUnit', 'lead', 'sector'],
  needs: ['lead-assigned'],
  answers: ['tell/told'],
  first: 'ask',
  acts: {
    ask: {
      ...officer,
      label: '提请协调，写明项目和疑点',
      by: 'requesting',
      rules: [],
      outcomes: { sent: { label: '已提请', next: 'coordinate' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    coordinate: {
      ...officer,
      label: '函请市规划和自然资源局认定',
      by: 'target',
      rules: ['S3-17-SEND'],
      outcomes: {
        sent: { label: '已函请', next: 'find' },
        returned: { label: '材料不足，退回补充', next: 'ask', asks: ['reason'] },
      },
    },
    find: {
      ...city,
      label: '市规划和自然资源局认定是否违反国土空间规划（代录）',
      rules: ['S3-17-FIND'],
      outcomes: {
        breach: { label: '违反国土空间规划', next: 'tell' },
        'no-breach': { label: '未违反', next: 'tell' },
        'more-wanted': { label: '要求补充材料', next: 'coordinate' },
      },
    },
    tell: {
      ...officer,
      label: '将认定结论反馈提请单位',
      by: 'target',
      rules: ['S3-17-TELL'],
      outcomes: { told: { label: '已反馈', next: 'use' } },
    },
    use: {
      ...officer,
      label: '根据结论提出应由谁清偿的意见（认定由人社部门另行作出）',
      by: 'requesting',
      rules: ['S3-17-USE'],
      outcomes: {
        owner: { label: '由建设单位清偿，请继续督办查处', next: 'pursue' },
        none: { label: '不影响清偿主体', next: 'end', asks: ['reason'] },
      },
    },
    pursue: {
      ...city,
      label: '登记对违法项目的查处结果（代录）',
      rules: ['S3-17-PURSUE'],
      outcomes: {
        handled: { label: '已依法查处', next: 'end' },
        'passed-on': { label: '移送有管辖权的机关查处', next: 'end', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
