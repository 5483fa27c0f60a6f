import { Alert, Button, Empty, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf, QueryOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { BulkDialogue } from '../../bulk/bulk-dialogue.tsx';
import { type BulkAct } from '../../bulk/index.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DataAsOf, dayText, type DueState, DueTag, instantText, Loaded, Money, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pending } from './pending.tsx';
import { useSteady } from './use-steady.ts';
import './supervision.css';

const m = t.supervision.work;
type WorkQuery = NonNullable<QueryOf<'GET /api/v1/supervision/work'>>;
type Item = AnswerOf<'GET /api/v1/supervision/work'>['items'][number];
const FILTERS = ['which', 'on', 'unit', 'assignee'] as const;
const PAGE_SIZE = 100;

const keyOf = ({ id, taskId }: Item): string => `${id}/${taskId}`;

/** The work that a figure of the board counts; a head gives it to others from here. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const { roles } = useSession();
  const asked = { ...askedIn(search), limit: PAGE_SIZE };
  const query = useApi('GET /api/v1/supervision/work', { query: asked }, { live: 'list' });
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [act, setAct] = useState<BulkAct | null>(null);
  const { rows, gone, pending, takeOver, followNext } = useSteady<Item>(
    { asked: JSON.stringify(asked), newest: query.data?.items, isOther: query.isPlaceholderData },
    keyOf,
  );
  const chosen = rows.filter((row) => selected.includes(keyOf(row)));
  const set = (name: string, value: string | null): void => {
    const next = new URLSearchParams(search);
    if (name !== 'cursor') next.delete('cursor');
    if (value === null) next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  useKeyBindings(m.title, [{ keys: 'r', label: t.supervision.lanes.takeOver, run: takeOver }]);
  const asOf = search.get('asOf');
  const canAssign = roles.includes('unit-head') && asOf === null;
  const back = new URLSearchParams(
    ['unit', 'asOf'].flatMap((name) => {
      const value = search.get(name);
      return value === null ? [] : [[name, value]];
    }),
  ).toString();
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: query.data.total })}>
        {query.data !== undefined && (
          <DataAsOf
            at={query.data.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch().then(takeOver)}
          />
        )}
        <Link to={`/supervision${back === '' ? '' : `?${back}`}`}>{m.back}</Link>
      </PageHead>
      {asOf !== null && (
        <Alert
          type="warning"
          showIcon
          className="part"
          title={t.supervision.asOf.shown(instantText(asOf))}
          action={<Button onClick={() => set('asOf', null)}>{t.supervision.asOf.back}</Button>}
        />
      )}
      <p className="active-filters" role="status">
        {FILTERS.filter((name) => search.get(name) !== null).map((name) => (
          <Tag key={name} closable onClose={() => set(name, null)}>
            {wordsOf(name, search.get(name) ?? '', rows)}
          </Tag>
        ))}
        {FILTERS.every((name) => search.get(name) === null) && <Tag>{m.all}</Tag>}
      </p>
      {canAssign && chosen.length > 0 && (
        <div className="together-bar" role="group" aria-label={t.bulk.title}>
          <Space wrap>
            <span role="status">{t.bulk.selected(chosen.length)}</span>
            <Button size="small" type="primary" onClick={() => setAct('assign')}>
              {m.assign}
            </Button>
            <Button size="small" onClick={() => setAct('release')}>
              {m.release}
            </Button>
            <Button size="small" type="link" onClick={() => setSelected([])}>
              {t.bulk.clear}
            </Button>
          </Space>
        </div>
      )}
      {act !== null && (
        <BulkDialogue
          act={act}
          items={chosen}
          onClose={(isDone) => {
            setAct(null);
            if (!isDone) return;
            followNext();
            setSelected([]);
          }}
        />
      )}
      <Pending count={pending} onTakeOver={takeOver} />
      <Loaded query={query} rows={8}>
        {({ nextCursor }) =>
          rows.length === 0 ? (
            <Empty description={m.none} />
          ) : (
            <>
              <Table<Item>
                size="small"
                className="board-scroll"
                rowKey={keyOf}
                pagination={false}
                dataSource={[...rows]}
                rowClassName={(row) => (gone.has(keyOf(row)) ? 'gone' : '')}
                {...(canAssign
                  ? {
                      rowSelection: {
                        columnWidth: 36,
                        selectedRowKeys: [...selected],
                        onChange: (keys: React.Key[]) => setSelected(keys.map(String)),
                        getCheckboxProps: (row: Item) => ({
                          disabled: gone.has(keyOf(row)),
                          'aria-label': t.inbox.select(row.label),
                        }),
                      },
                    }
                  : {})}
                columns={[
                  {
                    title: m.columns.task,
                    render: (_, { matterKind, id, label, number, urgent }) => (
                      <>
                        <Link to={matterPath(matterKind, id)}>{label}</Link>{' '}
                        {urgent && <Tag color="red">{t.inbox.urgentChoices.yes}</Tag>}
                        <div className="second">{number}</div>
                      </>
                    ),
                  },
                  {
                    title: m.columns.party,
                    render: (_, { project, employer, amountFen, people }) => (
                      <>
                        {project !== null && <div>{project}</div>}
                        {employer !== null && <div className="second">{employer}</div>}
                        <div className="second">
                          <Money fen={amountFen} /> {people > 0 && t.inbox.people(people)}
                        </div>
                      </>
                    ),
                  },
                  {
                    title: m.columns.due,
                    render: (_, { group, dueDay, remainingWorkingDays, provisional }) => (
                      <DueTag
                        state={group as DueState}
                        due={dueDay}
                        remaining={remainingWorkingDays}
                        provisional={provisional}
                      />
                    ),
                  },
                  {
                    title: m.columns.holder,
                    render: (_, { unitName, unit, assigneeShownAs }) => (
                      <>
                        {unitName ?? unit}
                        <div className="second">{assigneeShownAs ?? m.nobody}</div>
                      </>
                    ),
                  },
                ]}
              />
              <Space className="pages">
                {search.get('cursor') !== null && (
                  <Button onClick={() => set('cursor', null)}>{t.inbox.firstPage}</Button>
                )}
                {nextCursor !== null && <Button onClick={() => set('cursor', nextCursor)}>{t.inbox.nextPage}</Button>}
              </Space>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function askedIn(search: URLSearchParams): WorkQuery {
  const named = [...FILTERS, 'asOf', 'cursor'].flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(named);
}

function wordsOf(name: (typeof FILTERS)[number], value: string, rows: readonly Item[]): string {
  switch (name) {
    case 'which':
      return m.which[value as keyof typeof m.which] ?? value;
    case 'on':
      return m.on(dayText(value));
    case 'unit':
      return rows.find(({ unit }) => unit === value)?.unitName ?? value;
    case 'assignee':
      if (value === 'nobody') return m.nobody;
      return m.held(rows.find(({ assignee }) => assignee === value)?.assigneeShownAs ?? '');
    default:
      return name satisfies never;
  }
}
