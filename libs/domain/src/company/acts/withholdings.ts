import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { CompanyDraft, CompanyPayload } from '../draft.ts';
import { isListed, type Withholding } from '../state.ts';

/** 推送联合惩戒部门: each office is asked for what it can withhold, area by area (724 Art 48). */
export function askToWithhold(draft: CompanyDraft, { unit, area }: CompanyPayload<'AskToWithhold'>): void {
  const { organisation } = draft.context;
  const known = organisation.unit(unit);
  if (known === null || known.outside || !known.active) refuse('unit-unknown', { details: { unit } });
  const { withholdings } = draft.state;
  const running = Object.values(withholdings).some(
    (one) => one.unit === unit && one.area === area && (one.status === 'asked' || one.status === 'withheld'),
  );
  if (running) refuse('withholding-asked');
  const withholdingId = `h${Object.keys(withholdings).length + 1}`;
  draft.emit({ type: 'WithholdingAsked', data: { withholdingId, unit, area, askedOn: legalDay(draft.context) } });
}

export function recordWithholding(draft: CompanyDraft, command: CompanyPayload<'RecordWithholding'>): void {
  const own = ownOf(draft, command.withholdingId, 'asked');
  checkDay(draft, command.effectiveOn, own.askedOn);
  draft.emit({ type: 'WithholdingRecorded', data: command });
}

/** It has nothing to withhold from the party, or law gives it no power to. */
export function declineWithholding(draft: CompanyDraft, command: CompanyPayload<'DeclineWithholding'>): void {
  ownOf(draft, command.withholdingId, 'asked');
  draft.emit({ type: 'WithholdingDeclined', data: command });
}

/** Once the party was taken off the list, and not before. */
export function liftWithholding(draft: CompanyDraft, command: CompanyPayload<'LiftWithholding'>): void {
  const own = ownOf(draft, command.withholdingId, 'to-lift');
  checkDay(draft, command.effectiveOn, own.withheldOn ?? own.askedOn);
  draft.emit({ type: 'WithholdingLifted', data: command });
}

/** The party stands on the list no more: whoever withholds has to lift, whoever has not answered need not. */
export function releaseWithholdings(draft: CompanyDraft, removedOn: LocalDay): void {
  if (isListed(draft.state)) return;
  for (const { id: withholdingId, unit, status } of Object.values(draft.state.withholdings)) {
    if (status === 'asked') draft.emit({ type: 'WithholdingDropped', data: { withholdingId } });
    if (status === 'withheld') draft.emit({ type: 'WithholdingFellDue', data: { withholdingId, unit, removedOn } });
  }
}

function ownOf({ state, context }: CompanyDraft, id: string, status: Withholding['status']): Withholding {
  const own = state.withholdings[id] ?? refuse('withholding-unknown');
  if (own.unit !== context.actor.unit) refuse('withholding-of-another-unit');
  return own.status === status ? own : refuse('withholding-not-due');
}

function checkDay({ context }: CompanyDraft, day: LocalDay, from: LocalDay): void {
  if (day > legalDay(context) || day < from) refuse('withholding-day-wrong', { details: { from } });
}
