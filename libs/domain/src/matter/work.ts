import { approverOf } from '../clocks/acts.ts';
import { historicalLapses } from '../clocks/history.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { withdrawalsAsked } from '../evidence/state.ts';
import { deciderOf } from '../ladder/deciders.ts';
import { isUndecided, type LadderState } from '../ladder/state.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { openChanges } from './changes.ts';
import type { MatterState } from './state.ts';

export const MATTER_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  'decide-rung': {
    label: '督办等措施待签发',
    doneBy: ['RungIssued', 'RungPostponed', 'RungDeclined', 'RungVoided'],
    rules: [],
    byHand: false,
  },
  'decide-rung-upward': {
    label: '逾期未决，呈领导小组',
    doneBy: ['RungIssued', 'RungPostponed', 'RungDeclined', 'RungVoided', 'RungLifted', 'RungAnswerRejected'],
    rules: [],
    byHand: true,
  },
  'answer-rung': { label: '回复督办', doneBy: ['RungAnswered', 'RungLifted', 'RungVoided'], rules: [], byHand: false },
  'judge-rung-answer': {
    label: '审核督办回复',
    doneBy: ['RungLifted', 'RungAnswerRejected', 'RungVoided'],
    rules: [],
    byHand: false,
  },
  'decide-extension': {
    label: '审批延期',
    doneBy: ['ClockExtended', 'ClockExtensionRefused'],
    rules: [],
    byHand: false,
  },
  'confirm-change': {
    label: '确认更正、作废等变更',
    doneBy: ['ChangeConfirmed', 'ChangeDeclined'],
    rules: [],
    byHand: false,
  },
  'decide-evidence-withdrawal': {
    label: '确认证据材料作废',
    doneBy: ['EvidenceWithdrawn', 'EvidenceWithdrawalDeclined'],
    rules: [],
    byHand: false,
  },
  'review-lapse': { label: '复核超期', doneBy: ['LapseReviewed'], rules: [], byHand: false },
  'confirm-historical-lapse': {
    label: '逐项认定接管前的超期',
    doneBy: ['HistoricalLapseConfirmed'],
    rules: [],
    byHand: false,
  },
};

/** Work that every matter gives: rungs to be decided and answered, extensions and changes to be approved. */
export function matterDuties(state: MatterState, context: DecideContext): readonly Duty[] {
  const office = context.organisation.ofKind('office')?.id;
  const duties: Duty[] = [];
  for (const ladder of Object.values(state.ladders)) duties.push(...ladderDuties(ladder, context));
  for (const { id: key, unit, role } of openChanges(state.changes)) {
    duties.push({ kind: 'confirm-change', unit, key, role });
  }
  for (const { fileId: key, withdrawal } of withdrawalsAsked(state.evidence)) {
    if (withdrawal === null) continue;
    duties.push({ kind: 'decide-evidence-withdrawal', unit: withdrawal.unit, key, role: withdrawal.role });
  }
  if (office !== undefined && historicalLapses(state).length > 0)
    duties.push({ kind: 'confirm-historical-lapse', unit: office, key: null, role: 'coordinator' });
  for (const clock of Object.values(state.clocks)) {
    if (clock.questioned !== null && office !== undefined) {
      duties.push({ kind: 'review-lapse', unit: office, key: clock.id, role: 'coordinator' });
    }
    if (clock.extensionRequest === null) continue;
    duties.push({ kind: 'decide-extension', key: clock.id, ...approverOf(context, clock) });
  }
  return duties;
}

function ladderDuties(ladder: LadderState, context: DecideContext): readonly Duty[] {
  const duties: Duty[] = [];
  const leaders = context.organisation.ofKind('leading-group')?.id;
  const leading = leaders === undefined ? null : ({ unit: leaders, role: 'leading-group' } as const);
  const addressee = context.organisation.unit(ladder.unit)?.kind === 'office' ? 'coordinator' : 'unit-head';
  for (const rung of ladder.rungs) {
    const key = `${ladder.key}/${rung.id}`;
    const decider = rung.issuedByUnit === leaders ? leading : deciderOf(rung.rung, ladder.unit, context);
    if (decider !== null && isUndecided(rung)) {
      const kind = rung.status === 'proposed' ? 'decide-rung' : 'judge-rung-answer';
      duties.push({ kind, key, ...decider });
      if (rung.shownUpward && leaders !== undefined && decider.unit !== leaders) {
        duties.push({ kind: 'decide-rung-upward', unit: leaders, key, role: 'leading-group' });
      }
    }
    if (rung.status === 'issued' && !rung.answered) {
      duties.push({ kind: 'answer-rung', unit: ladder.unit, key, role: addressee });
    }
  }
  return duties;
}
