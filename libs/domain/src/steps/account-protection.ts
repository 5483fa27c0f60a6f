import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const theirs = { by: 'target', role: 'officer', documented: true } as const;

/**
 * 专户、保证金保护: a bank tells that wages' special account or deposit is to be frozen for something else. 人社 points out
 * what the account is and objects; until that is decided nothing may be frozen, after it only what is clearly left over
 * (724 Art 33; notice, part three (六)2).
 */
export const accountProtection = {
  kind: 'account-protection',
  label: '专户、保证金保护',
  node: 'account-protection',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第三十三条；人社部发〔2020〕93号',
  target: ['court', 'outside'],
  startedBy: ['filingUnit', 'hrss'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '人民法院以裁定、复函答复异议' },
  first: 'check',
  acts: {
    check: {
      ...ours,
      label: '收到银行告知，核对账户性质',
      rules: ['S5-09-ALERT'],
      outcomes: {
        'special-account': { label: '农民工工资专用账户', next: 'warn' },
        deposit: { label: '工资保证金', next: 'warn' },
        ordinary: { label: '不是专户，也不是保证金', next: 'end' },
      },
    },
    warn: {
      ...ours,
      label: '向法院提示账户性质并提出异议',
      rules: ['S5-09-ALERT'],
      outcomes: {
        objected: { label: '已提示并提出异议', next: 'review' },
        'for-wages': { label: '确因支付本项目工资，不提异议', next: 'end' },
      },
    },
    review: {
      ...theirs,
      label: '审查异议（其间不得查封、冻结、划拨）',
      rules: ['S5-09-ANSWER'],
      outcomes: {
        lifted: { label: '异议成立，不予冻结或者解除', next: 'end' },
        'surplus-only': { label: '只可冻结明显多余的部分', next: 'freeze-surplus' },
        dismissed: { label: '异议不成立', next: 'insist' },
        'frozen-meanwhile': { label: '审查期间仍采取了措施', next: 'protest' },
      },
    },
    protest: {
      ...ours,
      label: '书面要求纠正审查期间的冻结',
      rules: ['S5-09-PROTEST'],
      outcomes: { sent: { label: '已要求纠正', next: 'review' } },
    },
    insist: {
      ...ours,
      label: '决定是否提请上级机关监督',
      rules: [],
      outcomes: {
        asked: { label: '已提请监督，重新审查', next: 'review' },
        accepted: { label: '不再争议', next: 'end' },
      },
    },
    'freeze-surplus': {
      ...theirs,
      label: '冻结明显多余的部分',
      rules: [],
      outcomes: {
        frozen: { label: '已冻结多余部分', next: 'end', asks: ['amountFen'] },
        none: { label: '没有多余部分，不冻结', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
