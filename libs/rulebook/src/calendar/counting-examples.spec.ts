import { describe, expect, it } from '@jest/globals';
import { deadline, deadlineAsOf, refusalCode } from '@qingxin/domain';
import type { CountRequest, Extension, Pause } from '@qingxin/domain';
import { calendarBook } from './calendar-book.ts';

const { calendar } = calendarBook(1);

type Facts = { readonly pauses?: readonly Pause[]; readonly extensions?: readonly Extension[] };
type Row = readonly [why: string, start: string, amount: number, due: string, more?: Facts & Expected];
interface Expected {
  readonly unrolled?: string;
  readonly provisional?: true;
  readonly before?: string;
}

const pause = (from: string, to: string | null): Pause => ({ from, to });
const extension = (amount: number, decidedOn: string): Extension => ({ amount, decidedOn });

function rows(unit: CountRequest['unit'], list: readonly Row[]): void {
  it.each(list)('%s: from %s, %i', (_why, start, amount, due, more = {}) => {
    const { pauses = [], extensions = [] } = more;
    const counted = deadline({ unit, amount, start, pauses, extensions }, calendar);
    expect(counted.due).toBe(due);
    expect(counted.unrolled).toBe(more.unrolled ?? due);
    expect(counted.provisional).toBe(more.provisional ?? false);
    expect(counted.dueBeforeExtension).toBe(more.before);
    expect(counted.dueAt).toBe(new Date(Date.parse(`${due}T16:00:00Z`)).toISOString());
  });
}

/** What the file of worked examples beside this one does not show. */
describe('working days', () => {
  rows('workingDay', [
    ['春节前起算五日', '2026-02-13', 5, '2026-02-27'],
    ['春节前起算十日', '2026-02-13', 10, '2026-03-05'],
    ['劳动节前起算', '2026-04-30', 5, '2026-05-11'],
    ['2022年春节', '2022-01-28', 5, '2022-02-09'],
    ['调查六十日跨春节和清明', '2026-01-05', 60, '2026-04-03'],
    ['夏季六十日', '2026-06-01', 60, '2026-08-25'],
    ['无节假日的十五日', '2026-07-10', 15, '2026-07-31'],
    ['跨入未公布年度：元旦不是工作日', '2026-12-28', 5, '2027-01-05', { provisional: true }],
  ]);
});

describe('calendar days, months and years roll to a working day', () => {
  rows('calendarDay', [['十五日末日为国庆', '2026-09-16', 15, '2026-10-08', { unrolled: '2026-10-01' }]]);
});

describe('pauses give back the days inside them', () => {
  rows('workingDay', [
    ['当日中止当日恢复不变', '2026-06-01', 5, '2026-06-08', { pauses: [pause('2026-06-03', '2026-06-03')] }],
  ]);
  rows('calendarDay', [
    [
      '期间已满、顺延之中中止：恢复后第一个工作日届满',
      '2026-07-03',
      15,
      '2026-07-22',
      { unrolled: '2026-07-18', pauses: [pause('2026-07-19', '2026-07-22')] },
    ],
  ]);
  rows('month', [
    ['中止的自然日加在末日上', '2026-03-10', 1, '2026-04-20', { pauses: [pause('2026-04-01', '2026-04-11')] }],
  ]);
});

describe('extensions run on from the due day in force', () => {
  rows('calendarDay', [
    [
      '六十日加三十日合为九十日，只顺延一次',
      '2026-03-02',
      60,
      '2026-06-01',
      { unrolled: '2026-05-31', extensions: [extension(30, '2026-04-20')], before: '2026-05-06' },
    ],
  ]);
});

describe('what is left, and when it is too late', () => {
  const spring = { start: '2026-02-10', amount: 10 };
  it.each([
    ['届满日为零', spring, '2026-03-02', { remainingWorkingDays: 0, due: '2026-03-02', overdue: false }],
    ['起算日以前也从当日数起', { start: '2026-03-09', amount: 3 }, '2026-03-02', { remainingWorkingDays: 8 }],
    ['届满日最后一秒未超期', { start: '2026-02-13', amount: 5 }, '2026-02-27T15:59:59Z', { overdue: false }],
  ])('%s', (_why, facts, asOf, expected) => {
    expect(deadlineAsOf({ unit: 'workingDay', ...facts }, calendar, asOf)).toMatchObject(expected);
  });
});

