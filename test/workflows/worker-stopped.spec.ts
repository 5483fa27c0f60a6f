import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, CLERK, handle } from './support/acts.ts';
import { count, type HistoryEntry } from './support/history.ts';
import { ProcessFixture } from './support/process-fixture.ts';

const DUE = '2022-05-17T16:00';

let process: ProcessFixture;
let late: readonly HistoryEntry[];
let left: readonly (readonly HistoryEntry[])[];

/** The worker is away for ten days after the acceptance period; one of three complaints is accepted two days late. */
beforeAll(async () => {
  process = await ProcessFixture.begin();
  const streams = [await process.registered(), await process.registered(), await process.registered()];
  const [first = '', ...others] = streams;
  for (const stream of streams) await process.send(stream, handle().type, handle().payload, CLERK);
  await process.sleepTo('2022-05-19T02:00:00.000Z');
  await process.send(first, accept().type, accept().payload, CLERK);
  await process.sleepTo('2022-05-28T02:00:00.000Z');
  await process.startWorker();
  await process.settle();
  await process.passTo('2022-06-10T02:00:00.000Z');
  late = await process.history(first);
  left = await Promise.all(others.map((stream) => process.history(stream)));
}, 60_000);

afterAll(() => process?.end());

const acceptanceLapses = (history: readonly HistoryEntry[]): readonly HistoryEntry[] =>
  history.filter(({ type, data }) => type === 'ClockLapsed' && data['clockId'] === 'S2-01#1');

describe('流程停摆期间', () => {
  it('逾期两日才受理的，届满由该行为记下，恢复后也只有一次', () => {
    expect(acceptanceLapses(late)).toMatchObject([{ actor: 'system:clock', at: '2022-05-19T02:00', data: {} }]);
    expect(late.filter(({ type }) => type === 'ClockDoneLate')).toMatchObject([{ data: { workingDaysLate: 2 } }]);
  });

  it('督办在恢复后提出一次，写明本应提出的时刻', () => {
    for (const history of left) {
      expect(acceptanceLapses(history)).toMatchObject([{ actor: 'system:clock', at: '2022-05-28T02:00' }]);
      expect(history.filter(({ type }) => type === 'RungProposed')).toMatchObject([
        { at: '2022-05-28T02:00', data: { rung: 'E2', nominalAt: `${DUE}:00.000Z` } },
      ]);
    }
  });

  it('已经过去的提醒不再补发', () => {
    for (const history of left) expect(count(history, 'ReminderIssued')).toBe(0);
  });

  it('呈报领导的期限自实际提出之日起算，因此不会同时出现两级', () => {
    for (const history of left) {
      const [proposed] = history.filter(({ type }) => type === 'RungProposed');
      const [shown] = history.filter(({ type }) => type === 'RungShownUpward');
      expect(shown !== undefined && proposed !== undefined && shown.at > proposed.at).toBe(true);
    }
  });
});
