import type { Figures, Round } from './rounds.ts';
import { median } from './statistics.ts';

/** A ratio inside one round and the bound it must keep. */
export interface Goal {
  readonly text: string;
  readonly bound: { readonly atLeast: number } | { readonly atMost: number };
  ratio(figures: Figures): number;
}

export type Verdict = 'met' | 'missed' | 'no verdict';

export interface GoalResult {
  readonly goal: string;
  readonly bound: string;
  readonly median: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly clean: number;
  readonly rounds: number;
  readonly verdict: Verdict;
}

const FEWEST_CLEAN = 5;

export function judged(goal: Goal, rounds: readonly Round[]): GoalResult {
  const ratios = rounds.filter((round) => round.clean).map((round) => goal.ratio(round.figures));
  const middle = ratios.length === 0 ? null : median(ratios);
  return {
    goal: goal.text,
    bound: 'atLeast' in goal.bound ? `≥ ${goal.bound.atLeast}` : `≤ ${goal.bound.atMost}`,
    median: middle,
    min: ratios.length === 0 ? null : Math.min(...ratios),
    max: ratios.length === 0 ? null : Math.max(...ratios),
    clean: ratios.length,
    rounds: rounds.length,
    verdict: middle === null || ratios.length < FEWEST_CLEAN ? 'no verdict' : verdictOf(goal.bound, middle),
  };
}

function verdictOf(bound: Goal['bound'], value: number): Verdict {
  return ('atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost) ? 'met' : 'missed';
}

/** A goal that holds or does not, without rounds: a count that must be zero. */
export function counted(goal: string, bound: string, value: number, verdict: Verdict): GoalResult {
  return { goal, bound, median: value, min: value, max: value, clean: 1, rounds: 1, verdict };
}

/** Medians of the clean rounds; of all of them where none was clean. */
export function medians(rounds: readonly Round[]): Figures {
  const clean = rounds.filter((round) => round.clean);
  const used = clean.length > 0 ? clean : rounds;
  const names = Object.keys(used[0]?.figures ?? {}).sort();
  return Object.fromEntries(
    names.map((name) => [name, median(used.map((round) => round.figures[name] ?? Number.NaN))]),
  );
}

const shown = (value: number | null): string => {
  if (value === null) return '–';
  if (Number.isInteger(value)) return String(value);
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
};

export interface Table {
  readonly bench: string;
  readonly goals: readonly GoalResult[];
  readonly figures: Figures;
  readonly notes: readonly string[];
}

export function tableOf(report: Table): string {
  const rows = report.goals.map(({ goal, bound, median: middle, min, max, clean, rounds, verdict }) => [
    goal,
    bound,
    rounds === 1 ? shown(middle) : `${shown(middle)} [${shown(min)}–${shown(max)}]`,
    rounds === 1 ? '–' : `${clean} of ${rounds}`,
    verdict,
  ]);
  const header = ['goal', 'bound', 'median ratio [min–max]', 'clean rounds', 'verdict'];
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const figures = Object.entries(report.figures).map(([name, value]) => `  ${name}: ${shown(value)}`);
  return [
    `${report.bench}`,
    line(header),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
    ...(figures.length === 0 ? [] : ['medians', ...figures]),
    ...report.notes.map((note) => `note: ${note}`),
  ].join('\n');
}
