import { Button, Empty, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SorterResult } from 'antd/es/table/interface.js';
import type { UseQueryResult } from '@tanstack/react-query';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import { Loaded } from '../../shared/index.ts';
import type { ListPlace } from './use-list.ts';
import './lists.css';

const m = t.matterPage.lists;

interface PageOf<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly nextCursor: string | null;
}

/** What the list is to be read by, as its head says; undefined: in its own order. */
function orderIn<Row>(sorted: SorterResult<Row> | SorterResult<Row>[]): string | undefined {
  const [one] = Array.isArray(sorted) ? sorted : [sorted];
  return one?.order === undefined || one.order === null ? undefined : String(one.columnKey);
}

/** A page of a list; j and k go through it, Enter opens. */
export function ListTable<Row extends { readonly id: string }>({
  query,
  place,
  columns,
  what,
  pathOf,
}: {
  readonly query: UseQueryResult<PageOf<Row>>;
  readonly place: ListPlace;
  readonly columns: TableColumnsType<Row>;
  /** What the list is of, for when it is empty. */
  readonly what: string;
  readonly pathOf: (row: Row) => string;
}) {
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const rows = query.data?.items ?? [];
  const move = (by: number): void => setAt((before) => Math.max(0, Math.min(rows.length - 1, before + by)));
  useKeyBindings(what, [
    { keys: 'j', label: m.keys.next, run: () => move(1) },
    { keys: 'k', label: m.keys.previous, run: () => move(-1) },
    {
      keys: 'Enter',
      label: m.keys.open,
      run: () => {
        const row = rows[at];
        if (row !== undefined) void navigate(pathOf(row));
      },
    },
  ]);
  const empty = place.isFiltered ? m.noneFiltered : m.none(what);
  const nextCursor = query.data?.nextCursor ?? null;
  return (
    <>
      <Loaded query={query} rows={8}>
        {({ items }) => (
          <Table<Row>
            className="list"
            size="small"
            rowKey="id"
            columns={columns}
            dataSource={[...items]}
            pagination={false}
            onChange={(_pages, _filters, sorted, { action }) => {
              if (action === 'sort') place.set('by', orderIn(sorted));
            }}
            rowClassName={(_, index) => (index === at ? 'at' : '')}
            locale={{ emptyText: <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
          />
        )}
      </Loaded>
      <Space className="list-pages">
        {place.cursor !== undefined && <Button onClick={() => place.goTo(undefined)}>{m.first}</Button>}
        {nextCursor !== null && <Button onClick={() => place.goTo(nextCursor)}>{m.next}</Button>}
      </Space>
    </>
  );
}
