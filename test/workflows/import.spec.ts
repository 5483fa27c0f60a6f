import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintOfRow } from '@qingxin/application';
import { type BatchState, type CaseState, type ComplaintState, pendingParts, rowsIn } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { count } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';

const WORKERS = 120;
const WORKFLOW = 'system:import-workflow';

let process: ProcessFixture;
let caseId: string;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
  const complaint = await process.registered();
  caseId = acts.newCase();
  await process.take(complaint, acts.handle(), acts.accept(), acts.conclude('arrears'), acts.joinCase(caseId));
  await process.take(caseId, acts.assignLead('2022-12-30'));
}, 60_000);

afterAll(() => process?.end());

const added = async (): Promise<number> => count(await process.history(caseId), 'WageLineAdded');

describe('the workflow of an import', () => {
  it('brings each part into the case in the name of whoever accepted it, and no part before that', async () => {
    const batch = acts.newBatch();
    const before = await added();
    await process.take(batch, acts.receiveWorkers(caseId, WORKERS));
    expect(await added()).toBe(before);
    await process.take(batch, acts.acceptBatch());
    const state = await process.state<BatchState>(batch);
    expect([rowsIn(state, 'applied').length, pendingParts(state).length]).toEqual([WORKERS, 0]);
    expect(await added()).toBe(before + WORKERS);
    const history = await process.history(batch);
    expect(history.filter(({ type }) => type === 'BatchPartApplied').map(({ actor }) => actor)).toEqual(
      [1, 2, 3].map(() => WORKFLOW),
    );
    const lines = (await process.history(caseId)).filter(({ type }) => type === 'WageLineAdded');
    expect(new Set(lines.slice(before).map(({ actor }) => actor))).toEqual(new Set([acts.CLERK.id]));
    const { lines: inCase } = await process.state<CaseState>(caseId);
    expect(Object.values(inCase).filter(({ origin }) => origin === 'case')).toHaveLength(WORKERS);
  }, 120_000);

  it('registers what a channel lists, each with a process of its own, and counts a further call on the next list', async () => {
    const [first, second] = [acts.newBatch(), acts.newBatch()];
    await process.take(first, acts.receiveTickets('2022-05-09', ['W1', 'W2']), acts.acceptBatch());
    await process.take(second, acts.receiveTickets('2022-05-10', ['W2', 'W3']), acts.acceptBatch());
    const complaint = complaintOfRow({ stream: first }, 3);
    const state = await process.state<ComplaintState>(complaint);
    expect(state).toMatchObject({ urged: 1, channel: 'hotline-12345', receivedAt: '2022-05-08T16:00:00.000Z' });
    const history = await process.history(complaint);
    expect(history[0]).toMatchObject({ type: 'ComplaintRegistered', actor: acts.CLERK.id });
  }, 120_000);

  it('takes open matters over from paper: what had lapsed there brings no rung until it is confirmed, and then one', async () => {
    const batch = acts.newBatch();
    await process.take(
      batch,
      acts.receiveBacklog('2021-11-01', '2021-11-30'),
      acts.acceptBatch(acts.SECOND_COORDINATOR),
    );
    const complaint = complaintOfRow({ stream: batch }, 2);
    expect((await process.state<BatchState>(batch)).rows[2]).toMatchObject({ status: 'applied', found: [] });
    const before = await process.history(complaint);
    expect(before[0]).toMatchObject({ type: 'ComplaintRegistered', actor: acts.SECOND_COORDINATOR.id });
    const { clocks, ladders } = await process.state<ComplaintState>(complaint);
    expect(clocks['S2-01#1']).toMatchObject({ status: 'doneLate', historical: 'open' });
    expect(ladders).toEqual({});
    expect(before.filter(({ type }) => ['RungProposed', 'ReminderIssued'].includes(type))).toEqual([]);
    const opened = acts.newCase();
    await process.take(complaint, acts.joinCase(opened), acts.confirmLapse('S2-01#1'));
    expect((await process.state<CaseState>(opened)).takenOver).toMatchObject({ batch });
    const rungs = (await process.history(complaint)).filter(({ type }) => type === 'RungProposed');
    expect(rungs).toMatchObject([{ actor: 'system:escalation-workflow' }]);
  }, 120_000);
});
