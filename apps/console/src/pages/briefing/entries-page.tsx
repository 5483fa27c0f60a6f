import { Empty, Space, Table } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Day, Instant, Loaded, PageHead } from '../../shared/index.ts';
import { money } from '../../shared/format.ts';
import { isMatterKind, matterPath } from '../../shared/matters.ts';
import { Records } from '../statistics/records.tsx';
import '../statistics/statistics.css';

const m = t.statistics;
const PAGE = 50;
type Entry = AnswerOf<'GET /api/v1/briefing/{figure}/entries'>['entries'][number];

/** What a figure of the report is read from, as it stood at the cut-off; each record leads to its place in the timeline. */
export function Page() {
  const { figure = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = Object.fromEntries(
    ['asOf', 'since', 'unit'].flatMap((name) => (search.has(name) ? [[name, search.get(name) ?? '']] : [])),
  );
  const offset = Math.max(0, Number(search.get('offset') ?? 0) || 0);
  const query = useApi('GET /api/v1/briefing/{figure}/entries', {
    params: { figure },
    query: { ...asked, limit: PAGE, offset },
  });
  const { data } = query;
  const turn = (page: number): void => {
    const next = new URLSearchParams(search);
    next.set('offset', String((page - 1) * PAGE));
    setSearch(next);
  };
  const { unit: _unit, ...cut } = asked;
  return (
    <>
      <PageHead
        title={data === undefined ? t.briefing.title : m.entriesOf(data.title)}
        {...(data === undefined ? {} : { count: data.matters })}
      >
        <Space>
          <Instant at={data?.asOf} />
          <Link to={`/briefing?${new URLSearchParams(cut).toString()}`}>{t.briefing.title}</Link>
        </Space>
      </PageHead>
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            <p className="second">{read.counts}</p>
            <Table
              size="small"
              rowKey="id"
              dataSource={[...read.entries]}
              locale={{ emptyText: <Empty description={m.entries.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              pagination={{
                ...{ current: Math.floor(offset / PAGE) + 1, pageSize: PAGE, total: read.matters, onChange: turn },
                ...{ showSizeChanger: false, hideOnSinglePage: true },
              }}
              columns={[
                {
                  title: m.entries.matter,
                  render: (_, { kind, id, number }) => (
                    <Link to={`${matterPath(kind, id)}?asOf=${encodeURIComponent(read.asOf)}`}>
                      {number ?? m.entries.unnumbered}
                    </Link>
                  ),
                },
                { title: m.entries.kind, render: (_, { kind }) => (isMatterKind(kind) ? t.matters[kind] : kind) },
                { title: t.matterPage.lists.columns.project, dataIndex: 'project' },
                { title: m.entries.unit, render: (_, { unit }) => unit?.name },
                { title: m.sector, dataIndex: 'sector' },
                {
                  title: m.entries.people,
                  align: 'right',
                  render: (_, { people, countedElsewhere }) => (
                    <>
                      {people}
                      {countedElsewhere > 0 && <div className="second">{m.entries.elsewhere(countedElsewhere)}</div>}
                    </>
                  ),
                },
                {
                  title: t.briefing.columns.fen,
                  align: 'right',
                  render: (_, { fen, fenUnknown }) =>
                    fenUnknown ? m.entries.sumUnknown : money(fen).replace(/ 元$/, ''),
                },
                ...(figure === 'overdue'
                  ? [
                      {
                        title: t.briefing.lateSince,
                        render: (_: unknown, { lateSince }: Entry) => <Day day={lateSince} />,
                      },
                      { title: t.briefing.lateClocks, align: 'right' as const, dataIndex: 'clocks' },
                    ]
                  : []),
                {
                  title: m.entries.versions,
                  render: (_, { kind, id, versions }) => <Records kind={kind} id={id} versions={versions} />,
                },
              ]}
            />
            <p className="second">
              {m.hash}：<code>{read.hash}</code>
            </p>
          </>
        )}
      </Loaded>
    </>
  );
}
