import { dueActOf } from '../steps/due-acts.ts';
import type { Actor } from '../kernel/actor.ts';
import { STEP_GRAPHS, type StepGraph } from '../steps/index.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import {
  addSource,
  arrearsCase,
  conclude,
  determine,
  onStep,
  order,
  serve,
  startStep,
  TO_VERIFIED,
  WITHOUT_RULES,
  type CaseStep,
  type CaseStory,
} from './arrears-case.ts';
import { HOUSING, INSPECTOR, on, person, teamOf } from './district.ts';
import { edgeOf, fitting, wayToEnd } from './step-paths.ts';

/** One act with its outcome, `<act>><outcome>`. */
export type StepEdge = string;

export function graphOf(kind: string): StepGraph {
  const graph = STEP_GRAPHS[kind];
  if (graph === undefined) throw new Error(`no graph ${kind}`);
  return graph;
}

const OPENS = { number: '潞治欠〔2026〕1号', projectKind: 'government', project: null, reason: '确有欠薪' } as const;

/** A case of a government project whose treatment decision nobody obeyed: what any step may ask for is there. */
export const TO_ANYWHERE: readonly CaseStep[] = [
  addSource({ opens: OPENS }),
  ...TO_VERIFIED.slice(1),
  ...[determine(), conclude(), order({ kind: 'treatment-decision' }), serve()],
];
/** The order of that case was to be obeyed by the Friday before. */
const AFTER_PAY_BY = on('2026-06-15 09:00');

/** The step, started by whom its graph names first. */
export function begun(kind: string): CaseStep {
  const graph = graphOf(kind);
  const { organisation } = WITHOUT_RULES;
  const units = graph.target === 'self' ? [] : organisation.units.filter((unit) => graph.target.includes(unit.kind));
  const targetUnit = units.length > 1 ? (units[0]?.id ?? null) : null;
  return { ...startStep(kind, { targetUnit }), by: starterOf(graph), at: AFTER_PAY_BY };
}

function starterOf({ startedBy: [first] }: StepGraph): Actor {
  if (first === 'filingUnit' || first === undefined) return INSPECTOR;
  if (first === 'lead') return HOUSING;
  return person('starter', WITHOUT_RULES.organisation.ofKind(first)?.id ?? '', 'officer');
}

/** The act that is due, by somebody else of its unit each time, saying what it asks for, on a day on which it may. */
export function walked(story: CaseStory, key: string, edge: StepEdge): CaseStep {
  const [name = '', outcome = ''] = edge.split('>');
  const step = story.state.steps[key];
  const way = graphOf(step?.kind ?? '').acts[name]?.outcomes[outcome];
  if (step === undefined || way === undefined) throw new Error(`${key} has no ${edge}`);
  const due = dueActOf(step, WITHOUT_RULES.organisation);
  const at =
    way.overdue === true && way.waitsFor === undefined && step.dueOn !== null
      ? on(`${addDays(step.dueOn, 1)} 09:00`)
      : story.now;
  const own = step.targetUnit === step.requestingUnit ? ({ own: true } as const) : {};
  return onStep(key, name, outcome, {
    ...own,
    by: person(`${due?.name ?? ''}-desk`, due?.unit ?? '', 'officer'),
    ...{ at, signedBy: '负责人' },
    ...(way.asks?.includes('dueOn') === true ? { dueOn: addDays(localDayOf(at), 20) } : {}),
    ...(way.asks?.includes('amountFen') === true ? { amountFen: fitting(step.sums, name, way, 500_000) } : {}),
    ...(way.asks?.includes('reason') === true ? { reason: '理由' } : {}),
    ...(way.asks?.includes('officers') === true ? { officers: teamOf(due?.unit ?? '').map(({ id }) => id) } : {}),
  });
}

/** The next edge on the shortest way to the end that waits for no date to pass. */
export function towardsEnd(graph: StepGraph, at: string): StepEdge {
  const [next] = wayToEnd(graph, at);
  return next === undefined ? '' : edgeOf(next);
}

/** A journey through one step on its shortest way, from the place where it may begin. */
export function journeyThrough(kind: string): readonly CaseStep[] {
  const key = `${kind}-1`;
  const journey = [...TO_ANYWHERE, begun(kind)];
  const story = arrearsCase().given(...journey);
  for (let at = graphOf(kind).first; at !== 'end'; at = story.state.steps[key]?.at ?? 'end') {
    const step = walked(story, key, towardsEnd(graphOf(kind), at));
    story.given(step);
    journey.push(step);
  }
  return journey;
}
