import { describe, expect, test } from '@jest/globals';
import type { RuleRow } from '../rules/rule.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { accept, complaint, decideFirst, register, SETTING, step, type ComplaintStory } from '../testing/complaint.ts';
import { COORDINATOR, on, WORKFLOW } from '../testing/district.ts';
import { ROWS, rulebookOf } from '../testing/rows.ts';
import type { MoveClocksToRule } from './to-rule.ts';
import { type ClockTrial, tryCalendar, tryRule } from './trials.ts';
import { buildCalendar } from '../time/calendar.ts';

const ACCEPTANCE = ROWS.find((row) => row.id === 'S2-01') as RuleRow;
const days = (amount: number, more: Partial<RuleRow> = {}): RuleRow => ({
  ...{ ...ACCEPTANCE, version: 2, end: { kind: 'period', amount, unit: 'workingDay' } },
  ...more,
});
const AFTER: RuleRow = {
  ...ACCEPTANCE,
  ...{ id: 'X-4', pauses: [], resumes: [], meets: [] },
  end: { kind: 'chain', after: 'S2-01', amount: 2, unit: 'workingDay' },
};

/** The rows of the stories and a second version of 受理期限. */
function bookWith(next: RuleRow, more: readonly RuleRow[] = []): Rulebook {
  const book = rulebookOf([...ROWS, ...more]);
  return {
    ...book,
    rows: [...book.rows, next],
    row: (id, version) => (id === next.id && version === next.version ? next : book.row(id, version)),
  };
}

/** Received by 人社 on Monday 1 June 2026: five working days to Monday 8 June. */
const received = (next: RuleRow, more: readonly RuleRow[] = []): ComplaintStory =>
  complaint({ ...SETTING, rules: bookWith(next, more) }).given(register(), decideFirst('handle'));

const trialsOf = (story: ComplaintStory, next: RuleRow): readonly ClockTrial[] =>
  tryRule(story.state.clocks, next, story.contextOf());

const batch = 'recount-1';
function move(trials: readonly ClockTrial[], more: Partial<MoveClocksToRule> = {}, mayLapse = false) {
  const clocks = trials.flatMap(({ clockId, outcome, after }) =>
    outcome === 'spared' ? [] : [{ clockId, ...after, mayLapse }],
  );
  const spared = trials.filter(({ outcome }) => outcome === 'spared').map(({ clockId }) => clockId);
  const order = { batch, rule: 'S2-01', version: 2, clocks, spared, ...more };
  return step('MoveClocksToRule', order, { by: WORKFLOW });
}
const clock = (story: ComplaintStory, id = 'S2-01#1') => story.state.clocks[id];
const askForMore = step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-10' });

