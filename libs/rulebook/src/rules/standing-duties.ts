import type { DutyKindId, LocalDay, Period, RuleExample, RuleRow, SeasonalVariant } from '@qingxin/domain';
import { SET_DATE } from './examples.ts';
import { DISTRICT, IN_FORCE, PUBLICATION_RULES } from './instruments.ts';
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
  readonly id?: string;
  readonly source?: string;
  readonly mark?: RuleRow['mark'];
  readonly effectiveFrom?: LocalDay;
  readonly tier?: RuleRow['tier'];
  readonly onLapse?: RuleRow['onLapse'];
  readonly title: string;
  readonly sentence: string;
  readonly text: string;
  /** From the end of the period on. */
  readonly within: Period | 'as written';
  readonly seasonal?: readonly SeasonalVariant[];
  /** `months` in a period, or `weekly`, `weeklyInSeason` or `daily` where that is 1. */
  readonly parameters: Readonly<Record<string, number>>;
  readonly examples: readonly RuleExample[];
}

/** By when each unit reports on a period that is over; the period itself follows from the parameters. */
function dutyRow({ duty, sentence, within, seasonal, ...written }: DutyRow): RuleRow {
  return row({
    id: `D-${duty.toUpperCase()}`,
    source: `${DISTRICT}；区政府办通知第三部分${sentence}`,
    mark: 'P',
    tier: 'local',
    onLapse: 'E1',
    effectiveFrom: IN_FORCE.district,
    ...written,
    streamKind: 'duty',
    keyField: 'key',
    starts: [{ event: 'ReportOwed', field: 'since', when: [`duty:${duty}`] }],
    meets: [on('ReportFiled')],
    ends: [{ event: 'ReportReleased', as: 'unitEnded' }],
    owes: 'reportingUnit',
    end: within === 'as written' ? { kind: 'dateField', field: 'dueOn' } : { kind: 'period', ...within },
    ...(seasonal === undefined ? {} : { seasonal }),
  });
}

