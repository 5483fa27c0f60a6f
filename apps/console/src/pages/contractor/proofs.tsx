import { Alert, Button, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { Instant, ProblemAlert } from '../../shared/index.ts';
import { likelyKind, partsOfName, sizeText } from '../matter/evidence/file-facts.ts';
import type { Proof } from './open-parts.ts';

const m = t.contractor.proof;

interface ProofsProps {
  readonly id: string;
  readonly proofs: readonly Proof[];
  readonly onDone: () => void;
}

/** Papers that the company hands in, and what came of them: received, with a hash; nothing is taken back. */
export function Proofs({ id, proofs, onDone }: ProofsProps) {
  return (
    <>
      <ProofForm id={id} onDone={onDone} />
      {proofs.length === 0 && <p>{m.none}</p>}
      {proofs.map((proof) => (
        <ProofLine key={proof.fileId} id={id} proof={proof} onDone={onDone} />
      ))}
    </>
  );
}

function ProofForm({ id, onDone }: Omit<ProofsProps, 'proofs'>) {
  const { send } = useCommand('POST /api/v1/projects/{id}/attach-evidence');
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<keyof typeof m.kinds>('photo');
  const [title, setTitle] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const choose = (chosen: File | null): void => {
    setFile(chosen);
    if (chosen === null) return;
    const likely = likelyKind(chosen.name) ?? 'other';
    if (likely in m.kinds) setKind(likely as keyof typeof m.kinds);
    setTitle((before) => (before === '' ? partsOfName(chosen.name).title : before));
  };
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    setDone(null);
    setError(null);
    if (file === null || title.trim() === '') return;
    setIsBusy(true);
    try {
      const { extension } = partsOfName(file.name);
      const { body } = await call('POST /api/v1/projects/{id}/evidence-files', {
        params: { id },
        query: { extension: (extension ?? '') as never },
        body: file,
        headers: { 'content-type': 'application/octet-stream' },
      });
      await send({
        params: { id },
        body: {
          ...{ fileId: body.fileId, kind, title: title.trim(), source: m.title, obtainedBy: 'submitted' },
          ...{ obtainedOn: 'unknown', replaces: null, redacted: false, persons: [] },
        },
      });
      setDone(m.done(title.trim()));
      setTitle('');
      setFile(null);
      setIsAsked(false);
      if (input.current !== null) input.current.value = '';
      onDone();
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  const wrong = (is: boolean, help: string) => (isAsked && is ? { validateStatus: 'error' as const, help } : {});
  return (
    <Form layout="vertical" onFinish={() => void submit()}>
      <p>{m.hint}</p>
      <Form.Item label={m.file} htmlFor="proof-file" {...wrong(file === null, t.imports.missing.file)}>
        <input id="proof-file" ref={input} type="file" onChange={({ target }) => choose(target.files?.[0] ?? null)} />
      </Form.Item>
      <Form.Item label={m.kind} htmlFor="proof-kind">
        <Select
          id="proof-kind"
          value={kind}
          onChange={setKind}
          options={(Object.keys(m.kinds) as (keyof typeof m.kinds)[]).map((value) => ({
            value,
            label: m.kinds[value],
          }))}
        />
      </Form.Item>
      <Form.Item label={m.title} htmlFor="proof-title" {...wrong(title.trim() === '', m.titleMissing)}>
        <Input id="proof-title" maxLength={200} value={title} onChange={({ target }) => setTitle(target.value)} />
      </Form.Item>
      {error !== null && <ProblemAlert error={error} sending />}
      {done !== null && <Alert type="success" showIcon title={done} role="status" />}
      <Button htmlType="submit" loading={isBusy}>
        {m.submit}
      </Button>
    </Form>
  );
}

function ProofLine({ id, proof, onDone }: { readonly id: string; readonly proof: Proof; readonly onDone: () => void }) {
  const { send, error, isPending } = useCommand('POST /api/v1/projects/{id}/note-proof');
  const [isOpen, setIsOpen] = useState(false);
  const [note, setNote] = useState('');
  const { fileId, title, kindName, receivedAt, sha256, size, notes } = proof;
  const submit = async (): Promise<void> => {
    if (note.trim() === '') return;
    await send({ params: { id }, body: { fileId, note: note.trim() } }).then(
      () => {
        setIsOpen(false);
        setNote('');
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <div className="contractor-line">
      <strong>{textOf(title)}</strong> · {kindName} · {sizeText(size)}
      <p className="second">
        {m.received} <Instant at={receivedAt} />
        <br />
        {m.hash} <span className="hash">{sha256}</span>
      </p>
      {notes.map(({ at, note: said }) => (
        <p key={at}>
          {m.note} <Instant at={at} />：{textOf(said)}
        </p>
      ))}
      {isOpen ? (
        <Form layout="vertical" onFinish={() => void submit()}>
          <Form.Item label={m.note} htmlFor={`note-${fileId}`}>
            <Input.TextArea
              id={`note-${fileId}`}
              maxLength={500}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          </Form.Item>
          {error !== null && <ProblemAlert error={error} sending />}
          <Button htmlType="submit" loading={isPending} disabled={note.trim() === ''}>
            {m.noteSubmit}
          </Button>
        </Form>
      ) : (
        <Button type="link" onClick={() => setIsOpen(true)}>
          {m.note}
        </Button>
      )}
    </div>
  );
}

/** What the company itself wrote comes in clear. */
function textOf(said: unknown): string {
  return typeof said === 'string' ? said : '';
}
