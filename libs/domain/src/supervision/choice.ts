import type { DecideContext } from '../kernel/stream.ts';
import { RUNG_ACTS, rungRefusal } from '../ladder/acts.ts';
import { decides } from '../ladder/deciders.ts';
import type { Rung } from '../ladder/events.ts';
import { isSameRung, type RungOfMatter } from '../ladder/letters.ts';
import { type LadderState, rungOf, type RungState } from '../ladder/state.ts';
import type { MatterState } from '../matter/state.ts';
import { localDayOf } from '../time/local-day.ts';
import type { LeftOut, MeasureBody, MeasureKind, TogetherDecision } from './events.ts';

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
  return chosenBy(context, asked, (ref) => refusalFor(context, ref, wanted));
}

export interface WantedDecision {
  readonly decision: TogetherDecision;
  /** Of what is postponed. */
  readonly approver: string | null;
}

/** Of the rungs that are to be decided on together those on which this person may decide so, and the others with the reason. */
export function chooseToDecide(context: DecideContext, asked: readonly RungOfMatter[], wanted: WantedDecision): Choice {
  return chosenBy(context, asked, (ref) => decisionRefusal(context, ref, wanted));
}

function chosenBy(
  context: DecideContext,
  asked: readonly RungOfMatter[],
  refusalOf: (rung: RungOfMatter) => string | null,
): Choice {
  const distinct = asked.filter((rung, index) => asked.findIndex((other) => isSameRung(rung, other)) === index);
  const rungs: RungOfMatter[] = [];
  const leftOut: LeftOut[] = [];
  for (const { stream, ladderKey, rungId } of distinct) {
    const ref = { stream, ladderKey, rungId };
    const code = refusalOf(ref);
    if (code === null) rungs.push(ref);
    else leftOut.push({ ...ref, code });
  }
  const streams = new Set(rungs.map(({ stream }) => stream));
  const read = Object.entries(context.facts).flatMap(([name, { stream, version }]) =>
    name.startsWith(MATTER_FACT) && streams.has(stream) ? [{ stream, version }] : [],
  );
  return { rungs, leftOut, read };
}

interface Standing {
  readonly ladder: LadderState;
  readonly rung: RungState;
}

function standingOf({ facts }: Pick<DecideContext, 'facts'>, ref: RungOfMatter): Standing | null {
  const matter = facts[`${MATTER_FACT}${ref.stream}`]?.fact as MatterState | undefined;
  const ladder = matter?.ladders[ref.ladderKey];
  const rung = ladder === undefined ? null : rungOf(ladder, ref.rungId);
  return ladder === undefined || rung === null ? null : { ladder, rung };
}

const DECIDED_BY = { issue: 'IssueRung', postpone: 'PostponeRung', decline: 'DeclineRung' } as const;

/** 约谈 has its day and place, 通报 its readers, 问责 its trace-back: they are issued each in its own form. */
function decisionRefusal(
  context: DecideContext,
  ref: RungOfMatter,
  { decision, approver }: WantedDecision,
): string | null {
  const found = standingOf(context, ref);
  if (found === null) return 'rung-unknown';
  const { ladder, rung } = found;
  const code = rungRefusal(DECIDED_BY[decision], ladder, rung, context);
  if (code !== null) return code;
  if (decision === 'issue' && rung.rung !== 'E2') return 'rung-needs-its-form';
  if (approver === null) return null;
  const posts = context.organisation.postsOf(approver);
  const mayApprove = posts.some(({ unit, roles }) => decides(rung, ladder, { unit, roles }, context));
  return mayApprove ? null : 'approver-not-entitled';
}

function refusalFor(context: DecideContext, ref: RungOfMatter, { unit, act, rung: height }: Wanted): string | null {
  const found = standingOf(context, ref);
  if (found === null) return 'rung-unknown';
  const { ladder, rung } = found;
  if (ladder.unit !== unit) return 'rung-of-another-unit';
  if (height !== null && rung.rung !== height) return 'rung-of-another-height';
  const { on, code } = RUNG_ACTS[act];
  return (on as readonly string[]).includes(rung.status) ? null : code;
}

/** The first day on which all of them had been proposed: no letter over them is served before it. */
export function servableFrom({ facts }: DecideContext, rungs: readonly RungOfMatter[]): string {
  return rungs.reduce((latest, ref) => {
    const proposedAt = standingOf({ facts }, ref)?.rung.proposedAt;
    const day = proposedAt === undefined ? '' : localDayOf(proposedAt);
    return day > latest ? day : latest;
  }, '');
}
