import type { StepGraph } from './graph.ts';
import { TRANSFER_ACTS } from './transfer-acts.ts';

/** Wages paid with what else is owed before the police file may be no crime (F3 Art 6): the transfer then ends. */
const paid = { label: '刑事立案前已支付并承担赔偿责任', next: 'end', asks: ['reason'] } as const;

/** An order that was withdrawn meanwhile carries no transfer any more. */
const DISOBEYED = ['order-served', 'pay-by-passed'] as const;

/**
 * 涉嫌拒不支付劳动报酬移送: only where the order to pay was served, by posting too, and its date has passed (刑法 Art
 * 276-1; F3 Art 4). The amount is not a condition: a sum below it is noted with the start (practice of the district).
 */
export const crimeTransfer = {
  kind: 'crime-transfer',
  label: '涉嫌拒不支付劳动报酬移送',
  node: 'crime-transfer',
  from: 'order',
  source: '《行政执法机关移送涉嫌犯罪案件的规定》第五条',
  target: ['police'],
  startedBy: ['filingUnit'],
  needs: ['lead-assigned', 'filed', 'order-served', 'pay-by-passed'],
  warns: ['transfer-threshold'],
  answers: { none: '公安、检察、审判机关以回执、决定书、裁判文书答复' },
  first: 'name-officers',
  acts: {
    ...TRANSFER_ACTS,
    approve: {
      ...TRANSFER_ACTS.approve,
      outcomes: {
        ...TRANSFER_ACTS.approve.outcomes,
        approved: { ...TRANSFER_ACTS.approve.outcomes.approved, needs: DISOBEYED },
        paid,
      },
    },
    transfer: {
      ...TRANSFER_ACTS.transfer,
      outcomes: {
        sent: { ...TRANSFER_ACTS.transfer.outcomes.sent, needs: DISOBEYED },
        groundless: { label: '责令已经撤销，不再移送', next: 'end', asks: ['reason'] },
      },
    },
    decide: { ...TRANSFER_ACTS.decide, outcomes: { ...TRANSFER_ACTS.decide.outcomes, paid } },
    review: { ...TRANSFER_ACTS.review, outcomes: { ...TRANSFER_ACTS.review.outcomes, paid } },
  },
} as const satisfies StepGraph;
