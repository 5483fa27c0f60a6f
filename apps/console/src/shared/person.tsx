import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call, type RouteKey } from '../api/client.ts';
import { t } from '../messages/index.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** A personal field as reads answer it. */
export interface MaskedField {
  readonly subject: string;
  readonly field: string;
  readonly masked: string | null;
  readonly text?: string | null;
}

/** `POST …/{id}/reveal-fields` of a kind of matter. */
export type RevealRoute = Extract<RouteKey, `POST ${string}/reveal-fields`>;

/**
 * A personal field, masked unless the answer has it in clear. Given a matter to ask, whoever states a reason sees it; who did is
 * logged, and the text is gone with the page.
 */
export function Person({
  value,
  reveal,
}: {
  readonly value: MaskedField | null | undefined;
  readonly reveal?: { readonly route: RevealRoute; readonly id: string };
}) {
  const [shown, setShown] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (value === null || value === undefined) return null;
  const clear = shown ?? value.text;
  if (clear !== null && clear !== undefined) return <span className="person">{clear}</span>;
  if (value.masked === null) return <span className="person">{t.person.erased}</span>;
  return (
    <span className="person">
      {value.masked}
      {reveal !== undefined && (
        <Button type="link" size="small" onClick={() => setIsAsking(true)}>
          {t.person.reveal}
        </Button>
      )}
      {reveal !== undefined && isAsking && (
        <RevealDialogue value={value} {...reveal} onShown={setShown} onClose={() => setIsAsking(false)} />
      )}
    </span>
  );
}

interface RevealDialogueProps {
  readonly value: MaskedField;
  readonly route: RevealRoute;
  readonly id: string;
  readonly onShown: (text: string) => void;
  readonly onClose: () => void;
}

function RevealDialogue({ value, route, id, onShown, onClose }: RevealDialogueProps) {
  const [form] = Form.useForm<{ readonly reason: string }>();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const ask = async ({ reason }: { readonly reason: string }): Promise<void> => {
    setIsBusy(true);
    try {
      const { subject, field } = value;
      const { body } = await call(route, { params: { id }, body: { fields: [{ subject, field }], reason } });
      onShown(body.fields[0]?.text ?? t.person.erased);
      onClose();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t.person.title}
      okText={t.person.submit}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {error !== null && <ProblemAlert error={error} />}
      <Form form={form} layout="vertical" onFinish={(values) => void ask(values)}>
        <Form.Item
          name="reason"
          label={t.person.reason}
          rules={[{ required: true, whitespace: true, message: t.person.reasonHint }]}
        >
          <Input.TextArea rows={3} maxLength={500} placeholder={t.person.reasonHint} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
