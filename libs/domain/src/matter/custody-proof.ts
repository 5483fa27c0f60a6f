import type { Instant } from '../kernel/time-types.ts';
import { workingOutside, type ClosedPause } from '../time/count-span.ts';
import { dayNumber, dayNumberOf } from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import type { CustodyRecord, CustodySegment } from './custody.ts';

export interface ProvenSegment extends CustodySegment {
  /** Where the next one begins; null = it still holds. */
  readonly until: string | null;
  readonly workingDays: number;
  /** Those of them on which its periods stood still for 补正. */
  readonly supplementDays: number;
}

/**
 * Who answered for it from when to when, without a gap (责任流转). The days of 补正 are charged to the unit that holds it
 * then; no day on which it came to hold the matter is counted, as in every period, and none after its end until it opens
 * again.
 */
export function custodyProof(
  state: Omit<CustodyRecord, 'handOffs'>,
  at: Instant,
  { span }: WorkingCalendar,
): readonly ProvenSegment[] {
  const pauses = pausesOf(state.supplement, at);
  const ends = restsOf(state.ends, at);
  return state.custody.map((segment, index) => {
    const until = state.custody[index + 1]?.from ?? null;
    const [from, through] = [dayNumberOf(segment.from), dayNumberOf(until ?? at)];
    const workingDays = Math.max(0, workingOutside(from, through, ends, span));
    const supplementDays = workingDays - Math.max(0, workingOutside(from, through, [...ends, ...pauses], span));
    return { ...segment, until, workingDays, supplementDays };
  });
}

/** What one unit's part in a matter's life came to. */
export interface UnitTime {
  readonly unit: string;
  /** Working days on which it held the matter and could act on it. */
  readonly heldDays: number;
  /** Working days on which whoever held it waited for this unit to sign for it or return it. */
  readonly awaitedDays: number;
  /** Of the held ones those of 补正. */
  readonly supplementDays: number;
  readonly received: number;
  readonly returned: number;
}

/**
 * Where the time went: the sender holds until the sign-for, and the wait is charged to the receiver. Held and awaited days of
 * all units together are the matter's life.
 */
export function timeByUnit(state: CustodyRecord, at: Instant, calendar: WorkingCalendar): readonly UnitTime[] {
  const ends = restsOf(state.ends, at);
  const units = new Map<string, { -readonly [F in keyof UnitTime]: UnitTime[F] }>();
  const of = (unit: string) => {
    const nothing = { unit, heldDays: 0, awaitedDays: 0, supplementDays: 0, received: 0, returned: 0 };
    const known = units.get(unit) ?? nothing;
    units.set(unit, known);
    return known;
  };
  for (const segment of custodyProof(state, at, calendar)) {
    const holder = of(segment.unit);
    holder.heldDays += segment.workingDays;
    holder.supplementDays += segment.supplementDays;
  }
  for (const { fromUnit, toUnit, sentOn, endedOn, status } of Object.values(state.handOffs)) {
    const days = workingOutside(dayNumberOf(sentOn), dayNumberOf(endedOn ?? at), ends, calendar.span);
    const receiver = of(toUnit);
    receiver.awaitedDays += Math.max(0, days);
    of(fromUnit).heldDays -= Math.max(0, days);
    if (status !== 'recalled') receiver.received += 1;
    if (status === 'returned') receiver.returned += 1;
  }
  return [...units.values()];
}

function pausesOf(supplement: CustodyRecord['supplement'], at: Instant): readonly ClosedPause[] {
  if (supplement === null) return [];
  const { from, until } = supplement;
  return [{ from: dayNumber(from), to: until === null ? dayNumberOf(at) + 1 : dayNumber(until) }];
}

/** The day of the end still counts, that of the reopening does not: as when one unit takes over from another. */
function restsOf(ends: CustodyRecord['ends'], at: Instant): readonly ClosedPause[] {
  return ends.map(({ from, until }) => ({
    from: dayNumber(from) + 1,
    to: (until === null ? dayNumberOf(at) : dayNumber(until)) + 1,
  }));
}
