import { Segmented, Skeleton, Table } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { t } from '../../messages/index.ts';
import { linesOf, pathOf, seriesOf, type TrendLine, type TrendRead } from './trend.ts';

const m = t.statistics;
const Chart = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }));

type By = 'months' | 'units' | 'sectors';

/** What came and what was ended: bars, and below them the table that says the same, each number a link. */
export function TrendPart({ read }: { readonly read: TrendRead }) {
  const navigate = useNavigate();
  const [by, setBy] = useState<By>('months');
  const lines = useMemo(() => linesOf(read)[by], [read, by]);
  const series = useMemo(() => seriesOf(lines), [lines]);
  const bars = useMemo(
    () => ({
      labels: lines.map(({ label }) => label),
      series: series.map((one) => ({ name: m.series[one], values: lines.map(({ cells }) => cells[one]?.count ?? 0) })),
    }),
    [lines, series],
  );
  const open = (which: number, index: number): void => {
    const cell = lines[index]?.cells[series[which] ?? 'received'];
    if (cell !== undefined) void navigate(pathOf(cell, read.asOf));
  };
  const titles: Readonly<Record<By, string>> = { months: m.months, units: m.units, sectors: m.sectors };
  const heads: Readonly<Record<By, string>> = { months: m.month, units: m.columns.unit, sectors: m.sector };
  return (
    <section aria-label={m.trend} className="statistics-part">
      <h2>{m.trend}</h2>
      <Segmented<By>
        className="no-print"
        aria-label={m.trend}
        value={by}
        options={(['months', 'units', 'sectors'] as const).map((value) => ({ value, label: titles[value] }))}
        onChange={setBy}
      />
      {lines.length > 0 && (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 5 }} />}>
          <Chart bars={bars} label={m.chartOf(titles[by])} onOpen={open} />
        </Suspense>
      )}
      <Table<TrendLine>
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={[...lines]}
        locale={{ emptyText: m.noFigures }}
        columns={[
          { title: heads[by], dataIndex: 'label' },
          ...series.map((one) => ({
            title: m.series[one],
            key: one,
            align: 'right' as const,
            render: (_: unknown, { cells }: TrendLine) => {
              const cell = cells[one];
              return cell === undefined || cell.count === 0 ? (
                0
              ) : (
                <Link to={pathOf(cell, read.asOf)}>{cell.count}</Link>
              );
            },
          })),
        ]}
      />
      <p className="second">{m.trendNote}</p>
    </section>
  );
}
