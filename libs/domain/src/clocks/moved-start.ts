import type { FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import { isElapsed } from '../time/elapsed.ts';
import { putRight } from './put-right.ts';
import type { ClockState } from './state.ts';
import { dayOf } from './vocabulary.ts';

export interface MovedStart {
  /** The date that was put right, as the start points of the rules name it. */
  readonly field: string;
  /** Versions of the facts that stated it. */
  readonly facts: readonly number[];
  readonly to: Instant;
  readonly reason: FreeText;
}

/**
 * A date that a second person put right: the periods that began with it begin anew, all to be seen (practice, "更正 and
 * 作废"). What turns out to have been late has lapsed; a lapse that turns out to have been none is for the 治欠办 to take
 * back.
 */
export function moveStarts(draft: MatterDraft, moved: MovedStart): void {
  const clocks = Object.values(draft.state.clocks);
  const begun = clocks.filter(
    ({ startedBy, ruleId, ruleVersion }) =>
      moved.facts.includes(startedBy) &&
      draft.context.rules.row(ruleId, ruleVersion).starts.some(({ field }) => field === moved.field),
  );
  for (const { id } of clocks.filter((clock) => begun.some((first) => isSamePeriod(first, clock)))) {
    // A chained clock has moved with its head by now.
    moveStart(draft, draft.state.clocks[id] ?? refuse('clock-unknown'), moved);
  }
}

/** The unit's own period, or what was left of it when the matter came back to the unit. */
function isSamePeriod(first: ClockState, { ruleId, unit, start }: ClockState): boolean {
  return ruleId === first.ruleId && unit === first.unit && start === first.start;
}

function moveStart(draft: MatterDraft, clock: ClockState, { to, reason }: MovedStart): void {
  const { ruleId, ruleVersion } = clock;
  const { rules } = draft.context;
  const start = isElapsed(clock.period?.unit) ? to : dayOf(to);
  if (start === clock.start) return;
  if (rules.versionOn(ruleId, dayOf(to))?.version !== ruleVersion) refuse('received-across-rules');
  putRight(draft, clock, { start }, reason);
}
