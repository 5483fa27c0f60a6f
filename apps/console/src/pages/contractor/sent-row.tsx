import { Alert, Button, Checkbox, Form, Input, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSend } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { Mark, money, ProblemAlert, type Tone } from '../../shared/index.ts';
import type { SentRow } from './open-parts.ts';
import { fixOf, type RowForm, textOf } from './sheet-query.ts';

const m = t.contractor.batch;
const TONES: Readonly<Record<string, Tone>> = { open: 'warn', ready: 'good', applied: 'good' };

interface RowProps {
  readonly batch: string;
  readonly row: SentRow;
  readonly canFix: boolean;
}

/** One worker of the file: what was found, and the way to put it right or leave it out. */
export function SentRowCard({ batch, row, canFix }: RowProps) {
  const [act, setAct] = useState<'fix' | 'drop' | null>(null);
  const { row: number, status, name, fen, sheet, findings } = row;
  const isUndecided = status === 'open' || status === 'ready';
  return (
    <div className={`contractor-line contractor-row ${status}`}>
      <strong>{m.row(number)}</strong> {name?.masked} {fen !== null && money(fen)}{' '}
      {sheet !== null && (sheet.signed ? m.signed : m.unsigned)}{' '}
      <Mark tone={TONES[status] ?? 'plain'}>{m.states[status as keyof typeof m.states]}</Mark>
      {findings.map(({ code, cell, text }) => (
        <p key={`${code} ${cell ?? ''}`}>
          {cell === null ? '' : `${cell}：`}
          {text}
        </p>
      ))}
      {canFix && isUndecided && act === null && (
        <div>
          <Button type="link" aria-label={`${m.fix}：${m.row(number)}`} onClick={() => setAct('fix')}>
            {m.fix}
          </Button>
          <Button type="link" aria-label={`${m.drop}：${m.row(number)}`} onClick={() => setAct('drop')}>
            {m.drop}
          </Button>
        </div>
      )}
      {act === 'fix' && <FixForm batch={batch} row={row} onClose={() => setAct(null)} />}
      {act === 'drop' && <DropForm batch={batch} row={row} onClose={() => setAct(null)} />}
    </div>
  );
}

interface FormProps {
  readonly batch: string;
  readonly row: SentRow;
  readonly onClose: () => void;
}

function FixForm({ batch, row, onClose }: FormProps) {
  const { send, error, isPending } = useSend();
  const { fen, sheet } = row;
  const [form, setForm] = useState<RowForm>({
    ...{ name: '', taken: '', fen: textOf(fen), dueFen: textOf(sheet?.dueFen) },
    ...{ deductedFen: textOf(sheet?.deductedFen), days: textOf(sheet?.hundredthDays), signed: sheet?.signed ?? false },
  });
  const [told, setTold] = useState<string | null>(null);
  const change = (part: Partial<RowForm>): void => setForm((before) => ({ ...before, ...part }));
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
  const text = (field: 'name' | 'fen' | 'dueFen' | 'deductedFen' | 'days' | 'taken', label: string): ReactNode => {
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
    <Form layout="vertical" onFinish={() => void submit()}>
      {sheet !== null && (
        <Form.Item>
          <Checkbox checked={form.signed} onChange={({ target }) => change({ signed: target.checked })}>
            {m.signedLabel}
          </Checkbox>
        </Form.Item>
      )}
      {sheet !== null && text('fen', m.fen)}
      {sheet !== null && text('dueFen', m.dueFen)}
      {sheet !== null && text('deductedFen', m.deductedFen)}
      {sheet !== null && text('days', m.days)}
      {sheet !== null && text('name', m.name)}
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

function DropForm({ batch, row, onClose }: FormProps) {
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
    <Form layout="vertical" onFinish={() => void submit()}>
      <Form.Item label={m.reason} htmlFor={id}>
        <Input id={id} maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Form.Item>
      {isAsked && reason.trim() === '' && <Alert type="error" showIcon title={m.reasonMissing} />}
      {error !== null && <ProblemAlert error={error} sending />}
      <Space>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {m.drop}
        </Button>
        <Button onClick={onClose}>{m.cancel}</Button>
      </Space>
    </Form>
  );
}