describe('在办时限改用新版规则', () => {
  test('what a dry run shows is what happens, to the clocks chained to it too; it changes nothing itself', () => {
    const next = days(8);
    const story = received(next, [AFTER]);
    const before = story.state;
    const trials = trialsOf(story, next);
    expect(story.state).toBe(before);
    expect(trials).toMatchObject([
      {
        ...{ clockId: 'S2-01#1', ruleVersion: 1, unit: 'hrss', outcome: 'moves' },
        ...{ before: { due: '2026-06-08' }, after: { due: '2026-06-11' } },
        follows: [{ clockId: 'X-4#1', before: { due: '2026-06-10' }, after: { due: '2026-06-15' } }],
      },
    ]);
    story.when(move(trials)).then(
      [
        'ClockMovedToRule',
        {
          fromVersion: 1,
          ruleVersion: 2,
          batch,
          before: { due: '2026-06-08', dueAt: on('2026-06-09 00:00') },
          due: '2026-06-11',
        },
      ],
      ['ClockRecomputed', { clockId: 'X-4#1', due: '2026-06-15' }],
    );
    expect(clock(story)).toMatchObject({ ruleVersion: 2, period: { amount: 8 }, due: '2026-06-11', status: 'running' });
    expect(clock(story)?.reminders.at(-1)).toBe(on('2026-06-11 09:00'));
    expect(trialsOf(story, next)).toEqual([]);
  });

  test('a paused clock has no date under either, and runs on by the new period', () => {
    const next = days(8);
    const story = received(next).given(askForMore);
    const trials = trialsOf(story, next);
    expect(trials).toMatchObject([{ outcome: 'moves', before: { due: null }, after: { due: null } }]);
    story.given(move(trials), step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on('2026-06-03 09:00') }));
    expect(clock(story)).toMatchObject({ status: 'running', due: '2026-06-12', ruleVersion: 2 });
  });

  test('a chained clock whose head is paused has no date under another version of its own rule', () => {
    const longer: RuleRow = {
      ...AFTER,
      version: 2,
      end: { kind: 'chain', after: 'S2-01', amount: 4, unit: 'workingDay' },
    };
    const story = received(longer, [AFTER]).given(askForMore);
    const trials = trialsOf(story, longer);
    expect(trials).toMatchObject([{ clockId: 'X-4#1', outcome: 'moves', after: { due: null, dueAt: null } }]);
    story.given(move(trials, { rule: 'X-4' }));
    story.given(step('ReceiveSupplement', { items: ['wage-sheet'] }, { at: on('2026-06-03 09:00') }));
    expect(clock(story, 'X-4#1')).toMatchObject({ ruleVersion: 2, due: '2026-06-15' });
  });

  test('one that is not as the dry run saw it refuses the whole stream', () => {
    const next = days(8);
    const story = received(next);
    const [trial] = trialsOf(story, next);
    const said = { clockId: 'S2-01#1', due: '2026-06-12', dueAt: on('2026-06-13 00:00'), mayLapse: false };
    story.when(move([], { clocks: [said] })).thenRefused('recount-differs');
    story.when(move([], { spared: ['S2-01#1'] })).thenRefused('recount-differs');
    story.when(move([], { clocks: [{ ...said, clockId: 'S1-08-FIRST#1' }] })).thenRefused('recount-differs');
    story
      .given(accept())
      .when(move(trial === undefined ? [] : [trial]))
      .thenRefused('recount-differs');
  });

  test('no clock is late at once unless the order says so', () => {
    const next = days(2);
    const story = received(next).whenTimeReaches(on('2026-06-04 09:00'));
    const trials = trialsOf(story, next);
    expect(trials).toMatchObject([{ outcome: 'lapses', after: { due: '2026-06-03' } }]);
    story.when(move(trials)).thenRefused('recount-differs');
    story.when(move(trials, {}, true)).then(['ClockMovedToRule', { due: '2026-06-03' }]);
    story.whenTimeReaches(on('2026-06-04 09:01'));
    expect(clock(story)).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-06-04 00:00') });
  });

  test('a clock that follows one and would be late with it makes the whole of it late', () => {
    const next = days(1);
    const story = received(next, [AFTER]).whenTimeReaches(on('2026-06-05 09:00'));
    expect(trialsOf(story, next)).toMatchObject([{ outcome: 'lapses', follows: [{ after: { due: '2026-06-04' } }] }]);
  });

  test('a row that ends on a written date leaves the clock where it is', () => {
    const next = days(1, { end: { kind: 'dateField', field: 'dueOn' } });
    const story = received(next);
    const trials = trialsOf(story, next);
    expect(trials).toMatchObject([{ outcome: 'stuck', after: { due: '2026-06-08' } }]);
    story.when(move(trials)).thenRefused('recount-differs');
  });

  describe('a lapse that the version would have spared', () => {
    const next = days(8);
    const lapsed = () => received(next).whenTimeReaches(on('2026-06-10 09:00'));
    const review = (decision: 'stands' | 'taken-back') =>
      step('ReviewLapse', { clockId: 'S2-01#1', decision, reason: '按新版' }, { by: COORDINATOR });

    test('stays and becomes work of the 治欠办, once', () => {
      const story = lapsed();
      const trials = trialsOf(story, next);
      expect(trials).toMatchObject([
        { outcome: 'spared', before: { due: '2026-06-08' }, after: { due: '2026-06-11' } },
      ]);
      story.given(move(trials));
      expect(clock(story)).toMatchObject({ status: 'lapsed', ruleVersion: 1, questioned: { due: '2026-06-11' } });
      const work = Object.values(story.state.tasks).filter(({ kind }) => kind === 'review-lapse');
      expect(work).toMatchObject([{ unit: 'office', status: 'open' }]);
      expect(trialsOf(story, next)).toEqual([]);
    });

    test('taken back it runs under the new version, and what the ladder built on it is void', () => {
      const story = lapsed();
      story.given(move(trialsOf(story, next)), review('taken-back'));
      expect(clock(story)).toMatchObject({ status: 'running', due: '2026-06-11', ruleVersion: 2, questioned: null });
      const grounds = Object.values(story.state.ladders).flatMap((ladder) => ladder.grounds);
      expect(grounds.map(({ struck }) => struck)).toEqual([true]);
    });

    test('of an act that came late is void once it is taken back; left to stand nothing moves', () => {
      const done = () => lapsed().given(accept({ at: on('2026-06-10 10:00') }));
      const story = done();
      expect(clock(story)?.status).toBe('doneLate');
      story.given(move(trialsOf(story, next)), review('taken-back'));
      expect(clock(story)).toMatchObject({ status: 'voided', lapsedAt: null, ruleVersion: 2 });
      const left = done();
      left.given(move(trialsOf(left, next)), review('stands'));
      expect(clock(left)).toMatchObject({ status: 'doneLate', ruleVersion: 1, questioned: null });
    });

    test('a new calendar asks nothing about it while the batch does', () => {
      const story = lapsed();
      story.given(move(trialsOf(story, next)));
      const off = { year: 2026, status: 'published', notice: null, statutory: [], makeupDays: [] } as const;
      const later = buildCalendar({ version: 2, years: [{ ...off, daysOff: ['2026-06-04'] }] });
      story
        .underCalendar(later)
        .when(step('RecomputeClocks', { reason: 'calendar-2' }))
        .thenNo('LapseQuestioned');
      expect(clock(story)?.questioned?.byRule).toEqual({ version: 2, batch });
    });
  });
});

