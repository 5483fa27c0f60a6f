import type { StepGraph } from './graph.ts';

const theirs = { by: 'target', role: 'officer', documented: true } as const;

/**
 * 司法救助: court or procuratorate helps a worker in acute hardship whom a judgment or a prosecution could not get his wages;
 * one step for each worker. What he gets is relief: it never counts as wages, and whoever owes them owes them still.
 */
export const judicialRelief = {
  kind: 'judicial-relief',
  label: '司法救助',
  node: 'judicial-relief',
  from: 'investigate',
  source: '《关于建立完善国家司法救助制度的意见（试行）》（中政委〔2014〕3号）',
  target: ['court', 'procuratorate'],
  startedBy: ['filingUnit', 'lead', 'justice', 'union', 'court', 'procuratorate'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['decide/refused', 'pay/paid'],
  first: 'request',
  acts: {
    request: {
      label: '转送困难农民工的司法救助申请（一人一件）',
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
      ...theirs,
      label: '审查并决定司法救助',
      rules: ['S8-13-DECIDE'],
      outcomes: {
        granted: { label: '予以救助（救助金不计入工资）', next: 'pay', asks: ['amountFen'] },
        'more-wanted': { label: '要求补充材料', next: 'request' },
        refused: { label: '不予救助，书面说明理由', next: 'end', asks: ['reason'] },
      },
    },
    pay: {
      ...theirs,
      label: '发放救助金到本人',
      rules: ['S8-13-PAY'],
      outcomes: {
        part: { label: '发放一部分', next: 'pay', asks: ['amountFen'], upTo: 'decide/granted' },
        paid: { label: '已发放完毕', next: 'end', asks: ['amountFen'], upTo: 'decide/granted' },
      },
    },
  },
} as const satisfies StepGraph;
