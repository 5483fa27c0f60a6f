import { describe, expect, test } from '@jest/globals';
import type { Actor, MatterState, TaskState } from '@qingxin/domain';
import { workDone } from './actions.ts';

const task = (id: string, more: Partial<TaskState> = {}): TaskState =>
  ({
    ...{ id, kind: 'settle-order', unit: 'hrss', key: 'o1', role: 'officer', status: 'open', assignee: null },
    ...more,
  }) as unknown as TaskState;

const state = (...tasks: readonly TaskState[]) =>
  ({ tasks: Object.fromEntries(tasks.map((one) => [one.id, one])) }) as unknown as MatterState;

const officer: Actor = { id: 'person:hrss.01', unit: 'hrss', post: 'p', roles: ['officer'] };
const offer = (command: string, on?: string) => ({ command, refusal: null, ...(on === undefined ? {} : { on }) });

describe('work that an offer would do', () => {
  const open = state(task('a'));

  test('is the open work of one’s own unit that the command ends', () => {
    expect(workDone('case', offer('RecordOrderOutcome'), open, officer)).toEqual(['a']);
    expect(workDone('case', offer('AddParty'), open, officer)).toEqual([]);
  });

  test.each([
    ['another unit', { unit: 'housing' }],
    ['another post', { role: 'unit-head' }],
    ['an end already', { status: 'completed' as const }],
  ])('is not that of %s', (_name, more) => {
    expect(workDone('case', offer('RecordOrderOutcome'), state(task('a', more)), officer)).toEqual([]);
  });

  test('what is for an officer a head may do as well', () => {
    expect(workDone('case', offer('RecordOrderOutcome'), open, { ...officer, roles: ['unit-head'] })).toEqual(['a']);
  });

  test('is about the same thing where both say which', () => {
    const steps = state(
      task('a', { kind: 'police-assistance.sign', key: 'police-assistance-1' }),
      task('b', { kind: 'police-assistance.sign', key: 'police-assistance-2' }),
    );
    expect(workDone('case', offer('ActOnStep', 'police-assistance-2'), steps, officer)).toEqual(['b']);
  });

  test('is done by beginning the step that it calls for, and by no other', () => {
    const warned = state(task('a', { kind: 'consider-transfer', key: 't1' }));
    expect(workDone('case', offer('StartStep', 'crime-transfer'), warned, officer)).toEqual(['a']);
    expect(workDone('case', offer('StartStep', 'other-crime-transfer'), warned, officer)).toEqual([]);
  });
});
