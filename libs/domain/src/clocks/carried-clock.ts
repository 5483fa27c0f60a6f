import type { ClockExtension, ClockState } from './state.ts';
import type { Pause } from '../time/types.ts';

/**
 * What was decided about a period and goes on counting where the period goes on: in the case that a complaint joins, in
 * the complaint that leaves it, or from another filing day of the same case.
 */
export interface CarriedClock {
  readonly ruleId: string;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly ClockExtension[];
  readonly request: ClockState['extensionRequest'];
  /** It lapsed before; the ladder that the lapse entered stays where it is. */
  readonly lapsed: boolean;
  /** That was before the matter was taken over from paper, and nobody has said that it counts. */
  readonly historical?: boolean;
}
