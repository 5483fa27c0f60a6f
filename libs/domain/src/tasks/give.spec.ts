import { expect, it } from '@jest/globals';
import type { EventOf } from '../kernel/event.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { type Giving, giveTasks } from './give.ts';
import type { TaskState } from './state.ts';

const OPEN: TaskState = {
  ...{ id: 'sign#1', kind: 'sign', unit: 'housing', key: null, role: 'officer', status: 'open' },
  ...{ assignee: null, openedAt: '2026-06-01T01:00:00.000Z', endedAt: null },
};
const book = (...tasks: readonly TaskState[]) => Object.fromEntries(tasks.map((task) => [task.id, task]));

/** What is emitted, with who speaks. */
function given(tasks: readonly TaskState[], decided: readonly EventOf[], to: Giving['to']): readonly unknown[] {
  const emitted: unknown[] = [];
  giveTasks(
    {
      state: { tasks: book(...tasks) },
      context: {} as DecideContext,
      emit: (event, actor) => emitted.push([actor, event.data]),
      decided: () => decided.map((event) => ({ event })),
    },
    { by: 'system:duty-letter', to },
  );
  return emitted;
}

const toA = () => 'person:a';
const ASSIGNED = ['system:duty-letter', { taskId: 'sign#1', person: 'person:a', reason: null }];

it('待办指派给责任书、值班表、名单所列的人，由该文书出面', () => {
  expect(given([OPEN], [], toA)).toEqual([ASSIGNED]);
  expect(given([OPEN], [], () => null)).toEqual([]);
});

it('nothing is given twice, and nothing that has ended', () => {
  expect(given([{ ...OPEN, assignee: 'person:a' }], [], toA)).toEqual([]);
  expect(given([{ ...OPEN, status: 'completed' }], [], toA)).toEqual([]);
  expect(given([{ ...OPEN, assignee: 'person:b' }], [], toA)).toEqual([ASSIGNED]);
});

it('whoever gives is told which work has just opened', () => {
  const opened = { type: 'TaskOpened', data: { taskId: 'sign#1' } };
  const toNew: Giving['to'] = (_task, isNew) => (isNew ? 'person:a' : null);
  expect(given([OPEN, { ...OPEN, id: 'sign#2' }], [opened], toNew)).toEqual([ASSIGNED]);
});
