import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Empty, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, Mark, PageHead, ProblemAlert } from '../../shared/index.ts';
import { Pager } from '../../shared/pager.tsx';
import { AdminTabs } from './admin-tabs.tsx';
import { OutsideSystems } from './outside-systems.tsx';
import { Undeliverable } from './undeliverable.tsx';

const m = t.admin.incidents;
type Incident = AnswerOf<'GET /api/v1/operations/incidents'>['items'][number];
type Known = AnswerOf<'GET /api/v1/operations/incidents/{id}'>;
type Outcome = NonNullable<Incident['retry']>['outcome'];
const TONES = { waiting: 'warn', done: 'good', refused: 'bad' } as const satisfies Record<Outcome, string>;

/** What workflows could not do and still want to. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const after = search.get('after') ?? undefined;
  const query = useApi('GET /api/v1/operations/incidents', { query: { after } }, { every: 60_000 });
  const queries = useQueryClient();
  const [tried, setTried] = useState<Known | null>(null);
  const [error, setError] = useState<unknown>(null);
  const retry = async ({ commandId: id }: Incident): Promise<void> => {
    setError(null);
    try {
      const { body } = await call('POST /api/v1/operations/incidents/{id}/retry', { params: { id } });
      setTried(body);
      setTried(await outcomeOf(id));
    } catch (refused) {
      setError(refused);
    } finally {
      await queries.invalidateQueries();
    }
  };
  return (
    <>
      <PageHead title={m.title} />
      <AdminTabs current="incidents" />
      <section className="sheet" aria-labelledby="incidents">
        <h2 id="incidents">{m.workflows(query.data?.total)}</h2>
        <p className="second">{m.lead}</p>
        {error !== null && <ProblemAlert error={error} sending />}
        {tried !== null && <Tried tried={tried} />}
        <Loaded query={query}>
          {({ items, nextAfter }) => (
            <>
              <Table
                size="small"
                rowKey="commandId"
                pagination={false}
                scroll={{ x: 960 }}
                dataSource={[...items]}
                locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
                columns={[
                  {
                    title: m.columns.title,
                    render: (_, { title, detail, code }) => (
                      <>
                        {title}
                        <div className="second">{detail}</div>
                        <div className="second">{code}</div>
                      </>
                    ),
                  },
                  { title: m.columns.cause, dataIndex: 'cause' },
                  { title: m.columns.stream, dataIndex: 'stream' },
                  { title: m.columns.first, render: (_, { firstAt }) => <Instant at={firstAt} /> },
                  { title: m.columns.last, render: (_, { lastAt }) => <Instant at={lastAt} /> },
                  { title: m.columns.tries, dataIndex: 'tries', align: 'right' },
                  {
                    title: m.columns.retry,
                    render: (_, one) => (
                      <>
                        {one.retry !== null && <Asked retry={one.retry} />}
                        {one.retry?.outcome !== 'waiting' && (
                          <Button size="small" onClick={() => void retry(one)}>
                            {m.retry}
                          </Button>
                        )}
                      </>
                    ),
                  },
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

function Asked({ retry: { at, by, byShownAs, outcome } }: { readonly retry: NonNullable<Incident['retry']> }) {
  return (
    <div className="second">
      {m.asked(byShownAs ?? by)} <Instant at={at} /> <Mark tone={TONES[outcome]}>{m.outcomes[outcome]}</Mark>
    </div>
  );
}

const ASK_EVERY_MS = 1_000;
/** Afterwards the list says what came of it. */
const ASK_TIMES = 30;

async function outcomeOf(id: string): Promise<Known> {
  for (let times = 1; ; times += 1) {
    const { body } = await call('GET /api/v1/operations/incidents/{id}', { params: { id } });
    if (body.retry?.outcome !== 'waiting' || times === ASK_TIMES) return body;
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}

function Tried({ tried: { title, detail, retry } }: { readonly tried: Known }) {
  if (retry?.outcome === 'done')
    return <Alert className="part" type="success" role="status" showIcon title={m.wasDone(title)} />;
  return retry?.outcome === 'refused' ? (
    <Alert className="part" type="error" role="alert" showIcon title={m.wasRefused(title)} description={detail} />
  ) : (
    <Alert className="part" type="info" role="status" showIcon title={m.waiting(title)} />
  );
}
