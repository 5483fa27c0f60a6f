import type { StepGraph } from './graph.ts';

const development = { by: 'target', role: 'officer', documented: true } as const;
/** The district government decides on paper, which 发改局 records. */
const government = { ...development, by: 'government', recordedBy: 'target', rules: ['S5-07-DECIDE'] } as const;

/**
 * 立项与资金来源核查: 发改局 traces the approval and the funds of the project (notice, part three (九)1, part four (二)). Where
 * the owner gave no guarantee, or a government project owes the price, the district government limits its new projects until
 * it has made good (724 Art 49).
 */
export const fundingTrace = {
  kind: 'funding-trace',
  label: '立项与资金来源核查',
  node: 'funding-trace',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第四十九条',
  target: ['development'],
  startedBy: ['filingUnit', 'lead', 'office', 'development'],
  needs: ['lead-assigned'],
  answers: ['trace/funded', 'trace/unfunded', 'trace/unapproved', 'trace/no-guarantee'],
  first: 'ask',
  acts: {
    ask: {
      ...development,
      label: '提出核查立项审批和资金来源',
      by: 'requesting',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'trace' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    trace: {
      ...development,
      label: '核查立项审批、资金来源和到位情况，书面答复',
      rules: ['S5-07-TRACE'],
      outcomes: {
        funded: { label: '依法立项、资金已落实', next: 'end' },
        unfunded: { label: '资金未落实或者拖欠工程款', next: 'propose-limit' },
        unapproved: { label: '未经批准立项、擅自扩大规模或者增加概算', next: 'propose-limit' },
        'no-guarantee': { label: '未依法提供工程款支付担保', next: 'propose-limit' },
      },
    },
    'propose-limit': {
      ...development,
      label: '报请区人民政府限制其新建项目',
      rules: ['S5-07-PROPOSE'],
      outcomes: {
        sent: { label: '已报请', next: 'decide' },
        'no-ground': { label: '不具备限制的法定情形', next: 'end', asks: ['reason'] },
      },
    },
    decide: {
      ...government,
      label: '区人民政府决定限制新建项目（代录）',
      notBy: 'propose-limit',
      outcomes: {
        limited: { label: '限制新建项目', next: 'record' },
        'more-wanted': { label: '要求补充', next: 'propose-limit' },
        refused: { label: '不予限制', next: 'end', asks: ['reason'] },
      },
    },
    record: {
      ...development,
      label: '停止审批其新建项目，记入信用记录并公示',
      rules: ['S5-07-RECORD'],
      outcomes: { recorded: { label: '已执行', next: 'propose-lift' } },
    },
    'propose-lift': {
      ...development,
      label: '拖欠清偿、担保补足后报请解除限制',
      rules: [],
      outcomes: { sent: { label: '已报请', next: 'lift' } },
    },
    lift: {
      ...government,
      label: '区人民政府决定解除限制（代录）',
      notBy: 'propose-lift',
      outcomes: {
        lifted: { label: '解除限制', next: 'restore' },
        refused: { label: '不予解除', next: 'propose-lift', asks: ['reason'] },
      },
    },
    restore: {
      ...development,
      label: '恢复审批，更新信用记录和公示',
      rules: ['S5-07-RECORD'],
      outcomes: { restored: { label: '已恢复', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
