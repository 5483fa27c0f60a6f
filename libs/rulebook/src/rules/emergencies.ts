import type { RuleRow, SeasonalVariant } from '@qingxin/domain';
import { DISTRICT, EMERGENCY_LAW, IN_FORCE } from './instruments.ts';
import { PROVINCE_2013 } from './investigation.ts';
import { calendarDays, hours, on, row, workingDays } from './row.ts';

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

const OVER = [
  { event: 'EmergencyEnded', as: 'eventOver' },
  { event: 'StandDownDecided', when: ['standsDown'], as: 'stoodDown' },
  { event: 'EmergencyMerged', as: 'merged' },
] as const;

const report = {
  source: `${DISTRICT}；${EMERGENCY_LAW}第六十一条不得迟报、谎报、瞒报，未规定本类事件的小时数`,
  mark: 'P',
  tier: 'local',
  streamKind: 'emergency',
  keyField: 'dueKey',
  meets: [on('EmergencyReported')],
  owes: 'reportingLead',
  onLapse: 'E1',
  effectiveFrom: IN_FORCE.district,
} as const;

/** 值班表 and 应急处置. Clocks of hours run on holidays and at night. */
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
  row({
    id: 'S3-04-ONSITE',
    version: 2,
    title: '突发和群体欠薪到场目标期限',
    source: PROVINCE_2013,
    mark: 'L',
    text: '突发欠薪事件和群体性欠薪事件1小时到场，节假日照计；自通知值班单位起算。',
    tier: 'target',
    streamKind: 'emergency',
    keyField: 'alertId',
    starts: [{ event: 'SiteCalled', field: 'calledAt' }],
    meets: [on('ArrivalRecorded')],
    ends: OVER,
    owes: 'calledUnit',
    end: { kind: 'period', ...hours(1) },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [
      { start: '2026-10-01T22:15:00+08:00', due: '2026-10-01T15:15:00.000Z', note: '国庆节夜间照计' },
      { start: '2026-02-17T09:40:00+08:00', due: '2026-02-17T02:40:00.000Z', note: '正月初一照计' },
    ],
  }),
  row({
    ...report,
    id: 'S10-08-FIRST',
    title: '首报期限',
    text: '接报并通知值班单位后1小时内首报：多少人、什么诉求、现场怎样、下一步怎么办。',
    starts: [{ event: 'NextReportSet', field: 'from', when: ['firstReportDue'] }],
    ends: OVER,
    end: { kind: 'period', ...hours(1) },
    examples: [{ start: '2026-10-01T22:15:00+08:00', due: '2026-10-01T15:15:00.000Z', note: '节假日照计' }],
  }),
  row({
    ...report,
    id: 'S10-08-DAILY',
    title: '续报期限',
    text: '处置未终结的，自上一次报告起24小时内续报。',
    starts: [{ event: 'NextReportSet', field: 'from', when: ['followUpReportDue'] }],
    ends: OVER,
    end: { kind: 'period', ...hours(24) },
    examples: [{ start: '2026-10-01T22:50:00+08:00', due: '2026-10-02T14:50:00.000Z', note: '节假日照计' }],
  }),
  row({
    ...report,
    id: 'S10-08-FINAL',
    title: '终报期限',
    text: '处置终结后3个工作日内终报。',
    starts: [{ event: 'NextReportSet', field: 'from', when: ['finalReportDue'] }],
    end: { kind: 'period', ...workingDays(3) },
    examples: [
      { start: '2026-06-15', due: '2026-06-18' },
      { start: '2026-09-30', due: '2026-10-10', note: '10月1日至7日国庆节，10日星期六上班' },
    ],
  }),
  row({
    id: 'S10-08-PROMISE',
    title: '现场承诺兑现日期',
    source: DISTRICT,
    mark: 'P',
    text: '以处置终结时向工人承诺的日期为准，遇休息日不顺延。',
    tier: 'local',
    streamKind: 'emergency',
    keyField: 'promiseId',
    starts: [on('EmergencyPromised')],
    meets: [on('EmergencyPromiseReported')],
    owes: 'calledUnit',
    end: { kind: 'dateField', field: 'dueOn' },
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    examples: [{ start: '2026-07-10', due: '2026-07-18', note: '写明周六即为周六' }],
  }),
];
