import { describe, expect, test } from '@jest/globals';
import type { WorkflowRef } from '@qingxin/domain';
import { complaint, decideFirst, register } from '../../../domain/src/testing/complaint.ts';
import type { LookBook } from './look-book.ts';
import { type DeskParts, ProcessDesk } from './process-desk.ts';
import { spreadOf } from './spread.ts';

const TEN_MINUTES = 600_000;
const ids = Array.from({ length: 1_000 }, (_, index) => `complaint-${String(index).padStart(8, '0')}`);

describe('where in the spread a workflow wakes', () => {
  test('is the same place each time, whatever process asks', () => {
    expect(ids.map((id) => spreadOf(id, TEN_MINUTES))).toEqual(ids.map((id) => spreadOf(id, TEN_MINUTES)));
    expect(spreadOf('complaint-00000000-0000-4000-8000-000000000001', TEN_MINUTES)).toBe(396_754);
  });

  test('lies within the minutes after the due instant, never before it', () => {
    for (const spreadMs of [1, 1_000, TEN_MINUTES]) {
      for (const place of ids.map((id) => spreadOf(id, spreadMs))) {
        expect(Number.isInteger(place) && place >= 0 && place < spreadMs).toBe(true);
      }
    }
  });

  test('is the instant itself where nothing is spread', () => {
    expect(new Set(ids.map((id) => spreadOf(id, 0)))).toEqual(new Set([0]));
  });

  test('leaves no minute with more than twice its share', () => {
    const perMinute = new Map<number, number>();
    for (const id of ids) {
      const minute = Math.floor(spreadOf(id, TEN_MINUTES) / 60_000);
      perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    }
    expect(perMinute.size).toBe(10);
    expect(Math.max(...perMinute.values())).toBeLessThan(200);
  });
});

describe('the timer that a workflow is given', () => {
  const story = complaint().given(register(), decideFirst('handle'));
  const { state, now } = story;
  const ref: WorkflowRef = { process: 'complaint', stream: state.stream, key: null };

  async function sleep(spreadMs: number): Promise<number> {
    const opened = { state, lastOccurredAt: now, offsetMs: 0, epoch: 0 };
    const door = { journal: { open: () => Promise.resolve(opened) }, clock: { now: () => now } };
    const book = { takenBy: () => Promise.resolve(new Map()), recordWaiting: () => Promise.resolve() };
    const desk = new ProcessDesk({
      door: door as unknown as DeskParts['door'],
      book: book as unknown as LookBook,
      spreadMs,
    });
    return (await desk.lookAtComplaint(ref, [])).sleepMs ?? Number.NaN;
  }

  test('ends at its next date or in the minutes that follow, by its place in the spread', async () => {
    const exact = await sleep(0);
    const running = Object.values(state.clocks).filter(({ status }) => status === 'running');
    const dates = running.flatMap(({ reminders, dueAt }) => [...reminders, dueAt ?? now]);
    const [first = now] = dates.filter((at) => at > now).sort();
    expect(exact).toBe(Date.parse(first) - Date.parse(now));
    expect(await sleep(TEN_MINUTES)).toBe(exact + spreadOf(state.stream, TEN_MINUTES));
  });
});
