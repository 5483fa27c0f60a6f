import type { Instant } from '../kernel/time-types.ts';
import { workingOutside, type ClosedPause } from '../time/count-span.ts';
import { dayNumber, dayNumberOf } from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import type { ComplaintState, CustodySegment } from './state.ts';

export interface ProvenSegment extends CustodySegment {
  /** Where the next one begins; null = it still holds. */
  readonly until: string | null;
  readonly workingDays: number;
  /** Those of them on which its periods stood still for 补正. */
  readonly supplementDays: number;
}

/**
 * Who answered for it from when to when, without a gap (责任流转). The days of 补正 are charged to the unit that holds it
 * then; no day on which it came to hold the matter is counted, as in every period.
 */
export function custodyProof(
  state: Pick<ComplaintState, 'custody' | 'supplement'>,
  at: Instant,
  { span }: WorkingCalendar,
): readonly ProvenSegment[] {
  const pauses = pausesOf(state.supplement, at);
  return state.custody.map((segment, index) => {
    const until = state.custody[index + 1]?.from ?? null;
    const [from, through] = [dayNumberOf(segment.from), dayNumberOf(until ?? at)];
    const workingDays = Math.max(0, workingOutside(from, through, [], span));
    const supplementDays = workingDays - Math.max(0, workingOutside(from, through, pauses, span));
    return { ...segment, until, workingDays, supplementDays };
  });
}

function pausesOf(supplement: ComplaintState['supplement'], at: Instant): readonly ClosedPause[] {
  if (supplement === null) return [];
  const { from, until } = supplement;
  return [{ from: dayNumber(from), to: until === null ? dayNumberOf(at) + 1 : dayNumber(until) }];
}
