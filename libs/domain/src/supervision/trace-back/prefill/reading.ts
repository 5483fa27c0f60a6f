import type { ClockState } from '../../../clocks/state.ts';
import type { DecideContext } from '../../../kernel/stream.ts';
import type { MatterState } from '../../../matter/state.ts';
import { localDayOf } from '../../../time/local-day.ts';
import type { TraceEntry, TraceWait } from '../events.ts';
import type { TraceDuty, TraceStage } from '../stages.ts';

/** One stream as the door read it. */
export interface Reading<S extends MatterState = MatterState> {
  readonly stream: string;
  readonly version: number;
  readonly state: S;
  /** The five stages are asked for. */
  readonly ofProject: boolean;
  readonly context: Pick<DecideContext, 'at' | 'calendar' | 'organisation'>;
}

type Said = Pick<TraceEntry, 'stage' | 'duty' | 'unit' | 'point'> &
  Partial<Pick<TraceEntry, 'day' | 'until' | 'detail' | 'figure' | 'waits'>> & {
    /** What names it in its stream. */
    readonly subject: string;
    /** Versions of its events; empty where the state keeps none. */
    readonly versions?: readonly number[];
  };

/** Its id follows from where it is read, so that it is the same entry when it is read again. */
export function entry({ stream, version }: Reading, { subject, versions = [], ...said }: Said): TraceEntry {
  return {
    entryId: `${stream}/${said.point}/${subject}`,
    ...{ day: null, until: null, detail: null, figure: null, waits: [], ...said },
    source: { stream, versions: versions.length === 0 ? [version] : [...new Set(versions)].sort((a, b) => a - b) },
  };
}

export function dayOf(moment: string | null): string | null {
  return moment === null ? null : localDayOf(moment);
}

/** A period of the unit ran out: it was done late, or is not done yet. One that had to be waited out is nobody's lateness. */
export function isLate({ status, waitedOut }: ClockState): boolean {
  return !waitedOut && (status === 'lapsed' || status === 'doneLate');
}

export function lapseOf(
  reading: Reading,
  clock: ClockState,
  {
    stage,
    duty,
    waits,
  }: { readonly stage: TraceStage; readonly duty: TraceDuty; readonly waits: readonly TraceWait[] },
): TraceEntry {
  const { id, ruleId, unit, due, dueAt, metOn, metBy, startedBy, setBy, workingDaysLate } = clock;
  return entry(reading, {
    ...{ stage, duty, unit, point: 'clock-lapsed', subject: id, detail: ruleId },
    ...{ day: due ?? dayOf(dueAt), until: dayOf(metOn), figure: workingDaysLate },
    versions: [startedBy, setBy, ...(metBy === null ? [] : [metBy])],
    waits: waits.filter((wait) => isBeside(wait, clock)),
  });
}

/** It was waited for while the period ran, or after. */
function isBeside({ from, until }: TraceWait, { start, metOn }: ClockState): boolean {
  const [began, ended] = [localDayOf(start), dayOf(metOn)];
  return (until === null || until >= began) && (from === null || ended === null || from <= ended);
}
