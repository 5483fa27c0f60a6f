import { Button, Empty, Space, Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Day, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { AnswerDue } from './answer-due.tsx';

const m = t.advice;
type Row = AnswerOf<'GET /api/v1/supervision/advice'>['items'][number];

/** What was sent to the authority, each with the day by which it answers. */
export function Page() {
  const [search, setSearch] = useSearchParams();
  const cursor = search.get('cursor') ?? undefined;
  const query = useApi('GET /api/v1/supervision/advice', { query: { cursor, limit: 50 } });
  return (
    <>
      <PageHead title={m.title} />
      <section className="sheet">
        <Loaded query={query} rows={4}>
          {({ items, nextCursor }) => (
            <>
              <Table<Row>
                size="small"
                rowKey={({ id, adviceId }) => `${id}/${adviceId}`}
                pagination={false}
                scroll={{ x: 560 }}
                dataSource={[...items]}
                locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
                columns={[
                  {
                    title: m.columns.number,
                    render: (_, { id, adviceId, number }) => <Link to={`/advice/${id}/${adviceId}`}>{number}</Link>,
                  },
                  { title: m.columns.sentOn, render: (_, { sentOn }) => <Day day={sentOn} /> },
                  { title: m.columns.answerBy, render: (_, row) => <AnswerDue of={row} /> },
                  {
                    title: m.columns.answers,
                    render: (_, { answers }) =>
                      answers.length === 0 ? (
                        <Mark tone="warn">{m.notAnswered}</Mark>
                      ) : (
                        answers.map(({ outcomeLabel }) => outcomeLabel).join('、')
                      ),
                  },
                ]}
              />
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
    </>
  );
}
