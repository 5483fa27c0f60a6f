import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, deadline, deadlineAsOf, refusalCode, reminderInstants } from '@qingxin/domain';
import type { CountRequest, LocalDay } from '@qingxin/domain';
import fc from 'fast-check';
import { calendarBook } from './calendar-book.ts';

const { calendar } = calendarBook(1);

interface Simple {
  readonly unrolled: LocalDay | null;
  readonly due: LocalDay | null;
  readonly provisional: boolean;
}

/** The rules once more, the slow way: walk the days one by one, look at each, count on the fingers. */
function walk(request: CountRequest): Simple {
  const { pauses = [], extensions = [] } = request;
  if (pauses.some((pause) => pause.to === null)) return { unrolled: null, due: null, provisional: false };
  const paused = (day: LocalDay) => pauses.some((pause) => pause.from <= day && day < (pause.to ?? '9999-12-31'));
  const amount = extensions.reduce((sum, extension) => sum + extension.amount, request.amount);
  let provisional = false;
  let day = request.start;
  if (request.unit === 'workingDay' || request.unit === 'calendarDay') {
    for (let left = amount; left > 0;) {
      day = addDays(day, 1);
      if (paused(day)) continue;
      if (request.unit === 'workingDay') provisional ||= calendar.day(day).provisional;
      if (request.unit === 'calendarDay' || calendar.day(day).working) left -= 1;
    }
  } else {
    day = corresponding(request.start, request.unit === 'year' ? amount * 12 : amount);
    let given = 0;
    for (const pause of pauses) {
      for (let each = pause.from; each < (pause.to ?? each); each = addDays(each, 1))
        if (each > request.start) given += 1;
    }
    day = addDays(day, given);
  }
  const unrolled = day;
  if (request.unit !== 'workingDay') {
    while (!calendar.day(day).working || paused(day)) {
      if (!paused(day)) provisional ||= calendar.day(day).provisional;
      day = addDays(day, 1);
    }
    provisional ||= calendar.day(day).provisional;
  }
  return { unrolled, due: day, provisional };
}

function corresponding(start: LocalDay, months: number): LocalDay {
  let [year, month] = start.split('-').map(Number) as [number, number];
  for (let left = months; left > 0; left -= 1) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  let day = first;
  for (let at = 1; at < Number(start.slice(8)); at += 1) {
    const next = addDays(day, 1);
    if (next.slice(0, 7) === first.slice(0, 7)) day = next;
  }
  return day;
}

/** Facts are put on one by one, each on a day that the walk still allows. */
const request = fc
  .record({
    unit: fc.constantFrom('workingDay', 'calendarDay', 'month', 'year' as const),
    start: fc.integer({ min: 0, max: 8700 }).map((days) => addDays('2004-01-05', days)),
    size: fc.integer({ min: 1, max: 1000 }),
    facts: fc.array(
      fc.record({
        kind: fc.constantFrom('pause', 'extension' as const),
        at: fc.integer({ min: 0, max: 1000 }),
        length: fc.integer({ min: 0, max: 40 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ unit, start, size, facts }) => {
    const longest = { workingDay: 90, calendarDay: 120, month: 8, year: 3 }[unit];
    let built: CountRequest = { unit, start, amount: 1 + (size % longest), pauses: [], extensions: [] };
    let earliest = start;
    for (const fact of facts) {
      const { due } = walk(built);
      if (due === null || due < earliest) break;
      const day = addDays(earliest, fact.at % (daysBetween(earliest, due) + 1));
      if (fact.kind === 'pause') {
        const to = addDays(day, fact.length);
        built = { ...built, pauses: [...(built.pauses ?? []), { from: day, to }] };
        earliest = to;
      } else {
        const extension = { amount: 1 + (fact.length % (unit === 'year' ? 2 : 30)), decidedOn: day };
        built = { ...built, extensions: [...(built.extensions ?? []), extension] };
        earliest = day;
      }
    }
    return built;
  });

describe('two ways of counting agree', () => {
  it('on the end of thousands of periods with pauses and extensions', () => {
    fc.assert(
      fc.property(request, (each) => {
        const { unrolled, due, provisional } = deadline(each, calendar);
        expect({ unrolled, due, provisional }).toEqual(walk(each));
      }),
      { numRuns: 2500 },
    );
  });

  it('on the days left or late at any day, as the facts were known then', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: -40, max: 400 }), (each, after) => {
        const today = addDays(each.start, after);
        const stated = deadlineAsOf(each, calendar, today);
        const open = (each.pauses ?? []).find((pause) => pause.from <= today && today < (pause.to ?? '9999-12-31'));
        const known = {
          ...each,
          pauses: (each.pauses ?? []).filter((pause) => pause.from <= today && pause !== open),
          extensions: (each.extensions ?? []).filter((extension) => extension.decidedOn <= today),
        };
        const due = walk(known).due ?? '';
        const paused = (day: LocalDay) => known.pauses.some((pause) => pause.from <= day && day < (pause.to ?? ''));
        const eve = open === undefined ? today : addDays(open.from, -1);
        const from = open !== undefined && eve < each.start ? each.start : eve;
        let days = 0;
        for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) {
          if (calendar.day(day).working && !paused(day)) days += 1;
        }
        for (let day = addDays(due, 1); day <= from; day = addDays(day, 1)) if (calendar.day(day).working) days -= 1;
        expect(stated.remainingWorkingDays).toBe(days);
        expect(stated.paused).toBe(open !== undefined);
        expect(stated.overdue).toBe(open === undefined && today > due);
      }),
      { numRuns: 1000 },
    );
  });

  it('on refusing a pause or extension after the due day and taking one on it (IP-14)', () => {
    const code = (each: CountRequest): string | null => {
      try {
        deadline(each, calendar);
        return null;
      } catch (error) {
        return refusalCode(error);
      }
    };
    fc.assert(
      fc.property(request, fc.integer({ min: -3, max: 3 }), (each, offset) => {
        const due = walk(each).due ?? '';
        const lastFact = [
          ...(each.pauses ?? []).map((pause) => pause.to ?? ''),
          ...(each.extensions ?? []).map((one) => one.decidedOn),
        ];
        const day = addDays(due, offset);
        fc.pre(day >= each.start && lastFact.every((fact) => fact <= day));
        const extensions = [...(each.extensions ?? []), { amount: 1, decidedOn: day }];
        const pauses = [...(each.pauses ?? []), { from: day, to: null }];
        expect(code({ ...each, extensions })).toBe(offset > 0 ? 'extension-late' : null);
        expect(code({ ...each, pauses })).toBe(offset > 0 ? 'pause-late' : null);
      }),
      { numRuns: 700 },
    );
  });

  it('on reminders: after the start, before the lapse, at nine, at most three', () => {
    const rows = [{ share: 50 }, { share: 80 }, { workingDaysBefore: 1 }] as const;
    fc.assert(
      fc.property(request, (each) => {
        const ends = deadline(each, calendar);
        const clock = {
          start: each.start,
          period: { unit: each.unit, amount: each.amount },
          pauses: each.pauses ?? [],
          extensions: each.extensions ?? [],
        };
        const instants = reminderInstants(clock, ends, rows, calendar, { hour: 9, most: 3 });
        expect(instants.length).toBeLessThanOrEqual(3);
        expect([...instants].sort()).toEqual([...instants]);
        for (const instant of instants) {
          expect(instant.slice(11)).toBe('01:00:00.000Z');
          expect(instant.slice(0, 10) > each.start && instant < (ends.dueAt ?? '')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
