import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type ProjectState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import type { ProcessFixture } from './support/process-fixture.ts';
import { morningAfter, startedGround, type StepGround } from './support/step-ground.ts';

let process: ProcessFixture;
let ground: StepGround;

beforeAll(async () => {
  ({ process, ground } = await startedGround());
}, 60_000);

afterAll(() => process?.end());

describe('the workflow of a project', () => {
  it('follows a breach and a warning to their ends, and stands where the log says', async () => {
    const project = acts.newProject();
    const day = addDays(await ground.tomorrow(), -1);
    await process.take(project, acts.registerProject());
    const breach = [
      acts.recordCheck(day),
      acts.orderRectification('b1', addDays(day, 7)),
      acts.judgeRectified('b1', day),
    ];
    const risk = [acts.recordSignal(day), acts.signForWarning(), acts.concludeWarning(day)];
    for (const step of [...breach, ...risk]) await process.take(project, step);
    expect(process.chart.unwalked('project')).toEqual([]);
    const { active } = await process.state<ProjectState>(project);
    expect(active).toEqual(['project-file']);
  }, 60_000);

  it('lets the dates of a contract pass: the breaches come by themselves, and their order is asked for in time', async () => {
    const project = acts.newProject();
    const signedOn = addDays(await ground.tomorrow(), -1);
    for (const step of [acts.registerProject(), acts.recordContract(signedOn)]) await process.take(project, step);
    const { clocks } = await process.state<ProjectState>(project);
    const due = clocks['P0-04-OPEN#1']?.due ?? '';
    await process.skipTo(morningAfter(due));
    await process.settle();
    const { breaches, ladders } = await process.state<ProjectState>(project);
    const kinds = Object.values(breaches).map(({ kind }) => kind);
    expect(kinds).toContain('no-special-account');
    expect(kinds).toContain('no-deposit');
    expect(Object.values(breaches).every(({ by }) => by === 'lapse')).toBe(true);
    // The letter was never signed: its ten working days have passed as well.
    expect(Object.keys(ladders)).toEqual(['ladder-housing']);
  }, 60_000);
});
