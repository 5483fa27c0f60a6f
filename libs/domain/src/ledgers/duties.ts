import { type DutyKind, DUTY_KINDS, type DutyKindId, dutyKindOf } from '../duty/kinds.ts';
import { type DutyPeriod, type DutyState, type OwedReport } from '../duty/state.ts';
import type { DutyFact } from '../duty/events.ts';
import { periodWords } from '../duty/wording.ts';
import { factsOf } from './facts.ts';
import { count, day, type Ledger, type LedgerRow, number, text, unit, yesNo } from './ledger.ts';

/** Title of the ledger of each kind of standing duty, and who keeps it. */
const BOOKS: Readonly<
  Record<
    Exclude<DutyKindId, 'publicity' | 'information-push' | 'other-report'>,
    { readonly title: string; readonly keptBy: string }
  >
> = {
  'petition-bulletin': { title: '信访通报台账', keptBy: '区信访局' },
  screening: { title: '排查零报告台账', keptBy: '区治欠办；各成员单位' },
  'violations-publication': { title: '重大劳动保障违法行为季度公布台账', keptBy: '区人社局' },
  'hot-lines': { title: '公开电话核对台账', keptBy: '区治欠办；各成员单位' },
  training: { title: '培训台账', keptBy: '行业主管部门' },
  'opinion-watch': { title: '涉薪舆情监控台账', keptBy: '区委宣传部' },
  'soe-check': { title: '国有企业检查台账', keptBy: '区工信局' },
  'tax-data': { title: '税务政策和预警数据台账', keptBy: '原城区、原郊区税务局' },
  'special-action': { title: '专项行动台账', keptBy: '区治欠办；各成员单位' },
  'month-report': { title: '月报台账', keptBy: '区治欠办' },
  'quarter-report': { title: '季报台账', keptBy: '区治欠办' },
  'winter-report': { title: '冬季日报台账', keptBy: '区治欠办' },
  'market-data': { title: '市场监管预警数据台账', keptBy: '区市场监管局' },
};

/** One row for each report that a unit owes or owed, filed or not. */
const REPORT_LEDGERS = Object.entries(BOOKS).map(([id, book]) =>
  reportLedger(DUTY_KINDS[id as keyof typeof BOOKS], book),
);

function reportLedger(
  kind: DutyKind,
  { title, keptBy }: { readonly title: string; readonly keptBy: string },
): Ledger<DutyState> {
  const campaign = kind.form === 'campaign';
  return {
    ...bookOf(kind, `duty-${kind.id}`, title, keptBy),
    columns: [
      ...[
        number('number', '部署文件'),
        text('period', '期次'),
        day('from', '自'),
        day('to', '至'),
        unit('unit', '单位'),
      ],
      ...[
        day('due', '报送期限'),
        day('filedOn', '报送日期'),
        count('daysLate', '逾期工作日'),
        text('standing', '情况'),
      ],
      yesNo('zero', '零报告'),
      ...kind.figures.map(({ id, label, kind: of }) => ({ id, title: label, kind: of })),
      ...(kind.findings === null ? [] : [count('referred', '转入办理件数'), count('settled', '当场解决件数')]),
      ...[count('corrections', '更正次数'), count('receivers', '应签收单位数'), count('receipts', '已签收单位数')],
      ...(campaign ? [text('name', '行动名称'), day('endedOn', '结束日期')] : []),
    ],
    rows: ({ state }) =>
      dutyKindOf(state.stream)?.id === kind.id
        ? Object.values(state.periods).flatMap((period) =>
            Object.values(period.reports).map((report) => reportRow(kind, state, period, report)),
          )
        : [],
  };
}

function bookOf(kind: DutyKind, id: string, title: string, keptBy: string) {
  return { id, title, source: kind.source, keptBy, of: 'duty' } as const;
}

