import { describe, expect, test } from '@jest/globals';
import { caseStream, type CaseState, type ClockState, type TaskState } from '@qingxin/domain';
import { inlineProjections } from './projections.ts';

const stream = 'case-00000000-0000-4000-8000-000000000001';
const before = caseStream.initial(stream);
const AT = '2026-12-01T16:00:00.000Z';

/** The period for a suit against the decision, as court enforcement shows it on its work. */
const suit = {
  ...{ id: 'S6-09-SUIT/court-enforcement-1#1', ruleId: 'S6-09-SUIT', ruleVersion: 2, calendarVersion: 1 },
  ...{
    key: 'court-enforcement-1',
    unit: 'hrss',
    tier: 'statutory',
    onLapse: null,
    waitedOut: true,
    provisional: false,
  },
  ...{ due: '2026-12-01', dueAt: AT, start: '2026-06-01', startedAt: AT, reminders: [], pauses: [], extensions: [] },
} as unknown as ClockState;

const task: TaskState = {
  ...{ id: 't#1', kind: 'court-enforcement.apply', unit: 'hrss', key: suit.key, role: 'officer', status: 'open' },
  ...{ assignee: null, openedAt: AT, endedAt: null },
};

function workUnder(clock: ClockState): object | undefined {
  const shown = { version: 1, opened: true, number: '潞治欠〔2026〕1号', tasks: { [task.id]: task } };
  const after: CaseState = { ...before, ...shown, clocks: { [clock.id]: clock } };
  const change = { kind: 'case', stream, streamId: stream.slice(5), commandId: stream.slice(5), at: AT, events: [] };
  const rows = inlineProjections().flatMap((project) => project({ ...change, before, after }));
  return rows.find(({ table }) => table === 'rm.task')?.rows[0];
}

describe('work that waits for a period of the law', () => {
  test('shows the day until which it waits', () => {
    expect(workUnder({ ...suit, status: 'running' })).toMatchObject({ due_day: '2026-12-01', clock_status: 'running' });
  });

  test('is not late when the period has passed', () => {
    expect(workUnder({ ...suit, status: 'lapsed' })).toMatchObject({ due_day: null, due_at: null, clock_status: null });
  });

  test('is late where somebody owed the act, whether or not a measure follows', () => {
    const owed: readonly Partial<ClockState>[] = [{ onLapse: 'E2' }, { onLapse: null }];
    for (const rung of owed) {
      const change = { ...rung, waitedOut: false };
      expect(workUnder({ ...suit, ...change, status: 'lapsed' })).toMatchObject({ clock_status: 'lapsed', due_at: AT });
    }
  });
});
