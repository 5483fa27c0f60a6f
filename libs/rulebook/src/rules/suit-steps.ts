import type { RuleRow } from '@qingxin/domain';
import { CIVIL_PROCEDURE_LAW, DISTRICT, IN_FORCE } from './instruments.ts';
import { calendarDays, hours, months, workingDays, years } from './row.ts';
import { stepRow } from './step-row.ts';

const UNION_LAW = '《中华人民共和国工会法》';
const RELIEF_RULES = '《社会救助暂行办法》';

const statute = { mark: 'V', tier: 'statutory' } as const;
/** Somebody may act in it; when it has passed nobody is late. */
const waitedOut = { ...statute, onLapse: null, waitedOut: true } as const;
const court = { step: 'wage-suit', effectiveFrom: IN_FORCE.civilProcedure } as const;
const district = { mark: 'P', effectiveFrom: IN_FORCE.district } as const;

/** 诉讼与执行 (S8-09, S6-11) and 支持起诉 (S8-08). */
const SUIT_RULES: readonly RuleRow[] = [
  stepRow({
    ...statute,
    ...court,
    id: 'S8-09-FILE',
    version: 2,
    acts: ['file'],
    title: '法院立案期限',
    source: `${CIVIL_PROCEDURE_LAW}第一百二十六条`,
    text: '符合起诉条件的，7日内立案。',
    end: { kind: 'period', ...calendarDays(7) },
    examples: [{ start: '2026-06-01', due: '2026-06-08' }],
  }),
  stepRow({
    ...statute,
    ...court,
    id: 'S8-09-TRIAL',
    version: 2,
    acts: ['try'],
    title: '一审审理期限',
    source: `${CIVIL_PROCEDURE_LAW}第一百五十二条`,
    text: '适用普通程序的，自立案之日起6个月内审结。',
    end: { kind: 'period', ...months(6) },
    examples: [{ start: '2026-01-31', due: '2026-07-31' }],
  }),
  stepRow({
    ...waitedOut,
    ...court,
    id: 'S8-09-PAYMENT',
    version: 3,
    acts: ['object'],
    met: ['object:paid', 'object:objected'],
    title: '支付令异议期限',
    source: `${CIVIL_PROCEDURE_LAW}第二百二十七条`,
    text: '债务人自收到支付令之日起15日内清偿或者提出书面异议；期满可以申请执行。',
    end: { kind: 'period', ...calendarDays(15) },
    examples: [{ start: '2026-07-03', due: '2026-07-20' }],
  }),
  stepRow({
    ...statute,
    ...court,
    id: 'S6-11',
    version: 2,
    acts: ['perform'],
    title: '申请执行判决期限',
    source: `${CIVIL_PROCEDURE_LAW}第二百五十条`,
    text: '申请执行的期间为2年；本系统从文书生效登记之日起从严计算，由协助起诉的单位提醒本人。',
    end: { kind: 'period', ...years(2) },
    examples: [{ start: '2024-06-03', due: '2026-06-03' }],
  }),
  stepRow({
    ...waitedOut,
    ...court,
    id: 'S6-11-HIGHER',
    version: 2,
    acts: ['execute'],
    since: ['perform:applied', 'resume:resumed'],
    met: ['execute:done'],
    endedBy: { suspended: ['execute:suspended', 'execute:overdue'] },
    title: '向上一级法院申请执行的期限',
    source: `${CIVIL_PROCEDURE_LAW}第二百三十七条`,
    text: '自收到申请执行书之日起超过6个月未执行的，可以向上一级人民法院申请执行。',
    end: { kind: 'period', ...months(6) },
    examples: [{ start: '2026-06-15', due: '2026-12-15' }],
  }),
  stepRow({
    ...district,
    step: 'wage-suit',
    id: 'S6-11-RESUME',
    acts: ['resume'],
    met: ['resume:resumed', 'resume:closed'],
    endedBy: { checked: ['resume:none-yet'] },
    title: '终结本次执行后查找财产期限（判决）',
    source: `${DISTRICT}；法律未规定申请执行人查找财产的周期`,
    text: '终结本次执行程序不是执行终结；每3个月查找一次财产，发现财产的申请恢复执行。',
    end: { kind: 'period', ...months(3) },
    examples: [{ start: '2026-07-03', due: '2026-10-08', note: '末日10月3日国庆节' }],
  }),
  stepRow({
    ...district,
    step: 'support-of-suit',
    id: 'S8-08',
    acts: ['decide'],
    title: '支持起诉决定催要期限',
    source: `${DISTRICT}；${CIVIL_PROCEDURE_LAW}第十五条未规定天数`,
    text: '收到支持起诉申请后10个工作日未答复的由转送单位催要。',
    end: { kind: 'period', ...workingDays(10) },
    examples: [{ start: '2026-06-15', due: '2026-06-30', note: '6月19日端午节' }],
  }),
  stepRow({
    ...district,
    step: 'support-of-suit',
    id: 'S8-08-SUE',
    acts: ['sue'],
    title: '提交支持起诉意见书期限',
    source: `${DISTRICT}；${CIVIL_PROCEDURE_LAW}第十五条未规定天数`,
    text: '决定支持起诉后5个工作日内向法院提交意见书。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-07-10', due: '2026-07-17' }],
  }),
];

