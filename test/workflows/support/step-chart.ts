import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseState, STEP_GRAPHS, STEP_KINDS, type StepGraph, type StepKind } from '@qingxin/domain';
import { actUnderWay } from '@qingxin/workflows';
import { edgeOf, type PathAct, walksOf } from '../../../libs/domain/src/testing/step-paths.ts';
import * as acts from './acts.ts';
import type { ProcessFixture } from './process-fixture.ts';
import { morningAfter, startedGround, type StepGround } from './step-ground.ts';
import { untilEqual } from './until-equal.ts';

const actsOf = (kind: StepKind): number => walksOf(graphOf(kind)).reduce((sum, { length }) => sum + length, 0);

function graphOf(kind: string): StepGraph {
  const graph = STEP_GRAPHS[kind];
  if (graph === undefined) throw new Error(kind);
  return graph;
}

/** The kinds dealt out by what their walks take, so that files of equal length can run side by side. */
function share(part: number, parts: number): readonly StepKind[] {
  const longestFirst = STEP_KINDS.filter((kind) => kind in STEP_GRAPHS).sort((a, b) => actsOf(b) - actsOf(a));
  return longestFirst.filter((_, place) => place % parts === part);
}

/**
 * Of each walk the places before and after every outcome that no walk before has taken: a beginning that walks have in
 * common is followed in the first of them, and passed over in the others.
 */
function placesToLook(walks: readonly (readonly PathAct[])[]): readonly ReadonlySet<number>[] {
  const taken = new Set<string>();
  return walks.map((path) => {
    const places = new Set<number>();
    for (const [place, way] of path.entries()) {
      if (!taken.has(edgeOf(way))) places.add(place).add(place + 1);
      taken.add(edgeOf(way));
    }
    return places;
  });
}

/** Follows one share of the department steps through every outcome of their acts. */
export function describeSteps(part: number, parts: number): void {
  let process: ProcessFixture;
  let ground: StepGround;

  beforeAll(async () => {
    ({ process, ground } = await startedGround());
  }, 60_000);

  afterAll(() => process?.end());

  /** What leads up to a walk is not waited for act by act. */
  async function send(stream: string, ...steps: readonly acts.Act[]): Promise<void> {
    for (const { type, payload, by } of steps) await process.send(stream, type, payload, by);
  }

  /** A case that has come to whatever a step may ask for. */
  async function opened(graph: StepGraph): Promise<string> {
    const complaint = await process.registered();
    const arrears = acts.newCase();
    await send(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(arrears));
    await process.settle();
    await send(arrears, ground.lead(graph), acts.addParty());
    const { lines, parties } = await process.state<CaseState>(arrears);
    const payBy = await ground.tomorrow();
    await send(arrears, ...ground.ordered(Object.keys(lines)[0] ?? '', Object.keys(parties)[0] ?? '', payBy));
    await process.skipTo(morningAfter(payBy));
    return arrears;
  }

  describe('the workflow of a department step', () => {
    it.each(share(part, parts))(
      'of kind %s follows it through every outcome of its acts, and its lane is walked',
      async (kind) => {
        const graph = graphOf(kind);
        const arrears = await opened(graph);
        const told: (string | null)[][] = [];
        const walks = walksOf(graph);
        const places = placesToLook(walks);
        for (const [index, path] of walks.entries()) {
          const key = `${kind}-${index + 1}`;
          const under = () => process.environment.client.workflow.getHandle(`${arrears}/${key}`).query(actUnderWay);
          const look = async (due: string | null): Promise<void> => {
            await process.settle();
            told.push([due, await untilEqual(under, due)]);
          };
          await send(arrears, ground.start(graph));
          for (const [place, { act, outcome }] of path.entries()) {
            if (places[index]?.has(place) === true) await look(act);
            await send(arrears, await ground.act(arrears, key, act, outcome));
          }
          await look(null);
        }
        for (const [due, followed] of told) expect(followed).toBe(due);
        expect(process.chart.unwalked(kind)).toEqual([]);
      },
      60_000,
    );
  });
}
