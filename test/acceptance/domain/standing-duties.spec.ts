import { describe, expect, test } from '@jest/globals';
import { addDays, DUTY_KIND_IDS, DUTY_KINDS, type DutyKindId, type DutyState } from '@qingxin/domain';
import fc from 'fast-check';
import { on, PETITIONS } from '../../../libs/domain/src/testing/district.ts';
import { duty, type DutyStory, report, startOn } from '../../../libs/domain/src/testing/duty.ts';
import { SHIPPED } from './shipped-setting.ts';

const begun = (kind: DutyKindId, from: string): DutyStory =>
  duty(kind, SHIPPED, on(`${from} 00:00`)).given(startOn(from));

/** Period, last day and the day by which its reports are due. */
function datesOf({ periods, clocks }: DutyState): readonly (readonly [string, string, string | null | undefined])[] {
  return Object.values(periods).map(({ period, to }) => {
    const clock = Object.values(clocks).find(({ key }) => key?.startsWith(`${period}/`) === true);
    return [period, to, clock?.due];
  });
}

describe('常设工作 under the shipped rules', () => {
  test('信访通报 by the month and, in the winter action, by the week, over New Year and Spring Festival of 2026', () => {
    const story = begun('petition-bulletin', '2025-09-01').whenTimeReaches(on('2026-04-02 09:00'));
    const dates = datesOf(story.state);
    expect(dates.slice(0, 4)).toEqual([
      // 1–8 October 2025 are off, 11 October is worked: 9, 10, 11, 13, 14.
      ['2025-09', '2025-09-30', '2025-10-14'],
      ['2025-10', '2025-10-31', '2025-11-07'],
      // The season begins on Saturday 1 November; its first week takes the weekend along.
      ['2025-W45', '2025-11-09', '2025-11-11'],
      ['2025-W46', '2025-11-16', '2025-11-18'],
    ]);
    expect(dates.slice(-5)).toEqual([
      ['2026-W05', '2026-02-01', '2026-02-03'],
      ['2026-W06', '2026-02-08', '2026-02-10'],
      // New Year's Eve is Monday 16 February; 15–23 February are off: 24, 25.
      ['2026-W07', '2026-02-16', '2026-02-25'],
      // The rest of February, 28 February being a Saturday that is worked: 2–6 March.
      ['2026-02', '2026-02-28', '2026-03-06'],
      // 4–6 April is 清明节: 1, 2, 3, 7, 8.
      ['2026-03', '2026-03-31', '2026-04-08'],
    ]);
  });

  test('the quarter’s major violations, over National Day', () => {
    const story = begun('violations-publication', '2026-07-01').whenTimeReaches(on('2026-10-01 09:00'));
    // 1–7 October are off, 10 October is worked: 8, 9, 10, 12–16, 19, 20.
    expect(datesOf(story.state)).toEqual([['2026-Q3', '2026-09-30', '2026-10-20']]);
  });

  test('a report in winter is due on the second working day, and the lapse goes to 催办', () => {
    const story = begun('petition-bulletin', '2026-01-19').whenTimeReaches(on('2026-01-26 00:00'));
    story.given(report('petition-bulletin', PETITIONS, '2026-W04', { at: on('2026-01-27 17:00') }));
    expect(Object.values(story.state.clocks)).toMatchObject([{ due: '2026-01-27', status: 'met' }]);
    story.whenTimeReaches(on('2026-02-04 00:00'));
    expect(Object.values(story.state.clocks)[1]).toMatchObject({ due: '2026-02-03', status: 'lapsed', onLapse: 'E1' });
  });
});

describe('every period between two dates is opened exactly once', () => {
  // 欠薪排查 has the periods of 信访通报, and a score of units in each: the half-yearly 公开电话 stands for many units.
  test.each(DUTY_KIND_IDS.filter((kind) => DUTY_KINDS[kind].form === 'periodic' && kind !== 'screening'))(
    '%s',
    (kind) => {
      const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days));
      const anyWay = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 120 })), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(anyDay, anyWay, (from, ways) => {
          const story = begun(kind, from);
          let today = from;
          for (const [keptUp, days] of ways) {
            today = addDays(today, days);
            const at = on(`${today} 09:00`);
            if (keptUp) story.whenTimeReaches(at);
            else story.whenOutageEndsAt(at);
          }
          const opened = Object.values(story.state.periods);
          let day = from;
          for (const period of opened) {
            expect(period.from).toBe(day);
            expect(period.to >= period.from).toBe(true);
            day = addDays(period.to, 1);
          }
          expect(story.state.next?.from).toBe(day);
          expect((story.state.next?.to ?? '') >= today).toBe(true);
          const names = story.log.flatMap(({ type, data }) =>
            type === 'PeriodOpened' ? [(data as { period: string }).period] : [],
          );
          expect(new Set(names).size).toBe(names.length);
          expect(names.length).toBe(opened.length);
          for (const { reports } of opened) {
            expect(Object.keys(reports).length).toBe(Object.keys(opened[0]?.reports ?? {}).length);
          }
          expect(DUTY_KINDS[kind].ruleId).toBe(story.state.next?.ruleId);
        }),
        { numRuns: 10, seed: 20260601 },
      );
    },
  );
});
