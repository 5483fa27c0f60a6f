import type { Fen } from '../kernel/event.ts';
import { type StepGraph, type StepOutcome, mostOf, sumOf, waits } from '../steps/graph.ts';

export interface PathAct {
  readonly act: string;
  readonly outcome: string;
}

/** Dearer than any way through the acts: an end, or a date that has to pass, is put off as long as something else is left. */
const DEAR = 1000;

interface Way {
  readonly path: readonly PathAct[];
  readonly next: string;
  readonly cost: number;
}

/** Walks from the first act to the end that together take every outcome of every act; loops are walked as they come. */
export function walksOf(graph: StepGraph<string>): readonly (readonly PathAct[])[] {
  const left = new Set<string>();
  for (const [act, { outcomes }] of Object.entries(graph.acts)) {
    for (const outcome of Object.keys(outcomes)) left.add(edgeOf({ act, outcome }));
  }
  const walks: PathAct[][] = [];
  while (left.size > 0) {
    const before = left.size;
    const walk: PathAct[] = [];
    const spent = new Set<string>();
    for (let at = graph.first; at !== 'end';) {
      const way =
        wayTo(graph, at, (last) => left.has(edgeOf(last)), spent) ??
        wayTo(graph, at, (last) => graph.acts[last.act]?.outcomes[last.outcome]?.next === 'end', spent);
      if (way === null) throw new Error(`${graph.kind} does not end after ${at}`);
      for (const step of way.path) {
        left.delete(edgeOf(step));
        spent.add(onceOf(graph, step) ?? '');
      }
      walk.push(...way.path);
      at = way.next;
    }
    if (left.size === before) throw new Error(`${graph.kind} has islands: ${[...left].join(' ')}`);
    walks.push(walk);
  }
  return walks;
}

/** The shortest way from the act to the end that waits for no date to pass where there is another. */
export function wayToEnd(graph: StepGraph<string>, at: string): readonly PathAct[] {
  const ends = ({ act, outcome }: PathAct): boolean => graph.acts[act]?.outcomes[outcome]?.next === 'end';
  return wayTo(graph, at, ends)?.path ?? [];
}

export const edgeOf = ({ act, outcome }: PathAct): string => `${act}>${outcome}`;

/** What may be taken once in a walk, under its code. */
const onceOf = (graph: StepGraph<string>, { act, outcome }: PathAct): string | undefined =>
  graph.acts[act]?.outcomes[outcome]?.once;

/** The cheapest way whose last act is the one that is looked for, without what the walk has `spent`. */
function wayTo(
  graph: StepGraph<string>,
  from: string,
  wanted: (last: PathAct) => boolean,
  spent: ReadonlySet<string> = new Set(),
): Way | null {
  const open: Way[] = [{ path: [], next: from, cost: 0 }];
  const seen = new Set<string>();
  for (;;) {
    const way = open.sort((one, other) => one.cost - other.cost).shift();
    if (way === undefined) return null;
    const last = way.path.at(-1);
    if (last !== undefined && wanted(last)) return way;
    if (way.next === 'end' || seen.has(way.next)) continue;
    seen.add(way.next);
    for (const [outcome, taken] of Object.entries(graph.acts[way.next]?.outcomes ?? {})) {
      const { next, once } = taken;
      if (once !== undefined && (spent.has(once) || way.path.some((step) => onceOf(graph, step) === once))) continue;
      const cost = way.cost + 1 + (waits(taken) ? DEAR : 0) + (next === 'end' ? DEAR : 0);
      open.push({ path: [...way.path, { act: way.next, outcome }], next, cost });
    }
  }
}

/** A sum that the outcome may say: the usual one, or half of what is left where it has a limit. */
export function fitting(sums: Readonly<Record<string, Fen>>, act: string, way: StepOutcome<string>, usual: Fen): Fen {
  const most = mostOf(sums, way);
  return most === null ? usual : Math.floor((most - sumOf(sums, act)) / 2);
}
