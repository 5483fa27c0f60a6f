import { App, Button, Table } from 'antd';
import { useState } from 'react';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, Mark, PageHead, ProblemAlert } from '../../shared/index.ts';

const m = t.sessions;
type Session = AnswerOf<'GET /api/v1/sessions'>['sessions'][number];

/** Where one is signed in, since when and from what; each can be ended, and all but this at once. */
export function Page() {
  const { message } = App.useApp();
  const query = useApi('GET /api/v1/sessions', {});
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const tried = async (act: () => Promise<unknown>, told: string): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await act();
      void message.success(told);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
      await query.refetch();
    }
  };
  const end = (session: string) =>
    tried(() => call('DELETE /api/v1/sessions/{session}', { params: { session } }), m.ended);
  const endOthers = () => tried(() => call('POST /api/v1/session/sign-out-elsewhere', { body: {} }), m.othersEnded);
  return (
    <>
      <PageHead title={m.title} />
      {error !== null && <ProblemAlert error={error} sending />}
      <Loaded query={query} rows={4}>
        {({ sessions }) => (
          <section className="sheet">
            <p className="second">{m.hint}</p>
            <Table<Session>
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 720 }}
              dataSource={[...sessions]}
              columns={[
                {
                  title: m.device,
                  render: (_, { device, isThis, openedBy }) => (
                    <>
                      {device ?? m.unknown} {isThis && <Mark tone="good">{m.here}</Mark>}
                      {openedBy === 'identity' && <div className="second">{m.byIdentity}</div>}
                    </>
                  ),
                },
                { title: m.post, render: (_, { postTitle }) => postTitle },
                { title: m.since, render: (_, { openedAt }) => <Instant at={openedAt} /> },
                { title: m.used, render: (_, { lastUsedAt }) => <Instant at={lastUsedAt} /> },
                { title: m.until, render: (_, { expiresAt }) => <Instant at={expiresAt} /> },
                {
                  title: m.act,
                  render: (_, { id, isThis, device }) =>
                    !isThis && (
                      <Button
                        size="small"
                        aria-label={m.endOf(device ?? m.unknown)}
                        loading={isBusy}
                        onClick={() => void end(id)}
                      >
                        {m.end}
                      </Button>
                    ),
                },
              ]}
            />
            {sessions.length > 1 && (
              <p>
                <Button danger loading={isBusy} onClick={() => void endOthers()}>
                  {m.endOthers}
                </Button>
              </p>
            )}
          </section>
        )}
      </Loaded>
    </>
  );
}
