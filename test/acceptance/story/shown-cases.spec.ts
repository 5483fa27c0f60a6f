import { beforeAll, describe, expect, test } from '@jest/globals';
import type { ClockState, MatterState, TaskState } from '@qingxin/domain';
import { demoTales } from '../../../infra/src/demo/tell-cases.ts';
import { playScenarios, type Tale } from '../../../infra/src/story/play.ts';
import { DomainWorld } from './domain-world.ts';

/** Where a matter stands, as far as a visitor looks for it. */
interface Found {
  readonly tasks: readonly TaskState[];
  readonly clocks: readonly ClockState[];
}

/** Days on which somebody may start the demo first: any one, a rest day, after a long holiday, the turn of a year. */
const DAYS = ['2026-11-30', '2026-11-28', '2026-02-25', '2027-01-04'];

const hasTask =
  (unit: string, kind: string, role?: string) =>
  ({ tasks }: Found): boolean =>
    tasks.some((task) => task.unit === unit && task.kind === kind && (role === undefined || task.role === role));

/** What the demo promises: a visitor of each office finds it. */
const PROMISED: Readonly<Record<string, (found: Found) => boolean>> = {
  热线首次接触: hasTask('hotline', 'first-contact'),
  信访首次接触: hasTask('petitions', 'first-contact'),
  住建首次接触: hasTask('housing', 'first-contact'),
  街道首次接触: hasTask('street-01', 'first-contact'),
  待签收: hasTask('hrss', 'sign-for'),
  退回一次后待签收: hasTask('transport', 'sign-for'),
  治欠办待决定的督办: hasTask('office', 'decide-rung'),
  领导小组待决定的督办: hasTask('leading-group', 'decide-rung'),
  待答复的督办: hasTask('hrss', 'answer-rung', 'unit-head'),
  待立案或并案: hasTask('office', 'join-case'),
  待核实明细: hasTask('hrss', 'verify-lines'),
  待核对到账: hasTask('hrss', 'verify-payment'),
  责令后待处置: hasTask('hrss', 'settle-order'),
  公安协助: hasTask('police', 'police-assistance.answer'),
  账户查询: hasTask('hrss', 'account-query.reply'),
  法院保全: hasTask('court', 'preservation.rule-urgently'),
  法律援助: hasTask('justice', 'legal-aid.decide'),
  财政兜底: hasTask('finance', 'finance-backstop.fund'),
  信访联合督办: hasTask('housing', 'joint-supervision.feedback'),
  工会催要: hasTask('union', 'union-aid.answer'),
  负责人待批准: hasTask('hrss', 'crime-transfer.approve', 'unit-head'),
  名单待决定: hasTask('hrss', 'listing.decide', 'unit-head'),
  待告知结果: hasTask('hrss', 'inform'),
  待归档: hasTask('office', 'archive-case'),
  受理逾期两个工作日: ({ clocks }) => clocks.some(({ ruleId, status }) => ruleId === 'S2-01' && status === 'lapsed'),
};

/** Acceptance not decided yet, by the day on which its period ends. */
const acceptanceDue = (found: readonly Found[], day: string): boolean =>
  found.some(({ clocks }) =>
    clocks.some(({ ruleId, status, due }) => ruleId === 'S2-01' && status === 'running' && due === day),
  );

async function stateOf(world: DomainWorld, stream: string): Promise<MatterState> {
  if (stream.startsWith('case-')) return world.case(stream);
  return stream.startsWith('company-') ? world.company(stream) : world.complaint(stream);
}

async function toldOn(today: string): Promise<{ readonly tales: readonly Tale[]; readonly found: readonly Found[] }> {
  const world = new DomainWorld();
  const now = `${today}T02:00:00.000Z`;
  const tales = await playScenarios(world, await demoTales(now));
  await world.moveTo(now);
  const states = await Promise.all(
    tales.flatMap(({ streams }) => Object.values(streams)).map((stream) => stateOf(world, stream)),
  );
  const found = states.map(({ tasks, clocks }) => ({
    tasks: Object.values(tasks).filter(({ status }) => status === 'open'),
    clocks: Object.values(clocks),
  }));
  return { tales, found };
}

describe.each(DAYS)('the cases of a demo that is first started on %s', (today) => {
  let tales: readonly Tale[];
  let found: readonly Found[];

  beforeAll(async () => {
    ({ tales, found } = await toldOn(today));
  });

  test('all come to where they are to stop, and nothing of them happens today', () => {
    const faults = tales.flatMap(({ scenario, fault }) => (fault === null ? [] : [`${scenario.record} ${fault}`]));
    expect(faults).toEqual([]);
    const days = tales.flatMap(({ scenario }) => scenario.steps.map(({ on }) => on));
    expect(days.filter((day) => day >= today)).toEqual([]);
  });

  test.each(Object.entries(PROMISED))('hold %s', (_name, isThere) => {
    expect(found.some(isThere)).toBe(true);
  });

  test('hold a case that is cleared and one that is archived', () => {
    const ends = tales.map(({ end }) => end.case?.end);
    expect(ends).toEqual(expect.arrayContaining(['open', 'cleared', 'archived']));
  });
});

test('on a Friday one acceptance is due that day, and one on Monday', async () => {
  const { found } = await toldOn('2026-11-27');
  expect(['2026-11-27', '2026-11-30'].map((day) => acceptanceDue(found, day))).toEqual([true, true]);
});
