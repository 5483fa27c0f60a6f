import { type DutyKind, DUTY_KINDS, type DutyKindId, dutyKindOf } from '../duty/kinds.ts';
import { type DutyPeriod, type DutyState, type OwedReport } from '../duty/state.ts';
import { periodWords } from '../duty/wording.ts';
import { count, day, type Ledger, type LedgerRow, number, text, unit, yesNo } from './ledger.ts';

/** Title of the ledger of each kind of standing duty, and who keeps it. */
const BOOKS: Readonly<Record<DutyKindId, { readonly title: string; readonly keptBy: string }>> = {
  'petition-bulletin': { title: '信访通报台账', keptBy: '区信访局' },
  screening: { title: '排查零报告台账', keptBy: '区治欠办；各成员单位' },
  'violations-publication': { title: '重大劳动保障违法行为季度公布台账', keptBy: '区人社局' },
  'hot-lines': { title: '公开电话核对台账', keptBy: '区治欠办；各成员单位' },
  training: { title: '培训台账', keptBy: '行业主管部门' },
  'opinion-watch': { title: '涉薪舆情监控台账', keptBy: '区委宣传部' },
  'soe-check': { title: '国有企业检查台账', keptBy: '区工信局' },
  'tax-data': { title: '税务政策和预警数据台账', keptBy: '原城区、原郊区税务局' },
  'market-data': { title: '市场监管预警数据台账', keptBy: '区市场监管局' },
};

/** One row for each report that a unit owes or owed, filed or not. */
export const DUTY_LEDGERS: readonly Ledger<DutyState>[] = Object.values(DUTY_KINDS).map(ledgerOf);

function ledgerOf(kind: DutyKind): Ledger<DutyState> {
  const { title, keptBy } = BOOKS[kind.id];
  return {
    id: `duty-${kind.id}`,
    title,
    source: kind.source,
    keptBy,
    of: 'duty',
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
      ...kind.figures,
      ...(kind.findings === null ? [] : [count('referred', '转入办理件数'), count('settled', '当场解决件数')]),
      ...[count('corrections', '更正次数'), count('receivers', '应签收单位数'), count('receipts', '已签收单位数')],
    ].map(({ id, label, title: words, kind: of }: Column) => ({ id, title: words ?? label ?? id, kind: of })),
    rows: ({ state }) =>
      dutyKindOf(state.stream)?.id === kind.id
        ? Object.values(state.periods).flatMap((period) =>
            Object.values(period.reports).map((report) => row(kind, state, period, report)),
          )
        : [],
  };
}

type Column = Pick<ReturnType<typeof number>, 'id' | 'kind'> & { readonly title?: string; readonly label?: string };

function row({ figures, findings }: DutyKind, state: DutyState, period: DutyPeriod, report: OwedReport): LedgerRow {
  const last = report.editions.at(-1);
  const clock = Object.values(state.clocks).findLast(({ key }) => key === report.key);
  const found = last?.findings ?? [];
  const followed = (followUp: string): number | null =>
    last === undefined ? null : found.filter((finding) => finding.followUp === followUp).length;
  return {
    ...{ number: state.started?.number ?? null, period: periodWords(period.period), from: period.from, to: period.to },
    ...{ unit: report.unit, due: clock?.due ?? null, filedOn: report.editions[0]?.filedOn ?? null },
    daysLate: clock?.workingDaysLate ?? null,
    standing: standingOf(report, clock?.status),
    zero: last?.zero ?? null,
    ...Object.fromEntries(figures.map(({ id }) => [id, last?.figures[id] ?? null])),
    ...(findings === null ? {} : { referred: followed('referred'), settled: followed('settled') }),
    corrections: Math.max(0, report.editions.length - 1),
    receivers: report.receivers.length,
    receipts: Object.keys(report.acknowledged).length,
  };
}

function standingOf({ editions, released }: OwedReport, clock: string | undefined): string {
  if (released) return '单位已撤并，免予报送';
  if (editions.length > 0) return clock === 'doneLate' ? '逾期报送' : '按期报送';
  return clock === 'lapsed' ? '逾期未报' : '待报送';
}
