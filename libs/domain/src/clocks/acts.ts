import type { FreeText } from '../kernel/event.ts';
import type { Actor } from '../kernel/actor.ts';
import { ON_PAPER } from '../kernel/draft.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { strikeGround } from '../ladder/grounds.ts';
import type { MatterDraft } from '../matter/state.ts';
import { workingDaysLate } from '../time/count.ts';
import { localDayOf, startOfDay } from '../time/local-day.ts';
import { UNIT_WORDS } from '../time/wording.ts';
import { dueDates } from './due-dates.ts';
import type { DueDates, PutRight } from './events.ts';
import { legalDay } from './legal-time.ts';
import { isOpen, isOwed, type ClockState } from './state.ts';
import { wasSpared } from './spared.ts';
import { datesUnder, movedToRule } from './to-rule.ts';

/** Sends the reminder that is due; what passed in an outage is skipped, today's excepted. */
export function issueReminder(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly nominalAt: string },
): void {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  if (clock.status !== 'running' || !clock.reminders.includes(command.nominalAt)) return;
  const nominalAt = clock.reminders.findLast((instant) => instant <= draft.context.at);
  if (nominalAt === undefined || nominalAt < command.nominalAt) return;
  if (localDayOf(nominalAt) < localDayOf(draft.context.at)) {
    draft.emit({ type: 'ReminderSkipped', data: { clockId: clock.id, nominalAt } });
    return;
  }
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
 * Approved by the holder of the office that the rule names, who did not ask for it; within the cap of the rule, judged by
 * the day it was decided. Signed in time and typed in late it takes back a lapse and what the ladder built on it.
 */
export function extendClock(draft: MatterDraft, command: ExtendClock): void {
  const clock = extensible(draft, command, 'ExtendClock');
  const requestedBy = clock.extensionRequest?.by ?? knownRequester(draft.context, clock, command.requestedBy);
  checkApproval(draft.context, clock, { ...command, requestedBy });
  const rule = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  const decidedOn = legalDay(draft.context);
  const extensions = [...clock.extensions, { amount: command.amount, decidedOn }];
  const dates = dueDates({ ...clock, extensions }, rule, draft.context);
  draft.emit({ type: 'ClockExtended', data: { ...command, requestedBy, decidedOn, ...dates } });
  if (clock.status === 'doneLate') judgeAgain(draft, clock);
}

/** Granted on paper before the matter was taken over: by whom it does not say, on which day and under which number it does. */
export function extendOnPaper(
  draft: MatterDraft,
  command: { readonly clockId: string; readonly amount: number; readonly document: string },
): void {
  const clock = extensible(draft, command, 'ExtendClock');
  const { clockId, amount, document } = command;
  const decidedOn = legalDay(draft.context);
  const extensions = [...clock.extensions, { amount, decidedOn }];
  const rule = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
  const dates = dueDates({ ...clock, extensions }, rule, draft.context);
  const persons = { requestedBy: ON_PAPER, approvedBy: ON_PAPER };
  draft.emit({
    type: 'ClockExtended',
    data: { clockId, amount, document, reason: '接管前已批准', ...persons, decidedOn, ...dates },
  });
}

/** The act that came late is in time under the new date, or late by fewer days. */
function judgeAgain(draft: MatterDraft, { id: clockId, metOn: on, metBy: factVersion }: ClockState): void {
  const extended = draft.state.clocks[clockId];
  if (extended?.due === undefined || extended.due === null || on === null || factVersion === null) return;
  if (extended.lapsedAt === null) {
    draft.emit({ type: 'LapseVoided', data: { clockId, on, factVersion } });
    return;
  }
  const late = workingDaysLate(extended.due, localDayOf(on), draft.context.calendar);
  draft.emit({ type: 'ClockDoneLate', data: { clockId, on, factVersion, workingDaysLate: late } });
}

function knownRequester({ organisation }: DecideContext, clock: ClockState, person: string): string {
  const ofUnit = organisation.postsOf(person).some((post) => post.unit === clock.unit);
  return ofUnit ? person : refuse('requester-not-in-unit', { details: { unit: clock.unit } });
}

/** Signed on screen by the holder of the office, or on paper, which somebody else than the requester types in. */
function checkApproval(context: DecideContext, clock: ClockState, command: ExtendClock): void {
  const { actor, organisation } = context;
  const { approvedBy, requestedBy, document } = command;
  if (approvedBy === requestedBy || actor.id === requestedBy) refuse('approver-is-requester');
  const office = approverOf(context, clock);
  if (approvedBy !== actor.id) {
    if (document === null) refuse('approval-without-document');
    const signer = organisation
      .postsOf(approvedBy)
      .some((post) => post.unit === office.unit && post.roles.includes(office.role));
    if (!signer) refuse('approver-not-entitled', { details: { ...office } });
  } else if (!holds(actor, office)) refuse('approver-not-entitled', { details: { ...office } });
}

export interface Office {
  readonly role: string;
  readonly unit: string;
}

/** Who decides on an extension of the clock: a role of the unit that owes the act, of the one that asked for it, or of the 治欠办. */
export function approverOf(context: Pick<DecideContext, 'rules' | 'organisation'>, clock: ClockState): Office {
  const role = context.rules.row(clock.ruleId, clock.ruleVersion).extension?.approver ?? 'unit-head';
  const office = context.organisation.ofKind('office')?.id;
  if (clock.grantor !== null) return { role: clock.grantor === office ? 'coordinator' : role, unit: clock.grantor };
  const unit = role === 'coordinator' ? office : undefined;
  return { role, unit: unit ?? clock.unit };
}

function holds(actor: Actor, { role, unit }: Office): boolean {
  return actor.unit === unit && actor.roles.some((held) => held === role);
}

export type ExtensionAct = 'RequestExtension' | 'ExtendClock' | 'RefuseExtension';

/**
 * Why the clock does not take the act now, with the article; code null = it does. Judged by the day of the act: a lapse
 * bars only what was decided after it.
 */
export function extensionRefusal(
  act: ExtensionAct,
  clock: ClockState,
  context: DecideContext,
): { readonly code: string | null; readonly article?: string } {
  if (act === 'RefuseExtension') return { code: refusalOfRefusing(clock, context) };
  if (!isOwed(clock) && (act === 'RequestExtension' || clock.lapsedAt === null)) return { code: 'clock-not-running' };
  const { extension } = context.rules.row(clock.ruleId, clock.ruleVersion);
  if (extension === undefined) return { code: 'extension-not-provided' };
  const { article } = extension;
  if (act === 'RequestExtension' && clock.extensionRequest !== null) {
    return { code: 'extension-already-requested', article };
  }
  if (clock.extensions.length >= extension.times) return { code: 'extension-used-up', article };
  if (clock.dueAt !== null && startOfDay(legalDay(context)) >= clock.dueAt) return { code: 'extension-late', article };
  const own = act === 'ExtendClock' && clock.extensionRequest?.by === context.actor.id;
  return { code: own ? 'approver-is-requester' : null, article };
}

function refusalOfRefusing(clock: ClockState, context: DecideContext): string | null {
  if (clock.extensionRequest === null) return 'no-extension-requested';
  if (clock.extensionRequest.by === context.actor.id) return 'approver-is-requester';
  return holds(context.actor, approverOf(context, clock)) ? null : 'approver-not-entitled';
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
    const details = { cap: extension.amount, unit: UNIT_WORDS[extension.unit] };
    refuse('extension-above-cap', { article: extension.article, details });
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
    // What a batch asks about it is answered first; the review counts by the calendar of its day.
    if (late && clock.questioned?.byRule !== undefined) continue;
    const { id: clockId, ruleVersion } = clock;
    const right = correctionOf(clock);
    const row = draft.context.rules.row(clock.ruleId, ruleVersion);
    const dates = datesUnder({ ...clock, ...right }, row, draft.context);
    if (!late) {
      draft.emit({ type: 'ClockRecomputed', data: { clockId, ruleVersion, reason: command.reason, ...dates } });
    } else if (wasSpared(clock, dates)) questionLapse(draft, clock, dates, right);
  }
}

