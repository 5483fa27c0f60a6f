import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { ProblemAlert } from '../../shared/index.ts';

const m = t.admin.accounts;

/** Whom the unified identity knows as the person of this account. */
export function LinkIdentity({
  account,
  onClose,
  onLinked,
}: {
  readonly account: string;
  readonly onClose: () => void;
  readonly onLinked: () => void;
}) {
  const [form] = Form.useForm<{ readonly subject: string }>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const link = async (subject: string): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      await call('POST /api/v1/accounts/{account}/link-identity', { params: { account }, body: { subject } });
      onLinked();
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal
      open
      title={`${m.link}：${account}`}
      okText={m.link}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <p className="second">{m.linkHint}</p>
      {error !== null && <ProblemAlert error={error} sending />}
      <Form form={form} layout="vertical" onFinish={({ subject }) => void link(subject.trim())}>
        <Form.Item name="subject" label={m.subject} rules={[{ required: true, whitespace: true, message: m.missing }]}>
          <Input autoComplete="off" maxLength={255} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
