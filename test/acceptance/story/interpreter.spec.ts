import { describe, expect, test } from '@jest/globals';
import { playScenarios } from '../../../infra/src/story/play.ts';
import { checkScenario } from '../../../infra/src/story/scenario-check.ts';
import type { Scenario } from '../../../infra/src/story/scenario.ts';
import { DomainWorld } from './domain-world.ts';

const REGISTER = {
  on: '2022-04-12',
  as: '人社窗口',
  do: 'register',
  mark: 'added',
  with: { channel: 'visit', statement: '工资没有发。', workers: { count: 2, totalFen: 300 } },
};
const ACCEPT = { on: '2022-04-12', as: '人社监察员', do: 'AcceptComplaint', mark: 'added' };
const DECIDE = {
  on: '2022-04-12',
  as: '人社窗口',
  do: 'DecideFirstContact',
  mark: 'added',
  with: { decision: 'handle', reason: '属本单位', units: [] },
};

function scenario(steps: readonly object[]): Scenario {
  const checked = checkScenario({
    record: 'R001',
    title: '样本',
    publisher: '某报',
    published: null,
    shiftDays: 0,
    notes: [],
    steps,
    expected: { complaints: {}, case: null },
  });
  if (checked.scenario === null) throw new Error(checked.faults.join('\n'));
  return checked.scenario;
}

async function faultOf(steps: readonly object[]): Promise<string | null> {
  const [tale] = await playScenarios(new DomainWorld(), [scenario(steps)]);
  return tale === undefined ? 'nothing was told' : tale.fault;
}

describe('案例的演绎', () => {
  test('a refusal that the scenario does not expect stops it and is named', async () => {
    expect(await faultOf([REGISTER, ACCEPT])).toMatch(/AcceptComplaint被拒绝：first-contact-first/);
  });

  test('a refusal that it expects is part of the story', async () => {
    expect(await faultOf([REGISTER, { ...ACCEPT, refused: 'first-contact-first' }, DECIDE, ACCEPT])).toBeNull();
  });

  test('an act that should have been refused and was not is a fault', async () => {
    expect(await faultOf([REGISTER, { ...DECIDE, refused: 'not-permitted' }])).toMatch(/应以not-permitted拒绝/);
  });

  test('a reference to something that does not exist is a fault, not a guess', async () => {
    const drop = { ...ACCEPT, do: 'DropClaimant', with: { claimantId: '$claimant:3', reason: '不参加' } };
    expect(await faultOf([REGISTER, drop])).toMatch(/\$claimant:3不存在/);
  });

  test('a person without access is refused as in the product', async () => {
    expect(await faultOf([REGISTER, { ...DECIDE, as: '住建局' }])).toMatch(/not-found/);
  });

  test('a desk that nobody has is a fault', async () => {
    expect(await faultOf([REGISTER, { ...DECIDE, as: '某局' }])).toMatch(/没有“某局”这个岗位/);
  });

  test('one scenario that fails leaves the others alone', async () => {
    const good = scenario([REGISTER, DECIDE]);
    const bad: Scenario = { ...scenario([REGISTER, ACCEPT]), record: 'R002' };
    const tales = await playScenarios(new DomainWorld(), [bad, good]);
    expect(tales.map(({ fault }) => fault === null)).toEqual([false, true]);
  });

  test('the end of a scenario is that of its own last step, whatever days others add', async () => {
    const early = scenario([REGISTER]);
    const late: Scenario = { ...scenario([{ ...REGISTER, on: '2022-05-20' }]), record: 'R002' };
    const [alone] = await playScenarios(new DomainWorld(), [early]);
    const [merged] = await playScenarios(new DomainWorld(), [early, late]);
    expect(merged?.end).toEqual(alone?.end);
  });
});
