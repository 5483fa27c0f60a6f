import { describe, expect, test } from '@jest/globals';
import { complaintStream, type ComplaintState, type RungState, type TaskState } from '@qingxin/domain';
import { inlineProjections } from './projections.ts';

const stream = 'complaint-00000000-0000-4000-8000-000000000001';
const before = complaintStream.initial(stream);

const rung: RungState = {
  id: 'E2#1',
  rung: 'E2',
  status: 'proposed',
  nominalAt: '2026-06-01T16:00:00.000Z',
  proposedAt: '2026-06-01T16:00:00.000Z',
  upwardAt: '2026-06-03T16:00:00.000Z',
  shownUpward: false,
  groundsDecided: null,
  answered: false,
  grounds: ['g1'],
  groundsBefore: 1,
  issuedBy: null,
  issuedByUnit: null,
  number: null,
  answerBy: null,
  statements: 0,
};

function workOn(kind: string, change: Partial<RungState>): object | undefined {
  const ladder = {
    key: 'ladder-hrss',
    unit: 'hrss',
    grounds: [],
    rungs: [{ ...rung, ...change }],
    next: null,
    setBy: 1,
  };
  const task: TaskState = {
    ...{ id: `${kind}#1`, kind, unit: 'office', key: 'ladder-hrss/E2#1', role: 'coordinator', status: 'open' as const },
    ...{ assignee: null, openedAt: '2026-06-01T16:00:00.000Z', endedAt: null },
  };
  const after: ComplaintState = {
    ...{ ...before, version: 1, registered: true, ladders: { 'ladder-hrss': ladder } },
    tasks: { [task.id]: task },
  };
  const rows = inlineProjections().flatMap((project) =>
    project({
      kind: 'complaint',
      stream,
      streamId: stream.slice(10),
      before,
      after,
      commandId: stream.slice(10),
      at: '2026-06-01T16:00:00.000Z',
      events: [],
    }),
  );
  return rows.find(({ table }) => table === 'rm.task')?.rows[0];
}

describe('work on a rung shows the ladder’s date', () => {
  test('a proposal: the day before it is shown upward', () => {
    expect(workOn('decide-rung', {})).toMatchObject({ due_day: '2026-06-03', due_at: '2026-06-03T16:00:00.000Z' });
  });

  test('an issued rung: the day by which it is answered, to its end', () => {
    const issued = { status: 'issued', answerBy: '2026-06-10' } as const;
    expect(workOn('answer-rung', issued)).toMatchObject({ due_day: '2026-06-10', due_at: '2026-06-10T16:00:00.000Z' });
  });
});
