import { Alert, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { PersonField } from '../acts/fields/pickers.tsx';
import { useCommand } from '../api/use-command.ts';
import { t } from '../messages/index.ts';
import { useSession } from '../session/use-session.ts';
import { matterPath } from '../shared/matters.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';

interface Wished {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly document: string;
}

interface Project {
  readonly id: string;
  readonly name: string;
}

interface Outcome {
  readonly assigned: number;
  readonly left: readonly unknown[];
  readonly shifts: readonly unknown[];
  readonly leftShifts: readonly unknown[];
  readonly letters: readonly Project[];
  readonly reveals: number;
  readonly approvals: number;
}

/** Goes before the ids of its fields, by which their labels find them. */
const FORM = 'hand-over';

/** 移交: everything that one person has in the unit goes to another, confirmed by the head, with the signed list. */
export function HandOverDialogue({ onClose }: { readonly onClose: () => void }) {
  const { unit } = useSession();
  const [form] = Form.useForm<Wished>();
  const sending = useCommand('POST /api/v1/units/{unit}/hand-over');
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const hand = async (body: Wished): Promise<void> => {
    const answer = await sending.send({ params: { unit: unit ?? '' }, body }).catch(() => null);
    if (answer !== null) setOutcome(answer);
  };
  const rules = [{ required: true, whitespace: true, message: t.bulk.missing }];
  return (
    <Modal open title={t.bulk.handOverTitle} footer={null} onCancel={onClose} destroyOnHidden>
      {sending.error !== null && <ProblemAlert error={sending.error} sending />}
      {outcome === null ? (
        <Form form={form} name={FORM} layout="vertical" onFinish={(values) => void hand(values)}>
          <p>{t.bulk.handOverHint}</p>
          <Form.Item name="from" label={t.bulk.from} rules={rules}>
            <PersonField isMany={false} isOwnUnit id={`${FORM}_from`} value={undefined} onChange={() => undefined} />
          </Form.Item>
          <Form.Item name="to" label={t.bulk.receiver} rules={rules}>
            <PersonField isMany={false} isOwnUnit id={`${FORM}_to`} value={undefined} onChange={() => undefined} />
          </Form.Item>
          <Form.Item name="reason" label={t.bulk.reason} rules={rules}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <Form.Item name="document" label={t.bulk.document} rules={rules}>
            <Input maxLength={100} />
          </Form.Item>
          <Space>
            <Button type="primary" htmlType="submit" loading={sending.isPending}>
              {t.bulk.handOver}
            </Button>
            <Button onClick={onClose}>{t.acts.cancel}</Button>
          </Space>
        </Form>
      ) : (
        <>
          <Told outcome={outcome} />
          <Button className="act-buttons" type="primary" autoFocus onClick={onClose}>
            {t.acts.close}
          </Button>
        </>
      )}
    </Modal>
  );
}

/** What went over, and what somebody still has to do himself. */
function Told({
  outcome: { assigned, left, shifts, leftShifts, letters, reveals, approvals },
}: {
  readonly outcome: Outcome;
}) {
  const words = t.bulk.handedOver;
  const further = [
    ...(left.length === 0 ? [] : [words.left(left.length)]),
    ...(leftShifts.length === 0 ? [] : [words.leftShifts(leftShifts.length)]),
    ...(approvals === 0 ? [] : [words.approvals(approvals)]),
    ...(reveals === 0 ? [] : [words.reveals(reveals)]),
  ];
  return (
    <>
      <Alert
        role="status"
        type={left.length + leftShifts.length === 0 ? 'success' : 'warning'}
        showIcon
        title={words.done(assigned, shifts.length)}
      />
      {further.length + letters.length > 0 && (
        <ul className="bulk-list">
          {further.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {letters.map(({ id, name }) => (
            <li key={id}>
              {words.letter} <Link to={matterPath('project', id)}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
