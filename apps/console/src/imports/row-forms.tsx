import { Alert, Button, Checkbox, Form, Input, Select, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AnswerOf } from '../api/client.ts';
import { useSend } from '../api/use-command.ts';
import { t } from '../messages/index.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import './imports.css';
import { distinctAsked, fixableFields, fixOf, formOf, type RowForm } from './row-fix.ts';

const m = t.imports.row;

export type BatchRow = AnswerOf<'GET /api/v1/batches/{id}'>['rows'][number];

export interface LineChoice {
  readonly value: string;
  readonly label: string;
}

interface FormProps {
  readonly batch: string;
  readonly row: BatchRow;
  readonly onClose: () => void;
}

type TextField = Exclude<keyof RowForm, 'signed' | 'named'>;

/** What is put right of a row. `lines`: whom it may mean, where whoever sits here may see them. */
export function FixForm({
  batch,
  kind,
  row,
  lines = [],
  onClose,
}: FormProps & { readonly kind: string; readonly lines?: readonly LineChoice[] }) {
  const { send, error, isPending } = useSend();
  const [form, setForm] = useState<RowForm>(() => formOf(row));
  const [told, setTold] = useState<string | null>(null);
  const change = (part: Partial<RowForm>): void => setForm((before) => ({ ...before, ...part }));
  const fields = fixableFields(kind, row);
  const asked = distinctAsked(row);
  const submit = async (): Promise<void> => {
    const { fix, bad } = fixOf(row, form);
    const nothing = Object.keys(fix).length === 0;
    setTold(bad.length > 0 ? m.badNumber : nothing ? m.nothing : null);
    if (bad.length > 0 || nothing) return;
    const body = { row: row.row, ...fix } as never;
    await send({ route: 'POST /api/v1/batches/{id}/fix-batch-row', params: { id: batch }, body }).then(
      onClose,
      () => undefined,
    );
  };
  const text = (field: TextField, label: string): ReactNode => {
    if (!fields.includes(field)) return null;
    const id = `row-${row.row}-${field}`;
    return (
      <Form.Item label={label} htmlFor={id}>
        <Input
          id={id}
          maxLength={500}
          value={form[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      </Form.Item>
    );
  };
  return (
    <Form layout="vertical" className="row-form" onFinish={() => void submit()}>
      {fields.includes('signed') && (
        <Form.Item>
          <Checkbox checked={form.signed} onChange={({ target }) => change({ signed: target.checked })}>
            {m.signed}
          </Checkbox>
        </Form.Item>
      )}
      {text('fen', m.fen[kind as keyof typeof m.fen])}
      {text('dueFen', m.dueFen)}
      {text('deductedFen', m.deductedFen)}
      {text('days', m.days)}
      {text('name', m.name)}
      {text('team', m.team)}
      {fields.includes('named') && lines.length > 0 && (
        <Form.Item label={m.named} htmlFor={`row-${row.row}-named`}>
          <Select
            id={`row-${row.row}-named`}
            value={form.named}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={m.namedNone}
            options={[...lines]}
            onChange={(named: string | undefined) => change({ named: named ?? null })}
          />
        </Form.Item>
      )}
      {asked !== null && text('distinct', m.distinct[asked])}
      {text('taken', m.taken)}
      {told !== null && <Alert type="error" showIcon title={told} />}
      {error !== null && <ProblemAlert error={error} sending />}
      <Space>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {m.save}
        </Button>
        <Button onClick={onClose}>{m.cancel}</Button>
      </Space>
    </Form>
  );
}

/** A row that is left out, with the reason. */
export function DropForm({ batch, row, words, onClose }: FormProps & { readonly words: string }) {
  const { send, error, isPending } = useSend();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (reason.trim() === '') return;
    const body = { row: row.row, reason: reason.trim() };
    await send({ route: 'POST /api/v1/batches/{id}/drop-batch-row', params: { id: batch }, body }).then(
      onClose,
      () => undefined,
    );
  };
  const id = `row-${row.row}-reason`;
  return (
    <Form layout="vertical" className="row-form" onFinish={() => void submit()}>
      <Form.Item label={m.reason} htmlFor={id}>
        <Input id={id} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Form.Item>
      {isAsked && reason.trim() === '' && <Alert type="error" showIcon title={m.reasonMissing} />}
      {error !== null && <ProblemAlert error={error} sending />}
      <Space>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {words}
        </Button>
        <Button onClick={onClose}>{m.cancel}</Button>
      </Space>
    </Form>
  );
}