/** 公开电话: the newest of each unit, and how often it was changed. */
const hotLineLedger: Ledger<DutyState> = {
  ...bookOf(DUTY_KINDS['hot-lines'], 'hot-lines', '公开电话台账', '区治欠办；各成员单位'),
  columns: [
    ...[
      unit('unit', '单位'),
      text('phone', '投诉举报电话'),
      text('hours', '受理时间'),
      text('where', '公开的媒体或者位置'),
    ],
    ...[day('publishedOn', '公开日期'), count('changes', '变更次数')],
  ],
  rows: ({ state, events }) =>
    Object.values(state.hotLines)
      .sort((one, other) => (one.unit < other.unit ? -1 : 1))
      .map((line) => {
        const published = factsOf<Of<'HotLinePublished'>>(events, 'HotLinePublished');
        return { ...line, changes: published.filter(({ data }) => data.unit === line.unit).length - 1 };
      }),
};

const publicityLedger: Ledger<DutyState> = {
  ...bookOf(DUTY_KINDS.publicity, 'publicity', '宣传台账', '区委宣传部；各成员单位'),
  columns: [
    ...[day('heldOn', '日期'), unit('unit', '单位'), text('medium', '媒体或者形式'), text('topic', '主题')],
    text('link', '链接'),
  ],
  rows: ({ state }) => state.publicity.map((item) => ({ ...item })),
};

/** 信息推送: one row for each unit that something was sent to, signed for or not. */
const pushLedgerOfOffice: Ledger<DutyState> = {
  ...bookOf(DUTY_KINDS['information-push'], 'information-pushes', '信息推送台账', '区治欠办'),
  columns: [
    ...[text('pushId', '编号'), day('pushedOn', '推送日期'), text('subject', '主题'), unit('unit', '接收单位')],
    ...[day('signedOn', '签收日期'), yesNo('attached', '有附件')],
  ],
  rows: ({ state }) =>
    Object.values(state.pushes).flatMap(({ pushId, pushedOn, subject, document, receipts }) =>
      Object.entries(receipts).map(([receiver, signedOn]) => ({
        ...{ pushId, pushedOn, subject, unit: receiver, signedOn, attached: document !== null },
      })),
    ),
};

export const DUTY_LEDGERS: readonly Ledger<DutyState>[] = [
  ...REPORT_LEDGERS,
  hotLineLedger,
  publicityLedger,
  pushLedgerOfOffice,
];

type Of<T extends DutyFact['type']> = Extract<DutyFact, { readonly type: T }>;

function reportRow(
  { form, figures, findings }: DutyKind,
  state: DutyState,
  period: DutyPeriod,
  report: OwedReport,
): LedgerRow {
  const last = report.editions.at(-1);
  const clock = Object.values(state.clocks).findLast(({ key }) => key === report.key);
  const found = last?.findings ?? [];
  const followed = (followUp: string): number | null =>
    last === undefined ? null : found.filter((finding) => finding.followUp === followUp).length;
  return {
    ...{
      number: period.campaign?.number ?? state.started?.number ?? null,
      period: periodWords(period.period),
      from: period.from,
      to: period.to,
    },
    ...{ unit: report.unit, due: clock?.due ?? null, filedOn: report.editions[0]?.filedOn ?? null },
    daysLate: clock?.workingDaysLate ?? null,
    standing: standingOf(report, clock?.status),
    zero: last?.zero ?? null,
    ...Object.fromEntries(figures.map(({ id }) => [id, last?.figures[id] ?? null])),
    ...(findings === null ? {} : { referred: followed('referred'), settled: followed('settled') }),
    corrections: Math.max(0, report.editions.length - 1),
    receivers: report.receivers.length,
    receipts: Object.keys(report.acknowledged).length,
    ...(form === 'campaign' ? { name: period.campaign?.name ?? null, endedOn: period.campaign?.endedOn ?? null } : {}),
  };
}

function standingOf({ editions, released }: OwedReport, clock: string | undefined): string {
  if (released) return '单位已撤并，免予报送';
  if (editions.length > 0) return clock === 'doneLate' ? '逾期报送' : '按期报送';
  return clock === 'lapsed' ? '逾期未报' : '待报送';
}