const relief = {
  ...district,
  step: 'temporary-relief',
  source: `${DISTRICT}；${RELIEF_RULES}第四十七条、第四十八条未规定天数`,
} as const;
const union = {
  ...district,
  step: 'union-aid',
  source: `${DISTRICT}；${UNION_LAW}第二十三条、第三十条未规定天数`,
} as const;

/** 临时救助 (S8-11) and 工会法律服务 (S8-10): the district's own numbers throughout. */
const SUPPORT_RULES: readonly RuleRow[] = [
  stepRow({
    ...relief,
    id: 'S8-11-CHECK',
    acts: ['check'],
    when: ['notUrgent'],
    title: '临时救助核实期限',
    text: '镇街收到转送的申请后3个工作日内核实困难情况。',
    end: { kind: 'period', ...workingDays(3) },
    examples: [{ start: '2026-02-12', due: '2026-02-24', note: '2月14日调休上班，春节放假到23日' }],
  }),
  stepRow({
    ...relief,
    id: 'S8-11-URGENT',
    acts: ['check'],
    when: ['urgent'],
    title: '临时救助核实期限（紧急）',
    text: '情况紧急的24小时内先行救助，再补手续，节假日照计。',
    end: { kind: 'period', ...hours(24) },
    examples: [{ start: '2026-02-16T20:00:00+08:00', due: '2026-02-17T12:00:00.000Z' }],
  }),
  stepRow({
    ...relief,
    id: 'S8-11-DECIDE',
    acts: ['decide'],
    title: '临时救助审批期限',
    text: '区民政局收到核实材料后5个工作日内审批。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-04-30', due: '2026-05-11' }],
  }),
  stepRow({
    ...relief,
    id: 'S8-11-PAY',
    acts: ['pay'],
    title: '临时救助发放期限',
    text: '批准后2个工作日内发放到本人；救助款不计入工资，不影响清零。',
    end: { kind: 'period', ...workingDays(2) },
    examples: [{ start: '2026-06-18', due: '2026-06-23', note: '6月19日端午节' }],
  }),
  stepRow({
    ...union,
    id: 'S8-10-ACCEPT',
    acts: ['accept'],
    title: '工会法律服务答复期限',
    text: '收到请求后3个工作日内决定服务方式。',
    end: { kind: 'period', ...workingDays(3) },
    examples: [{ start: '2026-06-17', due: '2026-06-23', note: '6月19日端午节' }],
  }),
  stepRow({
    ...union,
    id: 'S8-10-DEMAND',
    acts: ['demand'],
    title: '工会要求改正期限',
    text: '决定要求改正的，3个工作日内书面提出，写明改正日期。',
    end: { kind: 'period', ...workingDays(3) },
    examples: [{ start: '2026-06-01', due: '2026-06-04' }],
  }),
  stepRow({
    ...union,
    id: 'S8-10-ANSWER',
    acts: ['answer'],
    met: ['answer:corrected', 'answer:refused'],
    title: '用人单位改正日期',
    text: '以工会要求书写明的日期为限；拒不改正的转送有权处理的部门。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: [{ start: '2026-06-01', due: '2026-06-20', note: '写明周六即为周六' }],
  }),
];

export const SUIT_STEP_RULES: readonly RuleRow[] = [...SUIT_RULES, ...SUPPORT_RULES];