describe('days, pay days and instants', () => {
  it.each([
    ['2025-10-09', true, false, 'workday'],
    ['2026-05-06', true, false, 'workday'],
    ['2026-03-08', false, false, 'weekend'],
    ['2026-02-14', true, false, 'makeup'],
    ['2026-02-17', false, false, 'statutory'],
    ['2026-02-20', false, false, 'swap'],
    ['2026-12-31', true, false, 'workday'],
    ['2027-01-01', false, true, 'statutory'],
    ['2028-01-25', false, true, 'statutory'],
    ['2040-10-03', false, true, 'statutory'],
  ])('%s: working %s, provisional %s, %s', (day, working, provisional, kind) => {
    expect(calendar.day(day)).toMatchObject({ working, provisional, kind });
  });

  it('names the notice that a firm day rests on, the December before included', () => {
    expect(calendar.day('2026-02-20').notice).toBe('国办发明电〔2025〕7号');
    expect(calendar.day('2018-12-29')).toMatchObject({ kind: 'makeup', notice: '国办发明电〔2018〕15号' });
    expect(calendar.day('2027-01-01').notice).toBeNull();
  });
});

describe('refusals', () => {
  const five = { unit: 'workingDay', amount: 5, start: '2026-06-01' } as const;
  const refused = (request: Partial<CountRequest>): string | null => {
    try {
      deadline({ ...five, ...request }, calendar);
      return null;
    } catch (error) {
      return refusalCode(error);
    }
  };
  it.each([
    [
      '同日起两次中止',
      'pause-overlap',
      { amount: 20, pauses: [pause('2026-06-03', '2026-06-10'), pause('2026-06-03', '2026-06-12')] },
    ],
    ['中止未恢复又中止', 'already-paused', { pauses: [pause('2026-06-03', null), pause('2026-06-05', '2026-06-12')] }],
    ['起算前中止', 'pause-before-start', { pauses: [pause('2026-05-31', '2026-06-02')] }],
    ['届满后中止', 'pause-late', { pauses: [pause('2026-06-09', '2026-06-12')] }],
    ['届满后延期', 'extension-late', { extensions: [extension(5, '2026-06-09')] }],
    ['起算前延期', 'extension-before-start', { extensions: [extension(5, '2026-05-29')] }],
    ['半日', 'amount-invalid', { amount: 0.5 }],
    ['零日', 'amount-invalid', { amount: 0 }],
    ['非数', 'amount-invalid', { amount: Number.NaN }],
    ['过长', 'amount-invalid', { amount: 1e9 }],
    ['负数延期', 'amount-invalid', { extensions: [extension(-1, '2026-06-02')] }],
    ['没有计量单位', 'unit-missing', JSON.parse('{"unit":null}') as Partial<CountRequest>],
    ['对象原型上的名称不是单位', 'unit-missing', JSON.parse('{"unit":"toString"}') as Partial<CountRequest>],
    ['不存在的日期', 'date-invalid', { start: '2026-02-30' }],
    ['不存在的时刻', 'date-invalid', { start: '2026-02-03T25:00:00Z' }],
    ['小时期间没有时刻', 'start-needs-time', { unit: 'hour' }],
    [
      '小时期间不得中止',
      'pause-not-allowed',
      { unit: 'hour', start: '2026-06-01T08:00:00Z', pauses: [pause('2026-06-01', null)] },
    ],
    [
      '小时期间不得延期',
      'extension-not-allowed',
      { unit: 'hour', start: '2026-06-01T08:00:00Z', extensions: [extension(1, '2026-06-01')] },
    ],
  ] as readonly (readonly [string, string, Partial<CountRequest>])[])('%s: %s', (_why, code, request) => {
    expect(refused(request)).toBe(code);
  });

  it('accepts an extension or pause on the due day itself, and an extension while paused', () => {
    expect(refused({ extensions: [extension(5, '2026-06-08')] })).toBeNull();
    expect(refused({ pauses: [pause('2026-06-08', null)] })).toBeNull();
    expect(refused({ pauses: [pause('2026-06-03', null)], extensions: [extension(5, '2026-12-01')] })).toBeNull();
    expect(refused({ extensions: [extension(3, '2026-06-08'), extension(3, '2026-06-11')] })).toBeNull();
  });
});
