import { type Goal, type GoalResult, judged, medians } from './measure/report.ts';
import type { Figures, Pace, Round } from './measure/rounds.ts';

export interface BenchOptions {
  readonly pace: Pace;
  /** How much is prepared before the first round, as a share of what a full run prepares. */
  readonly scale: number;
  /** Events of `feed-loss`. */
  readonly events: number;
  readonly tell: (line: string) => void;
}

export interface BenchResult {
  readonly postgres: string;
  readonly goals: readonly GoalResult[];
  readonly figures: Figures;
  readonly notes: readonly string[];
}

/** One bench of the table in docs/performance.md. */
export interface Bench {
  readonly name: string;
  readonly measures: string;
  run(options: BenchOptions): Promise<BenchResult>;
}

/** What rounds say about goals that are ratios. */
export function judgedRounds(
  postgres: string,
  goals: readonly Goal[],
  rounds: readonly Round[],
  notes: readonly string[] = [],
): BenchResult {
  return { postgres, goals: goals.map((goal) => judged(goal, rounds)), figures: medians(rounds), notes };
}
