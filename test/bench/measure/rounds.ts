import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessorShare, withProcessorShare } from './processor-time.ts';
import { shuffled } from './statistics.ts';

/** Named values of one window: commands per second, milliseconds. */
export type Figures = Readonly<Record<string, number>>;

/** One of those compared. Each round gives each of them one window, in shuffled order. */
export interface Contestant {
  readonly name: string;
  /** Not measured; before each of its windows. */
  prepare?(): Promise<void>;
  window(milliseconds: number): Promise<Figures>;
}

export interface Pace {
  readonly rounds: number;
  readonly windowMs: number;
}

export const FULL_PACE: Pace = { rounds: 8, windowMs: 2000 };
export const QUICK_PACE: Pace = { rounds: 2, windowMs: 400 };

export interface Round {
  readonly figures: Figures;
  /** Largest share of all cores that other programs took in one of its windows; null = not known. */
  readonly foreign: number | null;
  readonly clean: boolean;
}

/** More than this spoils a window: with two cores a tenth of one core. */
const FOREIGN_LIMIT = 0.05;
const WINDOW_TRIES = 3;
const MOST_ROUNDS = 2;
const QUIET_PROBE_MS = 150;
const LONGEST_WAIT_MS = 10_000;

/**
 * Runs rounds until enough are clean, at most twice as many. A window that other programs spoilt is run again, twice at
 * most; a round that keeps a spoilt window is dropped. One round before the first is not counted: it warms everything.
 */
export async function runRounds(
  contestants: readonly Contestant[],
  pace: Pace,
  tell: (line: string) => void,
): Promise<readonly Round[]> {
  for (const contestant of contestants) await window(contestant, pace.windowMs / 2);
  const rounds: Round[] = [];
  const clean = (): number => rounds.filter((round) => round.clean).length;
  while (clean() < pace.rounds && rounds.length < pace.rounds * MOST_ROUNDS) {
    const round = await runRound(contestants, pace.windowMs);
    rounds.push(round);
    const share = round.foreign === null ? 'unknown' : `${(round.foreign * 100).toFixed(1)} %`;
    tell(`round ${rounds.length}: ${round.clean ? 'clean' : 'dropped'}, other programs ${share}`);
  }
  return rounds;
}

async function runRound(contestants: readonly Contestant[], windowMs: number): Promise<Round> {
  let figures: Figures = {};
  let worst: number | null = 0;
  for (const contestant of shuffled(contestants)) {
    let measured = await window(contestant, windowMs);
    for (let tries = 1; tries < WINDOW_TRIES && isSpoilt(measured.foreign); tries += 1) {
      measured = await window(contestant, windowMs);
    }
    figures = { ...figures, ...measured.figures };
    worst = worst === null || measured.foreign === null ? null : Math.max(worst, measured.foreign);
  }
  return { figures, foreign: worst, clean: worst !== null && !isSpoilt(worst) };
}

function isSpoilt(foreign: number | null): boolean {
  return foreign !== null && foreign > FOREIGN_LIMIT;
}

async function window(
  contestant: Contestant,
  milliseconds: number,
): Promise<{ readonly figures: Figures; readonly foreign: number | null }> {
  await contestant.prepare?.();
  await quiet();
  const { result, share } = await withProcessorShare(() => contestant.window(milliseconds));
  return { figures: result, foreign: share?.foreign ?? null };
}

/** Waits for other programs to finish what they are at; a window that begins beside them would only be spoilt. */
async function quiet(): Promise<void> {
  const until = performance.now() + LONGEST_WAIT_MS;
  let share: ProcessorShare | null;
  do {
    ({ share } = await withProcessorShare(() => pause(QUIET_PROBE_MS)));
  } while (isSpoilt(share?.foreign ?? null) && performance.now() < until);
}

/** Runs `work` in as many loops as there are callers until the time is up; answers units per second. */
export async function rateOf(
  callers: number,
  milliseconds: number,
  work: (caller: number) => Promise<number>,
): Promise<number> {
  const start = performance.now();
  const until = start + milliseconds;
  const loop = async (caller: number): Promise<number> => {
    let done = 0;
    while (performance.now() < until) done += await work(caller);
    return done;
  };
  const counts = await Promise.all(Array.from({ length: callers }, (_, caller) => loop(caller)));
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - start);
}
