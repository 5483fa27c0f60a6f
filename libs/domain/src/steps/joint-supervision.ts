import type { StepGraph } from './graph.ts';

const ours = { by: 'requesting', role: 'officer', documented: true } as const;

/**
 * 信访联合督办: 信访局 supervises a key case together with 人社 or the sector's department, by a letter with a date; written
 * feedback, or else the joint conference on petitions is asked for an interview (notice, part three (十四)2; XF Arts 39, 40).
 */
export const jointSupervision = {
  kind: 'joint-supervision',
  label: '信访联合督办',
  node: 'joint-supervision',
  from: 'investigate',
  source: '《信访工作条例》第四十条',
  target: ['hrss', 'sector'],
  startedBy: ['petition'],
  needs: ['lead-assigned', 'wages-open'],
  many: true,
  answers: ['feedback/settled'],
  first: 'propose',
  acts: {
    propose: {
      ...ours,
      label: '提出联合督办，列明信访事项和责任单位',
      rules: [],
      outcomes: { sent: { label: '已提出', next: 'join' }, withdrawn: { label: '不再需要', next: 'end' } },
    },
    join: {
      ...ours,
      label: '确认会同督办',
      by: 'target',
      rules: ['S9-08-JOIN'],
      documented: false,
      outcomes: {
        joined: { label: '会同督办', next: 'issue' },
        declined: { label: '不属本部门职责', next: 'propose', asks: ['reason'] },
      },
    },
    issue: {
      ...ours,
      label: '会同发出督办函，写明反馈期限',
      rules: ['S9-08-ISSUE'],
      outcomes: { issued: { label: '已发出', next: 'feedback', asks: ['dueOn'] } },
    },
    feedback: {
      ...ours,
      label: '督促落实并书面反馈',
      by: 'target',
      rules: ['S9-08-FEEDBACK'],
      outcomes: {
        settled: { label: '已解决', next: 'check' },
        part: { label: '部分解决，继续督促', next: 'feedback' },
        overdue: { label: '逾期未书面反馈', next: 'press', overdue: true },
      },
    },
    check: {
      ...ours,
      label: '核对反馈并回访信访人',
      rules: ['S9-08-CHECK'],
      outcomes: {
        accepted: { label: '认可', next: 'end' },
        again: { label: '不实或者不全，继续督办', next: 'issue', asks: ['reason'] },
        refused: { label: '推诿、敷衍、弄虚作假', next: 'press', asks: ['reason'] },
      },
    },
    press: {
      ...ours,
      label: '提请信访工作联席会议约谈',
      rules: ['S9-08-PRESS'],
      outcomes: {
        proposed: { label: '已提请', next: 'confer' },
        again: { label: '有正当理由，重新定期限', next: 'issue', asks: ['reason'] },
      },
    },
    confer: {
      ...ours,
      label: '登记联席会议的决定',
      rules: ['S9-08-CONFER'],
      outcomes: {
        interviewed: { label: '约谈并限期整改', next: 'feedback', asks: ['dueOn'] },
        listed: { label: '通报、挂牌督办并限期整改', next: 'feedback', asks: ['dueOn'] },
        declined: { label: '不予约谈，继续督办', next: 'issue', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
