import type { StepGraph } from './graph.ts';

/**
 * 支持起诉: the procuratorate or the union stands by the weaker party before the court, asked by the unit that knows the
 * case (MS Art 15; notice, part three (七)2).
 */
export const supportOfSuit = {
  kind: 'support-of-suit',
  label: '支持起诉',
  node: 'support-of-suit',
  from: 'investigate',
  source: '《中华人民共和国民事诉讼法》第十五条',
  target: ['procuratorate', 'union'],
  startedBy: ['filingUnit', 'lead', 'justice'],
  needs: ['wages-open', 'lead-assigned'],
  many: true,
  answers: ['decide/reconciled', 'decide/refused', 'sue/sent'],
  first: 'request',
  acts: {
    request: {
      label: '转送支持起诉申请',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: {
        sent: { label: '已转送', next: 'decide' },
        withdrawn: { label: '本人不再申请', next: 'end' },
      },
    },
    decide: {
      label: '决定是否支持起诉',
      by: 'target',
      role: 'officer',
      rules: ['S8-08'],
      documented: true,
      outcomes: {
        supported: { label: '决定支持起诉', next: 'sue' },
        reconciled: { label: '促成支付或者和解，不再起诉', next: 'end', asks: ['amountFen'] },
        'more-wanted': { label: '要求补充材料', next: 'request' },
        refused: { label: '不支持起诉', next: 'end' },
      },
    },
    sue: {
      label: '向法院提交支持起诉意见书',
      by: 'target',
      role: 'officer',
      rules: ['S8-08-SUE'],
      documented: true,
      outcomes: { sent: { label: '已提交', next: 'result' } },
    },
    result: {
      label: '登记法院的处理结果',
      by: 'court',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: {
        judged: { label: '判决支付', next: 'end', asks: ['amountFen'] },
        settled: { label: '调解结案', next: 'end', asks: ['amountFen'] },
        dismissed: { label: '驳回或者撤诉', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
