import type { StepGraph } from './graph.ts';

const officer = { role: 'officer', documented: true } as const;

/** 行业督办: the sector's department presses the firms of its field by a date and reports back to who asked (notice, part three (一)2). */
export const sectorSupervision = {
  kind: 'sector-supervision',
  label: '行业督办',
  node: 'sector-supervision',
  from: 'investigate',
  source: '潞州政办发〔2022〕10号第三部分（一）',
  target: ['sector'],
  startedBy: ['filingUnit', 'lead', 'office', 'sector'],
  needs: ['wages-open', 'lead-assigned'],
  many: true,
  answers: ['report/reported'],
  first: 'ask',
  acts: {
    ask: {
      ...officer,
      label: '请行业主管部门督办',
      by: 'requesting',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'sign' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    sign: {
      label: '签收督办事项',
      by: 'target',
      role: 'officer',
      rules: ['S3-13-SIGN'],
      documented: false,
      outcomes: {
        signed: { label: '已签收', next: 'supervise' },
        returned: { label: '不属本行业，退回', next: 'ask', asks: ['reason'] },
      },
    },
    supervise: {
      ...officer,
      label: '向责任单位发出督办通知，写明期限',
      by: 'target',
      rules: ['S3-13-ISSUE'],
      outcomes: { issued: { label: '已发出', next: 'settle', asks: ['dueOn'] } },
    },
    settle: {
      ...officer,
      label: '登记责任单位落实情况',
      by: 'target',
      rules: ['S3-13-SETTLE'],
      outcomes: {
        settled: { label: '已落实', next: 'report' },
        part: { label: '落实一部分', next: 'supervise' },
        overdue: { label: '逾期未落实', next: 'press', overdue: true },
      },
    },
    press: {
      ...officer,
      label: '约谈责任单位负责人或者采取行业措施',
      by: 'target',
      rules: ['S3-13-PRESS'],
      outcomes: {
        promised: { label: '承诺限期落实', next: 'settle', asks: ['dueOn'] },
        measured: { label: '已采取措施，仍未落实', next: 'report', asks: ['reason'] },
      },
    },
    report: {
      ...officer,
      label: '向提出单位反馈督办结果',
      by: 'target',
      rules: ['S3-13-REPORT'],
      outcomes: { reported: { label: '已反馈', next: 'check' } },
    },
    check: {
      label: '核对督办结果',
      by: 'requesting',
      role: 'officer',
      rules: ['S3-13-CHECK'],
      documented: false,
      outcomes: {
        accepted: { label: '认可', next: 'end' },
        again: { label: '继续督办', next: 'supervise', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
