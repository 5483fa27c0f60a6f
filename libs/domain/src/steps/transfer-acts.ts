import type { StepGraph } from './graph.ts';

const officer = { role: 'officer', documented: true } as const;

/** 移送 of a suspected crime, from naming the officers to the judgment; every way back ends with 人社 (310 Arts 5–12). */
export const TRANSFER_ACTS = {
  'name-officers': {
    label: '指定两名以上执法人员核实涉嫌犯罪情况',
    by: 'requesting',
    role: 'officer',
    rules: ['S7-04-REPORT'],
    documented: false,
    outcomes: { named: { label: '已指定', next: 'report', asks: ['officers'] } },
  },
  report: {
    ...officer,
    label: '核实情况，提出移送书面报告',
    by: 'requesting',
    rules: ['S7-04-REPORT'],
    outcomes: {
      transfer: { label: '建议移送', next: 'approve' },
      'no-transfer': { label: '建议不移送', next: 'approve', asks: ['reason'] },
    },
  },
  approve: {
    label: '正职负责人审批移送',
    by: 'requesting',
    role: 'unit-head',
    rules: ['S7-04-DECIDE'],
    notBy: 'report',
    documented: true,
    outcomes: {
      approved: { label: '批准移送', next: 'transfer' },
      refused: { label: '不批准移送（行政处罚不能代替移送）', next: 'end', asks: ['reason'] },
      'more-wanted': { label: '要求补充核实', next: 'report' },
    },
  },
  transfer: {
    ...officer,
    label: '移送（移送书、调查报告、物品清单、有关检验报告和材料）',
    by: 'requesting',
    rules: ['S7-04-SEND'],
    outcomes: { sent: { label: '已移送', next: 'sign' } },
  },
  sign: {
    ...officer,
    label: '在移送书回执上签字',
    by: 'target',
    rules: ['S7-06-SIGN'],
    outcomes: {
      signed: { label: '已签字接受', next: 'decide' },
      'wrong-venue': { label: '不属本机关管辖', next: 'forward' },
    },
  },
  forward: {
    ...officer,
    label: '转送有管辖权的公安机关并书面告知',
    by: 'target',
    rules: ['S7-06-FORWARD'],
    outcomes: { forwarded: { label: '已转送', next: 'decide-elsewhere' } },
  },
  'decide-elsewhere': {
    ...officer,
    label: '登记有管辖权公安机关的立案决定（代录）',
    by: 'requesting',
    rules: ['S7-06-ELSEWHERE'],
    outcomes: {
      filed: { label: '决定立案', next: 'hand-over' },
      'not-filed': { label: '决定不予立案', next: 'consider' },
    },
  },
  decide: {
    ...officer,
    label: '审查决定是否立案并书面通知',
    by: 'target',
    rules: ['S7-06-DECIDE'],
    outcomes: {
      filed: { label: '决定立案', next: 'hand-over' },
      'not-filed': { label: '决定不予立案', next: 'consider' },
      'more-wanted': { label: '退回补充材料', next: 'supply' },
    },
  },
  supply: {
    ...officer,
    label: '补充材料',
    by: 'requesting',
    rules: ['S7-06-SUPPLY'],
    outcomes: { supplied: { label: '已补充', next: 'decide' } },
  },
  consider: {
    ...officer,
    label: '对不予立案提请复议或者建议立案监督',
    by: 'requesting',
    rules: ['S7-07-ASK'],
    outcomes: {
      review: { label: '提请公安机关复议', next: 'review' },
      supervision: { label: '建议检察院立案监督', next: 'supervise' },
      accepted: { label: '不提请', next: 'resume', asks: ['reason'] },
    },
  },
  review: {
    ...officer,
    label: '作出复议决定',
    by: 'target',
    rules: ['S7-07-REVIEW'],
    outcomes: {
      filed: { label: '决定立案', next: 'hand-over' },
      upheld: { label: '维持不予立案', next: 'consider-again' },
    },
  },
  'consider-again': {
    ...officer,
    label: '对复议决定有异议的，建议立案监督',
    by: 'requesting',
    rules: ['S7-07-PROSECUTOR'],
    outcomes: {
      supervision: { label: '建议检察院立案监督', next: 'supervise' },
      accepted: { label: '不再建议', next: 'resume', asks: ['reason'] },
    },
  },
  supervise: {
    ...officer,
    label: '告知立案监督结果',
    by: 'procuratorate',
    rules: ['S7-08-RESULT'],
    outcomes: {
      filed: { label: '公安机关已立案', next: 'hand-over' },
      upheld: { label: '不立案理由成立', next: 'resume' },
    },
  },
  'hand-over': {
    ...officer,
    label: '移交涉案物品和有关材料并办结交接手续',
    by: 'requesting',
    rules: ['S7-09'],
    outcomes: { 'handed-over': { label: '已移交', next: 'investigate' } },
  },
  investigate: {
    ...officer,
    label: '立案侦查',
    by: 'target',
    rules: [],
    outcomes: {
      'for-prosecution': { label: '移送审查起诉', next: 'prosecute' },
      withdrawn: { label: '撤销案件', next: 'resume' },
    },
  },
  prosecute: {
    ...officer,
    label: '审查起诉',
    by: 'procuratorate',
    rules: [],
    outcomes: {
      prosecuted: { label: '提起公诉', next: 'judge' },
      'more-wanted': { label: '退回补充侦查', next: 'investigate' },
      'not-prosecuted': { label: '不起诉', next: 'resume' },
    },
  },
  judge: {
    ...officer,
    label: '审判',
    by: 'court',
    rules: [],
    outcomes: {
      convicted: { label: '判决有罪', next: 'end' },
      acquitted: { label: '判决无罪或者终止审理', next: 'resume' },
    },
  },
  resume: {
    ...officer,
    label: '接回案件，依法继续处理',
    by: 'requesting',
    rules: ['S7-06-RESUME'],
    outcomes: { resumed: { label: '已接回', next: 'end' } },
  },
} as const satisfies StepGraph['acts'];
