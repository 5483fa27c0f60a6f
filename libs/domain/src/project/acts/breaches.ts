import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { FreeText } from '../../kernel/event.ts';
import type { BreachKind } from '../breach-events.ts';
import { BREACH_KINDS, OWNER_BREACHES } from '../breach-kinds.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { type Breach, isBreachOpen } from '../state.ts';
import { notInFuture, ownUnit } from './checks.ts';

interface Finding {
  readonly kind: BreachKind;
  readonly by: Breach['by'];
  readonly foundOn: LocalDay;
  readonly clockId?: string;
  readonly month?: string;
  readonly note?: FreeText | null;
}

/** Work of the supervising unit by itself; one that is open is not found twice. */
export function findBreach(draft: ProjectDraft, finding: Finding): void {
  const { kind, by, foundOn, clockId = null, month = null, note = null } = finding;
  const known = Object.values(draft.state.breaches);
  if (known.some((one) => isBreachOpen(one) && one.kind === kind && one.month === month)) return;
  const { regime, article } = BREACH_KINDS[kind];
  const breachId = `b${known.length + 1}`;
  draft.emit({ type: 'BreachFound', data: { breachId, kind, regime, article, by, clockId, month, foundOn, note } });
}

/** What was found on the site; a check without findings is one too. */
export function recordCheck(draft: ProjectDraft, command: ProjectPayload<'RecordCheck'>): void {
  const { checkedOn, findings, document } = command;
  notInFuture(draft.context, checkedOn);
  const unit = ownUnit(draft.context);
  for (const { kind } of findings) checkInvestment(draft, kind);
  draft.emit({ type: 'RegimesChecked', data: { unit, checkedOn, findings: findings.length, document } });
  for (const { kind, note } of findings) findBreach(draft, { kind, by: 'check', foundOn: checkedOn, note });
}

/** 724 Art 60 speaks of government projects alone. */
function checkInvestment({ state }: ProjectDraft, kind: BreachKind): void {
  if (OWNER_BREACHES.has(kind) && state.facts?.investment !== 'government')
    refuse('breach-of-government-projects', { article: BREACH_KINDS[kind].article });
}

export function orderRectification(draft: ProjectDraft, command: ProjectPayload<'OrderRectification'>): void {
  const breach = breachOf(draft, command.breachId);
  if (breach.status !== 'open') refuse('breach-not-open');
  const orderedOn = legalDay(draft.context);
  if (command.dueOn <= orderedOn) refuse('date-not-in-future');
  const { supervisedBy: unit } = draft.state;
  draft.emit({ type: 'RectificationOrdered', data: { ...command, unit, orderedOn } });
}

/** Rectified with proof, or not, with what follows from it. */
export function judgeRectification(draft: ProjectDraft, command: ProjectPayload<'JudgeRectification'>): void {
  const { breachId, outcome, measure, effectiveOn } = command;
  const { status, dueOn } = breachOf(draft, breachId);
  if (status !== 'ordered') refuse('breach-not-ordered');
  notInFuture(draft.context, effectiveOn);
  if ((outcome === 'not-rectified') !== (measure !== null)) refuse('measure-of-unrectified-only');
  if (outcome === 'not-rectified' && dueOn !== null && effectiveOn <= dueOn)
    refuse('rectification-date-not-passed', { details: { until: dueOn } });
  draft.emit({ type: 'RectificationJudged', data: command });
}

export function strikeBreach(draft: ProjectDraft, { breachId, reason }: ProjectPayload<'StrikeBreach'>): void {
  if (!isBreachOpen(breachOf(draft, breachId))) refuse('breach-not-open');
  draft.emit({ type: 'BreachStruck', data: { breachId, because: 'mistake', reason } });
}

function breachOf({ state }: ProjectDraft, breachId: string): Breach {
  return state.breaches[breachId] ?? refuse('breach-unknown');
}
