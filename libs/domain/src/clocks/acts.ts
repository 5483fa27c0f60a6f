import type { FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { strikeGround } from '../ladder/grounds.ts';
import type { MatterDraft } from '../matter/state.ts';
import { startOfDay } from '../time/local-day.ts';
import { dueDates } from './engine.ts';
import type { DueDates } from './events.ts';
import { legalDay, legalInstant } from './legal-time.ts';
import { isOpen, isOwed, type ClockState } from './state.ts';

/** Sends the reminder that is due; of several that passed in an outage only the latest, the others are skipped. */
export function issueReminder(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly nominalAt: string },
): void {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  if (clock.status !== 'running' || !clock.reminders.includes(command.nominalAt)) return;
  const nominalAt = clock.reminders.findLast((instant) => instant <= draft.context.at);
  if (nominalAt === undefined || nominalAt < command.nominalAt) return;
  draft.emit({ type: 'ReminderIssued', data: { clockId: clock.id, nominalAt, unit: clock.unit } });
}

export function requestExtension(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly amount: number; readonly reason: FreeText },
): void {
  const clock = extensible(draft, command, 'RequestExtension');
  const { amount, reason } = command;
  draft.emit({ type: 'ClockExtensionRequested', data: { clockId: clock.id, amount, reason } });
}

export function refuseExtension(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly reason: FreeText },
): void {
  const clock = clockFor(draft, command.clockId, 'RefuseExtension');
  draft.emit({ type: 'ClockExtensionRefused', data: { clockId: clock.id, reason: command.reason } });
}

export interface ExtendClock {
  readonly clockId: string;
  readonly amount: number;
  readonly reason: FreeText;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly document: string | null;
}

/**
 * Approved by somebody other than the requester, within the cap of the rule, judged by the day it was decided. Signed
 * in time and typed in late it takes back a lapse and what the ladder built on it.
 */
export function extendClock(draft: MatterDraft, command: ExtendClock): void {
  const clock = extensible(draft, command, 'ExtendClock');
  const requestedBy = clock.extensionRequest?.by ?? command.requestedBy;
  const recordedBy = draft.context.actor.id;
  if (command.approvedBy === requestedBy || recordedBy === requestedBy) refuse('approver-is-requester');
  if (command.approvedBy !== recordedBy && command.document === null) refuse('approval-without-document');
  const rule = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  const decidedOn = legalDay(draft.context);
  const extensions = [...clock.extensions, { amount: command.amount, decidedOn }];
  const dates = dueDates({ ...clock, extensions }, rule, draft.context);
  draft.emit({ type: 'ClockExtended', data: { ...command, requestedBy, decidedOn, ...dates } });
  if (clock.status === 'lapsed') strikeGround(draft, clock, 'extended-in-time');
}

export type ExtensionAct = 'RequestExtension' | 'ExtendClock' | 'RefuseExtension';

/** Why the clock does not take the act now, with the article; code null = it does. Judged by the day of the act. */
export function extensionRefusal(
  act: ExtensionAct,
  clock: ClockState,
  context: DecideContext,
): { readonly code: string | null; readonly article?: string } {
  if (act === 'RefuseExtension') return { code: clock.extensionRequest === null ? 'no-extension-requested' : null };
  if (!isOwed(clock)) return { code: 'clock-not-running' };
  const { extension } = context.rules.row(clock.ruleId, clock.ruleVersion);
  if (extension === undefined || clock.period === null) return { code: 'extension-not-provided' };
  const { article } = extension;
  if (act === 'RequestExtension' && clock.extensionRequest !== null) {
    return { code: 'extension-already-requested', article };
  }
  if (clock.extensions.length >= extension.times) return { code: 'extension-used-up', article };
  const late = clock.dueAt !== null && startOfDay(legalDay(context)) >= clock.dueAt;
  return { code: late ? 'extension-late' : null, article };
}

function clockFor(draft: MatterDraft, clockId: string, act: ExtensionAct): ClockState {
  const clock = draft.state.clocks[clockId] ?? refuse('clock-unknown');
  const { code, article } = extensionRefusal(act, clock, draft.context);
  if (code !== null) refuse(code, article === undefined ? {} : { article });
  return clock;
}

function extensible(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly amount: number },
  act: ExtensionAct,
): ClockState {
  const clock = clockFor(draft, command.clockId, act);
  const { extension } = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  if (!Number.isInteger(command.amount) || command.amount < 1) refuse('amount-invalid');
  if (extension !== undefined && command.amount > extension.amount) {
    refuse('extension-above-cap', { article: extension.article, details: { cap: extension.amount } });
  }
  return clock;
}

/**
 * A new calendar version: running and paused clocks take their new dates. A lapse that the new calendar would have
 * spared stays; it becomes work for the 治欠办, never a silent change.
 */
export function recomputeClocks(draft: MatterDraft, command: { readonly reason: FreeText }): void {
  const { version } = draft.context.calendar;
  for (const id of Object.keys(draft.state.clocks)) {
    // A chained clock has moved with its head by now.
    const clock = draft.state.clocks[id] ?? refuse('clock-unknown');
    const late = clock.status === 'lapsed' || clock.status === 'doneLate';
    const known = late ? clock.questionedUnder : clock.calendarVersion;
    if ((!late && !isOpen(clock)) || known >= version) continue;
    const { id: clockId, ruleVersion } = clock;
    const dates = dueDates(clock, draft.context.rules.row(clock.ruleId, ruleVersion), draft.context);
    if (!late) {
      draft.emit({ type: 'ClockRecomputed', data: { clockId, ruleVersion, reason: command.reason, ...dates } });
    } else if (wasSpared(clock, dates)) {
      const { due, dueAt } = dates;
      if (due === null || dueAt === null) continue;
      draft.emit({ type: 'LapseQuestioned', data: { clockId, due, dueAt, calendarVersion: version } });
    }
  }
}

/** Under the new dates it would not have lapsed when it did, or the act that came late would have been in time. */
function wasSpared(clock: ClockState, dates: DueDates): boolean {
  if (dates.dueAt === null || clock.dueAt === null || dates.dueAt <= clock.dueAt) return false;
  return clock.metOn === null || legalInstant(clock.metOn) < dates.dueAt;
}

export interface ReviewLapse {
  readonly clockId: string;
  readonly decision: 'stands' | 'taken-back';
  readonly reason: FreeText;
}

/** The 治欠办 lets a questioned lapse stand or takes it back, together with what the ladder built on it. */
export function reviewLapse(draft: MatterDraft, command: ReviewLapse): void {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  if (clock.questioned === null) refuse('lapse-not-questioned');
  draft.emit({ type: 'LapseReviewed', data: command });
  if (command.decision === 'stands') return;
  const { id: clockId, ruleVersion, metOn: on, metBy: factVersion } = clock;
  if (on !== null && factVersion !== null) {
    draft.emit({ type: 'LapseVoided', data: { clockId, on, factVersion } });
    return;
  }
  const dates = dueDates(clock, draft.context.rules.row(clock.ruleId, ruleVersion), draft.context);
  draft.emit({ type: 'ClockRecomputed', data: { clockId, ruleVersion, reason: command.reason, ...dates } });
  strikeGround(draft, clock, 'spared-by-calendar');
}
