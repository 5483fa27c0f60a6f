import type { RuleRow } from '@qingxin/domain';
import { ARBITRATION_LAW, ARBITRATION_RULES, DISTRICT, IN_FORCE, LEGAL_AID_LAW, MEDIATION_LAW } from './instruments.ts';
import { calendarDays, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const CONFIRMATION_RULES = '《最高人民法院关于人民调解协议司法确认程序的若干规定》';
const NATURAL_DAYS = '；未规定为工作日，按自然日从严（IP-15）';

const statute = { mark: 'V', tier: 'statutory' } as const;
/** Somebody may act in it; when it has passed nobody is late. */
const waitedOut = { ...statute, onLapse: null, waitedOut: true } as const;
const aid = { ...statute, step: 'legal-aid', effectiveFrom: IN_FORCE.legalAid } as const;
const mediation = { step: 'mediation', effectiveFrom: IN_FORCE.mediation } as const;
const tribunal = { ...statute, step: 'arbitration', effectiveFrom: IN_FORCE.arbitrationRules } as const;
const district = { mark: 'P', effectiveFrom: IN_FORCE.district } as const;
const decided = {
  acts: ['award'],
  since: ['accept:accepted'],
  met: ['award:awarded', 'award:mediated', 'award:withdrawn'],
  suspended: { by: ['award:suspended', 'serve-copy:public-notice'], until: ['suspended:resumed'] },
} as const;

/** 法律援助 (S8-07). */
const AID_RULES: readonly RuleRow[] = [
  stepRow({
    ...aid,
    id: 'S8-07-DECIDE',
    version: 2,
    acts: ['decide'],
    met: ['decide:granted', 'decide:granted-at-once', 'decide:not-wages'],
    endedBy: { supplement: ['decide:more-wanted'] },
    title: '法律援助审查期限',
    source: `${LEGAL_AID_LAW}第四十二条、第四十三条`,
    text: `自收到申请之日起7日内决定${NATURAL_DAYS}；请求支付劳动报酬的不审查经济状况。`,
    end: { kind: 'period', ...calendarDays(7) },
    examples: [{ start: '2026-06-15', due: '2026-06-22' }],
  }),
  stepRow({
    ...aid,
    id: 'S8-07-ASSIGN',
    version: 2,
    acts: ['assign'],
    title: '法律援助指派期限',
    source: `${LEGAL_AID_LAW}第四十三条`,
    text: `决定援助的，3日内指派人员${NATURAL_DAYS}。`,
    end: { kind: 'period', ...calendarDays(3) },
    examples: [{ start: '2026-06-22', due: '2026-06-25' }],
  }),
  stepRow({
    ...aid,
    id: 'S8-07-OBJECT',
    version: 2,
    acts: ['review'],
    title: '法律援助异议处理期限',
    source: `${LEGAL_AID_LAW}第四十九条`,
    text: `司法行政部门自收到异议之日起5日内审查处理${NATURAL_DAYS}。`,
    end: { kind: 'period', ...calendarDays(5) },
    examples: [{ start: '2026-06-22', due: '2026-06-29', note: '末日6月27日周六' }],
  }),
];

/** 人民调解和司法确认 (S8-01, S8-02). */
const MEDIATION_RULES: readonly RuleRow[] = [
  stepRow({
    ...waitedOut,
    ...mediation,
    id: 'S8-01',
    version: 3,
    acts: ['mediate'],
    met: ['mediate:agreed', 'mediate:failed'],
    title: '劳动争议调解期限',
    source: `${ARBITRATION_LAW}第十四条`,
    text: '自收到调解申请之日起15日内未达成协议的，当事人可以申请仲裁；期满不是调解组织逾期。',
    effectiveFrom: IN_FORCE.arbitration,
    end: { kind: 'period', ...calendarDays(15) },
    examples: [{ start: '2026-09-16', due: '2026-10-08' }],
  }),
  stepRow({
    ...district,
    step: 'mediation',
    id: 'S8-01-PAY',
    acts: ['perform', 'perform-confirmed'],
    since: ['mediate:agreed'],
    met: ['perform:paid', 'perform-confirmed:paid'],
    owes: 'filingUnit',
    title: '调解协议支付日期',
    source: `${DISTRICT}；${ARBITRATION_LAW}第十六条`,
    text: '以调解协议写明的支付日期为限，由立案单位核对；未履行的可以申请支付令，经司法确认的可以申请执行。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: [{ start: '2026-06-01', due: '2026-06-20', note: '写明周六即为周六' }],
  }),
  stepRow({
    ...waitedOut,
    ...mediation,
    id: 'S8-02',
    version: 3,
    acts: ['confirm'],
    met: ['confirm:applied'],
    endedBy: { notWanted: ['confirm:not-wanted'] },
    title: '申请司法确认期限',
    source: `${MEDIATION_LAW}第三十三条`,
    text: '自调解协议生效之日起30日内由双方共同申请司法确认。',
    end: { kind: 'period', ...calendarDays(30) },
    examples: [{ start: '2026-06-01', due: '2026-07-01' }],
  }),
  stepRow({
    ...statute,
    ...mediation,
    id: 'S8-02-ACCEPT',
    acts: ['accept'],
    title: '法院受理司法确认期限',
    source: `${CONFIRMATION_RULES}第四条`,
    text: `收到司法确认申请后3日内决定是否受理${NATURAL_DAYS}。`,
    end: { kind: 'period', ...calendarDays(3) },
    examples: [{ start: '2026-06-16', due: '2026-06-22', note: '末日6月19日端午节' }],
  }),
  stepRow({
    ...statute,
    ...mediation,
    id: 'S8-02-DECIDE',
    acts: ['decide'],
    title: '司法确认审查期限',
    source: `${CONFIRMATION_RULES}第五条`,
    text: `自受理之日起15日内决定，特殊情况经批准可延期10日${NATURAL_DAYS}。`,
    end: { kind: 'period', ...calendarDays(15) },
    extension: { ...calendarDays(10), approver: 'unit-head', times: 1, article: `${CONFIRMATION_RULES}第五条` },
    examples: [{ start: '2026-07-03', due: '2026-07-20', note: '末日7月18日周六' }],
  }),
];

/** 劳动仲裁 (S8-04 to S8-06). */
const ARBITRATION_STEP_RULES: readonly RuleRow[] = [
  stepRow({
    ...tribunal,
    id: 'S8-04-ACCEPT',
    version: 2,
    acts: ['accept'],
    met: ['accept:accepted', 'accept:refused'],
    title: '仲裁受理期限',
    source: `${ARBITRATION_LAW}第二十九条；${ARBITRATION_RULES}第八十条`,
    text: '收到仲裁申请之日起5日内决定是否受理；五日为工作日。逾期未决定的可以起诉。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-06-01', due: '2026-06-08' }],
  }),
  stepRow({
    ...tribunal,
    id: 'S8-04-COPY',
    version: 2,
    acts: ['serve-copy'],
    met: ['serve-copy:served', 'serve-copy:public-notice'],
    title: '仲裁申请书副本送达期限',
    source: `${ARBITRATION_LAW}第三十条；${ARBITRATION_RULES}第八十条`,
    text: '受理后5日内将申请书副本送达被申请人；五日为工作日。',
    end: { kind: 'period', ...workingDays(5) },
    examples: [{ start: '2026-06-08', due: '2026-06-15' }],
  }),
  stepRow({
    ...tribunal,
    ...decided,
    id: 'S8-04-AWARD',
    version: 3,
    title: '仲裁裁决期限',
    source: `${ARBITRATION_LAW}第四十三条；${ARBITRATION_RULES}第四十六条、第八十条`,
    text: '自受理之日起45日内结束；复杂的经仲裁委员会主任批准可延期不超过15日；均为自然日。中止审理和公告送达的时间不计入。',
    extension: { ...calendarDays(15), approver: 'unit-head', times: 1, article: `${ARBITRATION_LAW}第四十三条` },
    end: { kind: 'period', ...calendarDays(45) },
    examples: [{ start: '2026-06-08', due: '2026-07-23' }],
  }),
  stepRow({
    ...decided,
    step: 'arbitration',
    id: 'S8-05',
    version: 2,
    title: '拖欠农民工工资争议裁决目标期限',
    source: '人社部发〔2019〕80号（护薪行动）',
    mark: 'S',
    tier: 'target',
    text: '简化程序的欠薪争议30日内审结，自文号次年起采用。',
    effectiveFrom: '2020-01-01',
    end: { kind: 'period', ...calendarDays(30) },
    examples: [{ start: '2026-06-08', due: '2026-07-08' }],
  }),
  stepRow({
    ...waitedOut,
    step: 'arbitration',
    id: 'S8-06-SUE',
    version: 3,
    acts: ['effect'],
    since: ['award:awarded'],
    title: '不服仲裁裁决起诉期限',
    source: `${ARBITRATION_LAW}第四十八条、第五十条`,
    text: '自收到裁决书之日起15日内向人民法院起诉；由引导仲裁的单位告知本人。',
    effectiveFrom: IN_FORCE.arbitration,
    end: { kind: 'period', ...calendarDays(15) },
    examples: [{ start: '2026-07-23', due: '2026-08-07' }],
  }),
];

export const REMEDY_STEP_RULES: readonly RuleRow[] = [...AID_RULES, ...MEDIATION_RULES, ...ARBITRATION_STEP_RULES];
