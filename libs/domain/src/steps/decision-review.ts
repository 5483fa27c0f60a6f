import type { StepGraph } from './graph.ts';

const own = { by: 'requesting', role: 'officer', documented: true } as const;

/**
 * 行政复议、行政诉讼应对: a party challenges what 人社 has served. Execution goes on unless the reviewing body orders it to stop;
 * what is changed or annulled comes back to be decided anew. While it runs nobody applies for execution.
 */
export const decisionReview = {
  kind: 'decision-review',
  label: '行政复议、行政诉讼应对',
  node: 'decision-review',
  from: 'order',
  source: '《中华人民共和国行政复议法》第二十条、《中华人民共和国行政诉讼法》第四十六条',
  target: ['government', 'court'],
  startedBy: ['filingUnit'],
  needs: ['lead-assigned', 'decided'],
  many: true,
  about: 'served',
  answers: { none: '复议机关、人民法院以决定书、裁判文书答复' },
  first: 'receive',
  acts: {
    receive: {
      ...own,
      label: '收到答复（应诉）通知书，登记写明的答复日期',
      rules: [],
      outcomes: {
        review: { label: '行政复议', next: 'answer', asks: ['dueOn'] },
        suit: { label: '行政诉讼', next: 'answer', asks: ['dueOn'] },
      },
    },
    answer: {
      ...own,
      label: '提交答复书（答辩状）和证据、依据',
      rules: ['S6-15-ANSWER'],
      outcomes: { answered: { label: '已提交', next: 'await' } },
    },
    await: {
      label: '复议机关、人民法院作出决定、裁判（代录）',
      by: 'target',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: {
        stayed: { label: '决定（裁定）停止执行', next: 'await', asks: ['reason'] },
        upheld: { label: '维持、驳回', next: 'end' },
        withdrawn: { label: '当事人撤回，准许', next: 'end' },
        changed: { label: '变更', next: 'act-anew', asks: ['reason'] },
        annulled: { label: '撤销、确认违法，责令重新作出', next: 'act-anew', asks: ['reason'] },
      },
    },
    'act-anew': {
      ...own,
      label: '负责人决定如何重新处理',
      role: 'unit-head',
      rules: ['S6-15-ANEW'],
      notBy: 'answer',
      outcomes: {
        'decided-anew': {
          label: '重新作出（撤销原文书，另行下达或者启动行政处理决定）',
          next: 'end',
          asks: ['reason'],
        },
        complied: { label: '按变更后的内容执行', next: 'end', asks: ['reason'] },
        appealed: { label: '提起上诉', next: 'await', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
