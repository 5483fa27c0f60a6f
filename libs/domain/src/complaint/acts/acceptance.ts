import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ruleParameter } from '../../rules/parameter.ts';
import { deadline } from '../../time/count.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { mayConfirmNotWage } from '../competence.ts';
import type { Guidance } from '../events.ts';
import { actingHolder } from './intake.ts';

/** Lack of a contract or of an ID copy is no ground for 补正: proof is the employer's (724 Art 50). */
const NO_GROUND = ['contract', 'id-copy'];

/** 人社 files on the day of acceptance (R25 Art 18); other units accept without filing. */
export function accept(draft: ComplaintDraft, command: Payload<'AcceptComplaint'>): void {
  const unit = actingHolder(draft);
  endOpenSupplement(draft);
  draft.emit({ type: 'ComplaintAccepted', data: { unit, acceptedBy: draft.context.actor.id } });
  if (draft.context.organisation.unit(unit)?.kind !== 'hrss') return;
  if (draft.state.filed !== null) return;
  const number = command.number ?? refuse('filing-number-missing');
  draft.emit({ type: 'ComplaintFiled', data: { unit, filedOn: legalDay(draft.context), number } });
}

/** Only 人社 issues 不予受理; other units handle, hand on or return. The refusal carries a destination. */
export function decline(draft: ComplaintDraft, command: Payload<'DeclineComplaint'>): void {
  if (command.destination.trim() === '') refuse('destination-missing');
  endOpenSupplement(draft);
  draft.emit({ type: 'ComplaintDeclined', data: { ...command, unit: actingHolder(draft) } });
}

export function requestSupplement(draft: ComplaintDraft, command: Payload<'RequestSupplement'>): void {
  const barred = command.items.find((item) => NO_GROUND.includes(item));
  if (barred !== undefined) {
    refuse('supplement-without-ground', { article: '《保障农民工工资支付条例》第五十条', details: { item: barred } });
  }
  if (command.items.length === 0) refuse('supplement-items-missing');
  const today = legalDay(draft.context);
  if (command.dueOn <= today) refuse('date-not-in-future');
  const most = ruleParameter(draft.context, 'S2-03', 'mostWorkingDays');
  const period = { amount: most, unit: 'workingDay', start: today, pauses: [], extensions: [] } as const;
  const latest = deadline(period, draft.context.calendar).due;
  if (latest !== null && command.dueOn > latest) refuse('supplement-too-long', { details: { latest, most } });
  draft.emit({ type: 'SupplementRequested', data: { ...command, unit: actingHolder(draft) } });
}

export function receiveSupplement(draft: ComplaintDraft, command: Payload<'ReceiveSupplement'>): void {
  actingHolder(draft);
  draft.emit({ type: 'SupplementReceived', data: command });
}

/** The unit may decide on what it has before the date: the pause ends with the decision. */
function endOpenSupplement(draft: ComplaintDraft): void {
  if (draft.state.supplement?.open !== true) return;
  draft.emit({ type: 'SupplementEnded', data: { because: 'decided', effectiveOn: legalDay(draft.context) } });
}

/** 工资, 工程款, 材料款 and 机械费 are split into lines; only the wage lines go on. */
export function concludeCheck(draft: ComplaintDraft, command: Payload<'ConcludePreliminaryCheck'>): void {
  const { conclusion, demands } = command;
  const ids = new Set(demands.map((line) => line.demandId));
  if (ids.size !== demands.length) refuse('demand-twice');
  const hasWages = demands.some((line) => line.kind === 'wages');
  if (conclusion === 'arrears' && !hasWages) refuse('no-wage-line');
  if (conclusion === 'not-wage' && hasWages) refuse('wage-line-left');
  const unit = actingHolder(draft);
  const others = conclusion !== 'not-wage' && demands.some((line) => line.kind !== 'wages');
  const unconfirmed = conclusion === 'no-arrears' && !mayConfirmNotWage(draft.context, unit);
  if (unconfirmed && command.reason === undefined) refuse('reason-missing');
  draft.emit({
    type: 'PreliminaryCheckConcluded',
    data: {
      ...{ unit, conclusion, demands },
      ...(command.reason === undefined ? {} : { reason: command.reason }),
      ...(others ? { elsewhere: guidance(command) } : {}),
      ...(unconfirmed ? { unconfirmed } : {}),
    },
  });
  if (conclusion === 'not-wage') proposeNotWage(draft, guidance(command));
}

function guidance({ reason, destination }: Partial<Guidance>): Guidance {
  return {
    reason: reason ?? refuse('reason-missing'),
    destination: destination ?? refuse('destination-missing'),
  };
}

export function proposeNotWage(draft: ComplaintDraft, command: Payload<'ProposeNotWage'>): void {
  if (command.destination.trim() === '') refuse('destination-missing');
  draft.emit({ type: 'NotWageProposed', data: { ...command, unit: actingHolder(draft) } });
}

/** "不属欠薪" is final only when 人社 or 治欠办 confirms (practice, "Mixed demands"). */
export function confirmNotWage(draft: ComplaintDraft): void {
  draft.emit({
    type: 'NotWageConfirmed',
    data: { unit: confirmingUnit(draft), confirmedBy: draft.context.actor.id },
  });
}

export function rejectNotWage(draft: ComplaintDraft, command: Payload<'RejectNotWage'>): void {
  draft.emit({ type: 'NotWageRejected', data: { unit: confirmingUnit(draft), reason: command.reason } });
}

function confirmingUnit(draft: ComplaintDraft): string {
  return draft.context.actor.unit ?? refuse('not-wage-confirmed-by-hrss-or-office');
}
