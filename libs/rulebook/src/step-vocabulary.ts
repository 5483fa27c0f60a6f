import { COMPANY_GRAPHS, STEP_GRAPHS, type StepGraph } from '@qingxin/domain';

const graphs: readonly StepGraph<string>[] = [...Object.values(STEP_GRAPHS), ...Object.values(COMPANY_GRAPHS)];
const kinds = graphs.map(({ kind }) => kind);
const acts = [...new Set(graphs.flatMap((graph) => Object.keys(graph.acts)))];
const outcomes = [
  ...new Set(
    graphs.flatMap((graph) =>
      Object.entries(graph.acts).flatMap(([act, { outcomes: list }]) =>
        Object.keys(list).map((outcome) => `${act}:${outcome}`),
      ),
    ),
  ),
];

const named = (names: readonly string[], prefix: string): readonly string[] => names.map((name) => prefix + name);

/**
 * Predicates that every act graph brings along: `step:<kind>`, `act:<act>` and `act:<act>:<outcome>` of the act that was
 * done, `then:<act>` of the one that is due next.
 */
export const STEP_PREDICATES: readonly string[] = [
  ...named(kinds, 'step:'),
  ...named(acts, 'act:'),
  ...named(outcomes, 'act:'),
  ...named(acts, 'then:'),
];

/** Names under which the first rows knew two of the kinds. */
const FIRST_NAMES = { policeAssistanceStep: 'police-assistance', accountQueryStep: 'account-query' } as const;

/** An event is of one step and one act, has one outcome and leads to one next act. */
export const STEP_EXCLUSIVE: readonly (readonly string[])[] = [
  named(kinds, 'step:'),
  ...Object.entries(FIRST_NAMES).map(([name, own]) => [
    name,
    ...named(
      kinds.filter((kind) => kind !== own),
      'step:',
    ),
  ]),
  named(acts, 'act:'),
  named(outcomes, 'act:'),
  named(acts, 'then:'),
];
