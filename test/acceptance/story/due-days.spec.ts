import { describe, expect, test } from '@jest/globals';
import { addDays, type LocalDay, type RuleRow } from '@qingxin/domain';
import { readScenarios } from '../../../infra/src/story/scenario-files.ts';
import { CALENDAR, RULES } from './district.ts';

interface WrittenClock {
  readonly record: string;
  readonly rule: RuleRow;
  readonly start: LocalDay;
  readonly due: LocalDay;
}

const LINE = /^([A-Z0-9-]+?)(?:\/\S+)? \S+ (\d{4}-\d{2}-\d{2})>(\d{4}-\d{2}-\d{2}) /;

/** Periods that a pause or an extension of their scenario moved; the scenario's own run checks them. */
const MOVED = ['R075 S2-01', 'R042 S3-01', 'R076 S6-04', 'S051 S8-04-AWARD', 'S051 S8-05'];

/** Day after day, with a look at each: nothing of the product counts here but its calendar. */
function walk(start: LocalDay, amount: number, unit: string): LocalDay {
  const months = { month: 1, year: 12 }[unit];
  let day = months === undefined ? start : monthsLater(start, amount * months);
  for (let left = months === undefined ? amount : 0; left > 0;) {
    day = addDays(day, 1);
    if (unit === 'calendarDay' || CALENDAR.day(day).working) left -= 1;
  }
  while (!CALENDAR.day(day).working) day = addDays(day, 1);
  return day;
}

/** The day of the same number; the last of the month where it has none. */
function monthsLater(start: LocalDay, months: number): LocalDay {
  const [year = 0, month = 1, date = 1] = start.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

function periodOf({ rule, start }: WrittenClock): { readonly amount: number; readonly unit: string } | null {
  if (rule.end.kind !== 'period' || rule.end.unit === 'hour') return null;
  return rule.seasonal?.find((season) => season.from <= start && start <= season.to) ?? rule.end;
}

async function writtenClocks(): Promise<readonly WrittenClock[]> {
  const scenarios = await readScenarios();
  return scenarios.flatMap(({ record, expected }) =>
    [...Object.values(expected.complaints), expected.case, expected.company]
      .flatMap((matter) => matter?.clocks ?? [])
      .flatMap((line) => {
        const [, id = '', start = '', due = ''] = LINE.exec(line) ?? [];
        const rule = RULES.versionOn(id, start);
        return rule === null || MOVED.includes(`${record} ${id}`) ? [] : [{ record, rule, start, due }];
      }),
  );
}

describe('案例文件中事先写下的到期日', () => {
  test('every one is where walking day by day leads', async () => {
    const clocks = await writtenClocks();
    const counted = clocks.filter((clock) => periodOf(clock) !== null);
    expect(counted.length).toBeGreaterThan(200);
    const wrong = counted.flatMap((clock) => {
      const period = periodOf(clock);
      const due = period === null ? clock.due : walk(clock.start, period.amount, period.unit);
      return due === clock.due ? [] : [`${clock.record} ${clock.rule.id} ${clock.start}>${clock.due}, counted ${due}`];
    });
    expect(wrong).toEqual([]);
  });
});
