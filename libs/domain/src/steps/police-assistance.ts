import type { StepGraph } from './graph.ts';

/**
 * 公安协助: the employer refuses to co-operate or the payer cannot be reached (724 Art 41 §1; notice 三(三)3). It asks
 * for help and never ends or suspends the wage case.
 */
export const policeAssistance = {
  kind: 'police-assistance',
  label: '公安协助',
  node: 'police-assistance',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第四十一条',
  target: ['police'],
  startedBy: ['filingUnit'],
  needs: ['wages-open', 'lead-assigned', 'filed'],
  answers: ['answer/found', 'answer/not-found', 'answer/incident'],
  first: 'request',
  acts: {
    request: {
      label: '发出协助函',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已发出', next: 'sign' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    sign: {
      label: '签收协助函',
      by: 'target',
      role: 'officer',
      rules: ['S3-07-NORMAL', 'S3-07-URGENT'],
      documented: false,
      outcomes: {
        signed: { label: '已签收', next: 'answer' },
        returned: { label: '退回补充', next: 'request' },
      },
    },
    answer: {
      label: '回复协助结果',
      by: 'target',
      role: 'officer',
      rules: ['S3-07-NORMAL', 'S3-07-URGENT'],
      documented: true,
      outcomes: {
        found: { label: '已找到或已到场', next: 'end' },
        'not-found': { label: '暂未找到', next: 'end' },
        incident: { label: '发现治安情形，另行处理', next: 'end' },
      },
    },
  },
} as const satisfies StepGraph;
