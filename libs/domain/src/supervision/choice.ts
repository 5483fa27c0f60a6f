import type { DecideContext } from '../kernel/stream.ts';
import { RUNG_ACTS } from '../ladder/acts.ts';
import type { Rung } from '../ladder/events.ts';
import { isSameRung, type RungOfMatter } from '../ladder/letters.ts';
import { rungOf } from '../ladder/state.ts';
import type { MatterState } from '../matter/state.ts';
import { localDayOf } from '../time/local-day.ts';
import type { LeftOut, MeasureBody, MeasureKind } from './events.ts';

/** Under this prefix and the stream's name the door reads the matters of an act. */
export const MATTER_FACT = 'matter:';

/** The height of the rungs that each is about. */
export const RUNG_OF_MEASURE: Readonly<Record<MeasureKind, Rung>> = { letter: 'E2', interview: 'E3', circular: 'E4' };

interface Wanted {
  readonly unit: string;
  readonly act: 'IssueRung' | 'LiftRung';
  /** Null: of whatever height. */
  readonly rung: Rung | null;
}

export type Choice = Pick<MeasureBody, 'rungs' | 'leftOut' | 'read'>;

/** Of the rungs that were asked for those that can be taken in, and the others with the reason why not. */
export function choose(context: DecideContext, asked: readonly RungOfMatter[], wanted: Wanted): Choice {
  const distinct = asked.filter((rung, index) => asked.findIndex((other) => isSameRung(rung, other)) === index);
  const rungs: RungOfMatter[] = [];
  const leftOut: LeftOut[] = [];
  for (const { stream, ladderKey, rungId } of distinct) {
    const ref = { stream, ladderKey, rungId };
    const code = refusalFor(context, ref, wanted);
    if (code === null) rungs.push(ref);
    else leftOut.push({ ...ref, code });
  }
  const streams = new Set(rungs.map(({ stream }) => stream));
  const read = Object.entries(context.facts).flatMap(([name, { stream, version }]) =>
    name.startsWith(MATTER_FACT) && streams.has(stream) ? [{ stream, version }] : [],
  );
  return { rungs, leftOut, read };
}

function refusalFor({ facts }: DecideContext, ref: RungOfMatter, { unit, act, rung: height }: Wanted): string | null {
  const matter = facts[`${MATTER_FACT}${ref.stream}`]?.fact as MatterState | undefined;
  const ladder = matter?.ladders[ref.ladderKey];
  const rung = ladder === undefined ? null : rungOf(ladder, ref.rungId);
  if (ladder === undefined || rung === null) return 'rung-unknown';
  if (ladder.unit !== unit) return 'rung-of-another-unit';
  if (height !== null && rung.rung !== height) return 'rung-of-another-height';
  const { on, code } = RUNG_ACTS[act];
  return (on as readonly string[]).includes(rung.status) ? null : code;
}

/** The first day on which all of them had been proposed: no letter over them is served before it. */
export function servableFrom({ facts }: DecideContext, rungs: readonly RungOfMatter[]): string {
  return rungs.reduce((latest, { stream, ladderKey, rungId }) => {
    const matter = facts[`${MATTER_FACT}${stream}`]?.fact as MatterState | undefined;
    const ladder = matter?.ladders[ladderKey];
    const proposedAt = ladder === undefined ? undefined : rungOf(ladder, rungId)?.proposedAt;
    const day = proposedAt === undefined ? '' : localDayOf(proposedAt);
    return day > latest ? day : latest;
  }, '');
}
