import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Empty, Modal, Radio, Space, Table } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AnswerOf, type BodyOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Instant, Loaded, Mark, ProblemAlert } from '../../shared/index.ts';
import { Pager } from '../../shared/pager.tsx';
import { ACCOUNT_KEEPERS } from './roles.ts';

const m = t.undeliverable;
const PLACE = 'message';
type Message = AnswerOf<'GET /api/v1/operations/messages'>['items'][number];
type Reason = BodyOf<'POST /api/v1/operations/messages/{id}/set-aside'>['reason'];

const REASONS = Object.entries(m.reasons as Readonly<Record<Reason, string>>).map(([value, label]) => ({
  value: value as Reason,
  label,
}));
const toOf = ({ to }: Message): string => to?.name ?? m.person;

/** What did not reach whom it was for; the administrator has it sent again or sets it aside. */
export function Undeliverable() {
  const { roles } = useSession();
  const may = ACCOUNT_KEEPERS.some((role) => roles.includes(role));
  const { modal } = App.useApp();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const after = search.get(PLACE) ?? undefined;
  const query = useApi('GET /api/v1/operations/messages', { query: { after } }, { every: 60_000 });
  const [aside, setAside] = useState<Message | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const go = (to: string | undefined): void => {
    const next = new URLSearchParams(search);
    if (to === undefined) next.delete(PLACE);
    else next.set(PLACE, to);
    setSearch(next);
  };
  const run = async (act: () => Promise<string>): Promise<void> => {
    try {
      setDone(await act());
    } catch (refused) {
      modal.error({ content: <ProblemAlert error={refused} />, icon: null });
    } finally {
      await queries.invalidateQueries();
    }
  };
  const retryAll = (unit?: string) =>
    run(async () => {
      const { body } = await call('POST /api/v1/operations/messages/retry', {
        body: unit === undefined ? {} : { unit },
      });
      return m.retried(body.retried);
    });
  const retry = ({ id }: Message) =>
    run(async () => {
      await call('POST /api/v1/operations/messages/{id}/retry', { params: { id } });
      return m.retried(1);
    });
  return (
    <section className="sheet" aria-labelledby="undeliverable">
      <h2 id="undeliverable">{m.title(query.data?.total)}</h2>
      <p className="second">{m.lead}</p>
      {may && (
        <p>
          <Button onClick={() => void retryAll()}>{m.retryAll}</Button>
        </p>
      )}
      {done !== null && <Alert className="part" type="success" role="status" showIcon title={done} />}
      <Loaded query={query}>
        {({ items, nextAfter }) => (
          <>
            <Table
              size="small"
              rowKey="id"
              pagination={false}
              scroll={{ x: 860 }}
              dataSource={[...items]}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                {
                  title: m.columns.title,
                  render: (_, { title, code, standing }) => (
                    <>
                      {title} <Mark tone={standing === 'refused' ? 'bad' : 'warn'}>{m[standing]}</Mark>
                      <div className="second">{code}</div>
                    </>
                  ),
                },
                { title: m.columns.kind, dataIndex: 'kindName' },
                { title: m.columns.to, render: (_, one) => toOf(one) },
                { title: m.columns.created, render: (_, { createdAt }) => <Instant at={createdAt} /> },
                {
                  title: m.columns.last,
                  render: (_, { lastAt }) => (lastAt === null ? m.soon : <Instant at={lastAt} />),
                },
                { title: m.columns.tries, dataIndex: 'tries', align: 'right' },
                ...(may
                  ? [
                      {
                        title: m.columns.acts,
                        render: (_: unknown, one: Message) => (
                          <Space wrap size="small">
                            <Button size="small" onClick={() => void retry(one)}>
                              {m.retry}
                            </Button>
                            {one.to !== null && (
                              <Button size="small" onClick={() => void retryAll(one.to?.unit)}>
                                {m.retryUnit}
                              </Button>
                            )}
                            <Button size="small" onClick={() => setAside(one)}>
                              {m.setAside}
                            </Button>
                          </Space>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
            <Pager after={after} nextAfter={nextAfter} onGo={go} />
          </>
        )}
      </Loaded>
      {aside !== null && (
        <SetAside
          message={aside}
          onClose={() => setAside(null)}
          onReason={(reason) => {
            setAside(null);
            void run(async () => {
              const params = { id: aside.id };
              await call('POST /api/v1/operations/messages/{id}/set-aside', { params, body: { reason } });
              return m.wasSetAside(aside.kindName, toOf(aside));
            });
          }}
        />
      )}
    </section>
  );
}

function SetAside({
  message,
  onClose,
  onReason,
}: {
  readonly message: Message;
  readonly onClose: () => void;
  readonly onReason: (reason: Reason) => void;
}) {
  const [reason, setReason] = useState<Reason | null>(null);
  const title = m.setAsideTitle(message.kindName, toOf(message));
  return (
    <Modal
      open
      title={title}
      okText={m.setAside}
      okButtonProps={{ disabled: reason === null }}
      onOk={() => reason !== null && onReason(reason)}
      onCancel={onClose}
      destroyOnHidden
    >
      <p>{m.setAsideText}</p>
      <Radio.Group
        vertical
        aria-label={title}
        options={REASONS}
        value={reason}
        onChange={({ target }) => setReason(target.value as Reason)}
      />
    </Modal>
  );
}
