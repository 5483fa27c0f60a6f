import { Alert, Button, Drawer, Empty, Space, Table } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { CommandForm } from '../../acts/index.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Day, Loaded, Mark, PageHead } from '../../shared/index.ts';
import './conduct.css';

const m = t.conduct;
type Row = AnswerOf<'GET /api/v1/conduct-reports'>['items'][number];

interface Registered {
  readonly id: string;
  readonly receiptCode: string;
}

/** Reports against officials that this unit holds or has been passed, and the form by which a window takes one. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const cursor = search.get('cursor') ?? undefined;
  const query = useApi('GET /api/v1/conduct-reports', { query: { cursor, limit: 50 } }, { live: 'list' });
  const [isOpen, setIsOpen] = useState(false);
  const [registered, setRegistered] = useState<Registered | null>(null);
  return (
    <>
      <PageHead title={m.title}>
        <Button type="primary" onClick={() => setIsOpen(true)}>
          {m.register}
        </Button>
      </PageHead>
      {registered !== null && <Receipt {...registered} onClose={() => setRegistered(null)} />}
      <section className="sheet">
        <p className="second">{m.hint}</p>
        <Loaded query={query} rows={4}>
          {({ items, nextCursor }) => (
            <>
              <Rows items={items} />
              <Space className="pages">
                {cursor !== undefined && <Button onClick={() => setSearch({})}>{t.inbox.firstPage}</Button>}
                {nextCursor !== null && (
                  <Button onClick={() => setSearch({ cursor: nextCursor })}>{t.inbox.nextPage}</Button>
                )}
              </Space>
            </>
          )}
        </Loaded>
      </section>
      <Drawer open={isOpen} size={620} title={m.register} onClose={() => setIsOpen(false)} destroyOnHidden>
        <Alert type="info" showIcon title={m.registerHint} className="conduct-notice" />
        <CommandForm
          kind="conduct"
          id={null}
          command="open-conduct"
          onCancel={() => setIsOpen(false)}
          onDone={({ id, result }) => {
            setRegistered({ id, receiptCode: result?.receiptCode ?? '' });
            setIsOpen(false);
            void query.refetch();
          }}
        />
      </Drawer>
    </>
  );
}

function Receipt({ id, receiptCode, onClose }: Registered & { readonly onClose: () => void }) {
  return (
    <Alert
      type="success"
      role="status"
      showIcon
      title={`${m.receipt}：${receiptCode}`}
      description={
        <>
          <p>{m.registered}</p>
          <Link to={`/conduct/${id}`}>{m.open}</Link>
        </>
      }
      closable={{ onClose, 'aria-label': t.acts.close }}
    />
  );
}

function Rows({ items }: { readonly items: readonly Row[] }) {
  return (
    <Table<Row>
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 640 }}
      dataSource={[...items]}
      locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      columns={[
        {
          title: m.columns.received,
          render: (_, { id, receivedOn }) => (
            <Link to={`/conduct/${id}`}>
              <Day day={receivedOn} />
            </Link>
          ),
        },
        {
          title: m.columns.about,
          render: (_, { about, anonymous }) => (
            <>
              {wordOf(m.about, about)} {anonymous && <Mark>{m.anonymous}</Mark>}
            </>
          ),
        },
        { title: m.columns.status, render: (_, { status }) => wordOf(m.status, status) },
        { title: m.columns.holder, render: (_, { holder }) => holder?.name },
        {
          title: m.columns.due,
          render: (_, { due, overdue }) => (
            <>
              <Day day={due} /> {overdue && <Mark tone="bad">{m.overdue}</Mark>}
            </>
          ),
        },
      ]}
    />
  );
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
