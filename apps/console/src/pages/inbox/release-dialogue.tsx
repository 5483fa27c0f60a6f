import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { t } from '../../messages/index.ts';
import { ProblemAlert } from '../../shared/problem-alert.tsx';
import type { InboxItem } from './asked.ts';
import { Lately } from './lately.tsx';

/** Work is given back with a reason; a refusal is shown here, and the reason stays. */
export function ReleaseDialogue({
  item,
  onRelease,
  onClose,
}: {
  readonly item: InboxItem;
  readonly onRelease: (reason: string) => Promise<void>;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async ({ reason }: { readonly reason: string }): Promise<void> => {
    setIsBusy(true);
    try {
      await onRelease(reason);
      onClose();
    } catch (refused) {
      setError(refused);
      setIsBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t.inbox.releaseTitle(item.label)}
      okText={t.inbox.release}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {error !== null && (
        <>
          <ProblemAlert error={error} sending />
          <Lately item={item} onReload={onClose} />
        </>
      )}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="reason"
          label={t.inbox.releaseReason}
          rules={[{ required: true, whitespace: true, message: t.inbox.releaseReasonMissing }]}
        >
          <Input.TextArea rows={3} maxLength={1000} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
