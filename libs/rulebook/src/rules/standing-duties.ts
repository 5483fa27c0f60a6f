import type { DutyKindId, Period, RuleExample, RuleRow, SeasonalVariant } from '@qingxin/domain';
import { DISTRICT, IN_FORCE } from './instruments.ts';
import { SPRING_FESTIVAL_EVES } from './investigation.ts';
import { on, row, workingDays } from './row.ts';

/** November to the eve of Spring Festival: 根治欠薪冬季行动, whose reports are due sooner. */
const winter = (period: Period): readonly SeasonalVariant[] =>
  SPRING_FESTIVAL_EVES.map(([year, eve]) => ({
    from: `${year - 1}-11-01`,
    to: `${year}-${eve}`,
    label: '冬季行动',
    ...period,
  }));

interface DutyRow {
  readonly duty: DutyKindId;
  readonly title: string;
  readonly sentence: string;
  readonly text: string;
  /** From the end of the period on. */
  readonly within: Period;
  readonly seasonal?: readonly SeasonalVariant[];
  /** `months` in a period, or `weekly` or `weeklyInSeason` where that is 1. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly examples: readonly RuleExample[];
}

/** By when each unit reports on a period that is over; the period itself follows from the parameters. */
function dutyRow({ duty, sentence, within, seasonal, ...written }: DutyRow): RuleRow {
  return row({
    ...written,
    id: `D-${duty.toUpperCase()}`,
    source: `${DISTRICT}；区政府办通知第三部分${sentence}`,
    mark: 'P',
    tier: 'local',
    streamKind: 'duty',
    keyField: 'key',
    starts: [{ event: 'ReportOwed', field: 'since', when: [`duty:${duty}`] }],
    meets: [on('ReportFiled')],
    ends: [{ event: 'ReportReleased', as: 'unitEnded' }],
    owes: 'reportingUnit',
    end: { kind: 'period', ...within },
    ...(seasonal === undefined ? {} : { seasonal }),
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
  });
}

/** 常设工作: what units report outside a case, period after period. */
export const STANDING_DUTY_RULES: readonly RuleRow[] = [
  dutyRow({
    duty: 'petition-bulletin',
    title: '信访通报期限',
    sentence: '（十四）1',
    text: '每月终了后5个工作日内通报群众信访反映的欠薪问题；冬季行动期间按周通报，每周终了后2个工作日内。',
    within: workingDays(5),
    seasonal: winter(workingDays(2)),
    parameters: { months: 1, weeklyInSeason: 1 },
    examples: [
      { start: '2026-03-31', due: '2026-04-08', note: '4月4日至6日清明节' },
      { start: '2026-09-30', due: '2026-10-13', note: '10月1日至7日国庆节，10日星期六上班' },
      { start: '2026-02-08', due: '2026-02-10', note: '冬季行动，按周' },
      { start: '2026-02-16', due: '2026-02-25', note: '除夕止于星期一，并入上一周；15日至23日春节' },
    ],
  }),
];
