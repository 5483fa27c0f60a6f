import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ComplaintState, type LadderState, pendingOrders, type SupervisionState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;
let matters: readonly string[];
let others: readonly string[];

const declined: acts.Act = {
  type: 'DeclineRung',
  payload: { ladderKey: 'ladder-hrss', rungId: 'E2#1', reason: '已当面督促' },
  by: acts.LEADER,
};
/** Complaints in hand, each late with its acceptance. */
beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
  const streams: string[] = [];
  for (let n = 0; n < 5; n += 1) streams.push(await process.registered());
  for (const stream of streams) await process.take(stream, acts.handle());
  matters = streams.slice(0, 3);
  others = streams.slice(3);
  const { clocks } = await process.state<ComplaintState>(streams[0] ?? '');
  await process.passTo(clocks['S2-01#1']?.dueAt ?? '');
}, 60_000);

afterAll(() => process?.end());

async function rungIn(stream: string): Promise<LadderState['rungs'][number] | undefined> {
  return (await process.state<ComplaintState>(stream)).ladders['ladder-hrss']?.rungs[0];
}

describe('the workflow of an act over several matters', () => {
  it('issues, answers and lifts in each matter in the name of whoever did it, and keeps what one refused', async () => {
    const act = acts.newAct();
    const [one = '', two = '', three = ''] = matters;
    await process.take(act, acts.draftLetter(matters));
    // The workflow hears of both at once.
    const issue = acts.issueAct();
    await process.send(act, issue.type, issue.payload, issue.by);
    await process.send(three, declined.type, declined.payload, declined.by);
    await process.settle();
    const issued = await process.state<SupervisionState>(act);
    expect(pendingOrders(issued)).toEqual([]);
    const { letter, rungs } = issued;
    expect(rungs.map(({ taken, code }) => [taken, code])).toEqual([
      ['done', null],
      ['done', null],
      ['refused', 'rung-already-decided'],
    ]);
    for (const stream of [one, two]) {
      expect(await rungIn(stream)).toMatchObject({
        ...{ status: 'issued', number: letter?.number, answerBy: letter?.answerBy, issuedBy: acts.LEADER.id },
      });
    }
    await process.take(act, acts.answerAct());
    expect((await rungIn(two))?.status).toBe('answered');
    await process.take(act, acts.liftAct());
    expect((await rungIn(two))?.status).toBe('lifted');
    const history = (await process.history(one)).filter(({ type }) => /^Rung(Issued|Answered|Lifted)$/.test(type));
    expect(history.map(({ type, actor }) => [type, actor])).toEqual([
      ['RungIssued', acts.LEADER.id],
      ['RungAnswered', acts.HEAD.id],
      ['RungLifted', acts.LEADER.id],
    ]);
    const applied = (await process.history(act)).filter(({ type }) => type === 'ActOrderApplied');
    expect(applied.map(({ actor }) => actor)).toEqual(Array(3).fill('system:supervision-workflow'));
  }, 120_000);

  it('decides on many in the name of whoever decided, each with a number of its own, and once', async () => {
    const act = acts.newAct();
    const [four = '', five = ''] = others;
    const decided = acts.decideTogether(others, 'issue');
    await process.send(act, decided.type, decided.payload, decided.by);
    await process.send(five, declined.type, declined.payload, declined.by);
    await process.settle();
    const { rungs, orders } = await process.state<SupervisionState>(act);
    expect(rungs.map(({ taken, code }) => [taken, code])).toEqual([
      ['done', null],
      ['refused', 'rung-already-decided'],
    ]);
    expect(pendingOrders({ orders })).toEqual([]);
    expect(await rungIn(four)).toMatchObject({ status: 'issued', issuedBy: acts.LEADER.id });
    expect((await rungIn(four))?.number).toMatch(/督/);
    const history = (await process.history(four)).filter(({ type }) => type === 'RungIssued');
    expect(history.map(({ actor }) => actor)).toEqual([acts.LEADER.id]);
  }, 120_000);
});
