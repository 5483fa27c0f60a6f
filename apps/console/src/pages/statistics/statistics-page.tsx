import { Button, DatePicker, Space, Table } from 'antd';
import dayjs from 'dayjs';
import { Link, useSearchParams } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { BackgroundExport, DataAsOf, inBeijing, Loaded, PageHead } from '../../shared/index.ts';
import { money } from '../../shared/format.ts';
import { useSession } from '../../session/use-session.ts';
import { BRIEFED } from '../../shell/registry.ts';
import { ReportsTabs } from '../reports/reports-tabs.tsx';
import { AsOfNotice, AsOfPicker } from '../matter/as-of.tsx';
import { type Preset, presetOf } from './period.ts';
import { TrendPart } from './trend-part.tsx';
import './statistics.css';

const m = t.statistics;
type Read = AnswerOf<'GET /api/v1/assessment'>;
type Figure = Read['figures'][number];

const yuan = (fen: number): string => money(fen).replace(/ 元$/, '');
const percent = (rate: number | null): string => (rate === null ? '' : `${(rate / 100).toFixed(2)}%`);

/** Figures of the assessment for a period, each with what it counts and its entries; what came and was ended beside them. */
export function Page() {
  const { roles } = useSession();
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    ['from', 'to', 'asOf'].flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])),
  );
  const query = useApi('GET /api/v1/assessment', { query: asked });
  const trend = useApi('GET /api/v1/assessment/trend', { query: asked });
  const { data } = query;
  const set = (from: string | undefined, to: string | undefined): void => {
    const next = new URLSearchParams(search);
    for (const [name, value] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setSearch(next);
  };
  return (
    <div className="statistics">
      <PageHead title={m.title}>
        <Space wrap>
          {data !== undefined && (
            <DataAsOf
              at={data.asOf}
              readAt={query.dataUpdatedAt}
              isReading={query.isFetching || trend.isFetching}
              onRefresh={() => void Promise.all([query.refetch(), trend.refetch()])}
            />
          )}
          <AsOfPicker now={undefined} />
        </Space>
      </PageHead>
      {BRIEFED.some((role) => roles.includes(role)) && <ReportsTabs current="statistics" />}
      <AsOfNotice />
      <div role="search" aria-label={m.period} className="statistics-period">
        <Space wrap>
          <DatePicker.RangePicker
            allowClear={false}
            aria-label={m.period}
            placeholder={[m.from, m.to]}
            value={data === undefined ? null : [dayjs(data.from), dayjs(data.to)]}
            onChange={(range) => set(range?.[0]?.format('YYYY-MM-DD'), range?.[1]?.format('YYYY-MM-DD'))}
          />
          {data !== undefined &&
            (Object.keys(m.presets) as readonly Preset[]).map((preset) => (
              <Button
                key={preset}
                size="small"
                onClick={() => {
                  const { from, to } = presetOf(preset, inBeijing(data.asOf).day);
                  set(from, to);
                }}
              >
                {m.presets[preset]}
              </Button>
            ))}
        </Space>
      </div>
      <Loaded query={trend} rows={6}>
        {(read) => <TrendPart read={read} />}
      </Loaded>
      <Loaded query={query} rows={10}>
        {(read) => <Figures read={read} />}
      </Loaded>
    </div>
  );
}

function Figures({ read }: { readonly read: Read }) {
  const { from, to, asOf, hash } = read;
  const pathOf = (figure: string, more: Readonly<Record<string, string>> = {}): string =>
    `/statistics/${figure}?${new URLSearchParams({ from, to, asOf, ...more }).toString()}`;
  const link = (count: number, path: string) => (count === 0 ? 0 : <Link to={path}>{count}</Link>);
  const start = async () => (await call('POST /api/v1/assessment/exports', { body: { from, to, asOf } })).body;
  return (
    <section aria-label={m.figures} className="statistics-part">
      <h2>{m.figures}</h2>
      <div className="no-print">
        <BackgroundExport key={`${from} ${to} ${asOf}`} start={start} />
      </div>
      <Table<Figure>
        size="small"
        rowKey="id"
        pagination={false}
        dataSource={[...read.figures]}
        locale={{ emptyText: m.noFigures }}
        expandable={{
          rowExpandable: ({ units }) => units.length > 0,
          expandedRowRender: ({ id, units }) => (
            <Table<Figure['units'][number]>
              size="small"
              rowKey={({ unit }) => unit ?? ''}
              pagination={false}
              dataSource={[...units]}
              columns={[
                { title: m.columns.unit, dataIndex: 'unitName' },
                {
                  title: m.columns.total,
                  align: 'right',
                  render: (_, { unit, total }) => link(total, pathOf(id, unit === null ? {} : { unit })),
                },
                {
                  title: m.columns.goodCount,
                  align: 'right',
                  render: (_, { unit, good }) =>
                    link(good, pathOf(id, { good: 'yes', ...(unit === null ? {} : { unit }) })),
                },
                { title: m.columns.rate, align: 'right', render: (_, { rate }) => percent(rate) },
              ]}
            />
          ),
        }}
        columns={[
          {
            title: m.columns.figure,
            render: (_, { title, counts, goodMeans, source }) => (
              <>
                {title}
                <div className="second">
                  {m.columns.counts}：{counts}；{m.columns.good}：{goodMeans}。{m.columns.source}：{source}
                </div>
              </>
            ),
          },
          { title: m.columns.total, align: 'right', render: (_, { id, total }) => link(total, pathOf(id)) },
          {
            title: m.columns.goodCount,
            align: 'right',
            render: (_, { id, good }) => link(good, pathOf(id, { good: 'yes' })),
          },
          {
            title: m.columns.notGood,
            align: 'right',
            render: (_, { id, total, good }) => link(total - good, pathOf(id, { good: 'no' })),
          },
          { title: m.columns.rate, align: 'right', render: (_, { rate }) => percent(rate) },
          { title: m.columns.people, align: 'right', render: (_, { people }) => (people === 0 ? '' : people) },
          { title: m.columns.fen, align: 'right', render: (_, { fen }) => (fen === 0 ? '' : yuan(fen)) },
        ]}
      />
      <p className="second">
        {m.hash}：<code>{hash}</code>
      </p>
    </section>
  );
}
