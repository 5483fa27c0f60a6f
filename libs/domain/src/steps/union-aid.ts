import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const unions = { by: 'target', role: 'officer', documented: true } as const;

/**
 * 工会法律服务: the union advises, mediates, represents, and asks an employer that it finds in arrears to correct; what he
 * refuses goes to the units that can order it (工会法 Arts 23, 30; 724 Art 51; notice, part three (八)1).
 */
export const unionAid = {
  kind: 'union-aid',
  label: '工会法律服务',
  node: 'union-aid',
  from: 'investigate',
  source: '《中华人民共和国工会法》第二十三条、第三十条；《保障农民工工资支付条例》第五十一条',
  target: ['union'],
  startedBy: ['filingUnit', 'lead', 'justice'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['accept/declined', 'report/paid', 'report/settled', 'report/ended'],
  first: 'request',
  acts: {
    request: {
      ...ours,
      label: '请求提供法律服务',
      rules: [],
      outcomes: {
        sent: { label: '已请求', next: 'accept' },
        withdrawn: { label: '本人不需要', next: 'end' },
      },
    },
    accept: {
      ...unions,
      label: '决定服务方式',
      rules: ['S8-10-ACCEPT'],
      outcomes: {
        served: { label: '提供咨询、代写文书或者代理', next: 'report' },
        mediating: { label: '参与调解', next: 'report' },
        demanding: { label: '要求用人单位改正', next: 'demand' },
        declined: { label: '不属服务范围，说明理由', next: 'end' },
      },
    },
    demand: {
      ...unions,
      label: '书面要求用人单位改正，写明日期',
      rules: ['S8-10-DEMAND'],
      outcomes: { sent: { label: '已要求', next: 'answer', asks: ['dueOn'] } },
    },
    answer: {
      ...unions,
      label: '核对用人单位是否改正',
      rules: ['S8-10-ANSWER'],
      outcomes: {
        corrected: { label: '已改正', next: 'report' },
        refused: { label: '拒不改正，转送有权处理的部门', next: 'report' },
        overdue: { label: '到期未改正，转送有权处理的部门', next: 'report', overdue: true },
      },
    },
    report: {
      ...unions,
      label: '报告服务结果',
      rules: [],
      outcomes: {
        paid: { label: '已领到工资', next: 'end', asks: ['amountFen'] },
        settled: { label: '达成调解', next: 'end', asks: ['amountFen'] },
        ended: { label: '服务结束', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
