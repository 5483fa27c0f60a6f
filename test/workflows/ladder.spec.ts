import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComplaintState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { ProcessFixture } from './support/process-fixture.ts';
import { untilEqual } from './support/until-equal.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
}, 60_000);

afterAll(() => process?.end());

const E2 = { ladderKey: 'ladder-hrss', rungId: 'E2#1' };

const issue = { type: 'IssueRung', payload: { ...E2, demand: '限期受理' }, by: acts.LEADER };
const answer = { type: 'AnswerRung', payload: { ...E2, text: '已受理', document: null }, by: acts.HEAD };
const reject = { type: 'RejectRungAnswer', payload: { ...E2, reason: '并未受理' }, by: acts.LEADER };
const lift = { type: 'LiftRung', payload: { ...E2, reason: '已办理' }, by: acts.LEADER };
const decline = (rungId: string) => ({
  type: 'DeclineRung',
  payload: { ...E2, rungId, reason: '已当面督促' },
  by: acts.LEADER,
});

const take = (stream: string, ...steps: readonly acts.Act[]): Promise<void> => process.take(stream, ...steps);

/** A complaint in hand whose acceptance period has just lapsed; answers it with the instant of the lapse. */
async function lapsed(): Promise<{ readonly stream: string; readonly dueAt: string }> {
  const stream = await process.registered();
  await take(stream, acts.handle());
  const { clocks } = await process.state<ComplaintState>(stream);
  const dueAt = clocks['S2-01#1']?.dueAt ?? '';
  await process.passTo(dueAt);
  return { stream, dueAt };
}

const days = (instant: string, count: number): string =>
  new Date(Date.parse(instant) + count * 86_400_000).toISOString();

async function ladder(stream: string): Promise<readonly string[]> {
  const history = (await process.history(stream)).filter(({ type }) => /^(Rung|Ladder)/.test(type));
  return history.map(({ type, data }) => (typeof data['rungId'] === 'string' ? `${type} ${data['rungId']}` : type));
}

/** What the ladder's workflow says is written before its task is closed at the server, so that its end may come a moment later. */
async function workflowIs(stream: string, expected: 'RUNNING' | 'COMPLETED'): Promise<void> {
  const handle = process.environment.client.workflow.getHandle(`${stream}/ladder-hrss`);
  const status = async (): Promise<string> => (await handle.describe()).status.name;
  expect(await untilEqual(status, expected)).toBe(expected);
}

describe('督办阶梯', () => {
  it('发出、回复、解除之后，流程随之结束', async () => {
    const { stream } = await lapsed();
    await take(stream, issue, answer);
    await workflowIs(stream, 'RUNNING');
    await take(stream, lift);
    expect(await ladder(stream)).toEqual([
      'RungProposed E2#1',
      'RungIssued E2#1',
      'RungAnswered E2#1',
      'RungLifted E2#1',
    ]);
    await workflowIs(stream, 'COMPLETED');
  }, 60_000);

  it('回复被退回的，立即提出上一级', async () => {
    const { stream } = await lapsed();
    await take(stream, issue, answer, reject);
    expect((await ladder(stream)).slice(-2)).toEqual(['RungAnswerRejected E2#1', 'RungProposed E3#1']);
  }, 60_000);

  it('暂缓的，到期再提出一次；决定不发之后流程结束', async () => {
    const { stream, dueAt } = await lapsed();
    const until = days(dueAt, 5).slice(0, 10);
    const postpone = { ...E2, until, reason: '正在筹款', approver: acts.DEPUTY_LEADER.id };
    await take(stream, { type: 'PostponeRung', payload: postpone, by: acts.LEADER });
    await process.passTo(days(dueAt, 4));
    expect(await ladder(stream)).toEqual(['RungProposed E2#1', 'RungPostponed E2#1', 'RungProposed E2#2']);
    await take(stream, decline('E2#2'));
    await workflowIs(stream, 'COMPLETED');
  }, 60_000);

  it('逾期未复的，由流程按送达日起算提出上一级', async () => {
    const { stream, dueAt } = await lapsed();
    await take(stream, issue);
    await process.passTo(days(dueAt, 30));
    const climbed = await ladder(stream);
    expect(climbed.filter((entry) => entry.startsWith('RungProposed'))).toEqual([
      'RungProposed E2#1',
      'RungProposed E3#1',
    ]);
  }, 60_000);

  it('按期受理而补录在后的，已提出的督办作废，流程结束', async () => {
    const { stream, dueAt } = await lapsed();
    const actedOn = days(dueAt, -1);
    await process.send(stream, 'AcceptComplaint', {}, acts.CLERK, { actedOn, lateReason: '系统故障，事后补录' });
    await process.settle();
    expect((await ladder(stream)).at(-1)).toBe('RungVoided E2#1');
    await workflowIs(stream, 'COMPLETED');
  }, 60_000);

  it('催办由软件直接发出，办理后自行解除', async () => {
    const stream = await process.registered();
    await process.settle();
    const { clocks } = await process.state<ComplaintState>(stream);
    await process.passTo(clocks['S1-08-FIRST#1']?.dueAt ?? '');
    expect(await ladder(stream)).toEqual(['RungProposed E1#1', 'RungIssued E1#1']);
    await take(stream, acts.handle());
    expect(await ladder(stream)).toEqual(['RungProposed E1#1', 'RungIssued E1#1', 'RungLifted E1#1']);
    await workflowIs(stream, 'COMPLETED');
  }, 60_000);

  it('解除之后又有新的超期，同一阶梯的流程重新开始', async () => {
    const { stream, dueAt } = await lapsed();
    await take(stream, decline('E2#1'));
    await workflowIs(stream, 'COMPLETED');
    const direction = { unit: 'hrss', number: '批示1号', rung: 'E3' };
    await take(stream, { type: 'RecordDirection', payload: direction, by: acts.LEADER });
    expect((await ladder(stream)).at(-1)).toBe('RungProposed E3#1');
    await workflowIs(stream, 'RUNNING');
    await process.passTo(days(dueAt, 10));
    expect((await ladder(stream)).at(-1)).toBe('RungShownUpward E3#1');
  }, 60_000);
});
