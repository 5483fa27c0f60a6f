import { Alert, Collapse, Table } from 'antd';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { AdminTabs } from './admin-tabs.tsx';

const m = t.admin.checks;

/** What must hold at every moment, and what the last check found. */
export function Page() {
  const query = useApi('GET /api/v1/operations/invariants', {}, { every: 60_000 });
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="checks" />
      <section className="sheet">
        <p className="second">{m.lead}</p>
        <Loaded query={query}>
          {({ items, broken }) => (
            <>
              {items.every(({ checkedAt }) => checkedAt === null) ? (
                <Alert type="info" showIcon message={m.never} />
              ) : (
                <Alert
                  type={broken === 0 ? 'success' : 'error'}
                  showIcon
                  message={broken === 0 ? m.allHold : m.broken(broken)}
                />
              )}
              <Table
                size="small"
                rowKey="invariant"
                pagination={false}
                scroll={{ x: 760 }}
                dataSource={[...items]}
                expandable={{
                  defaultExpandAllRows: true,
                  rowExpandable: ({ found }) => (found ?? 0) > 0,
                  expandedRowRender: ({ todo, findings, found }) => (
                    <>
                      <p>
                        {m.todo}
                        {todo}
                      </p>
                      <Collapse
                        size="small"
                        items={[
                          {
                            key: 'places',
                            label: m.places(findings.length, found ?? 0),
                            children: (
                              <ul>
                                {findings.map(({ what, code, title }) => (
                                  <li key={`${what} ${code}`}>
                                    {title} <span className="second">{what}</span>
                                  </li>
                                ))}
                              </ul>
                            ),
                          },
                        ]}
                      />
                    </>
                  ),
                }}
                columns={[
                  { title: m.columns.statement, dataIndex: 'statement' },
                  {
                    title: m.columns.holds,
                    width: 130,
                    render: (_, { found }) =>
                      found === null ? (
                        m.unchecked
                      ) : (
                        <Mark tone={found === 0 ? 'good' : 'bad'}>{found === 0 ? m.holds : m.found(found)}</Mark>
                      ),
                  },
                  { title: m.columns.looked, dataIndex: 'looked', align: 'right', width: 100 },
                  {
                    title: m.columns.since,
                    width: 170,
                    render: (_, { brokenSince }) => (brokenSince === null ? null : <Instant at={brokenSince} />),
                  },
                  {
                    title: m.columns.checkedAt,
                    width: 170,
                    render: (_, { checkedAt }) => (checkedAt === null ? null : <Instant at={checkedAt} />),
                  },
                ]}
              />
            </>
          )}
        </Loaded>
      </section>
    </>
  );
}
