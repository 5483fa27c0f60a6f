/**
 * What the notice, part four (二), has gone through in a trace-back (倒查): five stages of a project, the five regimes that it lives
 * under, and how what happened was handled.
 */
export const PROJECT_STAGES = ['approval', 'funding', 'permit', 'tender', 'payment', 'regimes'] as const;

export type ProjectStage = (typeof PROJECT_STAGES)[number];

export type TraceStage = ProjectStage | 'handling';

export const STAGE_WORDS: Readonly<Record<TraceStage, string>> = {
  approval: '立项审批',
  funding: '资金来源',
  permit: '施工许可',
  tender: '招投标',
  payment: '工程款拨付',
  regimes: '制度监管',
  handling: '处置',
};

/** 监管责任, 处置责任. */
export type TraceDuty = 'supervision' | 'handling';

export const DUTY_WORDS: Readonly<Record<TraceDuty, string>> = { supervision: '监管责任', handling: '处置责任' };

/** Said wherever an entry is shown. */
export const NO_FINDING = '系统数据，不是认定结论';

/** Said of a stage of which nothing was entered. */
export const NOT_IN_LOG = '日志无记载';

interface CodeFacts {
  readonly label: string;
  /** On record and in order, or a figure that asks for an explanation. */
  readonly says: 'kept' | 'short';
  /** What its figure counts. */
  readonly figure: 'workingDays' | 'fen' | null;
}

const kept = (label: string): CodeFacts => ({ label, says: 'kept', figure: null });
const short = (label: string, figure: CodeFacts['figure'] = null): CodeFacts => ({ label, says: 'short', figure });

/** What an entry that is read from the log can say. */
export const ENTRY_CODES = {
  'feasibility-decided': kept('可行性研究已决定，资金安排有记载'),
  'feasibility-without-funding': short('可行性研究批准时无足额资金安排的记载'),
  'funding-sufficient': kept('资金核查：足额'),
  'funding-short': short('资金核查：有缺口', 'fen'),
  'permit-recorded': kept('施工许可有记载'),
  'permit-without-funding': short('核发施工许可时无足额资金安排的记载'),
  'started-before-permit': short('开工日期早于施工许可日期或者无施工许可记载'),
  'started-without-funding': short('开工时无足额资金安排的记载'),
  'contract-recorded': kept('合同有记载'),
  'contract-after-start': short('合同签订日期晚于开工日期'),
  'illegal-link': short('案件查明转包、违法分包、挂靠或者出借资质'),
  'allocated-in-time': kept('人工费用按期足额拨付'),
  'allocation-late': short('人工费用晚于约定日期拨付'),
  'allocation-short': short('人工费用未足额拨付', 'fen'),
  'deposit-short': short('工资保证金不足', 'fen'),
  'breach-without-order': short('发现违反制度，未责令改正'),
  'breach-order-passed': short('责令改正期限已过未处理，或者逾期处理'),
  'breach-dealt-with': kept('违反制度已在期限内处理'),
  'warning-unanswered': short('预警未处理完毕'),
  'warning-concluded': kept('预警已核查'),
  'clock-lapsed': short('超过办理期限', 'workingDays'),
  held: { label: '承办期间', says: 'kept', figure: 'workingDays' },
  'first-contact': kept('首问登记和去向'),
  returned: short('退回转送'),
  'rung-open': short('督办措施未解除'),
  'rung-ended': kept('督办措施已答复或者已解除'),
  'alert-unsigned': short('应急警情未签收'),
  'alert-answered': kept('应急警情已签收'),
  'promise-broken': short('现场承诺未兑现'),
} as const satisfies Readonly<Record<string, CodeFacts>>;

export type EntryCode = keyof typeof ENTRY_CODES;

/** Stages that are asked for: those of a project only where there is one. */
export function stagesAsked(project: string | null): readonly TraceStage[] {
  return project === null ? ['handling'] : [...PROJECT_STAGES, 'handling'];
}
