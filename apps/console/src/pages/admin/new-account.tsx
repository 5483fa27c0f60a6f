import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { type AnswerOf, call } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { useSend } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { ProblemAlert } from '../../shared/index.ts';
import { useToday } from '../../shared/use-today.ts';

const m = t.admin.accounts;

interface Filled {
  readonly account: string;
  readonly shownAs: string;
  readonly post?: string;
  readonly from?: Dayjs;
}

const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** An account with a post: who holds none is appointed first, because an account is opened for somebody in office. */
export function NewAccount({
  onClose,
  onCreated,
}: {
  readonly onClose: () => void;
  readonly onCreated: (created: AnswerOf<'POST /api/v1/accounts'>) => void;
}) {
  const queries = useQueryClient();
  const [form] = Form.useForm<Filled>();
  const account = Form.useWatch('account', form) ?? '';
  const today = useToday();
  const posts = useApi('GET /api/v1/posts', {});
  const { send } = useSend();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const all = posts.data?.posts ?? [];
  const isAppointed = all.some(({ holders }) => holders.some(({ person }) => person === `person:${account}`));
  const create = async ({ account: name, shownAs, post, from }: Filled): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      if (!isAppointed) {
        const on = (from ?? dayjs(today)).format('YYYY-MM-DD');
        const body = { person: `person:${name}`, post: post ?? '', from: on, until: null, deputy: false };
        await send({ route: 'POST /api/v1/organisation/appoint-person', params: undefined, body });
      }
      onCreated((await call('POST /api/v1/accounts', { body: { account: name, shownAs } })).body);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
      await queries.invalidateQueries();
    }
  };
  const required = { required: true, whitespace: true, message: m.missing };
  return (
    <Modal
      open
      title={m.create}
      okText={m.create}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="second">{m.createHint}</p>
      {error !== null && <ProblemAlert error={error} sending />}
      <Form form={form} layout="vertical" onFinish={(filled) => void create(filled)}>
        <Form.Item
          name="account"
          label={m.account}
          extra={m.accountRule}
          rules={[required, { pattern: NAME, message: m.accountRule }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <Form.Item name="shownAs" label={m.shownAs} rules={[required]}>
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        {isAppointed ? (
          <p className="second">{m.already}</p>
        ) : (
          <>
            <Form.Item name="post" label={m.post} rules={[{ required: true, message: m.missing }]}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                loading={posts.data === undefined}
                placeholder={t.acts.choose}
                options={all.map(({ id, title, unitName }) => ({ value: id, label: `${unitName ?? ''} · ${title}` }))}
              />
            </Form.Item>
            <Form.Item
              name="from"
              label={m.from}
              {...(today === undefined ? {} : { initialValue: dayjs(today) })}
              rules={[{ required: true, message: m.missing }]}
            >
              <DatePicker />
            </Form.Item>
          </>
        )}
      </Form>
    </Modal>
  );
}
