import { Empty, Table } from 'antd';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded } from '../../shared/index.ts';

const m = t.undeliverable.outside;

/** Systems that are not ours and do not answer now. */
export function OutsideSystems() {
  const query = useApi('GET /api/v1/operations/outside-systems', {}, { every: 60_000 });
  return (
    <section className="sheet" aria-labelledby="outside-systems">
      <h2 id="outside-systems">{m.title}</h2>
      <p className="second">{m.lead}</p>
      <Loaded query={query} rows={2}>
        {({ items }) => (
          <Table
            size="small"
            rowKey="system"
            pagination={false}
            scroll={{ x: 760 }}
            dataSource={[...items]}
            locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
            columns={[
              { title: m.columns.name, dataIndex: 'name' },
              {
                title: m.columns.title,
                render: (_, { title, code, heldUntil }) => (
                  <>
                    {title}
                    <div className="second">{code}</div>
                    {heldUntil !== null && (
                      <div className="second">
                        {m.held} <Instant at={heldUntil} />
                      </div>
                    )}
                  </>
                ),
              },
              { title: m.columns.since, render: (_, { since }) => <Instant at={since} /> },
              { title: m.columns.last, render: (_, { lastAt }) => <Instant at={lastAt} /> },
              {
                title: m.columns.answered,
                render: (_, { lastAnswerAt }) => (lastAnswerAt === null ? m.never : <Instant at={lastAnswerAt} />),
              },
              { title: m.columns.failures, dataIndex: 'failures', align: 'right' },
            ]}
          />
        )}
      </Loaded>
    </section>
  );
}
