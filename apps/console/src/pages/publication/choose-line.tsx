import { Alert, Button, Form, Input, Modal, Radio, Space } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { ProblemAlert } from '../../shared/index.ts';
import { type DraftLine, type Reason, reasonsFor } from './model.ts';

const m = t.publication.choose;

/** 列入 or 不列入, with the reason that is asked for. */
export function ChooseLine({
  duty,
  period,
  line,
  act,
  onClose,
}: {
  readonly duty: string;
  readonly period: string;
  readonly line: DraftLine;
  readonly act: 'include' | 'exclude';
  readonly onClose: () => void;
}) {
  const { send, error, isPending } = useCommand('POST /api/v1/duties/{id}/choose-publication-line');
  const [because, setBecause] = useState<Reason | null>(null);
  const [note, setNote] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const missing = because === null ? m.noReason : because === 'other' && note.trim() === '' ? m.noNote : null;
    setTold(missing);
    if (missing !== null || because === null) return;
    const body = { period, lineId: line.lineId ?? '', because, note: note.trim() === '' ? null : note.trim() };
    await send({ params: { id: duty }, body }).then(onClose, () => undefined);
  };
  const name = line.name ?? t.publication.line.unnamed;
  return (
    <Modal open title={m.title(name, t.publication.line[act])} footer={null} onCancel={onClose} destroyOnHidden>
      <Form layout="vertical" onFinish={() => void submit()}>
        <Form.Item label={m.reason} htmlFor="choose-reason">
          <Radio.Group
            id="choose-reason"
            className="publication-reasons"
            value={because}
            options={reasonsFor(act).map((value) => ({ value, label: m.reasons[value] }))}
            onChange={({ target }) => setBecause(target.value as Reason)}
          />
        </Form.Item>
        <Form.Item label={because === 'other' ? m.noteOther : m.note} htmlFor="choose-note">
          <Input.TextArea
            id="choose-note"
            rows={2}
            maxLength={1000}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
        </Form.Item>
        {told !== null && (
          <div className="publication-note">
            <Alert type="error" role="alert" showIcon title={told} />
          </div>
        )}
        {error !== null && <ProblemAlert error={error} sending />}
        <Space>
          <Button type="primary" htmlType="submit" loading={isPending}>
            {m.save}
          </Button>
          <Button onClick={onClose}>{m.cancel}</Button>
        </Space>
      </Form>
    </Modal>
  );
}
