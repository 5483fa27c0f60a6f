import type { EventMatch, RuleRow, SeasonalVariant, StartPoint } from '@qingxin/domain';
import { DISTRICT, IN_FORCE, INSPECTION_REGULATION, INSPECTION_RULES, WAGE_REGULATION } from './instruments.ts';
import { calculatorRow, calendarDays, hours, on, row, workingDays } from './row.ts';

/** What the head of 人社 decided in a step of its own. */
const DECIDED = ['treated', 'penalised', 'no-penalty', 'no-violation'].map((outcome) =>
  on('StepActed', 'step:administrative-decision', `act:decide:${outcome}`),
);

/** A complaint that leaves a case, or was refused by it, runs on from its own filing; without a filing day nothing starts. */
const FILED: readonly StartPoint[] = [
  { event: 'ComplaintFiled', field: 'filedOn' },
  { event: 'LeftCase', field: 'filedOn' },
  { event: 'JoinFailed', field: 'filedOn' },
  { event: 'CaseFiled', field: 'filedOn' },
  on('ComplaintReopened', 'checkOpen', 'filedHere'),
  { ...on('SourceAdded', 'notInvestigated'), field: 'filedOn' },
  { ...on('SourceRemoved', 'notInvestigated'), field: 'filedOn' },
];

const UNFILED: readonly (EventMatch & { readonly as: string })[] = [
  { event: 'JoinedToCase', as: 'runsInCase' },
  { ...on('SourceRemoved', 'filingMoved'), as: 'filingLeft' },
  { event: 'NotWageConfirmed', as: 'notWage' },
  { ...on('PreliminaryCheckConcluded', 'endedByCheck'), as: 'endedByCheck' },
  { event: 'ComplaintVoided', as: 'voided' },
  { event: 'ComplaintClosed', as: 'closed' },
  { event: 'CaseArchived', as: 'archived' },
];

export const SPRING_FESTIVAL_EVES: readonly (readonly [number, string])[] = [
  [2023, '01-21'],
  [2024, '02-09'],
  [2025, '01-28'],
  [2026, '02-16'],
  [2027, '02-05'],
  [2028, '01-25'],
  [2029, '02-12'],
  [2030, '02-02'],
  [2031, '01-22'],
  [2032, '02-10'],
  [2033, '01-30'],
  [2034, '02-18'],
  [2035, '02-07'],
];

/** 元旦至除夕, year by year. */
const NEW_YEAR_TO_SPRING_FESTIVAL: readonly SeasonalVariant[] = SPRING_FESTIVAL_EVES.map(([year, eve]) => ({
  from: `${year}-01-01`,
  to: `${year}-${eve}`,
  label: '元旦至春节',
  ...calendarDays(7),
}));

export const PROVINCE_2013 = '山西省《关于建立健全治理欠薪工作机制的意见》（2013年，现行效力未核实）';

