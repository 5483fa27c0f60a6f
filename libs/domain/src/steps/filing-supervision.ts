import type { StepGraph } from './graph.ts';

/**
 * 立案监督: 检察院 asks the police why they did not file, and orders the filing where the reasons do not hold. The periods
 * are those of the provisions of 2001, which have not been checked against what is in force.
 */
export const filingSupervision = {
  kind: 'filing-supervision',
  label: '立案监督',
  node: 'filing-supervision',
  from: 'order',
  source: '《行政执法机关移送涉嫌犯罪案件的规定》第九条',
  target: ['police'],
  startedBy: ['filingUnit', 'procuratorate'],
  needs: ['lead-assigned'],
  answers: { none: '公安机关以不立案理由说明书、立案决定书答复' },
  first: 'propose',
  acts: {
    propose: {
      label: '提出立案监督（人社部门建议，或者检察院自行发现）',
      by: 'requesting',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已提出', next: 'examine' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    examine: {
      label: '审查立案监督线索',
      by: 'procuratorate',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: {
        'ask-reasons': { label: '要求公安机关说明不立案理由', next: 'explain' },
        declined: { label: '不予监督', next: 'end', asks: ['reason'] },
      },
    },
    explain: {
      label: '书面说明不立案理由',
      by: 'target',
      role: 'officer',
      rules: ['S7-08-EXPLAIN'],
      documented: true,
      outcomes: {
        explained: { label: '已说明理由', next: 'judge-reasons' },
        filed: { label: '主动立案', next: 'end' },
      },
    },
    'judge-reasons': {
      label: '审查不立案理由',
      by: 'procuratorate',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: {
        'order-filing': { label: '理由不成立，通知立案', next: 'file' },
        upheld: { label: '理由成立', next: 'end' },
      },
    },
    file: {
      label: '按通知立案',
      by: 'target',
      role: 'officer',
      rules: ['S7-08-FILE'],
      documented: true,
      outcomes: {
        filed: { label: '已立案', next: 'end' },
        'not-filed': { label: '未立案', next: 'correct', asks: ['reason'] },
      },
    },
    correct: {
      label: '发出纠正违法通知书',
      by: 'procuratorate',
      role: 'officer',
      rules: [],
      documented: true,
      outcomes: { sent: { label: '已发出', next: 'file' } },
    },
  },
} as const satisfies StepGraph;
