import type { DecideContext } from '../kernel/stream.ts';
import { deciderOf } from '../ladder/deciders.ts';
import { MATTER_TASK_KINDS, matterDuties } from '../matter/work.ts';
import { taskRole } from '../organisation/task-role.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { TRACE_BACK_TASK_KINDS, traceBackDuties } from './trace-back/work.ts';
import { allKept, standingRungs, type SupervisionState } from './state.ts';

export const SUPERVISION_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  'issue-act': { label: '督办函、约谈、通报待签发', doneBy: ['ActIssued', 'ActDropped'], rules: [], byHand: false },
  'hold-interview': { label: '约谈并登记结果', doneBy: ['InterviewHeld'], rules: [], byHand: false },
  'report-follow-up': {
    label: '报告承诺、交办事项',
    doneBy: ['FollowUpReported'],
    rules: ['S10-01-PROMISE', 'S10-01-ITEM', 'S10-01-MATTER'],
    byHand: false,
  },
  'judge-follow-up': { label: '审核承诺、交办事项', doneBy: ['FollowUpJudged'], rules: [], byHand: false },
  'lift-act': { label: '承诺均已兑现，提请解除约谈', doneBy: ['ActOrdered'], rules: [], byHand: true },
  'acknowledge-circular': { label: '签收通报', doneBy: ['CircularAcknowledged'], rules: [], byHand: false },
  ...TRACE_BACK_TASK_KINDS,
};

export function supervisionDuties(state: SupervisionState, context: DecideContext): readonly Duty[] {
  return [
    ...matterDuties(state, context),
    ...measureDuties(state, context),
    ...followUpDuties(state, context),
    ...traceBackDuties(state, context),
  ];
}

function measureDuties(state: SupervisionState, context: DecideContext): readonly Duty[] {
  const { kind, status, unit, rung, issuer, interview } = state;
  if (unit === null || rung === null || issuer === null || kind === 'lifting') return [];
  if (status === 'drafted') {
    const decider = deciderOf(rung, unit, context);
    return decider === null ? [] : [{ kind: 'issue-act', key: null, ...decider }];
  }
  if (status !== 'issued') return [];
  const own = { unit: issuer, key: null, role: taskRole(issuer, context, 'leading-group') };
  const duties: Duty[] = [];
  if (kind === 'interview' && interview === null) duties.push({ kind: 'hold-interview', ...own });
  if (allKept(state) && standingRungs(state).length > 0) duties.push({ kind: 'lift-act', ...own });
  if (kind === 'circular') duties.push(...receipts(state, context));
  return duties;
}

/** Of every unit that can sign here. */
function receipts({ addressees, acknowledged }: SupervisionState, context: DecideContext): readonly Duty[] {
  return addressees
    .filter((unit) => acknowledged[unit] === undefined && context.organisation.unit(unit)?.outside === false)
    .map((unit) => ({ kind: 'acknowledge-circular', unit, key: unit, role: taskRole(unit, context, 'unit-head') }));
}

function followUpDuties({ followUps, issuer }: SupervisionState, context: DecideContext): readonly Duty[] {
  return Object.values(followUps).flatMap(({ itemId: key, unit, status }): readonly Duty[] => {
    if (status === 'done' || issuer === null) return [];
    return status === 'reported'
      ? [{ kind: 'judge-follow-up', unit: issuer, key, role: taskRole(issuer, context, 'leading-group') }]
      : [{ kind: 'report-follow-up', unit, key, role: taskRole(unit, context, 'unit-head') }];
  });
}
