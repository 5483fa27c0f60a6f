import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DutyDraft, DutyPayload } from '../draft.ts';
import { dutyKindOf, selectedUnits } from '../kinds.ts';

/** 专项行动、专项检查 (notice, part three): the plan on paper, split over units, each with its own day. */
export function startCampaign(draft: DutyDraft, command: DutyPayload<'StartCampaign'>): void {
  const { state, context } = draft;
  const { shares, from, to, ...plan } = command;
  const kind = dutyKindOf(state.stream) ?? refuse('duty-unknown');
  const ruleId = kind.ruleId ?? refuse('duty-unknown');
  if (to < from) refuse('date-order');
  const members = selectedUnits(kind.owedBy, context.organisation);
  const today = legalDay(context);
  for (const { unit, dueOn } of shares) {
    if (!members.includes(unit)) refuse('unit-unknown', { details: { unit } });
    if (dueOn < from || dueOn < today) refuse('campaign-date-invalid');
  }
  if (new Set(shares.map(({ unit }) => unit)).size < shares.length) refuse('campaign-unit-twice');
  const rule = context.rules.versionOn(ruleId, today) ?? refuse('rule-not-in-force', { details: { rule: ruleId } });
  const period = `c${Object.keys(state.periods).length + 1}`;
  draft.emit({
    type: 'CampaignStarted',
    data: { ...plan, period, from, to, ruleId, ruleVersion: rule.version },
  });
  for (const { unit, part, dueOn } of shares) {
    draft.emit({ type: 'ReportOwed', data: { period, unit, key: `${period}/${unit}`, since: today, part, dueOn } });
  }
}

/** Whoever has not reported still owes it; the result stands all the same. */
export function endCampaign(draft: DutyDraft, command: DutyPayload<'EndCampaign'>): void {
  const period = draft.state.periods[command.period] ?? refuse('period-unknown');
  if (period.campaign?.endedOn !== null) refuse('campaign-ended');
  if (legalDay(draft.context) < period.from) refuse('report-before-period');
  draft.emit({ type: 'CampaignEnded', data: command });
}
