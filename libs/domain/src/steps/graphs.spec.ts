import { describe, expect, test } from '@jest/globals';
import { ROLES } from '../kernel/actor.ts';
import { isEdge } from '../process-map.ts';
import type { StepGraph } from './graph.ts';
import { COMPANY_GRAPHS, STEP_GRAPHS } from './index.ts';

const CHINESE = /[\u4e00-\u9fff]/;

/** Every fault of a graph as one line. */
function faults(graph: StepGraph<string>): readonly string[] {
  const acts = Object.entries(graph.acts);
  const found: string[] = [];
  if (graph.acts[graph.first] === undefined) found.push(`first act ${graph.first} is unknown`);
  const lane = [`${graph.from}>${graph.node}`, `${graph.node}>${graph.from}`];
  if (!lane.every(isEdge)) found.push(`the chart has no lane ${graph.node}`);
  if (graph.startedBy.length === 0) found.push('nobody starts it');
  if (![graph.label, graph.source].every((text) => CHINESE.test(text))) found.push('label or source missing');
  for (const [name, step] of acts) {
    if (!CHINESE.test(step.label)) found.push(`${name} has no label`);
    if (!ROLES.some((role) => role === step.role)) found.push(`${name} is done by unknown role ${step.role}`);
    if (step.notBy !== undefined && graph.acts[step.notBy] === undefined)
      found.push(`${name} is kept from unknown ${step.notBy}`);
    if (Object.keys(step.outcomes).length === 0) found.push(`${name} has no outcome`);
    for (const [outcome, { label, next, overdue, waitsFor }] of Object.entries(step.outcomes)) {
      if (overdue === true && waitsFor === undefined && !isDated(graph, name))
        found.push(`${name}>${outcome} passes no date`);
      if (!CHINESE.test(label)) found.push(`${name}>${outcome} has no label`);
      if (next !== 'end' && graph.acts[next] === undefined) found.push(`${name}>${outcome} leads to unknown ${next}`);
    }
    if (!reaches(graph, graph.first, name)) found.push(`${name} is never reached`);
    if (!reaches(graph, name, 'end')) found.push(`${name} never ends`);
  }
  return found;
}

/** Some way to the act sets its date. */
function isDated(graph: StepGraph<string>, act: string): boolean {
  const outcomes = Object.values(graph.acts).flatMap((step) => Object.values(step.outcomes));
  return outcomes.some(({ next, asks, keepsDate }) => next === act && (keepsDate ?? asks?.includes('dueOn')) === true);
}

function reaches(graph: StepGraph<string>, from: string, to: string): boolean {
  const seen = new Set<string>([from]);
  for (const name of seen) {
    for (const { next } of Object.values(graph.acts[name]?.outcomes ?? {})) seen.add(next);
  }
  return seen.has(to);
}

describe('部门环节的图', () => {
  const ALL: Readonly<Record<string, StepGraph<string>>> = { ...STEP_GRAPHS, ...COMPANY_GRAPHS };

  test.each(Object.keys(ALL))('%s is sound: every outcome leads on, every act is reached and can end', (kind) => {
    const graph = ALL[kind];
    expect(graph === undefined ? ['missing'] : faults(graph)).toEqual([]);
  });

  test('each graph stands under its own kind', () => {
    expect(Object.entries(ALL).filter(([kind, graph]) => graph.kind !== kind)).toEqual([]);
    expect(Object.keys(STEP_GRAPHS).filter((kind) => kind in COMPANY_GRAPHS)).toEqual([]);
  });

  test('the check sees a dead end, an island, a strange role and a missing label', () => {
    const act = { label: '甲', by: 'target', role: 'officer', rules: [], documented: false } as const;
    const broken = {
      ...{
        kind: 'broken',
        label: '乙',
        node: 'order',
        source: '丙',
        target: ['police'],
        startedBy: [],
        needs: [],
        from: 'order',
        first: 'one',
      },
      acts: {
        one: { ...act, outcomes: { on: { label: '丁', next: 'two' }, away: { label: 'gone', next: 'nowhere' } } },
        two: { ...act, role: 'clerk', outcomes: { back: { label: '戊', next: 'two' } } },
        island: { ...act, label: 'x', notBy: 'nobody', outcomes: {} },
      },
    } satisfies StepGraph;
    expect(faults(broken).toSorted()).toEqual(
      [
        'one>away has no label',
        'one>away leads to unknown nowhere',
        'two is done by unknown role clerk',
        'one never ends',
        'two never ends',
        'island has no label',
        'island has no outcome',
        'island is kept from unknown nobody',
        'island is never reached',
        'island never ends',
        'nobody starts it',
        'the chart has no lane order',
      ].toSorted(),
    );
  });
});
