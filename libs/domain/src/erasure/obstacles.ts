import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import { kindOfStream } from '../kernel/stream-kind.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { ErasureGround } from './events.ts';
import type { DisposalHold } from './state.ts';
import { type Term, termOfCase, termOfComplaint } from './terms.ts';

/** Why something may not be destroyed yet. */
export type ObstacleCode =
  | 'erasure-held'
  | 'erasure-matter-open'
  | 'erasure-wages-unpaid'
  | 'erasure-dispute-open'
  | 'erasure-not-filed'
  | 'erasure-for-good'
  | 'erasure-term-runs'
  | 'erasure-files-left'
  | 'erasure-goes-with-case';

export interface Obstacle {
  readonly code: ObstacleCode;
  readonly stream: string;
  /** Of the matter, as printed. */
  readonly number: string | null;
  /** Last day of the term, where that is what stands in the way. */
  readonly until: LocalDay | null;
}

/** A complaint or case as it was read. */
export interface ReadMatter {
  readonly stream: string;
  readonly state: StreamState;
}

export interface Standing {
  readonly holds: readonly DisposalHold[];
  readonly rules: Pick<Rulebook, 'versionOn'>;
  readonly today: LocalDay;
}

/** Until when a matter is kept; a complaint in a case goes with it, and has no term of its own. */
export function termOf({ stream, state }: ReadMatter, rules: Standing['rules']): Term | null {
  if (kindOfStream(stream) === 'case') return termOfCase(state as CaseState, rules);
  const complaint = state as ComplaintState;
  return complaint.membership === null ? termOfComplaint(complaint, rules) : null;
}

/** What stands in the way of destroying a matter as a whole: first what is still to be done, then time. */
export function obstaclesOf(matter: ReadMatter, { holds, rules, today }: Standing): readonly Obstacle[] {
  const term = termOf(matter, rules);
  const codes: ObstacleCode[] = [
    ...(isHeld(matter.stream, holds) ? ['erasure-held' as const] : []),
    ...openEnds(matter),
    ...(term?.kind === 'not-filed' ? ['erasure-not-filed' as const] : []),
    ...(term?.kind === 'for-good' ? ['erasure-for-good' as const] : []),
    ...(term !== null && term.until !== null && term.until >= today ? ['erasure-term-runs' as const] : []),
  ];
  return codes.map((code) => obstacle(code, matter, code === 'erasure-term-runs' ? (term?.until ?? null) : null));
}

/**
 * What stands in the way of erasing one person of these matters. Whoever was entered by mistake has no part in them: then
 * only what somebody keeps back, and files that still show him.
 */
export function personObstacles(
  subject: string,
  matters: readonly ReadMatter[],
  ground: ErasureGround,
  standing: Standing,
): readonly Obstacle[] {
  return matters.flatMap((matter) => [
    ...(ground === 'wrong-person'
      ? obstaclesOf(matter, standing).filter(({ code }) => code === 'erasure-held')
      : obstaclesOf(matter, standing)),
    ...(filesLeft(subject, matter).length > 0 ? [obstacle('erasure-files-left', matter, null)] : []),
  ]);
}

/** Files that are said to speak of the person and can still be read; what covers him up in them is a copy of its own. */
export function filesLeft(subject: string, { state }: ReadMatter): readonly string[] {
  return Object.values((state as CaseState | ComplaintState).evidence)
    .filter(({ persons, redacted, status }) => persons.includes(subject) && !redacted && status !== 'erased')
    .map(({ fileId }) => fileId);
}

function openEnds({ stream, state }: ReadMatter): readonly ObstacleCode[] {
  if (kindOfStream(stream) === 'case') {
    const { archived, lines, steps } = state as CaseState;
    // Whoever could not be found is owed his money still: it is kept for him.
    const unpaid = Object.values(lines).some(({ end, left }) => !left && (end === null || end === 'untraceable'));
    return [
      ...(archived ? [] : ['erasure-matter-open' as const]),
      ...(unpaid ? ['erasure-wages-unpaid' as const] : []),
      ...(Object.values(steps).some(({ at }) => at !== null) ? ['erasure-dispute-open' as const] : []),
    ];
  }
  const { closed, voided, objection } = state as ComplaintState;
  return [
    ...(closed === null && !voided ? ['erasure-matter-open' as const] : []),
    ...(objection === null ? [] : ['erasure-dispute-open' as const]),
  ];
}

function isHeld(stream: string, holds: readonly DisposalHold[]): boolean {
  return holds.some(({ matter, lifted }) => matter === stream && lifted === null);
}

function obstacle(code: ObstacleCode, { stream, state }: ReadMatter, until: LocalDay | null): Obstacle {
  const { number } = state as CaseState | ComplaintState;
  return { code, stream, number, until };
}
