import type { StepGraph } from './graph.ts';

const frozen = { asks: ['dueOn', 'amountFen'] } as const;
const held = { by: 'requesting', role: 'officer', documented: true } as const;
const LIFTED = { label: '法院解除', next: 'end' } as const;

/**
 * 保全财产: one for each asset that the court froze, with its sum and the day on which that ends. Frozen before the suit,
 * it is freed unless a suit or an arbitration is proved in thirty days (MS Art 104); renewed, turned into payment, lifted
 * or expired after.
 */
export const frozenAsset = {
  kind: 'frozen-asset',
  label: '保全财产',
  node: 'frozen-asset',
  from: 'investigate',
  source: '《中华人民共和国民事诉讼法》第一百零四条、第一百零六条',
  target: ['court'],
  startedBy: ['filingUnit', 'justice', 'union'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '人民法院以裁定书答复' },
  first: 'freeze',
  acts: {
    freeze: {
      label: '登记冻结、查封的财产',
      by: 'target',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: {
        'in-suit': { ...frozen, label: '诉讼、仲裁中冻结', next: 'hold' },
        'pre-suit': { ...frozen, label: '诉前冻结', next: 'sue' },
        none: { label: '未能冻结', next: 'end' },
      },
    },
    sue: {
      ...held,
      label: '证明已经起诉或者申请仲裁',
      rules: ['S5-10-LAPSE', 'S5-10-EXPIRY'],
      outcomes: {
        proved: { label: '已起诉或者申请仲裁', next: 'hold', keepsDate: true },
        lifted: LIFTED,
        lapsed: { label: '期满未起诉、未申请仲裁，保全解除', next: 'end', overdue: true, waitsFor: ['S5-10-LAPSE'] },
      },
    },
    hold: {
      ...held,
      label: '期满前申请续行，或者登记划付、解除',
      rules: ['S5-10-EXPIRY'],
      outcomes: {
        'renewal-asked': { label: '已申请续行', next: 'renew', keepsDate: true },
        'part-paid': { label: '划付一部分', next: 'hold', asks: ['amountFen'] },
        paid: { label: '转为支付，划付完毕', next: 'end', asks: ['amountFen'] },
        lifted: LIFTED,
        expired: { label: '期满未续行，保全失效', next: 'end', overdue: true },
      },
    },
    renew: {
      label: '续行冻结、查封',
      by: 'target',
      role: 'officer',
      rules: ['S5-10-EXPIRY'],
      documented: true,
      outcomes: {
        renewed: { label: '续行', next: 'hold', asks: ['dueOn'] },
        refused: { label: '不予续行', next: 'hold', keepsDate: true },
      },
    },
  },
} as const satisfies StepGraph;
