import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  type CountRequest,
  deadline,
  deadlineAsOf,
  type LocalDay,
  payDay,
  refusalOf,
  type WorkingCalendar,
} from '@qingxin/domain';
import { calendarBook } from './calendar-book.ts';
import { noticeYear } from './import.ts';

/** Worked by hand and by two independent counts; facts only, `../deadline-examples.json` of the semantics. */
interface Example {
  readonly id: string;
  readonly kind: string;
  readonly input: Input;
  readonly expected: Readonly<Record<string, unknown>>;
}

interface Input extends CountRequest {
  readonly date?: LocalDay;
  readonly at?: string;
  readonly asOf?: LocalDay;
  readonly startInstant?: string;
  readonly steps?: readonly (Pick<CountRequest, 'unit' | 'amount'> & {
    readonly id: string;
    readonly from: readonly string[];
  })[];
  readonly notice?: {
    readonly year: number;
    readonly weekdaysOff: readonly LocalDay[];
    readonly makeupWorkdays: readonly LocalDay[];
  };
}

const EXAMPLES = JSON.parse(
  readFileSync(new URL('./deadline-examples.json', import.meta.url), 'utf8'),
) as readonly Example[];

const { calendar } = calendarBook(1);

/** Each period of a chain starts at the latest rolled end of those it follows (IP-11). */
function chain({ start, steps = [] }: Input): object {
  const ends = new Map<string, LocalDay>([['start', start]]);
  return Object.fromEntries(
    steps.map(({ id, from, unit, amount }) => {
      const begins = from.map((name) => ends.get(name) ?? '').reduce((latest, day) => (day > latest ? day : latest));
      const counted = deadline({ unit, amount, start: begins }, calendar);
      ends.set(id, counted.due ?? '');
      return [id, counted];
    }),
  );
}

function revised(input: Input): object {
  const { year = 0, weekdaysOff = [], makeupWorkdays = [] } = input.notice ?? {};
  const asked = { year, notice: `国办发明电〔${year - 1}〕99号`, publishedOn: `${year - 1}-11-05` };
  const notice = noticeYear({ ...asked, daysOff: weekdaysOff, makeupDays: makeupWorkdays });
  const dates = (by: WorkingCalendar) => {
    const { due, provisional } = deadline(input, by);
    return [due, provisional];
  };
  const [dueBefore, provisionalBefore] = dates(calendar);
  const [dueAfter, provisionalAfter] = dates(calendarBook(2, [notice]).calendar);
  return { dueBefore, provisionalBefore, dueAfter, provisionalAfter };
}

function answer({ kind, input }: Example): object {
  switch (kind) {
    case 'day':
      return calendar.day(input.date ?? '');
    case 'payDay':
      return payDay(input.date ?? '', calendar);
    case 'chain':
      return chain(input);
    case 'calendarRevised':
      return revised(input);
    case 'refused':
      return { refused: true, code: refusalOf(() => deadline(input, calendar)) };
    case 'remaining':
    case 'pauseOpen':
      return deadlineAsOf(input, calendar, input.asOf ?? '');
    case 'lapse': {
      const { due, overdue: lapsed } = deadlineAsOf(input, calendar, input.at ?? '');
      return { due, lapsed };
    }
    case 'hours': {
      const { dueAt, provisional } = deadline(input, calendar);
      return { dueAt: Date.parse(dueAt ?? ''), dueAtUtc: Date.parse(dueAt ?? ''), provisional };
    }
    case 'localDay':
      return deadline({ ...input, start: input.startInstant ?? '' }, calendar);
    default:
      return deadline(input, calendar);
  }
}

/** Instants may be written in two ways. */
const comparable = ({ kind, expected }: Example): object =>
  kind !== 'hours'
    ? expected
    : Object.fromEntries(
        Object.entries(expected).map(([name, value]) => [name, typeof value === 'string' ? Date.parse(value) : value]),
      );

describe('the worked examples', () => {
  test('are all there', () => {
    expect(EXAMPLES.length).toBe(64);
  });

  test.each(EXAMPLES.map((example) => [example.id, example] as const))('%s', (_id, example) => {
    expect(answer(example)).toMatchObject(comparable(example));
  });
});
