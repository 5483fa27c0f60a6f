import type { StepGraph } from './graph.ts';
import { TRANSFER_ACTS } from './transfer-acts.ts';

/** 其他涉嫌犯罪移送: any other crime that an authority comes upon in the case; it needs no order to pay (310 Art 3). */
export const otherCrimeTransfer = {
  kind: 'other-crime-transfer',
  label: '其他涉嫌犯罪移送',
  node: 'other-crime-transfer',
  from: 'investigate',
  source: '《行政执法机关移送涉嫌犯罪案件的规定》第五条',
  target: ['police'],
  startedBy: ['filingUnit', 'sector'],
  needs: ['lead-assigned'],
  many: true,
  answers: { none: '公安、检察、审判机关以回执、决定书、裁判文书答复' },
  first: 'name-officers',
  acts: TRANSFER_ACTS,
} as const satisfies StepGraph;
