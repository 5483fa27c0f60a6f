import type { RuleRow, SeasonalVariant } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { calendarDays, row } from './row.ts';

/** 腊月初一 and 正月十五, year by year: lunar days are written down, not worked out. */
export const WINTER_DUTY: readonly (readonly [from: string, to: string])[] = [
  ['2022-12-23', '2023-02-05'],
  ['2024-01-11', '2024-02-24'],
  ['2024-12-31', '2025-02-12'],
  ['2026-01-19', '2026-03-03'],
  ['2027-01-08', '2027-02-20'],
  ['2027-12-28', '2028-02-09'],
  ['2029-01-15', '2029-02-27'],
  ['2030-01-04', '2030-02-17'],
  ['2030-12-25', '2031-02-06'],
  ['2032-01-13', '2032-02-25'],
  ['2033-01-01', '2033-02-14'],
  ['2034-01-20', '2034-03-05'],
  ['2035-01-09', '2035-02-22'],
];

const WITHIN = calendarDays(7);

/** 值班表 and 应急处置. */
export const EMERGENCY_RULES: readonly RuleRow[] = [
  row({
    id: 'D-ROSTER',
    title: '值班表报送期限',
    source: DISTRICT,
    mark: 'P',
    text: '法定节假日及相连的休息日、腊月初一至正月十五每日须有人值班；值班期间首日前10日起7日内报送值班表。',
    tier: 'local',
    streamKind: null,
    owes: 'reportingUnit',
    end: { kind: 'period', ...WITHIN },
    parameters: { askedDaysBefore: 10 },
    seasonal: WINTER_DUTY.map(([from, to]): SeasonalVariant => ({ from, to, label: '腊月初一至正月十五', ...WITHIN })),
    effectiveFrom: IN_FORCE.district,
    examples: [
      { start: '2026-01-09', due: '2026-01-16', note: '1月19日腊月初一前10日起' },
      { start: '2026-03-25', due: '2026-04-01', note: '4月4日清明假期前10日起' },
      { start: '2026-09-21', due: '2026-09-28', note: '10月1日国庆假期前10日起' },
    ],
  }),
];
