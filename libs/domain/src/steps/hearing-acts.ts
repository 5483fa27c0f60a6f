import type { StepGraph } from './graph.ts';

const officer = { by: 'target', role: 'officer', documented: true } as const;

/**
 * Before any penalty or treatment that takes something from the party: it is told and heard, in a hearing where it asks for
 * one (CF Arts 44–45, 63–64). From being told on all ways lead to the act `decide`.
 */
export const hearingActs = <const Rules extends readonly string[]>(rules: Rules, what: string) =>
  ({
    notify: {
      ...officer,
      label: `告知拟${what}的内容、理由、依据和陈述、申辩、听证的权利`,
      rules,
      outcomes: { told: { label: '已告知', next: 'await-request', asks: ['dueOn'], notBefore: 'S4-10' } },
    },
    'await-request': {
      ...officer,
      label: '登记当事人是否要求听证',
      rules,
      outcomes: {
        requested: { label: '要求听证', next: 'call-hearing' },
        stated: { label: '只作陈述申辩，放弃听证', next: 'decide' },
        none: { label: '期满未要求', next: 'decide', overdue: true },
      },
    },
    'call-hearing': {
      ...officer,
      label: '通知听证的时间、地点',
      rules,
      outcomes: { called: { label: '已通知', next: 'hear', asks: ['dueOn'], notBefore: 'S4-10-NOTICE' } },
    },
    hear: {
      ...officer,
      label: '举行听证，制作笔录',
      rules,
      outcomes: {
        held: { label: '已举行', next: 'decide' },
        absent: { label: '当事人放弃或者未到场', next: 'decide', overdue: true },
      },
    },
  }) as const satisfies StepGraph['acts'];
