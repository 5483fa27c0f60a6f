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
