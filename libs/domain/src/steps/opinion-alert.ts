import type { StepGraph } from './graph.ts';

const publicity = { by: 'publicity', role: 'officer', documented: true } as const;

/**
 * 涉薪舆情预警处置: 宣传部 watches and, with the departments concerned, deals with what is said in public about the arrears
 * (notice, part three (二)2). From its start the case is red, until it turns out that nothing was behind it.
 */
export const opinionAlert = {
  kind: 'opinion-alert',
  label: '涉薪舆情预警处置',
  node: 'opinion-alert',
  from: 'investigate',
  source: '潞州政办发〔2022〕10号第三部分（二）',
  target: ['hrss', 'sector', 'town'],
  startedBy: ['publicity', 'filingUnit', 'lead', 'office', 'town'],
  needs: ['lead-assigned'],
  many: true,
  answers: ['verify/true', 'verify/unfounded'],
  first: 'alert',
  acts: {
    alert: {
      ...publicity,
      label: '发出预警：出处、内容、传播情况',
      by: 'requesting',
      rules: [],
      outcomes: {
        raised: { label: '已发出', next: 'verify' },
        withdrawn: { label: '误报，撤回预警', next: 'end', asks: ['reason'] },
      },
    },
    verify: {
      ...publicity,
      label: '核查反映的事实并书面答复',
      by: 'target',
      rules: ['S3-18-VERIFY'],
      outcomes: {
        true: { label: '属实或者部分属实', next: 'respond' },
        unfounded: { label: '不属实', next: 'refute', asks: ['reason'] },
      },
    },
    respond: {
      ...publicity,
      label: '会同有关部门依法处置并回应',
      rules: ['S3-18-RESPOND'],
      outcomes: { answered: { label: '已回应', next: 'watch' } },
    },
    watch: {
      ...publicity,
      label: '跟踪监测',
      rules: ['S3-18-WATCH'],
      outcomes: {
        calmed: { label: '平息', next: 'end' },
        rising: { label: '继续发酵，重新核查', next: 'verify' },
        event: { label: '引发群体性、极端事件，转入应急处置', next: 'end', asks: ['reason'] },
      },
    },
    refute: {
      ...publicity,
      label: '依法澄清不实信息',
      rules: ['S3-18-RESPOND'],
      outcomes: { refuted: { label: '已澄清', next: 'end' } },
    },
  },
} as const satisfies StepGraph;
