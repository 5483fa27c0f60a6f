import { describe, expect, test } from '@jest/globals';
import {
  type ClockState,
  complaintStream,
  type ComplaintEvent,
  type ComplaintState,
  type HandOff,
  type Recorded,
  type TaskState,
} from '@qingxin/domain';
import { inlineProjections } from './projections.ts';

const stream = 'complaint-00000000-0000-4000-8000-000000000001';
const before = complaintStream.initial(stream);
const AT = '2026-06-01T01:00:00.000Z';

const lapsed = {
  ...{ id: 'S2-05-UNIT#1', ruleId: 'S2-05-UNIT', ruleVersion: 1, calendarVersion: 1, key: null, unit: 'hrss' },
  ...{ tier: 'local', onLapse: 'E1', waitedOut: false, provisional: false, status: 'lapsed', lapsedAt: AT },
  ...{ due: '2026-03-09', dueAt: AT, start: '2026-03-02', startedAt: AT, reminders: [], pauses: [], extensions: [] },
} as unknown as ClockState;

const task: TaskState = {
  ...{ id: 'accept#1', kind: 'accept', unit: 'hrss', key: null, role: 'officer', status: 'open' },
  ...{ assignee: null, openedAt: AT, endedAt: null },
};

function rowsOf(change: Partial<ComplaintState>, events: readonly Recorded<ComplaintEvent>[] = []) {
  const after: ComplaintState = { ...before, version: 1, registered: true, number: '登1号', ...change };
  const told = { kind: 'complaint', stream, streamId: stream.slice(10), commandId: stream.slice(10), at: AT, events };
  return inlineProjections().flatMap((project) => project({ ...told, before, after }));
}

const rowIn = (rows: ReturnType<typeof rowsOf>, table: string) => rows.find((entry) => entry.table === table)?.rows[0];

describe('a lapse of the time on paper', () => {
  const under = (historical: ClockState['historical']) =>
    rowsOf({ tasks: { [task.id]: task }, clocks: { [lapsed.id]: { ...lapsed, historical } } });

  test.each(['open', 'does-not-count', 'carried'] as const)('that is %s makes no work late', (historical) => {
    expect(rowIn(under(historical), 'rm.task')).toMatchObject({ due_day: null, due_at: null, clock_status: null });
    expect(rowIn(under(historical), 'rm.clock')).toMatchObject({ status: 'lapsed', historical });
  });

  test('that counts makes it late like any other', () => {
    expect(rowIn(under('counts'), 'rm.task')).toMatchObject({ due_at: AT, clock_status: 'lapsed' });
    expect(rowIn(under(null), 'rm.task')).toMatchObject({ due_at: AT, clock_status: 'lapsed' });
  });
});

describe('messages of a take-over', () => {
  const recorded = (type: string, data: object, version: number) =>
    ({ type, data, version, occurredAt: AT, by: { id: 'person:office01' } }) as unknown as Recorded<ComplaintEvent>;
  const sent = recorded('HandOffDispatched', { handOffId: 'h1', fromUnit: 'hrss', toUnit: 'housing' }, 1);
  const over = recorded('MatterTakenOver', { on: '2026-06-01', batch: 'batch-1', paper: null }, 2);
  const messages = (status: HandOff['status'], events: readonly Recorded<ComplaintEvent>[]) => {
    const handOffs = { h1: { status } } as unknown as ComplaintState['handOffs'];
    return rowIn(rowsOf({ handOffs }, events), 'es.outbox');
  };

  test('tell nobody what he signed for on paper long ago, and tell him what he has not', () => {
    expect(messages('signed', [sent, over])).toBeUndefined();
    expect(messages('dispatched', [sent, over])).toMatchObject({ recipient: 'unit:housing', kind: 'hand-off' });
    expect(messages('signed', [sent])).toMatchObject({ kind: 'hand-off' });
  });
});
