import { ADDRESSED_UNITS } from './addressed-units.ts';
import type { StepGraph } from './graph.ts';

const procuratorates = { by: 'procuratorate', role: 'officer', documented: true } as const;

/** The clocks of the reply, of which one runs: the day that the paper says, or two months where it says none. */
const REPLY_RULES = ['S7-16-REPLY', 'S7-16-USUAL'] as const;

/**
 * 检察建议: the procuratorate writes to a unit what it should put right and by when it answers. The unit answers with a paper
 * of its own; silence is noted once the day has passed. An objection is looked into before anything else is owed. Whether
 * the answer will do is for the procuratorate alone to say.
 */
export const procuratorialAdvice = {
  kind: 'procuratorial-advice',
  label: '检察建议',
  node: 'procuratorial-advice',
  from: 'investigate',
  source: '《中华人民共和国人民检察院组织法》第二十一条',
  target: ADDRESSED_UNITS,
  startedBy: ['procuratorate', 'filingUnit', 'lead'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '被建议单位以书面回复答复人民检察院' },
  first: 'issue',
  acts: {
    issue: {
      ...procuratorates,
      label: '发出检察建议书（写明建议的事项和回复日期）',
      rules: [],
      outcomes: {
        dated: { label: '已送达，写明回复日期', next: 'reply', asks: ['dueOn', 'reason'] },
        undated: { label: '已送达，未写明回复日期', next: 'reply', asks: ['reason'] },
        withdrawn: { label: '不再发出', next: 'end', asks: ['reason'] },
      },
    },
    reply: {
      label: '书面回复人民检察院',
      by: 'target',
      role: 'officer',
      rules: REPLY_RULES,
      documented: true,
      outcomes: {
        adopted: { label: '采纳并整改', next: 'review' },
        declined: { label: '不采纳，说明理由', next: 'review', asks: ['reason'] },
        objected: { label: '提出异议，请求复核', next: 'reconsider', asks: ['reason'] },
        silent: { label: '期满未回复', next: 'review', overdue: true, waitsFor: REPLY_RULES },
      },
    },
    reconsider: {
      ...procuratorates,
      label: '复核被建议单位的异议',
      rules: ['S7-16-RECONSIDER'],
      outcomes: {
        upheld: { label: '异议不成立，说明理由，另定回复日期', next: 'reply', asks: ['dueOn', 'reason'] },
        changed: { label: '异议成立，修改检察建议书', next: 'reply', asks: ['dueOn', 'reason'] },
        withdrawn: { label: '异议成立，撤回检察建议书', next: 'end' },
      },
    },
    review: {
      ...procuratorates,
      label: '审查回复和整改情况',
      rules: ['S7-16-REVIEW'],
      outcomes: {
        satisfied: { label: '已落实，办结', next: 'end' },
        'followed-up': { label: '未落实，跟进监督，另定回复日期', next: 'reply', asks: ['dueOn', 'reason'] },
        raised: { label: '向其上级机关通报，或者另行提起公益诉讼、抗诉', next: 'end', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
