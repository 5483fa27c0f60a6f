import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DutyDraft, DutyPayload } from '../draft.ts';
import { dutyKindOf } from '../kinds.ts';
import { planPeriod } from '../periods.ts';

/** A district starts a duty on paper; nothing of the time before is owed. */
export function startDuty(draft: DutyDraft, command: DutyPayload<'StartDuty'>): void {
  const { state, context } = draft;
  const { from } = command;
  const ruleId = dutyKindOf(state.stream)?.ruleId ?? refuse('duty-unknown');
  if (from < legalDay(context)) refuse('duty-start-passed');
  const taken = (name: string): boolean => state.periods[name] !== undefined;
  const next = planPeriod({ rules: context.rules, ruleId, from, lastDay: null, taken });
  draft.emit({ type: 'DutyStarted', data: { ...command, next } });
}

/** What was opened stays owed; the period under way ends with the last day. */
export function stopDuty(draft: DutyDraft, command: DutyPayload<'StopDuty'>): void {
  const { state, context } = draft;
  const { lastDay } = command;
  if (lastDay < legalDay(context)) refuse('duty-end-passed');
  const { next } = state;
  const cut = next === null || next.from > lastDay ? null : { ...next, to: next.to < lastDay ? next.to : lastDay };
  draft.emit({ type: 'DutyStopped', data: { ...command, next: cut } });
}
