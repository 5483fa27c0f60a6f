import type { FreeText } from '../kernel/event.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time-types.ts';
import { addGround, restWhenDone } from '../ladder/grounds.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { TakenOver } from '../matter/take-over-events.ts';
import { startOfDay } from '../time/local-day.ts';
import type { HistoricalVerdict } from './events.ts';
import type { ClockState } from './state.ts';

/** Until the first second of the day on which the matter was taken over its time was that of the paper. */
export function lapsedOnPaper(takenOver: TakenOver | null, dueAt: Instant): boolean {
  return takenOver !== null && dueAt <= startOfDay(takenOver.on);
}

export interface ConfirmHistoricalLapse {
  readonly clockId: string;
  readonly verdict: HistoricalVerdict;
  readonly reason: FreeText;
}

/** Why nothing is to be said about the clock; null = its lapse waits for the 治欠办. */
export function historyRefusal(clock: Pick<ClockState, 'historical' | 'lapsedAt'>): string | null {
  if (clock.historical === null || clock.historical === 'carried' || clock.lapsedAt === null)
    return 'lapse-not-historical';
  return clock.historical === 'open' ? null : 'historical-lapse-confirmed';
}

/**
 * The 治欠办 says of each by itself whether it counts (practice, "Taking over"). One that does joins the ladder of its unit from this
 * moment on, so that its rungs have their periods from now; where the act was done meanwhile, as any late act.
 */
export function confirmHistoricalLapse(draft: MatterDraft, command: ConfirmHistoricalLapse): void {
  const clock = draft.state.clocks[command.clockId] ?? refuse('clock-unknown');
  const refusal = historyRefusal(clock);
  if (refusal !== null) refuse(refusal);
  draft.emit({ type: 'HistoricalLapseConfirmed', data: command });
  if (command.verdict !== 'counts' || clock.onLapse === null) return;
  const { unit, id: subject, onLapse: rung } = clock;
  addGround(draft, { unit, kind: 'lapse', subject, rung, at: draft.context.at }, CLOCK_ACTOR);
  restWhenDone(draft);
}

/** Lapses of the time on paper about which nothing is said yet. */
export function historicalLapses({ clocks }: Pick<MatterDraft['state'], 'clocks'>): readonly ClockState[] {
  return Object.values(clocks).filter((clock) => historyRefusal(clock) === null);
}
