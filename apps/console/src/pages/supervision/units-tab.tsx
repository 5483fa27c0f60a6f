import { Button, Collapse, DatePicker, Empty, Segmented, Space, Table, type TableColumnsType, Tooltip } from 'antd';
import dayjs from 'dayjs';
import { useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { inBeijing, Instant, Loaded, money } from '../../shared/index.ts';
import { periodOf } from './model.ts';
import { UnitEntries } from './unit-entries.tsx';

const m = t.supervision.units;
type Answer = AnswerOf<'GET /api/v1/supervision/units'>;
type Figure = Answer['figures'][number];
type Value = Answer['whole'][number];

/** How units did in a period; every figure opens what it is read from. */
export function UnitsTab({
  unit,
  today,
  asOf,
}: {
  readonly unit: string | undefined;
  readonly today: string | undefined;
  readonly asOf: string | null;
}) {
  const [search, setSearch] = useSearchParams();
  const day = today === undefined ? undefined : inBeijing(today).day;
  const usual = day === undefined ? undefined : periodOf('quarter', day);
  const [from, to] = [search.get('from') ?? usual?.from, search.get('to') ?? usual?.to];
  const asked = { from, to, unit, asOf: asOf ?? undefined };
  const query = useApi('GET /api/v1/supervision/units', { query: asked }, { enabled: from !== undefined });
  const set = (values: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setSearch(next);
  };
  const [figure, of] = [search.get('figure'), search.get('of') ?? undefined];
  const months = Object.keys(m.months) as readonly (keyof typeof m.months)[];
  const chosen = months.find((name) => {
    const period = day === undefined ? undefined : periodOf(name, day);
    return period?.from === from && period?.to === to;
  });
  return (
    <>
      <Space wrap className="lane-filters">
        <Segmented<string>
          aria-label={m.period}
          value={chosen ?? ''}
          options={months.map((name) => ({ value: name, label: m.months[name] }))}
          onChange={(name) => {
            const found = months.find((one) => one === name);
            if (found !== undefined && day !== undefined) set(periodOf(found, day));
          }}
        />
        <DatePicker.RangePicker
          aria-label={m.period}
          allowClear={false}
          value={from === undefined || to === undefined ? null : [dayjs(from), dayjs(to)]}
          onChange={(days) => {
            const [first, last] = days ?? [];
            if (first && last) set({ from: first.format('YYYY-MM-DD'), to: last.format('YYYY-MM-DD') });
          }}
        />
      </Space>
      <Loaded query={query} rows={8}>
        {(data) => (
          <>
            <UnitRows data={data} onOpen={(id, one) => set({ figure: id, of: one })} />
            <p className="second">
              {t.load.asOf('')}
              <Instant at={data.asOf} /> · <Tooltip title={data.hash}>{m.hash(data.hash)}</Tooltip>
            </p>
            <Definitions figures={data.figures} />
          </>
        )}
      </Loaded>
      {figure !== null && (
        <UnitEntries
          figure={figure}
          query={{ from, to, unit: of ?? unit, asOf: asOf ?? undefined }}
          onClose={() => set({ figure: undefined, of: undefined })}
        />
      )}
    </>
  );
}

/** How much a unit had to do: those with most come first. */
const volume = (values: readonly Value[]): number => values.reduce((sum, { total }) => sum + total, 0);

interface Line {
  readonly unit: string | null;
  readonly name: string;
  readonly values: readonly Value[];
}

function UnitRows({
  data: { figures, whole, units },
  onOpen,
}: {
  readonly data: Answer;
  readonly onOpen: (figure: string, unit: string | undefined) => void;
}) {
  const lines: readonly Line[] = [
    { unit: null, name: m.whole, values: whole },
    ...[...units]
      .sort((a, b) => volume(b.values) - volume(a.values))
      .map(({ unit, unitName, values }) => ({ unit, name: unitName ?? unit, values })),
  ];
  const columns: TableColumnsType<Line> = [
    { title: m.unit, fixed: 'left', width: 130, render: (_, { name }) => name, rowScope: 'row' },
    ...figures.map((figure) => ({
      title: (
        <>
          {figure.title}
          {figure.measure === 'days' && <div className="second">{m.medianAndP90}</div>}
        </>
      ),
      align: 'right' as const,
      render: (_: unknown, { unit, name, values }: Line) => {
        const value = values.find(({ id }) => id === figure.id);
        if (value === undefined || value.total === 0) return <span className="second">—</span>;
        return (
          <Button type="link" size="small" className="unit-figure" onClick={() => onOpen(figure.id, unit ?? undefined)}>
            <Shown figure={figure} value={value} />
            <span className="sr">{m.openEntries(figure.title, name)}</span>
          </Button>
        );
      },
    })),
  ];
  if (units.length === 0) return <Empty description={m.none} />;
  return (
    <Table<Line>
      size="small"
      rowKey={({ unit }) => unit ?? ''}
      pagination={false}
      dataSource={[...lines]}
      columns={columns}
      scroll={{ x: 'max-content' }}
      className="unit-table"
      rowClassName={({ unit }) => (unit === null ? 'whole' : '')}
    />
  );
}

/** What is asked for first: of returns and late requests how many, of all else how many were good. */
const BAD: readonly string[] = ['returned', 'late-extensions'];

function Shown({ figure: { id, measure }, value }: { readonly figure: Figure; readonly value: Value }) {
  const { total, good, rate, median, p90, fen } = value;
  switch (measure) {
    case 'days':
      return (
        <>
          {m.days(median ?? 0, p90 ?? 0)}
          <span className="second"> {m.daysOf(total)}</span>
        </>
      );
    case 'sum':
      return <>{money(fen)}</>;
    case 'share': {
      const count = BAD.includes(id) ? total - good : good;
      const share = BAD.includes(id) ? 10_000 - (rate ?? 0) : (rate ?? 0);
      return (
        <>
          {m.rate(share)}
          <span className="second"> {m.of(count, total)}</span>
        </>
      );
    }
    default:
      return <>{total}</>;
  }
}

function Definitions({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'definition',
          label: m.definition,
          children: (
            <dl className="unit-definitions">
              {figures.map(({ id, title, counts, goodMeans }) => (
                <div key={id}>
                  <dt>{title}</dt>
                  <dd>
                    {counts}
                    {goodMeans !== '' && `；${goodMeans}`}
                  </dd>
                </div>
              ))}
            </dl>
          ),
        },
      ]}
    />
  );
}
