import { Alert, Button, Drawer, Empty, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Day, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { AdminTabs } from './admin-tabs.tsx';

const m = t.admin.registers;

/** Numbers of papers that were given, and the public telephones. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const id = search.get('register');
  const query = useApi('GET /api/v1/registers', {});
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="registers" />
      <section className="sheet">
        <Loaded query={query}>
          {({ registers }) => (
            <Table
              size="small"
              rowKey="id"
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              dataSource={[...registers]}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                {
                  title: m.columns.id,
                  render: (_, register) => (
                    <Button type="link" size="small" onClick={() => setSearch({ register: register.id })}>
                      {register.name ?? register.id}
                    </Button>
                  ),
                },
                { title: m.columns.last, dataIndex: 'last', align: 'right' },
              ]}
            />
          )}
        </Loaded>
      </section>
      <HotLines />
      <Drawer open={id !== null} title={m.numbers} size={620} onClose={() => setSearch({})}>
        {id !== null && <Numbers id={id} />}
      </Drawer>
    </>
  );
}

function Numbers({ id }: { readonly id: string }) {
  const { roles } = useSession();
  const query = useApi('GET /api/v1/registers/{id}', { params: { id } });
  const [ordinal, setOrdinal] = useState<number | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const numberOf = query.data?.numbers.find((one) => one.ordinal === ordinal)?.number ?? '';
  const isCoordinator = roles.includes('coordinator');
  return (
    <>
      <h3>{query.data?.name ?? id}</h3>
      {done !== null && <Alert type="success" role="status" showIcon title={m.done(done)} />}
      {ordinal !== null && (
        <>
          <p className="act-about">{m.voiding(numberOf)}</p>
          <CommandForm
            key={ordinal}
            kind="register"
            id={id}
            command="VoidNumber"
            on={String(ordinal)}
            preset={{ ordinal: String(ordinal) }}
            onCancel={() => setOrdinal(null)}
            onDone={() => {
              setDone(numberOf);
              setOrdinal(null);
            }}
          />
        </>
      )}
      <Loaded query={query}>
        {({ numbers }) => (
          <Table
            size="small"
            rowKey="ordinal"
            pagination={{ pageSize: 50, hideOnSinglePage: true }}
            dataSource={[...numbers].reverse()}
            columns={[
              { title: m.ordinal, dataIndex: 'ordinal', align: 'right', width: 90 },
              {
                title: m.number,
                render: (_, { number, voided }) => (
                  <>
                    {number} {voided && <Mark tone="bad">{m.voided}</Mark>}
                  </>
                ),
              },
              {
                title: '',
                render: (_, one) =>
                  isCoordinator &&
                  !one.voided && (
                    <Button size="small" onClick={() => setOrdinal(one.ordinal)}>
                      {m.voidIt}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

function HotLines() {
  const { roles } = useSession();
  const query = useApi('GET /api/v1/public/hot-lines', {});
  return (
    <section className="sheet">
      <h2>{m.hotLines}</h2>
      <Loaded query={query}>
        {({ units }) => (
          <Table
            size="small"
            rowKey="unit"
            pagination={false}
            scroll={{ x: 560 }}
            dataSource={[...units]}
            locale={{ emptyText: <Empty description={m.noHotLines} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
            columns={[
              { title: m.hotLine.unit, dataIndex: 'unit' },
              { title: m.hotLine.phone, dataIndex: 'phone' },
              { title: m.hotLine.hours, dataIndex: 'hours' },
              { title: m.hotLine.where, dataIndex: 'where' },
              { title: m.hotLine.on, render: (_, { publishedOn }) => <Day day={publishedOn} /> },
            ]}
          />
        )}
      </Loaded>
      {roles.includes('coordinator') && <Link to="/duties/hot-lines">{m.changeHotLines}</Link>}
    </section>
  );
}
