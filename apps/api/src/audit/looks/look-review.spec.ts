import { describe, expect, test } from '@jest/globals';
import { alarmsOf, groupedBy, type HoursOf, isOutOfHours, type JudgedLook, tallyOf } from './look-review.ts';

/** Friday 2026-06-05 is worked on, the weekend after it is not. */
const hours: HoursOf = {
  isWorking: (day) => day !== '2026-06-06' && day !== '2026-06-07',
  limits: () => ({ concealedADay: 2, foreignADay: 2, outOfHoursADay: 2, workFromHour: 8, workToHour: 19 }),
};
const LOOK: JudgedLook = {
  ...{ at: '2026-06-05T02:00:00.000Z', actor: 'person:hrss01', unit: 'hrss', action: 'reveal' },
  ...{ stream: 'case-1', subject: 's1', number: '1号', concealed: false, foreign: false },
};
const look = (more: Partial<JudgedLook>): JudgedLook => ({ ...LOOK, ...more });
const told = (...looks: readonly JudgedLook[]) =>
  alarmsOf(looks, hours).map(({ kind, day, count }) => [kind, day, count]);

describe('working hours', () => {
  test('are those of Beijing on a day that is worked on', () => {
    const at = (instant: string) => isOutOfHours(instant, hours);
    expect(at('2026-06-05T00:00:00.000Z')).toBe(false);
    expect(at('2026-06-04T23:59:59.999Z')).toBe(true);
    expect(at('2026-06-05T10:59:59.999Z')).toBe(false);
    expect(at('2026-06-05T11:00:00.000Z')).toBe(true);
    expect(at('2026-06-06T02:00:00.000Z')).toBe(true);
  });
});

describe('an auditor is told', () => {
  test('of many concealed identities on one day, each counted once, by whoever had them shown', () => {
    const concealed = (subject: string, more: Partial<JudgedLook> = {}) => look({ concealed: true, subject, ...more });
    expect(told(concealed('s1'), concealed('s1'))).toEqual([]);
    expect(told(concealed('s1'), concealed('s2'))).toEqual([['concealed', '2026-06-05', 2]]);
    expect(told(concealed('s1'), concealed('s2', { actor: 'person:hrss02' }))).toEqual([]);
    expect(told(concealed('s1'), concealed('s2', { at: '2026-06-08T02:00:00.000Z' }))).toEqual([]);
    expect(told(concealed('s1'), concealed('s2', { action: 'read' }))).toEqual([]);
    expect(told(look({ subject: 's1' }), look({ subject: 's2' }))).toEqual([]);
  });

  test('of looking outside working hours', () => {
    const late = { at: '2026-06-06T02:00:00.000Z' };
    expect(told(look(late))).toEqual([]);
    expect(told(look(late), look({ ...late, action: 'export', stream: null }))).toEqual([
      ['out-of-hours', '2026-06-06', 2],
    ]);
  });

  test('of matters with which the unit has nothing to do', () => {
    const foreign = (stream: string) => look({ foreign: true, stream });
    expect(told(foreign('case-1'), foreign('case-1'))).toEqual([]);
    expect(told(foreign('case-1'), foreign('case-2'))).toEqual([['foreign', '2026-06-05', 2]]);
  });
});

test('looks are counted by what they were, and by whom and about what they were made', () => {
  const looks = [look({}), look({ action: 'print', subject: null }), look({ stream: 'case-2', subject: 's2' })];
  expect(tallyOf(looks, hours)).toMatchObject({
    reveals: 2,
    prints: 1,
    reads: 0,
    matters: 2,
    people: 2,
    outOfHours: 0,
  });
  expect(groupedBy(looks, ({ stream }) => stream).map(([stream, own]) => [stream, own.length])).toEqual([
    ['case-1', 2],
    ['case-2', 1],
  ]);
  expect(groupedBy([look({ stream: null })], ({ stream }) => stream)).toEqual([]);
});
