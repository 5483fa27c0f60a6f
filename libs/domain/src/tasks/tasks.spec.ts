import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '../kernel/actor.ts';
import { completionRefusal, taskRefusal } from './acts.ts';
import { reconcileTasks } from './duties.ts';
import { evolveTasks, type TaskBook, type TaskState } from './state.ts';

const KINDS = {
  shown: { label: '呈领导小组', doneBy: ['Decided'], rules: [], byHand: true },
  handle: { label: '办理', doneBy: ['Handled'], rules: [], byHand: false },
};
const DUTY = { kind: 'shown', unit: 'leaders', key: 'rung-1', role: 'leading-group' };
const AT = '2026-06-01T01:00:00.000Z';

const task = (change: Partial<TaskState>): TaskState => ({
  ...{ id: 'shown/rung-1#1', kind: 'shown', unit: 'leaders', key: 'rung-1', role: 'leading-group', status: 'open' },
  ...{ assignee: null, openedAt: AT, endedAt: null },
  ...change,
});
const somebody = (role: Role): Actor => ({ id: 'person:a', unit: 'leaders', post: 'p', roles: [role] });

describe('谁可以办理待办', () => {
  it.each([
    ['officer', 'officer', null],
    ['officer', 'unit-head', null],
    ['officer', 'coordinator', null],
    ['unit-head', 'unit-head', null],
    ['unit-head', 'officer', 'task-for-another-role'],
    ['coordinator', 'officer', 'task-for-another-role'],
    ['leading-group', 'unit-head', 'task-for-another-role'],
  ] as const)('a task for %s is claimed by %s: %s', (role, claimant, refusal) => {
    expect(taskRefusal('ClaimTask', task({ role }), somebody(claimant))).toBe(refusal);
  });

  it('what only has to be taken note of is ticked off by its role, all else by its act', () => {
    expect(completionRefusal(task({}), KINDS, somebody('leading-group'))).toBeNull();
    expect(completionRefusal(task({}), KINDS, somebody('officer'))).toBe('task-for-another-role');
    expect(completionRefusal(task({ kind: 'handle' }), KINDS, somebody('leading-group'))).toBe('task-needs-its-act');
    const taken = task({ assignee: 'person:b' });
    expect(completionRefusal(taken, KINDS, somebody('leading-group'))).toBe('task-of-another');
  });
});

it('what was ticked off is not given again while it is still owed', () => {
  const completed = {
    type: 'TaskCompleted',
    data: { taskId: 'shown/rung-1#1', act: 'CompleteTask', note: '已阅' },
  } as const;
  const meta = { version: 2, occurredAt: AT, by: { id: 'person:a' } };
  const book: TaskBook = evolveTasks({ 'shown/rung-1#1': task({}) }, { ...completed, ...meta });
  expect(reconcileTasks(book, [DUTY], KINDS, new Set(['Noted']))).toEqual([]);
  expect(reconcileTasks(book, [{ ...DUTY, key: 'rung-2' }], KINDS, new Set(['Noted']))).toHaveLength(1);
});

it('the latest note is the last thing said about it by hand, also why it was given back or to whom', () => {
  const at = (minute: number) => ({
    version: 2,
    occurredAt: `2026-06-01T01:0${minute}:00.000Z`,
    by: { id: 'person:a' },
  });
  const of = { taskId: 'shown/rung-1#1' };
  const noted = evolveTasks(
    { 'shown/rung-1#1': task({}) },
    { type: 'TaskNoted', data: { ...of, note: '已约周三' }, ...at(1) },
  );
  const latest = (book: TaskBook) => book['shown/rung-1#1']?.noted;
  expect(latest(noted)).toEqual({ text: '已约周三', by: 'person:a', at: '2026-06-01T01:01:00.000Z' });
  const silent = evolveTasks(noted, { type: 'TaskReleased', data: { ...of, reason: null }, ...at(2) });
  expect(latest(silent)?.text).toBe('已约周三');
  const given = evolveTasks(silent, {
    type: 'TaskAssigned',
    data: { ...of, person: 'person:b', reason: '轮岗' },
    ...at(3),
  });
  expect(latest(given)?.text).toBe('轮岗');
  expect(latest(evolveTasks(given, { type: 'TaskReleased', data: { ...of, reason: '请假' }, ...at(4) }))?.text).toBe(
    '请假',
  );
});