/** What the 治欠办 itself hands in by its templates: it reminds itself, and puts itself on no ladder. */
function reportRow(written: Omit<DutyRow, 'sentence' | 'tier' | 'onLapse' | 'source'>): RuleRow {
  const source = `${DISTRICT}；区政府办通知第四部分（一）`;
  return dutyRow({ ...written, source, sentence: '', tier: 'target', onLapse: null });
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
  dutyRow({
    duty: 'screening',
    title: '欠薪排查报送期限',
    sentence: '开头、（八）2、（十）1、（十二）2',
    text: '成员单位每月排查本部门及下属单位，月终后5个工作日内报送，没有的零报告；冬季行动期间按周，每周终了后2个工作日内。',
    within: workingDays(5),
    seasonal: winter(workingDays(2)),
    parameters: { months: 1, weeklyInSeason: 1 },
    examples: [
      { start: '2026-04-30', due: '2026-05-11', note: '5月1日至5日劳动节，9日星期六上班' },
      { start: '2026-09-30', due: '2026-10-13', note: '10月1日至7日国庆节，10日星期六上班' },
      { start: '2026-11-08', due: '2026-11-10', note: '冬季行动的第一期，1日星期日并入' },
    ],
  }),
  dutyRow({
    duty: 'violations-publication',
    id: 'S6-08-QUARTER',
    source: PUBLICATION_RULES,
    mark: 'S',
    effectiveFrom: IN_FORCE.publication,
    title: '重大违法行为每季度公布期限',
    sentence: '（二）3',
    text: '县级以上人社部门对本辖区发生的重大劳动保障违法行为每季度向社会公布一次；季终后10个工作日内公布为本区参数。',
    within: workingDays(10),
    parameters: { months: 3 },
    examples: [
      { start: '2026-03-31', due: '2026-04-15', note: '4月4日至6日清明节' },
      { start: '2026-09-30', due: '2026-10-20', note: '10月1日至7日国庆节，10日星期六上班' },
    ],
  }),
  dutyRow({
    duty: 'hot-lines',
    title: '公开电话核对期限',
    sentence: '开头、（二）3',
    text: '每半年核对公开电话并拨测，半年终了后10个工作日内报送。',
    within: workingDays(10),
    parameters: { months: 6 },
    examples: [{ start: '2026-06-30', due: '2026-07-14' }],
  }),
  dutyRow({
    duty: 'training',
    title: '培训情况报送期限',
    sentence: '（一）5',
    text: '行业主管部门每年培训本行业项目负责人和劳资专管员，年终后15个工作日内报送。',
    within: workingDays(15),
    parameters: { months: 12 },
    examples: [{ start: '2025-12-31', due: '2026-01-22', note: '1月1日至3日元旦，4日星期日上班' }],
  }),
  dutyRow({
    duty: 'opinion-watch',
    title: '涉薪舆情监控报送期限',
    sentence: '（二）2',
    text: '每周监控涉薪舆情，每周终了后1个工作日内报送，没有的零报告。',
    within: workingDays(1),
    parameters: { weekly: 1 },
    examples: [
      { start: '2026-06-07', due: '2026-06-08' },
      { start: '2026-10-04', due: '2026-10-08', note: '10月1日至7日国庆节' },
      { start: '2026-02-15', due: '2026-02-24', note: '2月15日至23日春节' },
    ],
  }),
  dutyRow({
    duty: 'soe-check',
    title: '国有企业检查报送期限',
    sentence: '（十二）3',
    text: '每半年检查所监管国有企业发包分包、劳资专管员、告示牌和工资保证金，半年终了后10个工作日内报送。',
    within: workingDays(10),
    parameters: { months: 6 },
    examples: [{ start: '2025-12-31', due: '2026-01-15', note: '1月1日至3日元旦，4日星期日上班' }],
  }),
  dutyRow({
    duty: 'tax-data',
    title: '税务政策和预警数据报送期限',
    sentence: '（十五）1、2',
    text: '每季度报送分账管理税收政策落实情况和预警数据，季终后10个工作日内。',
    within: workingDays(10),
    parameters: { months: 3 },
    examples: [{ start: '2026-06-30', due: '2026-07-14' }],
  }),
  dutyRow({
    duty: 'market-data',
    title: '市场监管预警数据报送期限',
    sentence: '（五）3',
    text: '每月提供欠薪预警系统所需的市场监管数据，月终后5个工作日内。',
    within: workingDays(5),
    parameters: { months: 1 },
    examples: [{ start: '2026-05-31', due: '2026-06-05' }],
  }),
  dutyRow({
    duty: 'special-action',
    title: '专项行动报送日期',
    sentence: '开头',
    text: '专项行动（专项检查）按部署文件分工，各单位以部署文件写明的日期报送，没有的零报告。',
    within: 'as written',
    parameters: {},
    examples: SET_DATE,
  }),
  reportRow({
    duty: 'month-report',
    title: '月报报送期限',
    text: '治欠办每月终了后3个工作日内按启用的模板报送月报；上级另有要求的，按要求报送。',
    within: workingDays(3),
    parameters: { months: 1 },
    examples: [
      { start: '2026-03-31', due: '2026-04-03' },
      { start: '2026-09-30', due: '2026-10-10', note: '10月1日至7日国庆节，10日星期六上班' },
    ],
  }),
  reportRow({
    duty: 'quarter-report',
    title: '季报报送期限',
    text: '治欠办每季终了后5个工作日内按启用的模板报送季报；上级另有要求的，按要求报送。',
    within: workingDays(5),
    parameters: { months: 3 },
    examples: [{ start: '2026-06-30', due: '2026-07-07' }],
  }),
  reportRow({
    duty: 'winter-report',
    title: '冬季日报报送期限',
    text: '冬季行动期间治欠办逐日按启用的模板报送日报，次一工作日终了前报送；自部署之日启动，行动结束之日停止。',
    within: workingDays(1),
    parameters: { daily: 1 },
    examples: [
      { start: '2026-12-01', due: '2026-12-02' },
      { start: '2026-12-04', due: '2026-12-07', note: '4日为星期五' },
    ],
  }),
];
