import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/client.ts';
import { newCommandId } from '../../api/command-id.ts';
import { t } from '../../messages/index.ts';
import { Download, inBeijing, ProblemAlert } from '../../shared/index.ts';
import type { ContractorProject } from './open-parts.ts';
import { type FileSaid, type Lacking, lacking, queryOf } from './sheet-query.ts';

const m = t.contractor;
const BYTES = 'application/octet-stream';

/** A sheet of a month, or how its wages were paid: chosen, sent, and read row by row at once. */
export function UploadForm({ project, onDone }: { readonly project: ContractorProject; readonly onDone: () => void }) {
  const { id, months, keepers, mayFileSlips, at } = project;
  const [said, setSaid] = useState<FileSaid>(() => ({
    kind: 'month-sheet',
    handedOn: inBeijing(at).day,
    ...(months[0] === undefined ? {} : { month: months[0].month }),
    ...(keepers.length === 1 && keepers[0] !== undefined ? { keeper: keepers[0].keeper } : {}),
  }));
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<readonly Lacking[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  // What got no answer is sent again under its number, so that nothing comes in twice.
  const [commandId, setCommandId] = useState(newCommandId);
  const navigate = useNavigate();
  const change = (part: Partial<FileSaid>): void => {
    setSaid((before) => ({ ...before, ...part }));
    setCommandId(newCommandId());
  };
  if (keepers.length === 0) return <p>{m.noSheets}</p>;
  if (months.length === 0) return <p>{m.noMonths}</p>;
  const send = async (): Promise<void> => {
    const missing = lacking(said, file);
    setTold(missing);
    setError(null);
    if (missing.length > 0 || file === null) return;
    setIsBusy(true);
    try {
      const { body } = await call('POST /api/v1/projects/{id}/batches', {
        params: { id },
        query: queryOf(said, keepers),
        body: new Blob([file], { type: BYTES }),
        headers: { 'content-type': BYTES, 'Idempotency-Key': commandId },
      });
      setCommandId(newCommandId());
      onDone();
      await navigate(`/contractor/${id}/files/${body.id}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const item = (name: Lacking) =>
    told.includes(name) ? { validateStatus: 'error' as const, help: m.missing[name] } : {};
  const isSheet = said.kind === 'month-sheet';
  return (
    <Form layout="vertical" onFinish={() => void send()}>
      <p>{m.steps}</p>
      <p>
        <Download
          route="GET /api/v1/import-templates/{kind}"
          asked={{ params: { kind: said.kind } }}
          name="template.xlsx"
        >
          {isSheet ? m.template : m.templateSlips}
        </Download>
      </p>
      {mayFileSlips && (
        <Form.Item label={m.kind} htmlFor="contractor-kind">
          <Radio.Group
            id="contractor-kind"
            value={said.kind}
            onChange={({ target }) => change({ kind: target.value as FileSaid['kind'] })}
            options={(['month-sheet', 'agency-slips'] as const).map((value) => ({ value, label: m.kinds[value] }))}
          />
        </Form.Item>
      )}
      <Form.Item label={m.monthLabel} htmlFor="contractor-month" {...item('month')}>
        <Select
          id="contractor-month"
          value={said.month ?? null}
          onChange={(month: string) => change({ month })}
          options={months.map(({ month }) => ({ value: month, label: m.month(month) }))}
        />
      </Form.Item>
      {isSheet ? (
        <>
          <Form.Item label={m.keeper} htmlFor="contractor-keeper" {...item('keeper')}>
            <Select
              id="contractor-keeper"
              value={said.keeper ?? null}
              onChange={(keeper: string) => change({ keeper })}
              options={keepers.map(({ keeper }) => ({ value: keeper, label: keeper }))}
            />
          </Form.Item>
          <Form.Item label={m.handedOn} htmlFor="contractor-handed" {...item('handedOn')}>
            <Input
              id="contractor-handed"
              type="date"
              max={inBeijing(at).day}
              value={said.handedOn ?? ''}
              onChange={({ target }) => change({ handedOn: target.value })}
            />
          </Form.Item>
        </>
      ) : (
        <>
          <Form.Item label={m.throughAccount} htmlFor="contractor-account">
            <Radio.Group
              id="contractor-account"
              value={said.throughAccount ?? 'yes'}
              onChange={({ target }) => change({ throughAccount: target.value as 'yes' | 'no' })}
              options={[
                { value: 'yes', label: m.yes },
                { value: 'no', label: m.no },
              ]}
            />
          </Form.Item>
          <Form.Item label={m.bank} htmlFor="contractor-bank">
            <Input
              id="contractor-bank"
              maxLength={100}
              value={said.bank ?? ''}
              onChange={({ target }) => change({ bank: target.value })}
            />
          </Form.Item>
        </>
      )}
      <Form.Item label={m.file} htmlFor="contractor-file" {...item('file')}>
        <input
          id="contractor-file"
          type="file"
          accept=".xlsx,.csv"
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            setCommandId(newCommandId());
          }}
        />
      </Form.Item>
      {told.length > 0 && <Alert type="error" showIcon title={told.map((name) => m.missing[name]).join('；')} />}
      {error !== null && <ProblemAlert error={error} sending />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        {m.submit}
      </Button>
    </Form>
  );
}
