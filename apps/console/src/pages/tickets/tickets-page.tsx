import { App, Button, Empty, Input, Select, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { addDays, DataAsOf, Day, Download, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { useToday } from '../../shared/use-today.ts';
import { copyText } from './copy.ts';
import { DayList } from './day-list.tsx';
import { cellOf, countsOf, isShown, linesOf, type Shown, type TicketLine, type Tickets } from './rows.ts';
import { type TicketAct, TicketDrawer } from './ticket-drawer.tsx';
import './tickets.css';

const m = t.tickets;
const CHANNELS = t.words.channel;
const FIRST = 'hotline-12345';
/** So far back the page looks by itself; tickets run for a month at most. */
const DAYS_BACK = 30;
const SHOWN: readonly Shown[] = ['open', 'late', 'return-asked', 'replied', 'returned'];

/** Tickets of one channel with what each is owed, and the list that the channel gives for a day. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const today = useToday();
  const channel = search.get('channel') ?? FIRST;
  const to = search.get('to') ?? today;
  const from = search.get('from') ?? (today === undefined ? undefined : addDays(today, -DAYS_BACK));
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  const days = from === undefined || to === undefined ? null : { from, to };
  return (
    <>
      <PageHead title={m.nav} />
      <Space wrap className="ticket-asked" role="search">
        <Select
          aria-label={m.channel}
          className="ticket-channel"
          value={channel}
          options={Object.entries(CHANNELS).map(([value, label]) => ({ value, label }))}
          onChange={(value: string) => set('channel', value)}
        />
        <label>
          {m.days} {m.from}{' '}
          <Input
            className="ticket-day"
            type="date"
            value={from ?? ''}
            onChange={({ target }) => set('from', target.value)}
          />
        </label>
        <label>
          {m.to}{' '}
          <Input
            className="ticket-day"
            type="date"
            value={to ?? ''}
            onChange={({ target }) => set('to', target.value)}
          />
        </label>
      </Space>
      {days !== null && (
        <Listed
          channel={channel}
          days={days}
          today={today}
          shown={(search.get('status') ?? undefined) as Shown | undefined}
          onShow={(shown) => set('status', shown)}
        />
      )}
      <DayList channel={channel} today={today} />
    </>
  );
}

interface ListedProps {
  readonly channel: string;
  readonly days: { readonly from: string; readonly to: string };
  readonly today: string | undefined;
  readonly shown: Shown | undefined;
  readonly onShow: (shown: Shown | undefined) => void;
}

function Listed({ channel, days, today, shown, onShow }: ListedProps) {
  const asked = { params: { channel }, query: days };
  const query = useApi('GET /api/v1/channels/{channel}/tickets', asked, { live: 'list' });
  const [acting, setActing] = useState<{ readonly line: TicketLine; readonly act: TicketAct } | null>(null);
  return (
    <Loaded query={query} rows={6}>
      {(data) => {
        const lines = linesOf(data, today);
        const counts = countsOf(lines);
        return (
          <>
            <DataAsOf
              at={data.asOf}
              readAt={query.dataUpdatedAt}
              isReading={query.isFetching}
              onRefresh={() => void query.refetch()}
            />
            <div role="group" aria-label={m.status} className="ticket-counts">
              <Button size="small" type={shown === undefined ? 'primary' : 'default'} onClick={() => onShow(undefined)}>
                {m.all} {lines.length}
              </Button>
              {SHOWN.map((one) => (
                <Button
                  key={one}
                  size="small"
                  type={shown === one ? 'primary' : 'default'}
                  danger={one === 'late' && counts.late > 0}
                  aria-pressed={shown === one}
                  onClick={() => onShow(shown === one ? undefined : one)}
                >
                  {one === 'late' ? m.late : m.statuses[one]} {counts[one]}
                </Button>
              ))}
              <Download route="GET /api/v1/channels/{channel}/tickets/xlsx" asked={asked} name="tickets.xlsx">
                {m.download}
              </Download>
            </div>
            <Lines
              data={data}
              lines={lines.filter((line) => isShown(line, shown))}
              isFiltered={shown !== undefined}
              onAct={(line, act) => setActing({ line, act })}
            />
            <p className="second">
              {m.looks}
              {m.most}
            </p>
            {acting !== null && (
              <TicketDrawer {...acting} conclusions={data.conclusions} onClose={() => setActing(null)} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** On a telephone a column that stays in place would hide the others. */
const isWide = (): boolean => window.matchMedia('(min-width: 601px)').matches;

/** A column that says this of every ticket is left out. */
const EMPTY: readonly string[] = ['', '0'];
/** Shown in columns of their own. */
const APART: readonly string[] = ['status', 'number', 'ticket'];

function Lines({
  data,
  lines,
  isFiltered,
  onAct,
}: {
  readonly data: Tickets;
  readonly lines: readonly TicketLine[];
  readonly isFiltered: boolean;
  readonly onAct: (line: TicketLine, act: TicketAct) => void;
}) {
  const { columns, units } = data;
  const titled = (id: string): string => columns.find((column) => column.id === id)?.title ?? '';
  const said = ({ id, kind }: Tickets['columns'][number], line: TicketLine) => {
    const value = cellOf(line, id);
    if (value === '') return null;
    if (kind === 'day') return <Day day={value} />;
    if (kind === 'unit') return units[value] ?? value;
    return id === 'reply' ? <span className="ticket-reply">{value}</span> : value;
  };
  const table: TableColumnsType<TicketLine> = [
    {
      title: titled('ticket'),
      render: (_, line) => (
        <>
          {cellOf(line, 'ticket')}
          <div className="second">
            <Link to={matterPath('complaint', line.id)}>{cellOf(line, 'number') || t.matters.complaint}</Link>
          </div>
        </>
      ),
    },
    {
      title: m.status,
      render: (_, { status, isLate }) => (
        <>
          {m.statuses[status]} {isLate && <Mark tone="bad">{m.lateMark}</Mark>}
        </>
      ),
    },
    ...columns
      .filter(({ id }) => !APART.includes(id) && lines.some((line) => !EMPTY.includes(cellOf(line, id))))
      .map((column) => ({ title: column.title, render: (_: unknown, line: TicketLine) => said(column, line) })),
    {
      title: m.acts,
      ...(isWide() ? { fixed: 'right' as const } : {}),
      render: (_, line) => <Acts line={line} onAct={onAct} />,
    },
  ];
  const empty = isFiltered ? m.noneOfStatus : m.none;
  return (
    <Table<TicketLine>
      size="small"
      rowKey={({ id, ticketId }) => `${id} ${ticketId}`}
      columns={table}
      dataSource={[...lines]}
      pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      locale={{ emptyText: <Empty description={empty} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
    />
  );
}

function Acts({
  line,
  onAct,
}: {
  readonly line: TicketLine;
  readonly onAct: (line: TicketLine, act: TicketAct) => void;
}) {
  const { message } = App.useApp();
  const { status } = line;
  const [ticket, reply] = [cellOf(line, 'ticket'), cellOf(line, 'reply')];
  const button = (act: TicketAct, label: string) => (
    <Button key={act} size="small" aria-label={`${label}：${ticket}`} onClick={() => onAct(line, act)}>
      {label}
    </Button>
  );
  const copy = async (): Promise<void> => {
    if (await copyText(reply)) void message.success(m.copied(ticket));
    else void message.warning(m.copyFailed);
  };
  return (
    <Space>
      {status === 'open' && [button('reply', m.reply), button('giveBack', m.giveBack)]}
      {status === 'return-asked' && button('answer', m.answer)}
      {status === 'replied' && reply !== '' && (
        <Button size="small" aria-label={`${m.copy}：${ticket}`} onClick={() => void copy()}>
          {m.copy}
        </Button>
      )}
    </Space>
  );
}
