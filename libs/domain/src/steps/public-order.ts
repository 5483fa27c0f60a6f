import type { StepGraph } from './graph.ts';

const police = { by: 'target', role: 'officer', documented: true } as const;

/** 治安案件处置: breaches of public order that arrears gave rise to (notice, part three (三)2). The wages stay owed beside it. */
export const publicOrder = {
  kind: 'public-order',
  label: '治安案件处置',
  node: 'public-order',
  from: 'investigate',
  source: '潞州政办发〔2022〕10号第三部分（三）',
  target: ['police'],
  startedBy: ['filingUnit', 'lead', 'police', 'town'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['tell/told'],
  first: 'report',
  acts: {
    report: {
      ...police,
      by: 'requesting',
      label: '报告或者发现治安情形',
      rules: [],
      outcomes: { reported: { label: '已报告', next: 'accept' } },
    },
    accept: {
      ...police,
      label: '接报并处置',
      rules: ['S3-15-ACCEPT'],
      outcomes: {
        calmed: { label: '现场处置完毕，不作治安案件', next: 'tell' },
        accepted: { label: '受理为治安案件', next: 'handle' },
        crime: { label: '涉嫌犯罪，转为刑事案件办理', next: 'tell', asks: ['reason'] },
      },
    },
    handle: {
      ...police,
      label: '调查处理治安案件',
      rules: [],
      outcomes: {
        mediated: { label: '治安调解', next: 'tell' },
        punished: { label: '治安处罚', next: 'tell' },
        'no-case': { label: '违法事实不成立', next: 'tell' },
      },
    },
    tell: {
      ...police,
      label: '将处置结果告知报告单位',
      rules: ['S3-15-TELL'],
      outcomes: { told: { label: '已告知', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