describe('按拟议的放假通知试算', () => {
  const year = { year: 2026, status: 'published', notice: null, statutory: [], makeupDays: [] } as const;
  const later = buildCalendar({ version: 2, years: [{ ...year, daysOff: ['2026-06-04', '2026-06-05'] }] });
  const tried = (story: ComplaintStory) =>
    tryCalendar(story.state.clocks, { ...story.contextOf(), calendar: later }).map(({ clockId, outcome, after }) => [
      ...[clockId, outcome, after.due],
    ]);

  test('every clock whose date moves, as the batch then moves it', () => {
    const story = received(days(8), [AFTER]);
    const said = tried(story);
    expect(said).toEqual([
      ['S2-01#1', 'moves', '2026-06-10'],
      ['X-4#1', 'moves', '2026-06-12'],
    ]);
    story.underCalendar(later).given(step('RecomputeClocks', { reason: 'calendar-2' }));
    expect(said.map(([id]) => clock(story, id ?? '')?.due)).toEqual(said.map(([, , due]) => due));
  });

  test('and every lapse that it would have spared', () => {
    expect(tried(received(days(8)).whenTimeReaches(on('2026-06-10 09:00')))).toEqual([
      ['S2-01#1', 'spared', '2026-06-10'],
    ]);
  });

  test('while its head is paused a chained clock has no date under a new calendar either', () => {
    const story = received(days(8), [AFTER]).given(askForMore);
    expect(tried(story)).toEqual([]);
    story.underCalendar(later).given(step('RecomputeClocks', { reason: 'calendar-2' }));
    expect(clock(story, 'X-4#1')).toMatchObject({ due: null, dueAt: null, calendarVersion: 2 });
  });
});
