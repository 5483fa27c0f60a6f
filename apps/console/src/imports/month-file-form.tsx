import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { t } from '../messages/index.ts';
import { Download, inBeijing } from '../shared/index.ts';
import { ImportFoot } from './import-foot.tsx';
import { type FileSaid, type Keeper, type Lacking, lacking, queryOf } from './month-file.ts';
import { type Received, useImport } from './use-import.ts';

const m = t.imports;

interface MonthFileProps {
  readonly project: string;
  /** Months of the project, the newest first. */
  readonly months: readonly string[];
  /** Whose sheets may be filed. */
  readonly keepers: readonly Keeper[];
  readonly mayFileSlips: boolean;
  /** Business time. */
  readonly at: string;
  /** Officers name the original by its number. */
  readonly asksForDocument?: boolean;
  readonly onReceived: (received: Received) => void;
}

/** A sheet of a month, or how its wages were paid: chosen, sent, and read row by row at once. */
export function MonthFileForm({
  project,
  months,
  keepers,
  mayFileSlips,
  at,
  asksForDocument = false,
  onReceived,
}: MonthFileProps) {
  const [said, setSaid] = useState<FileSaid>(() => ({
    kind: 'month-sheet',
    handedOn: inBeijing(at).day,
    ...(months[0] === undefined ? {} : { month: months[0] }),
    ...(keepers.length === 1 && keepers[0] !== undefined ? { keeper: keepers[0].keeper } : {}),
    ...(asksForDocument ? { document: '' } : {}),
  }));
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<readonly Lacking[]>([]);
  const { send, error, isBusy, forget } = useImport('POST /api/v1/projects/{id}/batches');
  const change = (part: Partial<FileSaid>): void => {
    setSaid((before) => ({ ...before, ...part }));
    setTold([]);
    forget();
  };
  const submit = async (): Promise<void> => {
    const missing = lacking(said, file);
    setTold(missing);
    if (missing.length > 0 || file === null) return;
    const received = await send(file, queryOf(said, keepers), { id: project });
    if (received !== null) onReceived(received);
  };
  const item = (name: Lacking) =>
    told.includes(name) ? { validateStatus: 'error' as const, help: m.missing[name] } : {};
  const isSheet = said.kind === 'month-sheet';
  return (
    <Form layout="vertical" className="import-form" onFinish={() => void submit()}>
      <p>
        <Download
          route="GET /api/v1/import-templates/{kind}"
          asked={{ params: { kind: said.kind } }}
          name="template.xlsx"
        >
          {m.template(m.kinds[said.kind])}
        </Download>
      </p>
      {mayFileSlips && (
        <Form.Item label={m.kind} htmlFor="month-kind" help={m.kindHints[said.kind]}>
          <Radio.Group
            id="month-kind"
            value={said.kind}
            onChange={({ target }) => change({ kind: target.value as FileSaid['kind'] })}
            options={(['month-sheet', 'agency-slips'] as const).map((value) => ({ value, label: m.kinds[value] }))}
          />
        </Form.Item>
      )}
      <Form.Item label={m.month} htmlFor="month-month" {...item('month')}>
        <Select
          id="month-month"
          value={said.month ?? null}
          onChange={(month: string) => change({ month })}
          options={months.map((month) => ({ value: month, label: t.contractor.month(month) }))}
        />
      </Form.Item>
      {isSheet ? (
        <>
          <Form.Item label={m.keeper} htmlFor="month-keeper" {...item('keeper')}>
            <Select
              id="month-keeper"
              value={said.keeper ?? null}
              onChange={(keeper: string) => change({ keeper })}
              options={keepers.map(({ keeper }) => ({ value: keeper, label: keeper }))}
            />
          </Form.Item>
          <Form.Item label={m.handedOn} htmlFor="month-handed" {...item('handedOn')}>
            <Input
              id="month-handed"
              type="date"
              max={inBeijing(at).day}
              value={said.handedOn ?? ''}
              onChange={({ target }) => change({ handedOn: target.value })}
            />
          </Form.Item>
        </>
      ) : (
        <>
          <Form.Item label={m.throughAccount} htmlFor="month-account">
            <Radio.Group
              id="month-account"
              value={said.throughAccount ?? 'yes'}
              onChange={({ target }) => change({ throughAccount: target.value as 'yes' | 'no' })}
              options={[
                { value: 'yes', label: m.yes },
                { value: 'no', label: m.no },
              ]}
            />
          </Form.Item>
          <Form.Item label={m.bank} htmlFor="month-bank">
            <Input
              id="month-bank"
              maxLength={100}
              value={said.bank ?? ''}
              onChange={({ target }) => change({ bank: target.value })}
            />
          </Form.Item>
        </>
      )}
      {asksForDocument && (
        <Form.Item
          label={m.document}
          htmlFor="month-document"
          {...(told.includes('documentBad') ? item('documentBad') : { help: m.documentHint })}
        >
          <Input
            id="month-document"
            maxLength={128}
            placeholder={`${said.kind}-${said.month ?? ''}`}
            value={said.document ?? ''}
            onChange={({ target }) => change({ document: target.value.trim() })}
          />
        </Form.Item>
      )}
      <ImportFoot
        id="month-file"
        {...{ file, told, error, isBusy }}
        onFile={(chosen) => {
          setFile(chosen);
          setTold([]);
          forget();
        }}
      />
    </Form>
  );
}
