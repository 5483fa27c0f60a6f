import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaseState, STEP_GRAPHS, STEP_KINDS, type StepGraph, type StepKind } from '@qingxin/domain';
import { actUnderWay } from '@qingxin/workflows';
import { walksOf } from '../../../libs/domain/src/testing/step-paths.ts';
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

const outcomesOf = ({ acts: all }: StepGraph): readonly string[] =>
  Object.entries(all)
    .flatMap(([act, { outcomes }]) => Object.keys(outcomes).map((outcome) => `${act}>${outcome}`))
    .sort();

/** Follows one share of the department steps through every outcome of their acts. */
export function describeSteps(part: number, parts: number): void {
  let process: ProcessFixture;
  let ground: StepGround;

  beforeAll(async () => {
    ({ process, ground } = await startedGround());
  }, 60_000);

  afterAll(() => process?.end());

  const take = (stream: string, ...steps: readonly acts.Act[]): Promise<void> => process.take(stream, ...steps);

  /** A case that has come to whatever a step may ask for. */
  async function opened(graph: StepGraph): Promise<string> {
    const complaint = await process.registered();
    const arrears = acts.newCase();
    await take(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(arrears));
    await take(arrears, ground.lead(graph), acts.addParty());
    const { lines, parties } = await process.state<CaseState>(arrears);
    const payBy = await ground.tomorrow();
    await take(arrears, ...ground.ordered(Object.keys(lines)[0] ?? '', Object.keys(parties)[0] ?? '', payBy));
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
        const walked = new Set<string>();
        for (const [index, path] of walksOf(graph).entries()) {
          const key = `${kind}-${index + 1}`;
          const under = () => process.environment.client.workflow.getHandle(`${arrears}/${key}`).query(actUnderWay);
          await take(arrears, ground.start(graph));
          for (const { act, outcome } of path) {
            told.push([act, await untilEqual(under, act)]);
            await ground.take(arrears, key, act, outcome);
            walked.add(`${act}>${outcome}`);
          }
          told.push([null, await untilEqual(under, null)]);
        }
        for (const [due, followed] of told) expect(followed).toBe(due);
        expect([...walked].sort()).toEqual(outcomesOf(graph));
        expect(process.chart.unwalked(kind)).toEqual([]);
      },
      60_000,
    );
  });
}
