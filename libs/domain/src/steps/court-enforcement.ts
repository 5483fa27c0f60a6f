import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const courts = { by: 'target', role: 'officer', documented: true } as const;
const FULFILLED = { label: '当事人已履行', next: 'end' } as const;
/** Withdrawn by the office itself, or found unlawful elsewhere. */
const GROUNDLESS = { label: '处理决定已经撤销，不再申请', next: 'end', asks: ['reason'] } as const;
const APPEALED = {
  'review-asked': { label: '当事人申请行政复议', next: 'await-appeal' },
  sued: { label: '当事人提起行政诉讼', next: 'await-appeal' },
} as const;
const RULED = {
  granted: { label: '裁定强制执行', next: 'execute' },
  refused: { label: '裁定不予执行', next: 'end' },
} as const;

/**
 * 申请法院强制执行: a treatment decision that nobody appealed and nobody obeyed. 人社 urges, waits out the demand and both
 * appeal periods, and applies within three months of the later one's end; the court accepts, rules and executes (QZ Arts
 * 53–58; 724 Art 42). All dates are counted from the service of the decision.
 */
export const courtEnforcement = {
  kind: 'court-enforcement',
  label: '申请法院强制执行',
  node: 'court-enforcement',
  from: 'order',
  source: '《中华人民共和国行政强制法》第五十三条至第五十八条；《保障农民工工资支付条例》第四十二条',
  target: ['court'],
  startedBy: ['filingUnit'],
  needs: ['lead-assigned', 'decision-unpaid', 'unchallenged'],
  many: true,
  about: 'decision',
  answers: { none: '人民法院以裁定书答复' },
  first: 'urge',
  acts: {
    urge: {
      ...ours,
      label: '送达催告书',
      rules: ['S6-09-REVIEW', 'S6-09-SUIT', 'S6-09-ENFORCE', 'S6-09-UPHELD'],
      outcomes: {
        served: { label: '催告书已送达', next: 'apply' },
        fulfilled: FULFILLED,
        groundless: GROUNDLESS,
        ...APPEALED,
      },
    },
    apply: {
      ...ours,
      label: '向法院申请强制执行',
      rules: ['S6-09-URGE', 'S6-09-REVIEW', 'S6-09-SUIT', 'S6-09-ENFORCE', 'S6-09-UPHELD'],
      outcomes: {
        applied: {
          label: '已提交申请',
          next: 'accept',
          waitsFor: ['S6-09-URGE', 'S6-09-REVIEW', 'S6-09-SUIT'],
          needs: ['unchallenged', 'order-stands'],
        },
        fulfilled: FULFILLED,
        groundless: GROUNDLESS,
        ...APPEALED,
      },
    },
    'await-appeal': {
      ...ours,
      label: '登记复议、诉讼的结果',
      rules: [],
      outcomes: {
        upheld: { label: '维持决定或者驳回，已生效', next: 'urge' },
        annulled: { label: '撤销或者变更决定', next: 'end' },
      },
    },
    accept: {
      ...courts,
      label: '受理强制执行申请',
      rules: ['S6-10-ACCEPT'],
      outcomes: {
        accepted: { label: '受理', next: 'rule' },
        'not-accepted': { label: '不予受理', next: 'end' },
      },
    },
    rule: {
      ...courts,
      label: '作出执行裁定',
      rules: ['S6-10-RULE', 'S6-10-HEARD'],
      outcomes: { ...RULED, doubtful: { label: '明显违法，须听取意见', next: 'rule-heard' } },
    },
    'rule-heard': { ...courts, label: '听取意见后作出裁定', rules: ['S6-10-HEARD'], outcomes: RULED },
    execute: {
      ...courts,
      label: '执行',
      rules: [],
      outcomes: {
        part: { label: '执行到位一部分', next: 'execute', asks: ['amountFen'] },
        done: { label: '执行完毕', next: 'end', asks: ['amountFen'] },
        stayed: { label: '裁定中止执行', next: 'execute', asks: ['reason'] },
        suspended: { label: '终结本次执行程序', next: 'resume' },
      },
    },
    resume: {
      ...ours,
      label: '查找财产，申请恢复执行',
      rules: ['S6-10-RESUME'],
      outcomes: {
        found: { label: '发现财产，已申请恢复执行', next: 'execute' },
        'none-yet': { label: '核查，暂无财产', next: 'resume' },
        closed: { label: '法院终结执行', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
