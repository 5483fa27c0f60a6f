import { describe, expect, test } from '@jest/globals';
import { type CaseState, caseStream, type ClockState } from '@qingxin/domain';
import { inlineProjections } from './projections.ts';

const stream = 'case-00000000-0000-4000-8000-000000000001';
const before = caseStream.initial(stream);
const NO_DATE = '9999-12-31T00:00:00.000Z';

const clock = (id: string, day: string, more: Partial<ClockState> = {}): ClockState =>
  ({
    ...{ id, ruleId: id, ruleVersion: 1, calendarVersion: 1, key: null, unit: 'hrss', tier: 'local', onLapse: null },
    ...{ status: 'running', waitedOut: false, provisional: false, historical: null, lapsedAt: null, endedAs: null },
    ...{ due: day, dueAt: `${day}T16:00:00.000Z`, start: day, startedAt: `${day}T00:00:00.000Z` },
    ...{ reminders: [], pauses: [], extensions: [], ...more },
  }) as unknown as ClockState;

function rowOf(clocks: readonly ClockState[], more: Partial<CaseState> = {}, from: CaseState = before) {
  const shown = { version: 1, opened: true, number: '潞治欠〔2026〕1号', ...more };
  const after: CaseState = { ...before, ...shown, clocks: Object.fromEntries(clocks.map((one) => [one.id, one])) };
  const ids = { stream, streamId: stream.slice(5), commandId: stream.slice(5) };
  const change = { ...ids, kind: 'case', at: NO_DATE, events: [], before: from, after };
  const rows = inlineProjections().flatMap((project) => project(change));
  return { after, row: rows.find(({ table }) => table === 'rm.arrears_case')?.rows[0] };
}

describe('the next date of a matter', () => {
  const late = clock('a', '2026-12-01', { status: 'lapsed', lapsedAt: '2026-12-01T16:00:00.000Z' });
  const next = clock('b', '2026-12-08', { provisional: true });

  test('is the earliest by which something is owed, late ones before those to come', () => {
    expect(rowOf([next, late]).row).toMatchObject({
      next_due_day: '2026-12-01',
      next_due_at: '2026-12-01T16:00:00.000Z',
    });
    expect(rowOf([next, clock('c', '2026-12-20')]).row).toMatchObject({
      ...{ next_due_day: '2026-12-08', next_provisional: true },
    });
  });

  test('is none of what is met, paused, waited out, taken over by others or a lapse on paper', () => {
    const others: readonly Partial<ClockState>[] = [
      { status: 'met' },
      { status: 'paused' },
      { status: 'lapsed', waitedOut: true },
      { status: 'lapsed', endedAs: 'handed-on' },
      { status: 'lapsed', lapsedAt: '2026-12-01T16:00:00.000Z', historical: 'open' },
    ];
    for (const more of others)
      expect([more, rowOf([clock('a', '2026-12-01', more)]).row]).toEqual([
        more,
        expect.objectContaining({ next_due_day: null, next_due_at: NO_DATE }),
      ]);
  });

  test('is none once the case is filed away', () => {
    expect(rowOf([late], { archived: true }).row).toMatchObject({ next_due_day: null, next_due_at: NO_DATE });
  });

  test('is written where it alone has changed, and not where it has not', () => {
    const { after } = rowOf([next]);
    expect(rowOf([next, late], after, after).row).toMatchObject({ next_due_day: '2026-12-01' });
    expect(rowOf([next, clock('c', '2026-12-20')], after, after).row).toBeUndefined();
  });
});
