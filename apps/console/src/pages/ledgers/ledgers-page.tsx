import { Empty, Input, Table } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import { Loaded, PageHead } from '../../shared/index.ts';
import './ledgers.css';

const m = t.ledgers;

/** Every ledger under its own title, with the sentence of the notice that asks for it. */
export function Page() {
  const query = useApi('GET /api/v1/ledgers', {});
  const [sought, setSought] = useState('');
  const field = useRef<HTMLDivElement>(null);
  useKeyBindings(m.title, [{ keys: '/', label: m.search, run: () => field.current?.querySelector('input')?.focus() }]);
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: query.data.ledgers.length })} />
      <div ref={field} role="search" className="ledger-filters">
        <Input
          allowClear
          className="ledger-words"
          aria-label={m.search}
          placeholder={m.search}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      <Loaded query={query} rows={10}>
        {({ ledgers }) => (
          <Table
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={ledgers.filter(({ title, source, keptBy }) =>
              `${title}${source}${keptBy}`.includes(sought.trim()),
            )}
            locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
            columns={[
              { title: m.columns.title, render: (_, { id, title }) => <Link to={`/ledgers/${id}`}>{title}</Link> },
              { title: m.columns.source, dataIndex: 'source' },
              { title: m.columns.keptBy, dataIndex: 'keptBy' },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}
