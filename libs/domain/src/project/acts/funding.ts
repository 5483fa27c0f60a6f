import { refuse } from '../../kernel/refusal.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { notInFuture, ownUnit } from './checks.ts';

const FUNDS_ARTICLE = '《保障农民工工资支付条例》第二十三条';

/** 资金来源和筹措方式 (notice, part three (一)4 and (九)1). */
export function checkFunding(draft: ProjectDraft, command: ProjectPayload<'CheckFunding'>): void {
  notInFuture(draft.context, command.effectiveOn);
  const unit = ownUnit(draft.context);
  const sufficient = command.arrangedFen >= command.neededFen;
  draft.emit({ type: 'FundingChecked', data: { ...command, unit, sufficient } });
}

/** A government project whose money is not arranged gets no approval of its feasibility report. */
export function decideFeasibility(draft: ProjectDraft, command: ProjectPayload<'DecideFeasibility'>): void {
  const { state, context } = draft;
  notInFuture(context, command.effectiveOn);
  const arranged = state.funding.findLast(({ on }) => on <= command.effectiveOn)?.sufficient === true;
  if (command.decision === 'approved' && !arranged) refuse('funds-not-arranged', { article: FUNDS_ARTICLE });
  const unit = ownUnit(context);
  draft.emit({ type: 'FeasibilityDecided', data: { ...command, unit } });
}

/** 施工过程结算 (notice, part three (一)4). */
export function recordInterimSettlement(draft: ProjectDraft, command: ProjectPayload<'RecordInterimSettlement'>): void {
  notInFuture(draft.context, command.effectiveOn);
  if (command.until > command.effectiveOn) refuse('settled-before-end');
  const { settledUntil } = draft.state;
  if (settledUntil !== null && command.until <= settledUntil)
    refuse('settled-already', { details: { until: settledUntil } });
  draft.emit({ type: 'InterimSettlementMade', data: command });
}
