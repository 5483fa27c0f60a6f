import { PrinterOutlined } from '@ant-design/icons';
import { Button, Empty, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import { BackgroundExport, DataAsOf, Download, Loaded, PageHead } from '../../shared/index.ts';
import { isMatterKind, matterPath } from '../../shared/matters.ts';
import { AsOfNotice, AsOfPicker } from '../matter/as-of.tsx';
import { type LedgerAsked, type LedgerRead, PAGE_ROWS, useLedgerAsked } from './asked.ts';
import { type Cell, cellText, headingOf, isNumeric } from './cells.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import '../lists/lists.css';
import './ledgers.css';

const m = t.ledgers;
/** A larger one is written in the background. */
const MOST_AT_ONCE = 1000;

interface Line {
  readonly key: number;
  readonly row: LedgerRead['rows'][number];
  readonly path: string | null;
}

/** One ledger as of a moment: filtered, its columns chosen, by pages; each row opens its matter. */
export function Page() {
  const { ledger = '' } = useParams();
  const navigate = useNavigate();
  const asked = useLedgerAsked();
  const { selection, offset } = asked;
  const query = useApi('GET /api/v1/ledgers/{ledger}', {
    params: { ledger },
    query: { ...selection, limit: PAGE_ROWS, offset },
  });
  const { data } = query;
  return (
    <>
      <PageHead title={data?.title ?? m.title} {...(data === undefined ? {} : { count: data.total })}>
        <Space wrap>
          {data !== undefined && (
            <DataAsOf
              at={data.asOf}
              readAt={query.dataUpdatedAt}
              isReading={query.isFetching}
              onRefresh={() => void query.refetch()}
            />
          )}
          <AsOfPicker now={undefined} />
          <Button icon={<PrinterOutlined />} onClick={() => void navigate(`/ledgers/${ledger}/print?${asked.search}`)}>
            {m.print}
          </Button>
          {data !== undefined && <Sheet ledger={ledger} data={data} asked={asked} />}
        </Space>
      </PageHead>
      <AsOfNotice />
      <Loaded query={query} rows={10}>
        {(read) => (
          <>
            <LedgerFilters asked={asked} read={read} />
            <Rows read={read} asked={asked} />
            <Particulars read={read} />
          </>
        )}
      </Loaded>
    </>
  );
}

/** Exactly what is shown, all pages of it, at the moment that is shown. */
function Sheet({
  ledger,
  data,
  asked,
}: {
  readonly ledger: string;
  readonly data: LedgerRead;
  readonly asked: LedgerAsked;
}) {
  const query = { ...asked.selection, asOf: data.asOf };
  if (data.total <= MOST_AT_ONCE) {
    return (
      <Download
        route="GET /api/v1/ledgers/{ledger}/xlsx"
        asked={{ params: { ledger }, query }}
        name={`${data.title}.xlsx`}
      >
        {m.xlsx}
      </Download>
    );
  }
  const start = async () => (await call('POST /api/v1/exports', { body: { ledger, ...query } })).body;
  return <BackgroundExport key={`${ledger} ${asked.search} ${data.asOf}`} start={start} />;
}

function Rows({ read, asked }: { readonly read: LedgerRead; readonly asked: LedgerAsked }) {
  const navigate = useNavigate();
  const [at, setAt] = useState(0);
  const past = asked.get('asOf');
  const lines = read.rows.map((row, index): Line => {
    const matter = read.matters[index] ?? null;
    const path = matter === null || !isMatterKind(matter.kind) ? null : matterPath(matter.kind, matter.id);
    return {
      key: index,
      row,
      path: path === null || past === undefined ? path : `${path}?asOf=${encodeURIComponent(past)}`,
    };
  });
  const move = (by: number): void => setAt((before) => Math.max(0, Math.min(lines.length - 1, before + by)));
  const turn = (to: number): void => {
    if (to < 0 || to >= read.total) return;
    setAt(0);
    asked.turn(to, read.asOf);
  };
  useKeyBindings(m.title, [
    { keys: 'j', label: m.keys.next, run: () => move(1) },
    { keys: 'k', label: m.keys.previous, run: () => move(-1) },
    { keys: ']', label: m.keys.nextPage, run: () => turn(asked.offset + PAGE_ROWS) },
    { keys: '[', label: m.keys.previousPage, run: () => turn(asked.offset - PAGE_ROWS) },
    {
      keys: 'Enter',
      label: m.keys.open,
      run: () => {
        const path = lines[at]?.path ?? null;
        if (path !== null) void navigate(path);
      },
    },
  ]);
  const empty = read.whole > 0 ? m.nothingFiltered(read.whole) : m.nothing;
  return (
    <Table<Line>
      className="list ledger-table"
      size="small"
      rowKey="key"
      columns={columnsOf(read)}
      dataSource={lines}
      scroll={{ x: 'max-content' }}
      rowClassName={(_, index) => (index === at ? 'at' : '')}
      locale={{ emptyText: <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
      pagination={{
        current: Math.floor(asked.offset / PAGE_ROWS) + 1,
        pageSize: PAGE_ROWS,
        total: read.total,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: (page) => turn((page - 1) * PAGE_ROWS),
      }}
    />
  );
}

/** The number opens the matter; where no number is shown, the first cell does. */
function columnsOf({ columns, units, persons }: LedgerRead): TableColumnsType<Line> {
  const link = columns.find(({ kind }) => kind === 'number')?.id ?? columns[0]?.id;
  return columns.map((column) => ({
    title: headingOf(column),
    key: column.id,
    align: isNumeric(column.kind) ? 'right' : 'left',
    className: column.kind === 'text' ? 'ledger-text' : 'ledger-cell',
    render: (_: unknown, { row, path }: Line) => {
      const shown = cellText(column.kind, row[column.id] as Cell, { units, persons });
      return column.id === link && path !== null ? <Link to={path}>{shown === '' ? m.unnumbered : shown}</Link> : shown;
    },
  }));
}

function Particulars({ read }: { readonly read: LedgerRead }) {
  return (
    <dl className="ledger-particulars">
      <dt>{m.keptBy}</dt>
      <dd>{read.keptBy}</dd>
      <dt>{m.source}</dt>
      <dd>{read.source}</dd>
      <dt>{m.hash}</dt>
      <dd>
        <code>{read.hash}</code>
        <div className="second">{m.hashHint}</div>
      </dd>
    </dl>
  );
}
