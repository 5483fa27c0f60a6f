import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, SET_DATE, TEN_DAYS } from './examples.ts';
import { ADMINISTRATIVE_SUIT_LAW, CIVIL_PROCEDURE_LAW, DISTRICT, IN_FORCE } from './instruments.ts';
import { calendarDays, months, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const PUBLIC_SUITS =
  '《最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释》（法释〔2018〕6号）第二十一条';
const ADVICE_PERIODS = '《人民检察院检察建议工作规定》第十九条（条文未能核对）';
const EXECUTION_SUPERVISION = '《关于民事执行活动法律监督若干问题的规定》（法发〔2016〕30号，条文未能核对）';
const CIVIL_INTERPRETATION = '《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》（2022年修正）第四百一十七条';
const RELIEF = '《关于建立完善国家司法救助制度的意见（试行）》（中政委〔2014〕3号）';

const statute = { mark: 'V', tier: 'statutory' } as const;
const unchecked = { mark: 'U', tier: 'target' } as const;
const district = { mark: 'P', effectiveFrom: IN_FORCE.district } as const;
const suit = { step: 'suit-supervision', effectiveFrom: IN_FORCE.civilProcedure } as const;
const advice = { step: 'procuratorial-advice' } as const;
const publicSuit = { step: 'public-suit' } as const;
const relief = { ...district, step: 'judicial-relief', source: `${DISTRICT}；${RELIEF}未核对到天数` } as const;

/** 诉讼监督 (S7-12…15): the months of the procuratorate and of the court that is advised. */
const SUIT_SUPERVISION_RULES: readonly RuleRow[] = [
  stepRow({
    ...statute,
    ...suit,
    id: 'S7-12',
    acts: ['examine'],
    met: ['examine:protested', 'examine:retrial-advised', 'examine:execution-advised', 'examine:declined'],
    endedBy: { supplement: ['examine:more-wanted'] },
    title: '检察院审查诉讼监督申请期限',
    source: `${CIVIL_PROCEDURE_LAW}第二百二十条`,
    text: '自收到申请之日起3个月内审查，作出提出或者不予提出检察建议、抗诉的决定；对执行活动的监督申请参照办理。',
    end: { kind: 'period', ...months(3) },
    examples: [{ start: '2026-06-15', due: '2026-09-15' }],
  }),
  stepRow({
    ...statute,
    ...suit,
    id: 'S7-13',
    // The court above decides; nobody of the district is late for it.
    waitedOut: true,
    acts: ['retrial'],
    title: '抗诉后裁定再审期限',
    source: `${CIVIL_PROCEDURE_LAW}第二百二十二条`,
    text: '接受抗诉的法院自收到抗诉书之日起30日内裁定再审；由上级检察院抗诉、上级法院裁定，本区单位不计超期，转送单位到期查问。',
    end: { kind: 'period', ...calendarDays(30) },
    onLapse: null,
    examples: [{ start: '2026-06-01', due: '2026-07-01' }],
  }),
  stepRow({
    ...statute,
    ...suit,
    id: 'S7-14',
    acts: ['reconsider'],
    title: '法院审查再审检察建议期限',
    source: CIVIL_INTERPRETATION,
    text: '收到再审检察建议后3个月内审查；决定不予再审的书面回复检察院。',
    end: { kind: 'period', ...months(3) },
    examples: [{ start: '2026-06-15', due: '2026-09-15' }],
  }),
  stepRow({
    ...unchecked,
    ...suit,
    id: 'S7-15',
    acts: ['correct'],
    title: '法院回复对执行活动的检察建议期限',
    source: EXECUTION_SUPERVISION,
    text: '收到检察建议后3个月内审查处理并书面回复；使用前须核对。',
    end: { kind: 'period', ...months(3) },
    examples: [{ start: '2026-06-15', due: '2026-09-15' }],
  }),
  stepRow({
    ...suit,
    ...district,
    id: 'S7-15-FOLLOW',
    acts: ['follow'],
    title: '决定是否跟进监督期限',
    source: `${DISTRICT}；${CIVIL_PROCEDURE_LAW}第二百一十九条未规定天数`,
    text: '法院不采纳检察建议的，10个工作日内决定是否提请抗诉或者由上级检察院监督。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
];

/** 检察建议 (S7-16): the day of the paper, and two months where it names none. */
const ADVICE_STEP_RULES: readonly RuleRow[] = [
  stepRow({
    ...advice,
    ...district,
    id: 'S7-16-REPLY',
    acts: ['reply'],
    since: ['issue:dated', 'reconsider:upheld', 'reconsider:changed', 'review:followed-up'],
    met: ['reply:adopted', 'reply:declined'],
    endedBy: { objected: ['reply:objected'], silent: ['reply:silent'] },
    title: '回复检察建议日期',
    source: `${DISTRICT}；以检察建议书写明的日期为准`,
    text: '以检察建议书（跟进监督文书）写明的回复日期为限，遇休息日不顺延；期满未书面回复的计被建议单位超期。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...advice,
    ...unchecked,
    effectiveFrom: IN_FORCE.district,
    id: 'S7-16-USUAL',
    acts: ['reply'],
    since: ['issue:undated'],
    met: ['reply:adopted', 'reply:declined'],
    endedBy: { objected: ['reply:objected'], silent: ['reply:silent'] },
    title: '回复检察建议期限（未写明日期）',
    source: ADVICE_PERIODS,
    text: '检察建议书未写明回复日期的，自收到之日起2个月内作出处理并书面回复；使用前须核对。',
    end: { kind: 'period', ...months(2) },
    examples: [{ start: '2026-06-01', due: '2026-08-03', note: '末日8月1日是星期六' }],
  }),
  stepRow({
    ...advice,
    ...district,
    id: 'S7-16-RECONSIDER',
    acts: ['reconsider'],
    title: '复核检察建议异议期限',
    source: `${DISTRICT}；检察建议工作规定未核对到天数`,
    text: '被建议单位提出异议后5个工作日内复核并答复。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...advice,
    ...district,
    id: 'S7-16-REVIEW',
    acts: ['review'],
    title: '审查检察建议落实情况期限',
    source: `${DISTRICT}；检察建议工作规定未核对到天数`,
    text: '收到书面回复，或者期满未回复后10个工作日内审查是否落实。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
];

/** 行政公益诉讼 (S7-17). */
const PUBLIC_SUIT_RULES: readonly RuleRow[] = [
  stepRow({
    ...publicSuit,
    ...district,
    id: 'S7-17-ADVISE',
    acts: ['advise'],
    title: '立案后提出诉前检察建议期限',
    source: `${DISTRICT}；法释〔2018〕6号未规定天数`,
    text: '公益诉讼立案后3个月内提出诉前检察建议，或者终结审查。',
    end: { kind: 'period', ...months(3) },
    examples: [{ start: '2026-06-15', due: '2026-09-15' }],
  }),
  stepRow({
    ...statute,
    ...publicSuit,
    effectiveFrom: IN_FORCE.publicSuits,
    id: 'S7-17-ANSWER',
    acts: ['answer'],
    since: ['advise:sent'],
    met: ['answer:performed', 'answer:under-way', 'answer:disputed'],
    endedBy: { silent: ['answer:silent'] },
    title: '依法履职并回复诉前检察建议期限',
    source: PUBLIC_SUITS,
    text: '自收到检察建议书之日起两个月内依法履行职责并书面回复检察院。',
    end: { kind: 'period', ...months(2) },
    examples: [{ start: '2026-06-01', due: '2026-08-03', note: '末日8月1日是星期六' }],
  }),
  stepRow({
    ...statute,
    ...publicSuit,
    effectiveFrom: IN_FORCE.publicSuits,
    id: 'S7-17-URGENT',
    acts: ['answer'],
    since: ['advise:urgent'],
    met: ['answer:performed', 'answer:under-way', 'answer:disputed'],
    endedBy: { silent: ['answer:silent'] },
    title: '回复诉前检察建议期限（紧急）',
    source: PUBLIC_SUITS,
    text: '国家利益或者社会公共利益损害继续扩大等紧急情形的，15日内书面回复检察院。',
    end: { kind: 'period', ...calendarDays(15) },
    examples: [{ start: '2026-06-01', due: '2026-06-16' }],
  }),
  stepRow({
    ...publicSuit,
    ...district,
    id: 'S7-17-FINISH',
    acts: ['finish'],
    met: ['finish:performed'],
    endedBy: { unfinished: ['finish:unfinished'] },
    title: '履行完毕日期',
    source: `${DISTRICT}；以行政机关书面回复、检察院跟进监督文书写明的日期为准`,
    text: '以书面回复或者跟进监督文书写明的完成日期为限，遇休息日不顺延。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...publicSuit,
    ...district,
    id: 'S7-17-JUDGE',
    acts: ['judge'],
    title: '决定是否提起公益诉讼期限',
    source: `${DISTRICT}；法释〔2018〕6号未规定天数`,
    text: '收到书面回复，或者期满未回复、未履行完毕后2个月内决定终结或者起诉。',
    end: { kind: 'period', ...months(2) },
    examples: [{ start: '2026-06-15', due: '2026-08-17', note: '末日8月15日是星期六' }],
  }),
  stepRow({
    ...statute,
    ...publicSuit,
    effectiveFrom: IN_FORCE.administrativeSuit,
    id: 'S7-17-TRIAL',
    acts: ['try'],
    title: '行政公益诉讼一审期限',
    source: `${ADMINISTRATIVE_SUIT_LAW}第八十一条`,
    text: '自立案之日起6个月内作出第一审判决。',
    end: { kind: 'period', ...months(6) },
    examples: [{ start: '2026-01-31', due: '2026-07-31' }],
  }),
  stepRow({
    ...publicSuit,
    ...district,
    id: 'S7-17-COMPLY',
    acts: ['comply'],
    met: ['comply:performed'],
    endedBy: { unobeyed: ['comply:unobeyed'] },
    title: '按判决履行职责日期',
    source: `${DISTRICT}；以判决写明的日期为准`,
    text: '以判决写明的履行日期为限，遇休息日不顺延。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
];

/** 司法救助 (S8-13): the district's own numbers. */
const JUDICIAL_RELIEF_RULES: readonly RuleRow[] = [
  stepRow({
    ...relief,
    id: 'S8-13-DECIDE',
    acts: ['decide'],
    met: ['decide:granted', 'decide:refused'],
    endedBy: { supplement: ['decide:more-wanted'] },
    title: '司法救助决定催要期限',
    text: '收到司法救助申请后10个工作日未决定的由转送单位催要。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
  stepRow({
    ...relief,
    id: 'S8-13-PAY',
    acts: ['pay'],
    since: ['decide:granted'],
    met: ['pay:paid'],
    title: '司法救助金发放催要期限',
    text: '决定救助后10个工作日内发放到本人；救助金不计入工资，不影响清零。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
];

/** What the procuratorate asks of units and courts, and the relief that it or the court gives. */
export const PROCURATORATE_RULES: readonly RuleRow[] = [
  ...SUIT_SUPERVISION_RULES,
  ...ADVICE_STEP_RULES,
  ...PUBLIC_SUIT_RULES,
  ...JUDICIAL_RELIEF_RULES,
];
