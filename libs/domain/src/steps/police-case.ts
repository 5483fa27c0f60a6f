import type { StepGraph } from './graph.ts';
import { TRANSFER_ACTS } from './transfer-acts.ts';

const police = { by: 'target', role: 'officer', documented: true } as const;
const { investigate, prosecute, judge, resume } = TRANSFER_ACTS;

/**
 * 公安机关自行立案侦办: a case that the police find themselves or join early, without an order to pay and without a transfer.
 * From the filing on it runs as a transferred one, and what comes of it goes back to 人社.
 */
export const policeCase = {
  kind: 'police-case',
  label: '公安机关自行立案侦办',
  node: 'police-case',
  from: 'investigate',
  source: '潞州政办发〔2022〕10号第三部分（三）',
  target: 'self',
  startedBy: ['police'],
  needs: ['lead-assigned'],
  many: true,
  first: 'find',
  acts: {
    find: {
      ...police,
      label: '登记自行发现的犯罪线索或者提前介入情况',
      rules: [],
      outcomes: {
        clue: { label: '发现犯罪线索', next: 'decide' },
        joined: { label: '提前介入调查', next: 'decide' },
        nothing: { label: '未发现犯罪事实', next: 'end', asks: ['reason'] },
      },
    },
    decide: {
      ...police,
      label: '决定是否立案并告知人社部门',
      rules: ['S7-11-DECIDE'],
      outcomes: {
        filed: { label: '以拒不支付劳动报酬立案', next: 'hand-over' },
        'filed-other': { label: '以其他罪名立案', next: 'hand-over', asks: ['reason'] },
        'not-filed': { label: '不予立案', next: 'resume', asks: ['reason'] },
      },
    },
    'hand-over': {
      ...police,
      label: '向公安机关提供查处材料和工资明细',
      by: 'hrss',
      rules: ['S7-11-HAND-OVER'],
      outcomes: { 'handed-over': { label: '已提供', next: 'investigate' } },
    },
    investigate,
    prosecute,
    judge,
    resume: { ...resume, by: 'hrss' },
  },
} as const satisfies StepGraph;
