import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComplaintState } from '@qingxin/domain';
import { SETUP } from '../integration/door/door-fixture.ts';
import * as acts from './support/acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;

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

afterAll(() => process?.end());

/** Led from act to act; after each one the workflow's nodes are held against the position of the log. */
async function complaint(...steps: readonly acts.Act[]): Promise<string> {
  const stream = await process.registered();
  await process.settle();
  await take(stream, ...steps);
  return stream;
}

const take = (stream: string, ...steps: readonly acts.Act[]): Promise<void> => process.take(stream, ...steps);

async function at(stream: string): Promise<readonly string[]> {
  return (await process.state<ComplaintState>(stream)).active;
}

async function calledBack(stream: string, answer: 'content' | 'discontent'): Promise<acts.Act> {
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
    const stream = await complaint(...FOUND, acts.joinCase(caseId), cleared, acts.outcome(caseId, 'reopened'), cleared);
    const called = (answer: 'content' | 'discontent') => calledBack(stream, answer);
    const again = [acts.reopen(), acts.uphold(), acts.tell('result')];
    await take(stream, acts.tell('result'), await called('discontent'), ...again);
    await take(stream, await called('content'), ...again, await called('content'));
    await take(
      stream,
      acts.proposeClosing('case-outcome-told'),
      acts.confirmClosing(),
      acts.reopen(),
      acts.leaveCase(),
    );
    expect(await at(stream)).toEqual(['preliminary-check']);
  }, 60_000);

  it('when it is handed from unit to unit and designated', async () => {
    const designated = await complaint(...RETURNED_TWICE, acts.designate('housing'), acts.correctDesignation('hrss'));
    expect(await at(designated)).toEqual(['acceptance']);
    const signed = await complaint(acts.handFirst('housing'), acts.signFor('h1', acts.HOUSING));
    await take(signed, acts.handOn('next-district', acts.HOUSING), acts.outsideReceipt('h2', acts.HOUSING));
    expect(await at(signed)).toEqual(['closing']);
  }, 60_000);

  it('when something is missing, is no wage matter or is not accepted', async () => {
    const { handle, accept, notWage, confirmNotWage, rejectNotWage, reopen } = acts;
    const ends = {
      'preliminary-check': [
        [handle(), acts.askSupplement('2022-05-20'), acts.supplement(), accept()],
        [handle(), accept(), notWage(), rejectNotWage()],
        [handle(), accept(), notWage(), confirmNotWage(), reopen()],
      ],
      closing: [[acts.notWageFirst(), rejectNotWage(), notWage(), confirmNotWage(), acts.tell('decline')]],
      acceptance: [[handle(), acts.decline(), reopen()]],
    };
    for (const [node, ways] of Object.entries(ends)) {
      for (const way of ways) expect(await at(await complaint(...way))).toEqual([node]);
    }
  }, 60_000);

  it('when there are no arrears, and when it is taken up again without a case', async () => {
    const stream = await complaint(acts.handle(), acts.accept(), acts.conclude('no-arrears'), acts.tell('result'));
    const settled = [acts.conclude('paid-on-the-spot'), acts.tell('result')];
    await take(stream, await calledBack(stream, 'discontent'), acts.reopen(), ...settled);
    await take(stream, await calledBack(stream, 'content'), acts.reopen(), ...settled);
    await take(stream, await calledBack(stream, 'content'), acts.proposeClosing('paid-verified'));
    await take(stream, acts.confirmClosing(), acts.reopen());
    expect(await at(stream)).toEqual(['preliminary-check']);
    const byHousing = [acts.signFor('h1', acts.HOUSING), acts.accept(acts.HOUSING)];
    const found = await complaint(acts.handFirst('housing'), ...byHousing, acts.conclude('no-arrears', acts.HOUSING));
    await take(found, acts.confirmNotWage());
    expect(await at(found)).toEqual(['inform']);
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
      const stream = await complaint(...way);
      expect(await at(stream)).toEqual([place]);
      await take(stream, ...WITHDRAWN);
      if (place === 'supplement' || place === 'confirm-not-wage') continue;
      const closed = [acts.proposeClosing('withdrawn'), acts.confirmClosing()];
      await take(stream, acts.reopen(), ...WITHDRAWN, ...closed, acts.reopen());
      expect(await at(stream)).toEqual([place]);
    }
  }, 60_000);

  it('when it turns out to be a duplicate, wherever that happens', async () => {
    const other = await process.registered();
    const told = [acts.judgeSame(other), acts.tell('duplicate')];
    const closed = [...told, acts.proposeClosing('duplicate'), acts.confirmClosing()];
    const ended = [acts.handle(), acts.accept(), acts.conclude('no-arrears'), acts.tell('result')];
    const ways = [FOUND, [...FOUND, acts.joinCase(acts.newCase())], ended.slice(0, 3), ended];
    for (const way of [...ways, [acts.handle(), acts.decline()]]) {
      expect(await at(await complaint(...way, ...closed))).toEqual(['closed']);
    }
  }, 60_000);
});

describe('the walks together', () => {
  it('have walked every edge of the complaint, and at every node its workflow stood', () => {
    expect(process.chart.unwalked('complaint')).toEqual([]);
  });
});
