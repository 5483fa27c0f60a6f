import { Empty, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, PageHead } from '../../shared/index.ts';
import { Pager } from '../../shared/pager.tsx';
import { AdminTabs } from './admin-tabs.tsx';
import { OutsideSystems } from './outside-systems.tsx';
import { Undeliverable } from './undeliverable.tsx';

const m = t.admin.incidents;

/** What workflows could not do and still want to. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const after = search.get('after') ?? undefined;
  const query = useApi('GET /api/v1/operations/incidents', { query: { after } }, { every: 60_000 });
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="incidents" />
      <section className="sheet" aria-labelledby="incidents">
        <h2 id="incidents">{m.workflows(query.data?.total)}</h2>
        <p className="second">{m.lead}</p>
        <Loaded query={query}>
          {({ items, nextAfter }) => (
            <>
              <Table
                size="small"
                rowKey="commandId"
                pagination={false}
                scroll={{ x: 760 }}
                dataSource={[...items]}
                locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
                columns={[
                  {
                    title: m.columns.title,
                    render: (_, { title, code }) => (
                      <>
                        {title}
                        <div className="second">{code}</div>
                      </>
                    ),
                  },
                  { title: m.columns.cause, dataIndex: 'cause' },
                  { title: m.columns.stream, dataIndex: 'stream' },
                  { title: m.columns.first, render: (_, { firstAt }) => <Instant at={firstAt} /> },
                  { title: m.columns.last, render: (_, { lastAt }) => <Instant at={lastAt} /> },
                  { title: m.columns.tries, dataIndex: 'tries', align: 'right' },
                ]}
              />
              <Pager
                after={after}
                nextAfter={nextAfter}
                onGo={(to) => setSearch(to === undefined ? {} : { after: to })}
              />
            </>
          )}
        </Loaded>
      </section>
      <OutsideSystems />
      <Undeliverable />
    </>
  );
}
