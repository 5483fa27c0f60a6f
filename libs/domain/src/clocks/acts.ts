import { refuse } from '../kernel/refusal.ts';
import { strikeGround } from '../ladder/grounds.ts';
import type { MatterDraft } from '../matter/state.ts';
import { startOfDay } from '../time/local-day.ts';
import { dueDates } from './engine.ts';
import { legalDay } from './legal-time.ts';
import { isOpen, type ClockState } from './state.ts';

/** Sends one reminder that is due; passed ones were skipped when the dates were set. */
export function issueReminder(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly nominalAt: string },
): void {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  if (clock.status !== 'running' || command.nominalAt > draft.context.at) return;
  if (!clock.reminders.includes(command.nominalAt)) return;
  const { clockId, nominalAt } = command;
  draft.emit({ type: 'ReminderIssued', data: { clockId, nominalAt, unit: clock.unit } });
}

export function requestExtension(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly amount: number; readonly reason: string },
): void {
  const clock = extensible(draft, command);
  const { amount, reason } = command;
  draft.emit({ type: 'ClockExtensionRequested', data: { clockId: clock.id, amount, reason } });
}

export function refuseExtension(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly reason: string },
): void {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  draft.emit({ type: 'ClockExtensionRefused', data: { clockId: clock.id, reason: command.reason } });
}

export interface ExtendClock {
  readonly clockId: string;
  readonly amount: number;
  readonly reason: string;
  readonly requestedBy: string;
  readonly approvedBy: string;
  readonly document: string | null;
}

/**
 * Approved by somebody other than the requester, within the cap of the rule, judged by the day it was decided. Signed
 * in time and typed in late it takes back a lapse and what the ladder built on it.
 */
export function extendClock(draft: MatterDraft, command: ExtendClock): void {
  const clock = extensible(draft, command);
  if (command.approvedBy === command.requestedBy) refuse('approver-is-requester');
  if (command.approvedBy !== draft.context.actor.id && command.document === null) refuse('approval-without-document');
  const rule = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  const decidedOn = legalDay(draft.context);
  const extensions = [...clock.extensions, { amount: command.amount, decidedOn }];
  const dates = dueDates({ ...clock, extensions }, rule, draft.context);
  draft.emit({ type: 'ClockExtended', data: { ...command, decidedOn, ...dates } });
  if (clock.status === 'lapsed') strikeGround(draft, clock, 'extended-in-time');
}

function extensible(draft: MatterDraft, command: { readonly clockId: string; readonly amount: number }): ClockState {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  if (!isOpen(clock) && clock.status !== 'lapsed') refuse('clock-not-running');
  if (clock.status === 'paused') refuse('clock-paused');
  const { extension } = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  if (extension === undefined || clock.period === null) refuse('extension-not-provided');
  const { article } = extension;
  if (clock.extensions.length >= extension.times) refuse('extension-used-up', { article });
  if (command.amount > extension.amount) refuse('extension-above-cap', { article, details: { cap: extension.amount } });
  if (clock.dueAt !== null && startOfDay(legalDay(draft.context)) >= clock.dueAt) {
    refuse('extension-late', { article });
  }
  return clock;
}

/**
 * A new calendar version: running and paused clocks take their new dates. A lapsed clock that the new calendar would
 * have spared stays lapsed; it becomes work for the 治欠办, never a silent change.
 */
export function recomputeClocks(draft: MatterDraft, command: { readonly reason: string }): void {
  for (const clock of Object.values(draft.state.clocks)) {
    if (!isOpen(clock) || clock.calendarVersion >= draft.context.calendar.version) continue;
    const rule = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
    const dates = dueDates(clock, rule, draft.context);
    draft.emit({
      type: 'ClockRecomputed',
      data: { clockId: clock.id, ruleVersion: clock.ruleVersion, reason: command.reason, ...dates },
    });
  }
}
