import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const redo = { label: '撤销，责令重新办理', next: 'opinion' } as const;

/** Nobody asked while the person might have. */
const none = (rule: string) => ({ label: '期满未请求', next: 'end', overdue: true, waitsFor: [rule] }) as const;

/**
 * 信访复查、复核: whoever is not content with the opinion asks the authority above for a review, then the one above that for a
 * re-review, after which the same matter is over (XF Arts 35, 36). Both stand above the district's departments and act on
 * paper.
 */
export const petitionReview = {
  kind: 'petition-review',
  label: '信访复查、复核',
  node: 'petition-review',
  from: 'investigate',
  source: '《信访工作条例》第三十五条、第三十六条',
  target: ['government', 'upper-hrss'],
  startedBy: ['filingUnit', 'lead', 'petition'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '复查、复核机关以复查、复核意见书答复' },
  first: 'opinion',
  acts: {
    opinion: {
      ...ours,
      label: '送达信访处理意见书，告知复查的机关和期限',
      rules: [],
      outcomes: {
        served: { label: '信访人已收到', next: 'ask' },
        withdrawn: { label: '信访人撤回', next: 'end' },
      },
    },
    ask: {
      ...ours,
      label: '登记复查请求',
      rules: ['S9-05-ASK'],
      outcomes: { asked: { label: '请求复查', next: 'review' }, none: none('S9-05-ASK') },
    },
    review: {
      ...ours,
      label: '复查机关提出复查意见（代录）',
      by: 'target',
      rules: ['S9-05-REVIEW'],
      outcomes: {
        upheld: { label: '维持处理意见', next: 're-ask' },
        changed: { label: '变更处理意见', next: 're-ask' },
        redo,
      },
    },
    're-ask': {
      ...ours,
      label: '登记复核请求',
      rules: ['S9-05-REASK'],
      outcomes: { asked: { label: '请求复核', next: 'final' }, none: none('S9-05-REASK') },
    },
    final: {
      ...ours,
      label: '登记复核机关的复核意见（代录）',
      rules: ['S9-05-FINAL'],
      outcomes: {
        upheld: { label: '维持，同一事实和理由不再受理', next: 'end' },
        changed: { label: '变更，按复核意见办理', next: 'end' },
        redo,
      },
    },
  },
} as const satisfies StepGraph;
