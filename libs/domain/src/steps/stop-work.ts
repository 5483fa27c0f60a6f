import type { StepGraph } from './graph.ts';

const own = { by: 'requesting', role: 'officer', documented: true } as const;

/** 责令停工: first ordered to correct by a date; only what is not corrected then stops the work (724 Arts 55–57). */
export const stopWork = {
  kind: 'stop-work',
  label: '责令停工',
  node: 'stop-work',
  from: 'investigate',
  source: '《保障农民工工资支付条例》第五十五条至第五十七条',
  target: 'self',
  startedBy: ['sector'],
  needs: ['lead-assigned'],
  many: true,
  first: 'order-correction',
  acts: {
    'order-correction': {
      ...own,
      label: '责令限期改正',
      rules: [],
      outcomes: {
        issued: { label: '已责令', next: 'correct', asks: ['dueOn'] },
        dropped: { label: '经核实无须责令', next: 'end', asks: ['reason'] },
      },
    },
    correct: {
      ...own,
      label: '查验改正情况',
      rules: [],
      outcomes: {
        corrected: { label: '已改正', next: 'end' },
        overdue: { label: '逾期未改正', next: 'approve-stop', overdue: true },
      },
    },
    'approve-stop': {
      ...own,
      label: '负责人审批责令停工',
      role: 'unit-head',
      rules: ['S6-01-STOP'],
      notBy: 'correct',
      outcomes: {
        approved: { label: '批准', next: 'stop' },
        refused: { label: '不批准', next: 'end', asks: ['reason'] },
      },
    },
    stop: {
      ...own,
      label: '送达责令停工通知书',
      rules: ['S6-01-SERVE'],
      outcomes: { served: { label: '已送达', next: 'resume' } },
    },
    resume: {
      ...own,
      label: '查验改正情况，决定复工',
      rules: [],
      outcomes: {
        resumed: { label: '已改正，准予复工', next: 'end' },
        refused: { label: '仍未改正，继续停工', next: 'resume', asks: ['reason'] },
      },
    },
  },
} as const satisfies StepGraph;
