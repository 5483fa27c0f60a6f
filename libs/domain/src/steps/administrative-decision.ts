import type { StepGraph } from './graph.ts';
import { hearingActs } from './hearing-acts.ts';

const own = { by: 'requesting', role: 'officer', documented: true } as const;

/**
 * 行政处理（处罚）决定 of 人社 itself after the investigation: proposed, the party told and heard, decided by the head, served
 * (《劳动保障监察条例》第十九条; CF Arts 44–45, 61–64). Wages are ordered by the case's own order; the step is how it is come to.
 */
export const administrativeDecision = {
  kind: 'administrative-decision',
  label: '行政处理（处罚）决定',
  node: 'administrative-decision',
  from: 'order',
  source: '《劳动保障监察条例》第十九条、《中华人民共和国行政处罚法》第四十四条',
  target: 'self',
  startedBy: ['filingUnit'],
  needs: ['lead-assigned', 'filed', 'investigated'],
  many: true,
  first: 'propose',
  acts: {
    propose: {
      ...own,
      label: '提出处理（处罚）意见',
      rules: ['S3-02-PROPOSE'],
      outcomes: {
        proposed: { label: '拟处理或者处罚', next: 'notify' },
        unneeded: { label: '已改正，不再处理', next: 'end', asks: ['reason'] },
      },
    },
    ...hearingActs(['S3-02-TELL'], '处理、处罚'),
    decide: {
      ...own,
      label: '负责人作出决定',
      role: 'unit-head',
      rules: ['S3-02-DECIDE'],
      notBy: 'propose',
      needs: ['not-inspector'],
      outcomes: {
        treated: {
          label: '行政处理（在案件中下达处理决定书，写明支付期限）',
          next: 'serve',
          asks: ['amountFen'],
        },
        penalised: { label: '行政处罚', next: 'serve', asks: ['amountFen'] },
        'no-penalty': { label: '依法不予处罚', next: 'serve', asks: ['reason'] },
        'no-violation': { label: '违法事实不能成立，撤销立案', next: 'end', asks: ['reason'] },
        more: { label: '退回补充，重新提出意见', next: 'propose', asks: ['reason'] },
      },
    },
    serve: {
      ...own,
      label: '送达决定书，告知复议、诉讼的权利和期限',
      rules: ['S4-11'],
      outcomes: { served: { label: '已送达', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
