import { Button, Empty, Space, Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { OpenMatter } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { dayText, inBeijing, Loaded, Mark } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { STEERING } from '../../shell/registry.ts';

const m = t.supervision.traceBacks;
type TraceBack = AnswerOf<'GET /api/v1/supervision/trace-backs'>['items'][number];

/** 倒查, what each waits for, and the advice that went out with its reply. */
export function TraceBacksTab() {
  const [search, setSearch] = useSearchParams();
  const cursor = search.get('cursor') ?? undefined;
  const query = useApi('GET /api/v1/supervision/trace-backs', { query: { cursor, limit: 50 } }, { live: 'list' });
  const toPage = (next: string | null): void => {
    const asked = new URLSearchParams(search);
    if (next === null) asked.delete('cursor');
    else asked.set('cursor', next);
    setSearch(asked);
  };
  return (
    <>
      <div className="part">
        <OpenMatter kind="supervision" command="OpenTraceBack" label={m.open} roles={STEERING} />
      </div>
      <Loaded query={query} rows={5}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty description={m.none} />
          ) : (
            <>
              <Table<TraceBack>
                size="small"
                className="board-scroll"
                rowKey="id"
                pagination={false}
                dataSource={[...items]}
                columns={[
                  {
                    title: m.columns.number,
                    render: (_, { id, number, openedAt, entries, persons }) => (
                      <>
                        <Link to={matterPath('supervision', id)}>{number ?? m.unnumbered}</Link>
                        <div className="second">{m.openedOn(dayText(inBeijing(openedAt).day))}</div>
                        {entries !== null && persons !== null && (
                          <div className="second">{m.size(entries, persons)}</div>
                        )}
                      </>
                    ),
                  },
                  {
                    title: m.columns.status,
                    render: (_, { status, statusLabel }) => (
                      <Mark tone={status === 'concluded' ? 'good' : 'info'}>{statusLabel}</Mark>
                    ),
                  },
                  { title: m.columns.leads, render: (_, { leads }) => leads },
                  { title: m.columns.waits, render: (_, row) => <Waits of={row} /> },
                  { title: m.columns.advice, render: (_, row) => <Advice of={row} /> },
                ]}
              />
              <Space className="pages">
                {cursor !== undefined && <Button onClick={() => toPage(null)}>{t.inbox.firstPage}</Button>}
                {nextCursor !== null && <Button onClick={() => toPage(nextCursor)}>{t.inbox.nextPage}</Button>}
              </Space>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Waits({ of: { waitsFor } }: { readonly of: TraceBack }) {
  if (waitsFor.length === 0) return <span className="second">{m.waitsNothing}</span>;
  return (
    <ul className="lane-grounds">
      {waitsFor.map(({ label, unit, unitName, assigneeShownAs, openedAt }) => (
        <li key={`${label} ${unit} ${openedAt}`}>
          {label}：{assigneeShownAs ?? unitName ?? unit}
        </li>
      ))}
    </ul>
  );
}

function Advice({ of: { id, advice } }: { readonly of: TraceBack }) {
  return (
    <ul className="lane-grounds">
      {advice.map(({ adviceId, number, to, sentOn, answerBy, answers }) => (
        <li key={adviceId}>
          <Link to={`/advice/${id}/${adviceId}`}>{m.adviceTo(number, to ?? '')}</Link>{' '}
          {sentOn === null ? (
            <Mark tone="warn">{m.notSent}</Mark>
          ) : answers > 0 ? (
            <Mark tone="good">{m.answered(answers)}</Mark>
          ) : (
            answerBy !== null && <Mark tone="info">{m.answerBy(dayText(answerBy))}</Mark>
          )}
        </li>
      ))}
    </ul>
  );
}
