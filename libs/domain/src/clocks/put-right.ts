import { CLOCK_ACTOR } from '../kernel/actor.ts';
import type { FreeText } from '../kernel/event.ts';
import type { MatterDraft } from '../matter/state.ts';
import { workingDaysLate } from '../time/count.ts';
import { isElapsed } from '../time/elapsed.ts';
import { questionLapse } from './acts.ts';
import { wasSpared } from './spared.ts';
import { dueDates } from './due-dates.ts';
import type { DueDates, PutRight } from './events.ts';
import { legalInstant } from './legal-time.ts';
import { lapseOf } from './settle.ts';
import { isOpen, type ClockState } from './state.ts';
import { dayOf } from './vocabulary.ts';

/** The clock takes its new date, to be seen; a lapse that turns out to have been none is for the 治欠办 to take back. */
export function putRight(draft: MatterDraft, clock: ClockState, right: PutRight, reason: FreeText): void {
  const { id: clockId, ruleId, ruleVersion } = clock;
  const dates = dueDates({ ...clock, ...right }, draft.context.rules.row(ruleId, ruleVersion), draft.context);
  if (clock.lapsedAt !== null && wasSpared(clock, dates)) {
    questionLapse(draft, clock, dates, right);
    return;
  }
  draft.emit({ type: 'ClockRecomputed', data: { clockId, ruleVersion, reason, ...right, ...dates } });
  if (!isOpen(clock)) judgeAnew(draft, clock, dates);
}

/** What met or ended the period was late by the new date, or late by another number of days. */
function judgeAnew(draft: MatterDraft, clock: ClockState, { due, dueAt }: DueDates): void {
  const on = clock.metOn ?? clock.endedOn;
  if (on === null || dueAt === null || legalInstant(on) < dueAt) return;
  const { id: clockId, metBy, endedAs: as, endedBy } = clock;
  if (clock.lapsedAt === null) draft.emit(lapseOf({ ...clock, dueAt }), CLOCK_ACTOR);
  if (metBy !== null) {
    const byDays = due !== null && !isElapsed(clock.period?.unit);
    const late = byDays ? workingDaysLate(due, dayOf(on), draft.context.calendar) : null;
    draft.emit({ type: 'ClockDoneLate', data: { clockId, on, factVersion: metBy, workingDaysLate: late } });
  } else if (as !== null && endedBy !== null && clock.lapsedAt === null) {
    draft.emit({ type: 'ClockEnded', data: { clockId, as, on, factVersion: endedBy } });
  }
}
