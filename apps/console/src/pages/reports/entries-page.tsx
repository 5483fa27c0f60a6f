import { Alert, Empty, Space, Table } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Loaded, PageHead } from '../../shared/index.ts';
import { isMatterKind, matterPath } from '../../shared/matters.ts';
import { Records } from '../statistics/records.tsx';
import '../statistics/statistics.css';
import { type Duty, shownNumber } from './model.ts';

const m = t.reports;
const PAGE = 50;

/** What a cell of a report is made of, as it stood at the cut-off. */
export function Page() {
  const { duty = '', report = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const offset = Math.max(0, Number(search.get('offset') ?? 0) || 0);
  const row = search.get('row');
  const column = search.get('column');
  const query = useApi('GET /api/v1/reports/{duty}/{report}/entries', {
    params: { duty: duty as Duty, report },
    query: {
      ...(column === null ? {} : { column }),
      ...(row === null ? {} : { row: Number(row) }),
      ...{ limit: PAGE, offset },
    },
  });
  const { data } = query;
  const turn = (page: number): void => {
    const next = new URLSearchParams(search);
    next.set('offset', String((page - 1) * PAGE));
    setSearch(next);
  };
  return (
    <>
      <PageHead
        title={data === undefined ? m.title : m.entries.of(data.row, data.title)}
        {...(data === undefined ? {} : { count: data.total })}
      >
        <Space>
          <Link to={`/reports/${duty}/${report}`}>{m.title}</Link>
        </Space>
      </PageHead>
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            <p className="second">{read.counts}</p>
            <p>
              {m.entries.value(shownNumber(read.value, read.measure))}
              {read.others > 0 && m.entries.others(read.others)}
            </p>
            {!read.reproduced && <Alert type="warning" showIcon title={m.entries.differs} />}
            <Table
              size="small"
              rowKey={({ id, unit }) => `${id} ${unit?.unit ?? ''}`}
              dataSource={[...read.entries]}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: <Empty description={m.entries.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              pagination={{
                ...{ current: Math.floor(offset / PAGE) + 1, pageSize: PAGE, total: read.total, onChange: turn },
                ...{ showSizeChanger: false, hideOnSinglePage: true },
              }}
              columns={[
                {
                  title: m.entries.columns.matter,
                  render: (_, { kind, id, number }) => (
                    <Link to={matterPath(kind, id)}>{number ?? m.entries.unnumbered}</Link>
                  ),
                },
                {
                  title: m.entries.columns.kind,
                  render: (_, { kind }) => (isMatterKind(kind) ? t.matters[kind] : kind),
                },
                { title: m.entries.columns.project, dataIndex: 'project' },
                { title: m.entries.columns.unit, render: (_, { unit }) => unit?.name },
                {
                  title: m.entries.columns.people,
                  align: 'right',
                  render: (_, { people, countedElsewhere }) => (
                    <>
                      {people}
                      {countedElsewhere > 0 && <div className="second">{m.entries.elsewhere(countedElsewhere)}</div>}
                    </>
                  ),
                },
                { title: m.entries.columns.fen, align: 'right', render: (_, { fen }) => shownNumber(fen, 'fen') },
                ...(read.measure === 'times'
                  ? [{ title: m.entries.columns.times, dataIndex: 'times', align: 'right' as const }]
                  : []),
                {
                  title: m.entries.columns.versions,
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
