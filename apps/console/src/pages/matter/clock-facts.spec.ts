import { describe, expect, it } from '@jest/globals';
import { dueStateOf, groupOf, pressing, shownSteps } from './clock-facts.ts';
import type { Clock } from './routes-of.ts';

const clock = (part: Partial<Clock>): Clock =>
  ({ standing: 'running', status: 'running', dueAt: null, remainingWorkingDays: null, ...part }) as Clock;

describe('the clocks of a matter', () => {
  it.each([
    ['running', 'running', 'open'],
    ['near', 'running', 'open'],
    ['paused', 'paused', 'paused'],
    ['overdue', 'lapsed', 'late'],
    ['historical', 'lapsed', 'late'],
    ['ended', 'met', 'done'],
    ['ended', 'doneLate', 'done'],
    ['ended', 'voided', 'over'],
  ])('stand %s (%s) among the %s ones', (standing, status, group) => {
    expect(groupOf({ standing, status })).toBe(group);
  });

  it('are severely late from three working days on, as in the inbox', () => {
    expect(dueStateOf(clock({ standing: 'overdue', remainingWorkingDays: -2 }))).toBe('overdue');
    expect(dueStateOf(clock({ standing: 'overdue', remainingWorkingDays: -3 }))).toBe('severe');
    expect(dueStateOf(clock({ standing: 'paused' }))).toBe('paused');
  });

  it('press in the order of their ends; what has ended does not', () => {
    const met = clock({ clockId: 'met', standing: 'ended', status: 'met', dueAt: '2026-11-01T16:00:00.000Z' });
    const later = clock({ clockId: 'later', dueAt: '2026-12-02T16:00:00.000Z' });
    const late = clock({ clockId: 'late', standing: 'overdue', status: 'lapsed', dueAt: '2026-11-20T16:00:00.000Z' });
    const paused = clock({ clockId: 'paused', standing: 'paused', status: 'paused' });
    expect(pressing([paused, met, later, late]).map(({ clockId }) => clockId)).toEqual(['late', 'later', 'paused']);
  });

  it('tell days off that follow one another together', () => {
    const step = (kind: string, day: string) => ({ kind, day, text: day });
    const steps = [
      step('start', '1'),
      step('skipped', '2'),
      step('skipped', '3'),
      step('makeup', '4'),
      step('skipped', '5'),
    ];
    expect(shownSteps(steps).map((one) => (one.kind === 'step' ? one.step.kind : one.steps.length))).toEqual([
      'start',
      2,
      'makeup',
      1,
    ]);
  });
});
