import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const theirs = { by: 'target', role: 'officer', documented: true } as const;
const awarded = { next: 'effect', asks: ['amountFen'] } as const;

/**
 * 劳动仲裁衔接: the committee accepts in five working days and decides in forty-five days from then, without the time of a
 * suspension; if it does not, the way to the court is open (ZC Arts 29, 30, 43; ZCR Art 46).
 */
export const arbitration = {
  kind: 'arbitration',
  label: '劳动仲裁衔接',
  node: 'arbitration',
  from: 'investigate',
  source:
    '《中华人民共和国劳动争议调解仲裁法》第二十九条、第三十条、第四十三条；《劳动人事争议仲裁办案规则》第四十六条',
  target: ['arbitration'],
  startedBy: ['filingUnit', 'lead', 'justice', 'union'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '仲裁委员会以受理通知书、裁决书、调解书答复' },
  first: 'apply',
  acts: {
    apply: {
      ...ours,
      label: '引导、协助申请仲裁',
      rules: [],
      outcomes: {
        sent: { label: '已提交仲裁申请', next: 'accept' },
        withdrawn: { label: '本人不申请', next: 'end' },
      },
    },
    accept: {
      ...theirs,
      label: '决定是否受理',
      rules: ['S8-04-ACCEPT'],
      outcomes: {
        accepted: { label: '受理', next: 'serve-copy' },
        refused: { label: '不予受理，告知可以起诉', next: 'end' },
        overdue: { label: '逾期未决定，告知可以起诉', next: 'end', overdue: true, waitsFor: ['S8-04-ACCEPT'] },
      },
    },
    'serve-copy': {
      ...theirs,
      label: '向被申请人送达申请书副本',
      rules: ['S8-04-COPY', 'S8-04-AWARD', 'S8-05'],
      outcomes: {
        served: { label: '已送达', next: 'award' },
        'public-notice': { label: '无法送达，公告送达', next: 'suspended' },
      },
    },
    award: {
      ...theirs,
      label: '裁决或者调解结案',
      rules: ['S8-04-AWARD', 'S8-05'],
      outcomes: {
        awarded: { ...awarded, label: '作出裁决' },
        mediated: { ...awarded, label: '制作调解书' },
        suspended: { label: '中止审理', next: 'suspended' },
        withdrawn: { label: '撤回申请', next: 'end' },
        overdue: { label: '逾期未裁决，告知可以起诉', next: 'end', overdue: true, waitsFor: ['S8-04-AWARD'] },
      },
    },
    suspended: {
      ...theirs,
      label: '恢复审理或者公告期满',
      rules: ['S8-04-AWARD', 'S8-05'],
      outcomes: { resumed: { label: '恢复审理', next: 'award' } },
    },
    effect: {
      ...ours,
      label: '登记裁决、调解的结果',
      rules: ['S8-06-SUE'],
      outcomes: {
        paid: { label: '已履行', next: 'end', asks: ['amountFen'] },
        sued: { label: '一方已起诉或者申请撤销', next: 'end' },
        enforced: { label: '已申请法院执行', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
