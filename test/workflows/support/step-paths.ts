import type { StepGraph } from '@qingxin/domain';

export interface PathAct {
  readonly act: string;
  readonly outcome: string;
}

/** Every way through a step from its first act to its end that goes back at most once. */
export function pathsOf(graph: StepGraph): readonly (readonly PathAct[])[] {
  const from = (act: string, behind: readonly PathAct[], mayGoBack: number): readonly (readonly PathAct[])[] =>
    Object.entries(graph.acts[act]?.outcomes ?? {}).flatMap(([outcome, { next }]) => {
      const path = [...behind, { act, outcome }];
      if (next === 'end') return [path];
      const goesBack = path.some((taken) => taken.act === next) ? 1 : 0;
      return goesBack > mayGoBack ? [] : from(next, path, mayGoBack - goesBack);
    });
  return from(graph.first, [], 1);
}

/** Ways that together take every outcome of every act; of two that take the same, the shorter. */
export function coveringPaths(graph: StepGraph): readonly (readonly PathAct[])[] {
  const taken = new Set<string>();
  const name = ({ act, outcome }: PathAct): string => `${act}>${outcome}`;
  return [...pathsOf(graph)]
    .sort((one, other) => one.length - other.length)
    .filter((path) => {
      const isNew = path.some((step) => !taken.has(name(step)));
      if (isNew) for (const step of path) taken.add(name(step));
      return isNew;
    });
}
