import type { RuleRow } from '@qingxin/domain';
import { FIVE_DAYS, ONE_DAY, SET_DATE, TEN_DAYS, THREE_DAYS, TWO_DAYS } from './examples.ts';
import { DISTRICT, IN_FORCE, SMALL_FIRMS_REGULATION, WAGE_REGULATION } from './instruments.ts';
import { calendarDays, workingDays } from './row.ts';
import { stepRow } from './step-row.ts';

const district = (article: string) =>
  ({
    mark: 'P',
    source: `${DISTRICT}；${WAGE_REGULATION}第${article}条未规定天数`,
    effectiveFrom: IN_FORCE.district,
  }) as const;
const unlicensed = { ...district('十九'), step: 'unlicensed-operation' } as const;
const planning = { ...district('三十七'), step: 'planning-breach' } as const;
const funding = { ...district('四十九'), step: 'funding-trace' } as const;
const clearance = { step: 'sme-clearance', mark: 'P', source: DISTRICT, effectiveFrom: IN_FORCE.district } as const;
const smallFirms = {
  step: 'sme-clearance',
  mark: 'V',
  tier: 'statutory',
  version: 2,
  source: `${SMALL_FIRMS_REGULATION}第二十五条`,
  effectiveFrom: IN_FORCE.smallFirms,
} as const;

/** 市场监管局: who employs without being allowed to do business. Its penalty has the periods of every penalty. */
const UNLICENSED_RULES: readonly RuleRow[] = [
  stepRow({
    ...unlicensed,
    id: 'S3-16-CHECK',
    acts: ['check'],
    title: '经营资格核查期限',
    text: '收到提请后3个工作日内核查登记、许可情况并书面答复，或者写明理由退回补充。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...unlicensed,
    id: 'S3-16-PAYER',
    acts: ['report-payer'],
    title: '清偿主体意见期限',
    text: '收到答复后3个工作日内提出应由谁清偿的意见；清偿责任由人社部门另行认定，不等查处结果。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
];

/** 自然资源局: projects that break the plan. */
const PLANNING_RULES: readonly RuleRow[] = [
  stepRow({
    ...planning,
    id: 'S3-17-SEND',
    acts: ['coordinate'],
    title: '函请认定期限',
    text: '区自然资源局收到提请或者补充材料后2个工作日内函请市规划和自然资源局认定，或者退回补充。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
  stepRow({
    ...planning,
    id: 'S3-17-FIND',
    acts: ['find'],
    title: '规划认定催要期限',
    text: '函请后10个工作日未答复的，由区自然资源局催要。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
  stepRow({
    ...planning,
    id: 'S3-17-TELL',
    acts: ['tell'],
    title: '规划认定结论反馈期限',
    text: '收到认定结论后1个工作日内反馈提请单位。',
    end: { kind: 'period', ...workingDays(1) },
    examples: ONE_DAY,
  }),
  stepRow({
    ...planning,
    id: 'S3-17-USE',
    acts: ['use'],
    title: '认定结论运用期限',
    text: '收到结论后3个工作日内提出应由谁清偿的意见；清偿责任由人社部门另行认定。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...planning,
    id: 'S3-17-PURSUE',
    acts: ['pursue'],
    title: '违法项目查处结果催要期限',
    text: '违反国土空间规划的，30日未告知查处结果的由区自然资源局催要；工资案件不等查处结果。',
    end: { kind: 'period', ...calendarDays(30) },
    examples: [{ start: '2026-06-05', due: '2026-07-06', note: '末日7月5日为周日' }],
  }),
];

/** 发改局: approval and funds of the project, and the limit on new ones (S5-07). */
const FUNDING_RULES: readonly RuleRow[] = [
  stepRow({
    ...funding,
    id: 'S5-07-TRACE',
    acts: ['trace'],
    title: '立项和资金来源核查期限',
    text: '收到提请后5个工作日内核查立项审批、资金来源和到位情况，书面答复。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...funding,
    id: 'S5-07-PROPOSE',
    acts: ['propose-limit'],
    title: '报请限制新建项目期限',
    text: '查明后5个工作日内报请区人民政府限制其新建项目，或者写明不具备法定情形的理由。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...funding,
    id: 'S5-07-DECIDE',
    acts: ['decide', 'lift'],
    title: '限制、解除限制审批催要期限',
    text: '限制新建项目和解除限制由区人民政府决定；报请后5个工作日未批复的由发改局催要。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...funding,
    id: 'S5-07-RECORD',
    acts: ['record', 'restore'],
    title: '限制、恢复执行期限',
    text: '决定后2个工作日内停止或者恢复审批，记入或者更新信用记录并公示。',
    end: { kind: 'period', ...workingDays(2) },
    examples: TWO_DAYS,
  }),
];

/** 工信局: complaints of small firms about what they are owed (S8-12). */
const CLEARANCE_RULES: readonly RuleRow[] = [
  stepRow({
    ...clearance,
    id: 'S8-12-ACCEPT',
    acts: ['accept'],
    title: '中小企业款项投诉受理期限',
    text: '收到联动提请后3个工作日内决定是否受理，或者写明理由退回补充。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
  stepRow({
    ...smallFirms,
    id: 'S8-12-FORWARD',
    acts: ['forward'],
    title: '中小企业款项投诉转交期限',
    text: '自正式受理之日起10个工作日内转交办理。',
    end: { kind: 'period', ...workingDays(10) },
    examples: TEN_DAYS,
  }),
  stepRow({
    ...smallFirms,
    id: 'S8-12-RESULT',
    acts: ['handle'],
    title: '中小企业款项投诉处理期限',
    text: '自处理部门收到投诉材料之日起30日内形成处理结果，情况复杂的最长不超过90日。',
    end: { kind: 'period', ...calendarDays(30) },
    extension: { ...calendarDays(60), approver: 'unit-head', times: 1, article: `${SMALL_FIRMS_REGULATION}第二十五条` },
    examples: [{ start: '2026-06-05', due: '2026-07-06', note: '末日7月5日为周日' }],
  }),
  stepRow({
    ...clearance,
    id: 'S8-12-PLAN',
    acts: ['fulfil'],
    met: ['fulfil:paid'],
    title: '账款承诺清偿期限',
    text: '以承诺写明的日期为限，由工信局督促清偿并登记。',
    end: { kind: 'dateField', field: 'dueOn' },
    examples: SET_DATE,
  }),
  stepRow({
    ...clearance,
    id: 'S8-12-PRESS',
    acts: ['press'],
    title: '账款督办期限',
    text: '拒不清偿或者逾期未清偿的，5个工作日内发出督办书，约谈或者通报。',
    end: { kind: 'period', ...workingDays(5) },
    examples: FIVE_DAYS,
  }),
  stepRow({
    ...clearance,
    id: 'S8-12-WAGES',
    acts: ['wages'],
    title: '清偿款优先支付工资核对期限',
    text: '账款清偿后3个工作日内核对优先用于支付工资的金额；到本人的支付另行登记核实。',
    end: { kind: 'period', ...workingDays(3) },
    examples: THREE_DAYS,
  }),
];

/** Offices whose part in a case is small: most numbers are the district's own. */
export const OFFICE_RULES: readonly RuleRow[] = [
  ...UNLICENSED_RULES,
  ...PLANNING_RULES,
  ...FUNDING_RULES,
  ...CLEARANCE_RULES,
];
