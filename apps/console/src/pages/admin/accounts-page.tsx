import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, Modal, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Loaded, Mark, PageHead, ProblemAlert, useLast } from '../../shared/index.ts';
import { AdminTabs } from './admin-tabs.tsx';
import { LinkIdentity } from './link-identity.tsx';
import { NewAccount } from './new-account.tsx';

const m = t.admin.accounts;
type Account = AnswerOf<'GET /api/v1/accounts'>['accounts'][number];
type Act = keyof typeof m.sureText;

const ROUTES = {
  disable: 'POST /api/v1/accounts/{account}/disable',
  enable: 'POST /api/v1/accounts/{account}/enable',
  unlock: 'POST /api/v1/accounts/{account}/unlock',
  reset: 'POST /api/v1/accounts/{account}/reset-password',
  unlink: 'POST /api/v1/accounts/{account}/unlink-identity',
} as const satisfies Readonly<Record<Act, string>>;

interface Given {
  readonly title: string;
  readonly password: string;
}

/** What can be done to an account as it is now. */
function actsOn({ disabled, linked }: Account): readonly Act[] {
  if (disabled) return ['enable'];
  return ['reset', 'unlock', 'disable', ...(linked === true ? (['unlink'] as const) : [])];
}

/** Accounts of the people in office: opened, closed, unlocked, given a new password, linked to the unified identity. */
export function Page() {
  const { modal } = App.useApp();
  const { account: own } = useSession();
  const queries = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const sought = search.get('contains') ?? '';
  const query = useApi('GET /api/v1/accounts', {});
  const posts = useApi('GET /api/v1/posts', {});
  const [isNew, setIsNew] = useState(false);
  const [linking, setLinking] = useState<Account | null>(null);
  const [given, setGiven] = useState<Given | null>(null);
  const title = useLast(given?.title);
  const [done, setDone] = useState<string | null>(null);
  const held = (person: string): readonly string[] =>
    (posts.data?.posts ?? [])
      .filter(({ holders }) => holders.some((holder) => holder.person === person))
      .map(({ title, unitName }) => `${unitName ?? ''} ${title}`);
  const run = async (act: Act, { account, shownAs }: Account): Promise<void> => {
    try {
      const { body } = await call(ROUTES[act], { params: { account } });
      setDone(m.done(m[act], `${account} ${shownAs}`));
      if (act === 'reset') {
        const { oneTimePassword } = body as AnswerOf<'POST /api/v1/accounts/{account}/reset-password'>;
        setGiven({ title: m.wasReset(account), password: oneTimePassword });
      }
    } catch (refused) {
      modal.error({ content: <ProblemAlert error={refused} />, icon: null });
    } finally {
      await queries.invalidateQueries();
    }
  };
  const ask = (act: Act, one: Account): void => {
    modal.confirm({
      title: m.sure(m[act], `${one.account} ${one.shownAs}`),
      content: m.sureText[act],
      okText: m[act],
      onOk: () => run(act, one),
    });
  };
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: query.data.accounts.length })}>
        <Button type="primary" onClick={() => setIsNew(true)}>
          {m.create}
        </Button>
      </PageHead>
      <AdminTabs current="accounts" />
      {done !== null && <Alert className="part" type="success" role="status" showIcon title={done} />}
      <section className="sheet">
        <Input.Search
          key={sought}
          allowClear
          defaultValue={sought}
          aria-label={m.search}
          placeholder={m.search}
          onSearch={(text) => setSearch(text.trim() === '' ? {} : { contains: text.trim() }, { replace: true })}
        />
      </section>
      <Loaded query={query} rows={8}>
        {({ accounts }) => (
          <Table
            size="small"
            rowKey="account"
            scroll={{ x: 820 }}
            dataSource={accounts.filter((one) =>
              [one.account, one.shownAs, ...held(one.person)].some((text) => text.includes(sought)),
            )}
            pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: m.columns.account, dataIndex: 'account' },
              { title: m.columns.shownAs, dataIndex: 'shownAs' },
              {
                title: m.columns.posts,
                render: (_, { person }) => held(person).map((post) => <div key={post}>{post}</div>),
              },
              { title: m.columns.state, render: (_, one) => <StateOf account={one} /> },
              {
                title: m.columns.acts,
                render: (_, one) =>
                  one.account === own ? (
                    <span className="second">{m.own}</span>
                  ) : (
                    <Space wrap size="small">
                      {actsOn(one).map((act) => (
                        <Button key={act} size="small" onClick={() => ask(act, one)}>
                          {m[act]}
                        </Button>
                      ))}
                      {one.linked === false && !one.disabled && (
                        <Button size="small" onClick={() => setLinking(one)}>
                          {m.link}
                        </Button>
                      )}
                    </Space>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {isNew && (
        <NewAccount
          onClose={() => setIsNew(false)}
          onCreated={({ account, oneTimePassword }) => {
            setIsNew(false);
            setDone(m.created(account));
            setGiven({ title: m.created(account), password: oneTimePassword });
          }}
        />
      )}
      {linking !== null && (
        <LinkIdentity
          account={linking.account}
          onClose={() => setLinking(null)}
          onLinked={() => {
            setDone(m.done(m.link, `${linking.account} ${linking.shownAs}`));
            setLinking(null);
            void queries.invalidateQueries();
          }}
        />
      )}
      <Modal
        open={given !== null}
        title={title}
        onCancel={() => setGiven(null)}
        footer={<Button onClick={() => setGiven(null)}>{m.known}</Button>}
        destroyOnHidden
      >
        <p>
          {m.password}：
          <Typography.Text copyable className="one-time">
            {given?.password ?? ''}
          </Typography.Text>
        </p>
        <p className="second">{m.passwordHint}</p>
      </Modal>
    </>
  );
}

function StateOf({ account: { disabled, mustChangePassword, linked } }: { readonly account: Account }) {
  if (disabled) return <Mark tone="bad">{m.states.disabled}</Mark>;
  return (
    <>
      {mustChangePassword ? <Mark tone="warn">{m.states.mustChange}</Mark> : <Mark tone="good">{m.states.active}</Mark>}
      {linked === true && <div className="second">{m.states.linked}</div>}
    </>
  );
}
