import { type EventOf, type Recorded, stepGraph, STEP_KINDS } from '@qingxin/domain';

/** An outcome of an act of a department step, `kind/act/outcome`. */
export type Edge = string;

/** Outcomes that lead back: to the act itself or to one that its graph has before it. */
export function returnEdges(): readonly Edge[] {
  return STEP_KINDS.flatMap((kind) => {
    const acts = Object.entries(stepGraph(kind)?.acts ?? {});
    const order = acts.map(([name]) => name);
    return acts.flatMap(([act, { outcomes }], place) =>
      Object.entries(outcomes)
        .filter(([, { next }]) => next !== 'end' && order.indexOf(next) <= place)
        .map(([outcome]) => `${kind}/${act}/${outcome}`),
    );
  });
}

/** What was walked in a history. */
export function edgesOf(history: readonly Recorded<EventOf>[]): readonly Edge[] {
  return history.flatMap(({ type, data }) => {
    if (type !== 'StepActed') return [];
    const { kind, act, outcome } = data as { readonly kind: string; readonly act: string; readonly outcome: string };
    return [`${kind}/${act}/${outcome}`];
  });
}

/** Kinds and return edges that no scenario walks, each with the reason. */
export const NOT_WALKED: Readonly<Record<string, string>> = {};

/** What should be walked and is not; and what is excused and yet walked. */
export function missingFrom(walked: ReadonlySet<Edge>): {
  readonly missing: readonly string[];
  readonly excusedInVain: readonly string[];
} {
  const kinds = new Set([...walked].map((edge) => edge.split('/')[0]));
  const wanted = [...STEP_KINDS, ...returnEdges()];
  const isWalked = (name: string): boolean => (name.includes('/') ? walked.has(name) : kinds.has(name));
  return {
    missing: wanted.filter((name) => !isWalked(name) && NOT_WALKED[name] === undefined),
    excusedInVain: Object.keys(NOT_WALKED).filter((name) => !wanted.includes(name) || isWalked(name)),
  };
}
