import { Alert, Empty, Table } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { instantText, Loaded, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { type Duty, shownNumber } from './model.ts';
import { ReportsTabs } from './reports-tabs.tsx';

const m = t.reports;

/** 后来的变化: where the same period comes out otherwise now, and which matters made it. */
export function Page() {
  const { duty = '', report = '' } = useParams();
  const query = useApi(
    'GET /api/v1/reports/{duty}/{report}/changes',
    { params: { duty: duty as Duty, report } },
    { live: 'list' },
  );
  return (
    <>
      <PageHead title={m.report.changes} {...(query.data === undefined ? {} : { count: query.data.changes.length })}>
        <Link to={`/reports/${duty}/${report}`}>{m.title}</Link>
      </PageHead>
      <ReportsTabs current="reports" />
      <Loaded query={query} rows={10}>
        {({ asOf, at, reproduced, changes }) => (
          <>
            <p>{m.changes.lead(instantText(asOf), instantText(at))}</p>
            {!reproduced && <Alert type="warning" showIcon title={m.entries.differs} />}
            <Table
              size="small"
              rowKey={({ row, column }) => `${row ?? ''} ${column}`}
              dataSource={[...changes]}
              scroll={{ x: 'max-content' }}
              pagination={{ pageSize: 50, hideOnSinglePage: true }}
              locale={{ emptyText: <Empty description={m.changes.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                { title: m.changes.columns.row, render: (_, { row }) => row ?? m.report.total },
                { title: m.changes.columns.column, dataIndex: 'title' },
                {
                  title: m.changes.columns.then,
                  align: 'right',
                  render: (_, { then, measure }) => shownNumber(then, measure),
                },
                {
                  title: m.changes.columns.now,
                  align: 'right',
                  render: (_, { now, measure }) => <strong>{shownNumber(now, measure)}</strong>,
                },
                {
                  title: m.changes.columns.matters,
                  render: (_, { matters, measure }) => (
                    <ul className="plain">
                      {matters.map(({ id, kind, number, then, now }) => (
                        <li key={id}>
                          <Link to={matterPath(kind, id)}>{number ?? m.entries.unnumbered}</Link>{' '}
                          {then === null
                            ? m.changes.added
                            : now === null
                              ? m.changes.gone
                              : m.changes.changed(shownNumber(then, measure), shownNumber(now, measure))}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]}
            />
            {changes.length > 0 && <p className="second">{m.changes.correct}</p>}
          </>
        )}
      </Loaded>
    </>
  );
}
