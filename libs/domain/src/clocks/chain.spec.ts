import { describe, expect, test } from '@jest/globals';
import { complaint, decideFirst, register, SETTING, step, type ComplaintStory } from '../testing/complaint.ts';
import { HEAD, INSPECTOR, on } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import type { RuleRow } from '../rules/rule.ts';
import { buildCalendar } from '../time/calendar.ts';

const ACCEPTANCE = ROWS.find((row) => row.id === 'S2-01') as RuleRow;
const extension = { amount: 5, unit: 'workingDay', approver: 'unit-head', times: 1, article: '区定' } as const;
const AFTER: RuleRow = {
  ...ACCEPTANCE,
  id: 'X-4',
  pauses: [],
  resumes: [],
  meets: [],
  end: { kind: 'chain', after: 'S2-01', amount: 2, unit: 'workingDay' },
};
const LAST: RuleRow = { ...AFTER, id: 'X-5', end: { kind: 'chain', after: 'X-4', amount: 1, unit: 'workingDay' } };
const rows = [...ROWS.map((row) => (row === ACCEPTANCE ? { ...row, extension } : row)), AFTER, LAST];

const setting = { ...SETTING, rules: rulebookOf(rows) };
const askForMore = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' });
const dates = ({ state }: ComplaintStory) =>
  ['S2-01#1', 'X-4#1', 'X-5#1'].map((id) => {
    const { start, due } = state.clocks[id] ?? {};
    return [start?.slice(0, 10), due];
  });

/** Received by 人社 on Monday 1 June 2026: five working days, then two, then one. */
const received = (): ComplaintStory => complaint(setting).given(register(), decideFirst('handle'));

describe('接续的期限随前一期限移动', () => {
  test('it starts at the rolled end of the one before', () => {
    expect(dates(received())).toEqual([
      ['2026-06-01', '2026-06-08'],
      ['2026-06-08', '2026-06-10'],
      ['2026-06-10', '2026-06-11'],
    ]);
  });

  test('an extension of the head moves all that follow', () => {
    const more = { clockId: 'S2-01#1', amount: 5, reason: '案情复杂', requestedBy: INSPECTOR.id };
    const story = received().given(
      step('RequestExtension', { clockId: 'S2-01#1', amount: 5, reason: '案情复杂' }, { by: INSPECTOR }),
      step('ExtendClock', { ...more, approvedBy: HEAD.id, document: null }, { by: HEAD }),
    );
    expect(dates(story)).toEqual([
      ['2026-06-01', '2026-06-15'],
      ['2026-06-15', '2026-06-17'],
      ['2026-06-17', '2026-06-18'],
    ]);
  });

  test('while the head is paused nothing of them is due; they take their dates when it resumes', () => {
    const paused = received().given(askForMore);
    expect(dates(paused).map(([, due]) => due)).toEqual([null, null, null]);
    paused.given(step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on('2026-06-03 09:00') }));
    expect(dates(paused)).toEqual([
      ['2026-06-01', '2026-06-09'],
      ['2026-06-09', '2026-06-11'],
      ['2026-06-11', '2026-06-12'],
    ]);
  });

  test('a new calendar moves the head first, then the others, each once', () => {
    const story = received();
    const off = ['2026-06-04', '2026-06-05'];
    const year = {
      year: 2026,
      status: 'published',
      notice: null,
      statutory: [],
      daysOff: off,
      makeupDays: [],
    } as const;
    story
      .underCalendar(buildCalendar({ version: 2, years: [year] }))
      .when(step('RecomputeClocks', { reason: 'calendar-2' }))
      .then(['ClockRecomputed', { clockId: 'S2-01#1' }], ['ClockRecomputed'], ['ClockRecomputed']);
    expect(dates(story)).toEqual([
      ['2026-06-01', '2026-06-10'],
      ['2026-06-10', '2026-06-12'],
      ['2026-06-12', '2026-06-15'],
    ]);
  });
});
