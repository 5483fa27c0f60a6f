import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ComplaintState, EDGES, NODES } from '@qingxin/domain';
import { SETUP } from '../integration/door/door-fixture.ts';
import * as acts from './support/acts.ts';
import { ChartWalk } from './support/chart-walk.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;
const walked = new Set<string>();

beforeAll(async () => {
  process = await ProcessFixture.begin();
  const outside = {
    id: 'next-district',
    name: '邻区人社局',
    kind: 'outside',
    outside: true,
    phone: null,
    active: true,
  };
  await process.send('organisation', 'AddUnit', { unit: outside }, SETUP);
  await process.startWorker();
}, 60_000);

afterAll(() => process.end());

async function complaint(...steps: readonly acts.Act[]): Promise<ChartWalk> {
  const walk = new ChartWalk(process, await process.registered());
  await walk.compare('RegisterComplaint');
  return walk.take(...steps);
}

async function isHeldByItsWorkflow(walk: ChartWalk): Promise<void> {
  for (const edge of (await walk.state()).walked) walked.add(edge);
  expect(walk.mismatches).toEqual([]);
}

async function calledBack({ stream }: ChartWalk, answer: 'content' | 'discontent'): Promise<acts.Act> {
  const { claimants } = await process.state<ComplaintState>(stream);
  return acts.callBack(Object.keys(claimants)[0] ?? '', answer === 'content');
}

const FOUND = [acts.handle(), acts.accept(), acts.conclude('arrears')];
const WITHDRAWN = [acts.withdraw(), acts.confirmWithdrawal()];
const RETURNED_TWICE = [
  acts.handFirst('housing'),
  acts.giveBack('h1', acts.HOUSING, 'police'),
  acts.giveBack('h2', acts.POLICE, null),
];

describe('the workflow stands where the log says the complaint stands', () => {
  it('from intake through a case to its end, and back', async () => {
    const caseId = acts.newCase();
    const cleared = acts.outcome(caseId, 'wages-cleared');
    const walk = await complaint(...FOUND, acts.joinCase(caseId), cleared, acts.outcome(caseId, 'reopened'), cleared);
    const called = (answer: 'content' | 'discontent') => calledBack(walk, answer);
    await walk.take(acts.tell('result'), await called('discontent'), acts.reopen(), acts.uphold(), acts.tell('result'));
    await walk.take(
      await called('content'),
      acts.reopen(),
      acts.uphold(),
      acts.tell('result'),
      await called('content'),
    );
    await walk.take(acts.proposeClosing('case-outcome-told'), acts.confirmClosing(), acts.reopen(), acts.leaveCase());
    await isHeldByItsWorkflow(walk);
  }, 60_000);

  it('when it is handed from unit to unit and designated', async () => {
    const walk = await complaint(...RETURNED_TWICE, acts.designate('housing'), acts.correctDesignation('hrss'));
    await isHeldByItsWorkflow(walk);
    const signed = await complaint(acts.handFirst('housing'), acts.signFor('h1', acts.HOUSING));
    await signed.take(acts.handOn('next-district', acts.HOUSING), acts.outsideReceipt('h2', acts.HOUSING));
    await isHeldByItsWorkflow(signed);
  }, 60_000);

  it('when something is missing, is no wage matter or is not accepted', async () => {
    const missing = acts.askSupplement('2022-05-20');
    await isHeldByItsWorkflow(await complaint(acts.handle(), missing, acts.supplement(), acts.accept()));
    const doubted = await complaint(acts.notWageFirst(), acts.rejectNotWage(), acts.notWage(), acts.confirmNotWage());
    await isHeldByItsWorkflow(await doubted.take(acts.tell('decline')));
    const checked = await complaint(acts.handle(), acts.accept(), acts.notWage(), acts.rejectNotWage());
    await isHeldByItsWorkflow(checked);
    await isHeldByItsWorkflow(await complaint(acts.handle(), acts.decline(), acts.reopen()));
    const wages = await complaint(acts.handle(), acts.accept(), acts.notWage(), acts.confirmNotWage(), acts.reopen());
    await isHeldByItsWorkflow(wages);
  }, 60_000);

  it('when there are no arrears, and when it is taken up again without a case', async () => {
    const walk = await complaint(acts.handle(), acts.accept(), acts.conclude('no-arrears'), acts.tell('result'));
    await walk.take(await calledBack(walk, 'discontent'), acts.reopen(), acts.conclude('paid-on-the-spot'));
    await walk.take(acts.tell('result'), await calledBack(walk, 'content'), acts.reopen());
    await walk.take(acts.conclude('paid-on-the-spot'), acts.tell('result'), await calledBack(walk, 'content'));
    await walk.take(acts.proposeClosing('paid-verified'), acts.confirmClosing(), acts.reopen());
    await isHeldByItsWorkflow(walk);
  }, 60_000);

  it('when it is withdrawn, wherever that happens', async () => {
    const places = {
      'first-contact': [],
      'hand-off': [acts.handFirst('housing')],
      designate: RETURNED_TWICE,
      acceptance: [acts.handle()],
      supplement: [acts.handle(), acts.askSupplement('2022-05-20')],
      'confirm-not-wage': [acts.notWageFirst()],
    };
    for (const [place, way] of Object.entries(places)) {
      const walk = await complaint(...way);
      expect((await walk.state()).active).toEqual([place]);
      await isHeldByItsWorkflow(await walk.take(...WITHDRAWN));
      if (place === 'supplement' || place === 'confirm-not-wage') continue;
      const closed = [acts.proposeClosing('withdrawn'), acts.confirmClosing()];
      await isHeldByItsWorkflow(await walk.take(acts.reopen(), ...WITHDRAWN, ...closed, acts.reopen()));
    }
  }, 60_000);

  it('when it turns out to be a duplicate, wherever that happens', async () => {
    const other = await process.registered();
    const told = [acts.judgeSame(other), acts.tell('duplicate')];
    const closed = [...told, acts.proposeClosing('duplicate'), acts.confirmClosing()];
    const ended = [acts.handle(), acts.accept(), acts.conclude('no-arrears'), acts.tell('result')];
    const ways = [FOUND, [...FOUND, acts.joinCase(acts.newCase())], ended.slice(0, 3), ended];
    for (const way of [...ways, [acts.handle(), acts.decline()]]) {
      await isHeldByItsWorkflow(await complaint(...way, ...closed));
    }
  }, 60_000);
});

describe('the walks together', () => {
  it('have walked every edge of the complaint', () => {
    const own: readonly string[] = Object.keys(NODES).slice(0, Object.keys(NODES).indexOf('open-case'));
    const edges = EDGES.filter(([from, to]) => own.includes(from) && own.includes(to));
    expect(edges.map(([from, to]) => `${from}>${to}`).filter((edge) => !walked.has(edge))).toEqual([]);
  });
});
