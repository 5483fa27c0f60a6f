import { Alert, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { t } from '../messages/index.ts';
import { Download, inBeijing } from '../shared/index.ts';
import { type CaseFileKind, type CaseFileLacking, type CaseFileSaid, lackingOfCase, queryOfCase } from './case-file.ts';
import { ImportFoot } from './import-foot.tsx';
import type { LineChoice } from './row-forms.tsx';
import { type Received, useImport } from './use-import.ts';

const m = t.imports;
const KINDS: readonly CaseFileKind[] = ['worker-list', 'wage-sheet', 'bank-slips'];

interface CaseFileProps {
  readonly id: string;
  readonly parties: readonly LineChoice[];
  /** Business time. */
  readonly at: string;
  readonly onReceived: (received: Received) => void;
}

const choicesOf = (words: Readonly<Record<string, string>>): LineChoice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** A file for a case: what it is, whose it is, the original, and the file itself. */
export function CaseFileForm({ id, parties, at, onReceived }: CaseFileProps) {
  const numberOf = (kind: CaseFileKind): string => `${kind}-${inBeijing(at).day}`;
  const [said, setSaid] = useState<CaseFileSaid>(() => ({ kind: 'worker-list', document: numberOf('worker-list') }));
  const [file, setFile] = useState<File | null>(null);
  const [told, setTold] = useState<readonly CaseFileLacking[]>([]);
  const { send, error, isBusy, forget } = useImport('POST /api/v1/cases/{id}/batches');
  const change = (part: Partial<CaseFileSaid>): void => {
    setSaid((before) => ({ ...before, ...part }));
    setTold([]);
    forget();
  };
  const choose = (kind: CaseFileKind): void =>
    change({ kind, ...(said.document === numberOf(said.kind) ? { document: numberOf(kind) } : {}) });
  const submit = async (): Promise<void> => {
    const missing = lackingOfCase(said, file);
    setTold(missing);
    if (missing.length > 0 || file === null) return;
    const received = await send(file, queryOfCase(said), { id });
    if (received !== null) onReceived(received);
  };
  const item = (...names: readonly CaseFileLacking[]) => {
    const name = names.find((one) => told.includes(one));
    return name === undefined ? {} : { validateStatus: 'error' as const, help: m.missing[name] };
  };
  const { kind } = said;
  return (
    <Form layout="vertical" className="import-form" onFinish={() => void submit()}>
      <Form.Item label={m.kind} htmlFor="case-kind" help={m.kindHints[kind]}>
        <Radio.Group
          id="case-kind"
          value={kind}
          onChange={({ target }) => choose(target.value as CaseFileKind)}
          options={KINDS.map((value) => ({ value, label: m.kinds[value] }))}
        />
      </Form.Item>
      <p>
        <Download route="GET /api/v1/import-templates/{kind}" asked={{ params: { kind } }} name="template.xlsx">
          {m.template(m.kinds[kind])}
        </Download>
      </p>
      {kind !== 'worker-list' && (
        <Form.Item label={m.party[kind]} htmlFor="case-party" {...item('party')}>
          {parties.length === 0 ? (
            <Alert type="warning" showIcon title={m.noParties} />
          ) : (
            <Select
              id="case-party"
              value={said.party ?? null}
              options={[...parties]}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(party: string) => change({ party })}
            />
          )}
        </Form.Item>
      )}
      {kind === 'bank-slips' && (
        <>
          <Form.Item label={m.payment} htmlFor="case-payment" {...item('payment')}>
            <Select
              id="case-payment"
              value={said.payment ?? null}
              options={choicesOf(t.words.payment)}
              onChange={(payment: string) => change({ payment })}
            />
          </Form.Item>
          <Form.Item label={m.arrivedAt} htmlFor="case-arrived">
            <Select
              id="case-arrived"
              value={said.arrivedAt ?? 'person'}
              options={choicesOf(t.words.place)}
              onChange={(arrivedAt: string) => change({ arrivedAt })}
            />
          </Form.Item>
          <Form.Item label={m.bank} htmlFor="case-bank">
            <Input
              id="case-bank"
              maxLength={100}
              value={said.bank ?? ''}
              onChange={({ target }) => change({ bank: target.value })}
            />
          </Form.Item>
        </>
      )}
      <Form.Item
        label={m.document}
        htmlFor="case-document"
        {...{ help: m.documentHint, ...item('document', 'documentBad') }}
      >
        <Input
          id="case-document"
          maxLength={128}
          value={said.document}
          onChange={({ target }) => change({ document: target.value })}
        />
      </Form.Item>
      <ImportFoot
        id="case-file"
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
