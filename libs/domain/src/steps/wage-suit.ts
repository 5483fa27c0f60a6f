import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const courts = { by: 'target', role: 'officer', documented: true } as const;
const effective = { next: 'perform', asks: ['amountFen'] } as const;

/**
 * 欠薪诉讼与执行: filing in seven days, first instance in six months or a payment order with fifteen days to object, then
 * two years to apply for enforcement, and a higher court after six months without it (MS Arts 126, 152, 227, 237, 250;
 * notice, part three (六)1).
 */
export const wageSuit = {
  kind: 'wage-suit',
  label: '欠薪诉讼与执行',
  node: 'wage-suit',
  from: 'investigate',
  source: '《中华人民共和国民事诉讼法》第一百二十六条、第一百五十二条、第二百二十七条、第二百三十七条、第二百五十条',
  target: ['court'],
  startedBy: ['filingUnit', 'lead', 'justice', 'union'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '人民法院以裁判文书答复' },
  first: 'sue',
  acts: {
    sue: {
      ...ours,
      label: '协助起诉或者申请支付令',
      rules: [],
      outcomes: {
        sued: { label: '已提交起诉状', next: 'file' },
        'order-asked': { label: '已申请支付令', next: 'issue' },
        withdrawn: { label: '本人不起诉', next: 'end' },
      },
    },
    file: {
      ...courts,
      label: '决定是否立案',
      rules: ['S8-09-FILE'],
      outcomes: {
        filed: { label: '立案', next: 'try' },
        refused: { label: '不予受理', next: 'end' },
      },
    },
    try: {
      ...courts,
      label: '审理',
      rules: ['S8-09-TRIAL'],
      outcomes: {
        judged: { ...effective, label: '判决支付，已生效' },
        settled: { ...effective, label: '调解书支付，已生效' },
        dismissed: { label: '驳回或者撤诉', next: 'end' },
      },
    },
    issue: {
      ...courts,
      label: '发出支付令',
      rules: [],
      outcomes: {
        served: { label: '支付令已送达债务人', next: 'object', asks: ['amountFen'] },
        refused: { label: '裁定驳回', next: 'sue' },
      },
    },
    object: {
      ...courts,
      label: '等待债务人清偿或者提出异议',
      rules: ['S8-09-PAYMENT'],
      outcomes: {
        paid: { label: '已清偿', next: 'end', asks: ['amountFen'] },
        objected: { label: '异议成立，支付令失效', next: 'sue' },
        effective: { label: '期满未异议未清偿，可以申请执行', next: 'perform', waitsFor: ['S8-09-PAYMENT'] },
      },
    },
    perform: {
      ...ours,
      label: '核对履行，未履行的协助申请执行',
      rules: ['S6-11'],
      outcomes: {
        paid: { label: '已履行', next: 'end', asks: ['amountFen'] },
        applied: { label: '已申请执行', next: 'execute' },
      },
    },
    execute: {
      ...courts,
      label: '执行',
      rules: ['S6-11-HIGHER'],
      outcomes: {
        part: { label: '执行到位一部分', next: 'execute', asks: ['amountFen'] },
        done: { label: '执行完毕', next: 'end', asks: ['amountFen'] },
        suspended: { label: '终结本次执行程序', next: 'resume' },
        overdue: {
          label: '超过6个月未执行，向上一级法院申请',
          next: 'resume',
          overdue: true,
          waitsFor: ['S6-11-HIGHER'],
        },
      },
    },
    resume: {
      ...ours,
      label: '查找财产，申请恢复或者继续执行',
      rules: ['S6-11-RESUME'],
      outcomes: {
        resumed: { label: '恢复执行，或者上一级法院已处理', next: 'execute' },
        'none-yet': { label: '核查，暂无财产', next: 'resume' },
        closed: { label: '法院终结执行', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
