import { Empty, Space, Table } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, PageHead } from '../../shared/index.ts';
import { money } from '../../shared/format.ts';
import { isMatterKind, matterPath } from '../../shared/matters.ts';
import { Records } from './records.tsx';
import './statistics.css';

const m = t.statistics;
const PAGE = 50;

/** What a figure of the assessment is read from: each entry opens its matter, each record its place in the timeline. */
export function Page() {
  const { figure = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    ['from', 'to', 'asOf', 'unit', 'good'].flatMap((name) =>
      search.has(name) ? [[name, search.get(name) ?? '']] : [],
    ),
  );
  const offset = Math.max(0, Number(search.get('offset') ?? 0) || 0);
  const query = useApi('GET /api/v1/assessment/{figure}/entries', {
    params: { figure },
    query: { ...asked, limit: PAGE, offset },
  });
  const { data } = query;
  const turn = (page: number): void => {
    const next = new URLSearchParams(search);
    next.set('offset', String((page - 1) * PAGE));
    setSearch(next);
  };
  const period = Object.fromEntries(Object.entries(asked).filter(([name]) => name !== 'unit' && name !== 'good'));
  return (
    <>
      <PageHead
        title={data === undefined ? m.title : m.entriesOf(data.title)}
        {...(data === undefined ? {} : { count: data.total })}
      >
        <Space>
          <Instant at={data?.asOf} />
          <Link to={`/statistics?${new URLSearchParams(period).toString()}`}>{m.entries.back}</Link>
        </Space>
      </PageHead>
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            <p className="second">
              {m.columns.counts}：{read.counts}；{m.columns.good}：{read.goodMeans}。{m.columns.source}：{read.source}
            </p>
            <Table
              size="small"
              rowKey={(entry) => `${entry.id} ${entry.versions.join()}`}
              dataSource={[...read.entries]}
              locale={{ emptyText: <Empty description={m.entries.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              pagination={{
                ...{ current: Math.floor(offset / PAGE) + 1, pageSize: PAGE, total: read.total, onChange: turn },
                ...{ showSizeChanger: false, hideOnSinglePage: true },
              }}
              columns={[
                {
                  title: m.entries.matter,
                  render: (_, { kind, id, number }) => (
                    <Link to={matterPath(kind, id)}>{number ?? m.entries.unnumbered}</Link>
                  ),
                },
                { title: m.entries.kind, render: (_, { kind }) => (isMatterKind(kind) ? t.matters[kind] : kind) },
                { title: m.entries.unit, render: (_, { unit }) => unit?.name },
                { title: m.entries.good, render: (_, { good }) => (good ? m.entries.goodYes : m.entries.goodNo) },
                { title: m.entries.people, align: 'right', render: (_, { people }) => (people === 0 ? '' : people) },
                {
                  title: m.entries.fen,
                  align: 'right',
                  render: (_, { fen }) => (fen === 0 ? '' : money(fen).replace(/ 元$/, '')),
                },
                {
                  title: m.entries.versions,
                  render: (_, { kind, id, versions }) => <Records kind={kind} id={id} versions={versions} />,
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
