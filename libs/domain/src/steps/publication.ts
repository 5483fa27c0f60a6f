import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;

/** What was decided may have been withdrawn meanwhile: then there is nothing to publish. */
const DEALT_WITH = ['dealt-with'] as const;

/**
 * 重大违法行为社会公布: what 人社 has decided about a major violation is published on its site and, through 宣传部, in the main
 * media of the district, every quarter or at any time; never a secret or what is private (R29; notice, part three (二)3).
 */
export const publication = {
  kind: 'publication',
  label: '重大违法行为社会公布',
  node: 'publication',
  from: 'order',
  source: '《重大劳动保障违法行为社会公布办法》',
  target: ['publicity'],
  startedBy: ['filingUnit'],
  needs: ['lead-assigned', 'filed', 'dealt-with'],
  many: true,
  answers: ['announce/announced', 'remove/removed'],
  first: 'propose',
  acts: {
    propose: {
      ...ours,
      label: '提出公布：名称、信用代码、地址、负责人、主要违法事实、处理情况',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'decide' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    decide: {
      ...ours,
      label: '负责人决定公布，写明公布日期',
      role: 'unit-head',
      rules: ['S6-08-DECIDE'],
      notBy: 'propose',
      outcomes: {
        approved: { label: '公布', next: 'publish', asks: ['dueOn'], needs: DEALT_WITH },
        'more-wanted': { label: '涉及秘密、隐私或者事实不清，退回核对', next: 'propose', asks: ['reason'] },
        refused: { label: '不公布', next: 'end', asks: ['reason'] },
      },
    },
    publish: {
      ...ours,
      label: '在门户网站公布',
      rules: ['S6-08'],
      outcomes: {
        published: { label: '已公布', next: 'announce', needs: DEALT_WITH },
        groundless: { label: '处理决定已经撤销，不再公布', next: 'end', asks: ['reason'] },
      },
    },
    announce: {
      ...ours,
      label: '在区级主要媒体公布',
      by: 'target',
      rules: ['S6-08-ANNOUNCE'],
      outcomes: { announced: { label: '已公布', next: 'keep' } },
    },
    keep: {
      ...ours,
      label: '登记公布后的情况',
      rules: [],
      outcomes: {
        standing: { label: '公布内容无变化', next: 'end' },
        objected: { label: '当事人提出异议', next: 'review' },
        changed: { label: '处理决定变更或者撤销', next: 'correct' },
      },
    },
    review: {
      ...ours,
      label: '复核异议并告知当事人',
      rules: ['S6-08-REVIEW'],
      outcomes: {
        upheld: { label: '内容无误', next: 'keep' },
        wrong: { label: '内容有误', next: 'correct' },
      },
    },
    correct: {
      ...ours,
      label: '更正或者撤下公布内容，并通知媒体',
      rules: ['S6-08-CORRECT'],
      outcomes: {
        corrected: { label: '已更正', next: 'announce' },
        removed: { label: '已撤下', next: 'remove' },
        unchanged: { label: '经核对，公布的内容不受影响', next: 'keep', asks: ['reason'] },
      },
    },
    remove: {
      ...ours,
      label: '媒体撤下公布内容',
      by: 'target',
      rules: ['S6-08-ANNOUNCE'],
      outcomes: { removed: { label: '已撤下', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
