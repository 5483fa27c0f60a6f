import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ComplaintState } from '@qingxin/domain';
import * as acts from './support/acts.ts';
import { count } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';

let process: ProcessFixture;

beforeAll(async () => {
  process = await ProcessFixture.begin();
  await process.startWorker();
}, 25_000);

afterAll(() => process?.end());

async function handled(): Promise<string> {
  const stream = await process.registered();
  const { type, payload, by } = acts.handle();
  await process.send(stream, type, payload, by);
  await process.settle();
  return stream;
}

/** So many days after the end of the acceptance period; each spec starts where the one before it ended. */
async function later(stream: string, days: number): Promise<string> {
  const { dueAt } = await acceptanceClock(stream);
  return new Date(Date.parse(dueAt ?? '') + days * 86_400_000).toISOString();
}

async function acceptanceClock(stream: string) {
  const { clocks } = await process.state<ComplaintState>(stream);
  const clock = clocks['S2-01#1'];
  if (clock === undefined) throw new Error('no acceptance period runs');
  return clock;
}

describe('时限届满', () => {
  it('受理时限届满后，督办被提出一次，逾期未决呈报一次，行为人是流程', async () => {
    const stream = await handled();
    const dueAt = (await acceptanceClock(stream)).dueAt?.slice(0, 16);
    await process.passTo(await later(stream, 10));
    const history = await process.history(stream);
    const passed = history.filter(({ type }) => ['ClockLapsed', 'RungProposed', 'RungShownUpward'].includes(type));
    expect(passed).toMatchObject([
      { type: 'ClockLapsed', actor: 'system:clock', at: dueAt, data: { clockId: 'S2-01#1' } },
      { type: 'RungProposed', actor: 'system:escalation-workflow', at: dueAt, data: { rung: 'E2', unit: 'hrss' } },
      { type: 'RungShownUpward', actor: 'system:escalation-workflow' },
    ]);
    expect(count(history, 'ReminderIssued')).toBe(2);
  }, 25_000);

  it('按期受理后，旧的届满时刻静静过去', async () => {
    const stream = await handled();
    const passed = await later(stream, 3);
    await process.send(stream, 'AcceptComplaint', {}, acts.CLERK);
    await process.passTo(passed);
    const history = await process.history(stream);
    expect(history.filter(({ type, data }) => type === 'ClockLapsed' && data['clockId'] === 'S2-01#1')).toEqual([]);
  }, 25_000);

  it('督办逾期未复，下一级自送达之日起另计，只提出一次', async () => {
    const stream = await handled();
    await process.passTo(await later(stream, 1));
    const rung = { ladderKey: 'ladder-hrss', rungId: 'E2#1' };
    await process.send(stream, 'IssueRung', { ...rung, demand: '限期受理' }, acts.LEADER);
    await process.settle();
    await process.passTo(await later(stream, 20));
    const proposed = (await process.history(stream)).filter(({ type }) => type === 'RungProposed');
    expect(proposed.map(({ data }) => data['rung'])).toEqual(['E2', 'E3']);
  }, 25_000);
});

describe('与时限无关的行为', () => {
  it('不改变届满时刻，也不惊动流程', async () => {
    const stream = await handled();
    const before = await acceptanceClock(stream);
    await process.send(
      stream,
      'DeclareConflict',
      { unit: 'housing', reason: '是建设单位', document: 'doc-9' },
      acts.LEADER,
    );
    const seen = await process.seenVersion(stream);
    await process.settle();
    expect(await process.seenVersion(stream)).toBe(seen);
    expect(await acceptanceClock(stream)).toEqual(before);
  }, 25_000);
});
