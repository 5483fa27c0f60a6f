import { describe, expect, it } from '@jest/globals';
import { deadline, deadlineAsOf, localDayOf, payDay, refusalCode } from '@qingxin/domain';
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

describe('working days', () => {
  rows('workingDay', [
    ['起算于春节前调休上班日，第1日在假后', '2022-01-30', 1, '2022-02-07'],
    ['期间跨春节假期和调休周日', '2025-01-24', 5, '2025-02-07'],
    ['起算日在假期之中不顺延', '2025-01-30', 3, '2025-02-07'],
    ['清明一日假', '2025-04-03', 5, '2025-04-11'],
    ['届满日为调休上班的周六', '2022-01-28', 1, '2022-01-29'],
    ['届满日为调休上班的周日', '2025-04-25', 1, '2025-04-27'],
    ['春节前调休上班的周六', '2026-02-13', 1, '2026-02-14'],
    ['上年12月的通知使12月29日上班', '2018-12-26', 3, '2018-12-29'],
    ['闰年2月29日届满', '2024-02-28', 1, '2024-02-29'],
    ['平年没有2月29日', '2023-02-27', 3, '2023-03-02'],
    ['周六起算', '2024-08-03', 10, '2024-08-16'],
    ['中秋前后两个调休上班日都计入', '2021-09-17', 5, '2021-09-26'],
    ['节前最后一个工作日起算', '2024-04-30', 3, '2024-05-08'],
    ['未公布年度的闰日', '2028-02-25', 2, '2028-02-29', { provisional: true }],
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
  rows('calendarDay', [
    ['末日为除夕', '2022-01-16', 15, '2022-02-07', { unrolled: '2022-01-31' }],
    ['末日为劳动节', '2024-04-16', 15, '2024-05-06', { unrolled: '2024-05-01' }],
    ['移送三日遇劳动节', '2026-04-28', 3, '2026-05-06', { unrolled: '2026-05-01' }],
    ['末日为普通周六', '2026-07-03', 15, '2026-07-20', { unrolled: '2026-07-18' }],
    ['移送三日遇国庆', '2026-09-28', 3, '2026-10-08', { unrolled: '2026-10-01' }],
    ['十五日末日为国庆', '2026-09-16', 15, '2026-10-08', { unrolled: '2026-10-01' }],
    ['末日为未公布年度的清明', '2027-03-21', 15, '2027-04-06', { unrolled: '2027-04-05', provisional: true }],
  ]);
  rows('month', [
    ['二月没有29日', '2025-01-29', 1, '2025-02-28'],
    ['闰日后一个月为29日', '2024-02-29', 1, '2024-03-29'],
    ['六个月后为2027年初一', '2026-08-06', 6, '2027-02-09', { unrolled: '2027-02-06', provisional: true }],
  ]);
  rows('year', [
    ['四年后仍有闰日', '2020-02-29', 4, '2024-02-29'],
    ['周六的劳动节不推定补假', '2026-05-01', 1, '2027-05-03', { unrolled: '2027-05-01', provisional: true }],
  ]);
});

describe('pauses give back the days inside them', () => {
  rows('workingDay', [
    ['届满日当天中止，端午后恢复', '2026-06-01', 5, '2026-06-22', { pauses: [pause('2026-06-08', '2026-06-22')] }],
    [
      '三次短中止',
      '2026-06-01',
      5,
      '2026-06-12',
      {
        pauses: [
          pause('2026-06-02', '2026-06-03'),
          pause('2026-06-04', '2026-06-05'),
          pause('2026-06-08', '2026-06-10'),
        ],
      },
    ],
    ['调休周日恢复', '2023-09-25', 10, '2023-10-17', { pauses: [pause('2023-09-28', '2023-10-08')] }],
    ['中止期正是两个调休上班日', '2022-01-24', 5, '2022-02-07', { pauses: [pause('2022-01-29', '2022-01-31')] }],
    [
      '中止后跨入未公布年度',
      '2026-11-02',
      20,
      '2027-01-05',
      { pauses: [pause('2026-11-09', '2026-12-14')], provisional: true },
    ],
    ['当日中止当日恢复不变', '2026-06-01', 5, '2026-06-08', { pauses: [pause('2026-06-03', '2026-06-03')] }],
  ]);
  rows('calendarDay', [
    ['起算日中止只还一日', '2026-06-01', 15, '2026-06-17', { pauses: [pause('2026-06-01', '2026-06-03')] }],
    [
      '两次中止后末日在国庆后',
      '2026-09-01',
      30,
      '2026-10-08',
      { pauses: [pause('2026-09-10', '2026-09-12'), pause('2026-09-20', '2026-09-25')] },
    ],
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
  rows('workingDay', [
    [
      '延期跨清明和劳动节',
      '2026-01-05',
      60,
      '2026-05-20',
      { extensions: [extension(30, '2026-03-30')], before: '2026-04-03' },
    ],
    [
      '两次延期',
      '2023-09-18',
      5,
      '2023-10-09',
      { extensions: [extension(3, '2023-09-20'), extension(3, '2023-09-26')], before: '2023-09-25' },
    ],
    [
      '调休周日当天批准',
      '2025-01-20',
      5,
      '2025-02-08',
      { extensions: [extension(5, '2025-01-26')], before: '2025-01-26' },
    ],
    [
      '中止跨两个秋季假期后延期',
      '2026-07-06',
      60,
      '2026-11-27',
      { pauses: [pause('2026-09-20', '2026-10-10')], extensions: [extension(30, '2026-10-12')], before: '2026-10-16' },
    ],
    [
      '列名决定二十日、中止、再延二十日',
      '2026-08-28',
      20,
      '2026-11-09',
      { pauses: [pause('2026-09-10', '2026-09-19')], extensions: [extension(20, '2026-10-08')], before: '2026-10-12' },
    ],
  ]);
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

describe('hours run through nights and rest days', () => {
  it.each([
    ['紧急工单三十分钟', '2026-01-23T10:00:00+08:00', 0.5, '2026-01-23T02:30:00.000Z'],
    ['七个昼夜跨春节', '2023-01-20T18:00:00+08:00', 168, '2023-01-27T10:00:00.000Z'],
  ])('%s', (_why, start, amount, dueAt) => {
    const counted = deadline({ unit: 'hour', amount, start }, calendar);
    expect(counted).toMatchObject({ dueAt, due: localDayOf(dueAt), provisional: false, paused: false });
    expect(deadlineAsOf({ unit: 'hour', amount, start }, calendar, dueAt)).toMatchObject({
      overdue: true,
      remainingWorkingDays: null,
    });
  });
});

describe('what is left, and when it is too late', () => {
  const autumn = {
    start: '2026-08-28',
    amount: 20,
    pauses: [pause('2026-09-10', '2026-09-19')],
    extensions: [extension(20, '2026-09-28')],
  };
  const spring = { start: '2026-02-10', amount: 10 };
  const inspection = {
    start: '2022-03-15',
    amount: 60,
    pauses: [pause('2022-04-02', '2022-04-24')],
    extensions: [extension(30, '2022-06-20')],
  };
  const twice = {
    start: '2026-06-01',
    amount: 60,
    pauses: [pause('2026-06-10', '2026-06-15'), pause('2026-07-01', null)],
  };
  const movedDue = { start: '2026-02-13', amount: 5, pauses: [pause('2026-02-26', '2026-03-03')] };
  it.each([
    ['起算日当天全部剩余', spring, '2026-02-10', { remainingWorkingDays: 10, due: '2026-03-02', overdue: false }],
    ['届满日为零', spring, '2026-03-02', { remainingWorkingDays: 0, due: '2026-03-02', overdue: false }],
    ['逾期一个工作日', spring, '2026-03-03', { remainingWorkingDays: -1, due: '2026-03-02', overdue: true }],
    ['调休周日，延期尚未批准', autumn, '2026-09-20', { remainingWorkingDays: 11, due: '2026-10-12', overdue: false }],
    ['国庆假中，延期已批准', autumn, '2026-10-07', { remainingWorkingDays: 24, due: '2026-11-09', overdue: false }],
    ['中止前一日', inspection, '2022-04-01', { remainingWorkingDays: 47, due: '2022-06-10', overdue: false }],
    [
      '逾期天数跨入未公布年度',
      { start: '2026-12-21', amount: 5 },
      '2027-01-04',
      { remainingWorkingDays: -4, due: '2026-12-28', overdue: true, provisional: true },
    ],
    [
      '休息日中止，剩余天数冻结',
      { start: '2026-06-01', amount: 60, pauses: [pause('2026-06-20', null)] },
      '2026-07-01',
      { remainingWorkingDays: 47, due: null, dueAt: null, paused: true, overdue: false },
    ],
    ['第二次中止至年末', twice, '2026-12-31', { remainingWorkingDays: 43, due: null, paused: true, overdue: false }],
    [
      '届满日次日零时起超期',
      { start: '2026-02-13', amount: 5 },
      '2026-02-27T16:00:00Z',
      { due: '2026-02-27', overdue: true },
    ],
    ['届满日最后一秒未超期', { start: '2026-02-13', amount: 5 }, '2026-02-27T15:59:59Z', { overdue: false }],
    ['中止后移的届满日次日', movedDue, '2026-03-04T16:00:00Z', { due: '2026-03-04', overdue: true }],
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

  it('moves a pay day on a rest day to the working day before (724号令第十四条)', () => {
    expect(payDay('2026-02-20', calendar)).toEqual({ payOn: '2026-02-14', provisional: false });
    expect(payDay('2026-02-28', calendar)).toEqual({ payOn: '2026-02-28', provisional: false });
  });

  it('takes the Shanghai day of an instant as the start day', () => {
    const atNight = deadline({ unit: 'workingDay', amount: 1, start: '2026-05-08T17:00:00Z' }, calendar);
    expect(atNight).toMatchObject({ startDay: '2026-05-09', due: '2026-05-11' });
    const january = deadline({ unit: 'month', amount: 1, start: '2024-01-30T16:30:00Z' }, calendar);
    expect(january).toMatchObject({ startDay: '2024-01-31', due: '2024-02-29' });
  });
});

describe('a period that starts at the end of another', () => {
  const due = (unit: CountRequest['unit'], amount: number, start: string): string =>
    deadline({ unit, amount, start }, calendar).due ?? '';

  it('starts at the rolled end: acceptance, investigation, decision', () => {
    const accepted = due('workingDay', 5, '2026-06-01');
    const investigated = due('workingDay', 60, accepted);
    expect([accepted, investigated, due('workingDay', 15, investigated)]).toEqual([
      '2026-06-08',
      '2026-09-01',
      '2026-09-21',
    ]);
  });

  it('starts at the later of two ends: enforcement after review and suit', () => {
    const review = due('calendarDay', 60, '2025-08-04');
    const suit = due('month', 6, '2025-08-04');
    expect([review, suit]).toEqual(['2025-10-09', '2026-02-04']);
    expect(due('month', 3, review > suit ? review : suit)).toBe('2026-05-06');
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
    ['恢复早于中止', 'resume-before-pause', { pauses: [pause('2026-06-03', '2026-06-02')] }],
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