/** What is asked about the lapse beside the calendar. */
function correctionOf({ questioned }: ClockState): PutRight {
  const { due: _due, dueAt: _dueAt, byRule: _byRule, ...right } = questioned ?? { due: null, dueAt: null };
  return right;
}

/** The lapse stays until the 治欠办 has looked at it. */
export function questionLapse(
  draft: MatterDraft,
  { id: clockId }: ClockState,
  { due, dueAt }: DueDates,
  right: PutRight,
): void {
  if (due === null || dueAt === null) return;
  const { version: calendarVersion } = draft.context.calendar;
  draft.emit({ type: 'LapseQuestioned', data: { clockId, due, dueAt, calendarVersion, ...right } });
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
  if (clock.questioned.byRule !== undefined) {
    takeBackByRule(draft, clock, clock.questioned.byRule);
    return;
  }
  const { id: clockId, ruleVersion, metOn: on, metBy: factVersion } = clock;
  const right = correctionOf(clock);
  const isCorrected = Object.keys(right).length > 0;
  const done = on !== null && factVersion !== null;
  if (!done || isCorrected) {
    const dates = dueDates({ ...clock, ...right }, draft.context.rules.row(clock.ruleId, ruleVersion), draft.context);
    draft.emit({
      type: 'ClockRecomputed',
      data: { clockId, ruleVersion, reason: command.reason, ...right, ...dates },
    });
  }
  if (done) draft.emit({ type: 'LapseVoided', data: { clockId, on, factVersion } });
  else strikeGround(draft, clockId, isCorrected ? 'spared-by-correction' : 'spared-by-calendar');
}

/** The clock goes on under the version that spared it; the act that came late was in time. */
function takeBackByRule(
  draft: MatterDraft,
  clock: ClockState,
  { version, batch }: { readonly version: number; readonly batch: string },
): void {
  const row = draft.context.rules.row(clock.ruleId, version);
  const { id: clockId, metOn: on, metBy: factVersion } = clock;
  draft.emit(
    movedToRule(clock, row, batch, draft.context) ?? refuse('recount-differs', { details: { clock: clockId } }),
  );
  if (on !== null && factVersion !== null) draft.emit({ type: 'LapseVoided', data: { clockId, on, factVersion } });
  else strikeGround(draft, clockId, 'spared-by-rule');
}
