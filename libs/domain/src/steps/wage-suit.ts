import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const courts = { by: 'target', role: 'officer', documented: true } as const;
const effective = { next: 'perform', asks: ['amountFen'] } as const;

/** What a court decided and served, and nobody has appealed yet; until it is final nothing can be enforced. */
const open = (label: string, next: string) => ({ label: `${label}，已送达、未生效`, next }) as const;
/** Nobody appealed while he might. */
const unopposed = (label: string, next: string, rule: string) =>
  ({ label: `期满无人上诉，${label}`, next, waitsFor: [rule] }) as const;
/** 二审立案: from that day the second court has its months. */
const secondFiling = (next: string, withdrawn: { readonly label: string; readonly next: string }) =>
  ({
    ...ours,
    label: '登记二审立案',
    rules: [],
    outcomes: { filed: { label: '二审法院已立案', next }, withdrawn },
  }) as const;

const FINAL = { label: '撤回上诉或者按撤回处理，一审判决生效', next: 'perform' } as const;
const OVER = { label: '撤回上诉或者按撤回处理', next: 'end' } as const;
/** The first instance begins anew, and so do its months; what it then decides is not sent back once more (MS Art 177). */
const REMANDED = { label: '发回重审', next: 'try', once: 'remanded-already' } as const;
const CHANGED = { ...effective, label: '改判支付' } as const;
const SETTLED = { ...effective, label: '二审调解支付' } as const;

/**
 * 欠薪诉讼与执行: filing in seven days, first instance in six months or a payment order with fifteen days to object; fifteen
 * days to appeal against a judgment, ten against a ruling, each party from its service, and three months or thirty days of
 * second instance from its filing; then two years to apply for enforcement, and a higher court after six months without it
 * (MS Arts 126, 152, 171, 177, 178, 180, 183, 227, 237, 250; notice, part three (六)1). The second court is none of the
 * district's: what it does is recorded, and nobody here is late for it.
 */
export const wageSuit = {
  kind: 'wage-suit',
  label: '欠薪诉讼与执行',
  node: 'wage-suit',
  from: 'investigate',
  source:
    '《中华人民共和国民事诉讼法》第一百二十六条、第一百五十二条、第一百七十一条、第一百七十七条、第一百八十三条、第二百二十七条、第二百三十七条、第二百五十条',
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
        refused: { label: '不予受理，本人不上诉', next: 'end' },
        'not-accepted': open('裁定不予受理', 'appeal-ruling'),
      },
    },
    try: {
      ...courts,
      label: '审理',
      rules: ['S8-09-TRIAL'],
      outcomes: {
        judged: { ...effective, label: '判决支付，已生效' },
        settled: { ...effective, label: '调解书支付，已生效' },
        dismissed: { label: '驳回且已生效，或者撤诉', next: 'end' },
        pronounced: { ...open('判决支付', 'appeal'), asks: ['amountFen'] },
        denied: open('判决驳回诉讼请求', 'appeal-denial'),
        ruled: open('裁定驳回起诉', 'appeal-ruling'),
      },
    },
    appeal: {
      ...ours,
      label: '登记上诉，或者期满生效',
      rules: ['S8-09-APPEAL'],
      outcomes: {
        worker: { label: '劳动者上诉', next: 'second-file' },
        payer: { label: '用人单位等对方当事人上诉', next: 'second-file' },
        both: { label: '双方上诉', next: 'second-file' },
        effective: unopposed('判决生效', 'perform', 'S8-09-APPEAL'),
      },
    },
    'appeal-denial': {
      ...ours,
      label: '协助上诉，或者登记期满生效',
      rules: ['S8-09-APPEAL'],
      outcomes: {
        worker: { label: '劳动者上诉', next: 'second-file-denial' },
        effective: unopposed('驳回的判决生效', 'end', 'S8-09-APPEAL'),
      },
    },
    'appeal-ruling': {
      ...ours,
      label: '协助对裁定上诉，或者登记期满生效',
      rules: ['S8-09-APPEAL-RULING'],
      outcomes: {
        worker: { label: '劳动者上诉', next: 'second-file-ruling' },
        effective: unopposed('裁定生效', 'end', 'S8-09-APPEAL-RULING'),
      },
    },
    'second-file': secondFiling('second', FINAL),
    'second-file-denial': secondFiling('second-denial', OVER),
    'second-file-ruling': secondFiling('second-ruling', OVER),
    second: {
      ...ours,
      label: '登记二审结果（一审判决支付）',
      rules: ['S8-09-SECOND'],
      outcomes: {
        upheld: { label: '驳回上诉，维持原判', next: 'perform' },
        changed: CHANGED,
        reversed: { label: '改判驳回诉讼请求', next: 'end' },
        remanded: REMANDED,
        settled: SETTLED,
        withdrawn: FINAL,
      },
    },
    'second-denial': {
      ...ours,
      label: '登记二审结果（一审驳回诉讼请求）',
      rules: ['S8-09-SECOND'],
      outcomes: {
        upheld: { label: '驳回上诉，维持原判', next: 'end' },
        changed: CHANGED,
        remanded: REMANDED,
        settled: SETTLED,
        withdrawn: OVER,
      },
    },
    'second-ruling': {
      ...ours,
      label: '登记二审裁定（一审不予受理、驳回起诉）',
      rules: ['S8-09-SECOND-RULING'],
      outcomes: {
        upheld: { label: '驳回上诉，维持裁定', next: 'end' },
        'ordered-to-try': { label: '撤销裁定，指令立案、审理', next: 'try' },
        withdrawn: OVER,
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