/** Stage 3: investigation and assistance. */
export const INVESTIGATION_RULES: readonly RuleRow[] = [
  row({
    id: 'S3-01',
    version: 3,
    title: '调查期限',
    source: `${INSPECTION_REGULATION}第十七条`,
    mark: 'V',
    text: '自立案之日起60个工作日内完成调查；情况复杂的经人社部门负责人批准可延期30个工作日，一次为限。',
    tier: 'statutory',
    streamKind: 'case',
    alsoIn: ['complaint'],
    repeat: 'earliest',
    starts: FILED,
    meets: [on('InvestigationConcluded')],
    ends: UNFILED,
    owes: 'filingUnit',
    end: { kind: 'period', ...workingDays(60) },
    extension: { ...workingDays(30), approver: 'unit-head', times: 1, article: `${INSPECTION_REGULATION}第十七条` },
    onLapse: 'E2',
    effectiveFrom: IN_FORCE.inspection,
    examples: [
      { start: '2026-01-05', due: '2026-04-03', note: '跨春节' },
      { start: '2026-06-01', due: '2026-08-25' },
    ],
  }),
  row({
    id: 'S3-02',
    version: 4,
    title: '作出处理决定目标期限',
    source: `${INSPECTION_RULES}第三十七条（条文未核对，暂作内部目标）`,
    mark: 'U',
    text: '调查完成后15个工作日内作出处罚、处理、责令改正或者撤销立案的决定；特殊情况经负责人批准可以延期，延期天数条文未核对，本区以15个工作日为限。调查完成前已责令支付且尚在期限内或者已履行的不再起算。',
    tier: 'target',
    streamKind: 'case',
    starts: [on('InvestigationConcluded', 'noOrderStands')],
    meets: [on('OrderIssued'), on('WagesCleared'), ...DECIDED],
    ends: [{ event: 'CaseArchived', as: 'archived' }],
    owes: 'filingUnit',
    end: { kind: 'period', ...workingDays(15) },
    extension: { ...workingDays(15), approver: 'unit-head', times: 1, article: `${INSPECTION_RULES}第三十七条` },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.inspectionRules,
    examples: [{ start: '2026-07-10', due: '2026-07-31' }],
  }),
  calculatorRow({
    id: 'S3-02-CHAIN',
    version: 2,
    title: '作出处理决定的最迟日期（调查用满期限时）',
    source: `${INSPECTION_RULES}第三十七条（条文未核对，暂作内部目标）`,
    mark: 'U',
    tier: 'target',
    text: '调查用满期限的，自调查期限届满日（已顺延）接续15个工作日。',
    owes: 'filingUnit',
    period: workingDays(15),
    effectiveFrom: IN_FORCE.inspectionRules,
    example: { start: '2026-09-01', due: '2026-09-21' },
    chainedAfter: 'S3-01',
  }),
  row({
    id: 'S3-04',
    version: 2,
    title: '调查目标期限',
    source: PROVINCE_2013,
    mark: 'L',
    text: '与法定期限并行的内部目标：立案起15日查清，元旦至春节期间立案的7日。',
    tier: 'target',
    streamKind: 'case',
    alsoIn: ['complaint'],
    repeat: 'earliest',
    starts: FILED,
    meets: [on('InvestigationConcluded')],
    // Paid is what the target is for; the statutory period of the inspection runs on to its report.
    ends: [...UNFILED, { event: 'WagesCleared', as: 'wagesCleared' }],
    owes: 'filingUnit',
    end: { kind: 'period', ...calendarDays(15) },
    seasonal: NEW_YEAR_TO_SPRING_FESTIVAL,
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [
      { start: '2026-07-03', due: '2026-07-20' },
      { start: '2026-01-05', due: '2026-01-12', note: '冬季专项行动期间为7日' },
      { start: '2026-02-17', due: '2026-03-04', note: '除夕之后恢复15日' },
    ],
  }),
  calculatorRow({
    id: 'S3-04-REPLY',
    title: '个体欠薪答复目标期限',
    source: PROVINCE_2013,
    mark: 'L',
    text: '基层调解个体欠薪问题1日内答复。',
    tier: 'target',
    owes: 'holder',
    period: calendarDays(1),
    effectiveFrom: IN_FORCE.district,
    example: { start: '2026-06-15', due: '2026-06-16' },
  }),
  calculatorRow({
    id: 'S3-04-GROUP',
    title: '群体欠薪解决目标期限',
    source: PROVINCE_2013,
    mark: 'L',
    text: '基层调解群体欠薪问题7日内解决。',
    tier: 'target',
    owes: 'holder',
    period: calendarDays(7),
    effectiveFrom: IN_FORCE.district,
    example: { start: '2026-06-15', due: '2026-06-22' },
  }),
  row({
    id: 'S3-11',
    version: 2,
    title: '欠薪成因查明期限',
    source: DISTRICT,
    mark: 'P',
    text: '确定牵头单位后5个工作日内由牵头单位查明成因（违法发包、转包、违法分包、挂靠、拖欠工程款等）。',
    tier: 'local',
    streamKind: 'case',
    starts: [on('LeadAssigned', 'causeOpen')],
    meets: [on('CauseFound')],
    ends: [
      { event: 'WagesCleared', as: 'wagesCleared' },
      { event: 'CaseArchived', as: 'archived' },
    ],
    owes: 'leadUnit',
    end: { kind: 'period', ...workingDays(5) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-03-27', due: '2026-04-03' }],
  }),
  assistance({
    id: 'S3-06-APPROVE',
    title: '账户等财产查询审批催要期限',
    source: `${DISTRICT}；${WAGE_REGULATION}第四十条未规定天数`,
    mark: 'P',
    text: '查询须经设区的市级以上人社部门负责人批准，本区只报请；报请后5个工作日未答复的由立案单位催要。',
    starts: [on('StepActed', 'accountQueryStep', 'approvalAsked')],
    meets: [on('StepActed', 'approvalDecided')],
    owes: 'filingUnit',
    period: workingDays(5),
    examples: [{ start: '2026-04-30', due: '2026-05-11' }],
  }),
  assistance({
    id: 'S3-06-REPLY',
    title: '账户等财产查询答复催要期限',
    source: `${DISTRICT}；${WAGE_REGULATION}第四十条未规定天数`,
    mark: 'P',
    text: '批准后发出查询函，金融机构、登记部门应当配合；5个工作日未答复的由立案单位催要，拒不配合的依第五十八条处理。',
    starts: [on('StepActed', 'accountQueryStep', 'querySent')],
    meets: [on('StepActed', 'queryReplied')],
    owes: 'filingUnit',
    period: workingDays(5),
    examples: [{ start: '2026-06-01', due: '2026-06-08' }],
  }),
  assistance({
    id: 'S3-07-NORMAL',
    title: '公安协助答复期限',
    source: `${DISTRICT}；依据${WAGE_REGULATION}第四十一条第一款`,
    mark: 'P',
    text: '请求公安机关协助查找或者到场的，3个工作日内答复；法规和通知只写“及时”。',
    ...policeAnswer('notUrgent'),
    period: workingDays(3),
    examples: [{ start: '2026-06-17', due: '2026-06-23' }],
  }),
  assistance({
    id: 'S3-07-URGENT',
    title: '公安协助答复期限（紧急）',
    source: `${DISTRICT}；依据${WAGE_REGULATION}第四十一条第一款`,
    mark: 'P',
    text: '紧急协助请求24小时内答复，节假日照计。',
    ...policeAnswer('urgent'),
    period: hours(24),
    examples: [{ start: '2026-02-16T20:00:00+08:00', due: '2026-02-17T12:00:00.000Z' }],
  }),
];

type Assistance = Pick<
  RuleRow,
  'id' | 'title' | 'source' | 'mark' | 'text' | 'examples' | 'starts' | 'meets' | 'ends' | 'owes'
> & {
  readonly period: ReturnType<typeof workingDays>;
};

/** The period runs from the letter, not from the wish to write one; a letter returned for more is asked anew. */
function policeAnswer(urgency: 'urgent' | 'notUrgent') {
  return {
    starts: [on('StepActed', 'policeAssistanceStep', 'requestSent', urgency)],
    meets: [on('StepActed', 'stepAnswered')],
    ends: [{ ...on('StepActed', 'requestReturned'), as: 'returned' }],
    owes: 'stepUnit',
  };
}

function assistance({ period, ends, ...rest }: Assistance): RuleRow {
  return row({
    ...rest,
    tier: 'local',
    streamKind: 'case',
    ends: [...(ends ?? []), { event: 'StepEnded', as: 'stepEnded' }, { event: 'CaseArchived', as: 'archived' }],
    keyField: 'stepKey',
    end: { kind: 'period', ...period },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
  });
}
