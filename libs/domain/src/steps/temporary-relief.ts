import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;
const towns = { by: 'target', role: 'officer', documented: true } as const;

/**
 * 临时救助: a worker in hardship applies at his town or street, which checks and 民政局 decides; where it is urgent the town
 * helps first and the papers follow. What he gets is relief and never counts as wages (社会救助暂行办法 Arts 47, 48;
 * notice, part three (十六)).
 */
export const temporaryRelief = {
  kind: 'temporary-relief',
  label: '临时救助',
  node: 'temporary-relief',
  from: 'investigate',
  source: '《社会救助暂行办法》第四十七条、第四十八条',
  target: ['town'],
  startedBy: ['filingUnit', 'lead', 'union'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['check/not-in-need', 'pay/paid'],
  first: 'refer',
  acts: {
    refer: {
      ...ours,
      label: '转送困难农民工的救助申请',
      rules: [],
      outcomes: {
        sent: { label: '已转送', next: 'check' },
        withdrawn: { label: '本人不再申请', next: 'end' },
      },
    },
    check: {
      ...towns,
      label: '受理并核实困难情况',
      rules: ['S8-11-CHECK', 'S8-11-URGENT'],
      outcomes: {
        forwarded: { label: '已核实，报区民政局审批', next: 'decide' },
        'helped-first': { label: '情况紧急，先行救助，再补手续', next: 'decide', asks: ['amountFen'] },
        'not-in-need': { label: '不符合条件，书面说明理由', next: 'end' },
      },
    },
    decide: {
      label: '审批临时救助',
      by: 'civil',
      role: 'officer',
      rules: ['S8-11-DECIDE'],
      documented: true,
      outcomes: {
        granted: { label: '批准（救助款不计入工资）', next: 'pay', asks: ['amountFen'] },
        confirmed: { label: '认可先行救助，不再另发', next: 'end' },
        refused: { label: '不批准，书面说明理由', next: 'end' },
      },
    },
    pay: {
      ...towns,
      label: '发放救助款到本人',
      rules: ['S8-11-PAY'],
      outcomes: { paid: { label: '已发放', next: 'end', asks: ['amountFen'], upTo: 'decide/granted' } },
    },
  },
} as const satisfies StepGraph;
