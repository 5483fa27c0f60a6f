import { Alert, Button, Form, Input, Modal, Progress, Space } from 'antd';
import { useId, useState } from 'react';
import { PersonField } from '../acts/fields/pickers.tsx';
import { t } from '../messages/index.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import { type BulkAct, type BulkItem, type BulkResult, csvOf, type Preview } from './bulk-run.ts';
import { type Phase, useBulk } from './use-bulk.ts';

interface DialogueProps {
  readonly act: BulkAct;
  readonly items: readonly BulkItem[];
  /** `isDone`: something was done. */
  readonly onClose: (isDone: boolean) => void;
}

/** What is wished, what of it will be done, how far it is, what became of each. */
export function BulkDialogue({ act, items, onClose }: DialogueProps) {
  const [person, setPerson] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const said = reason.trim() === '' ? null : reason.trim();
  const bulk = useBulk(items, { act, person, reason: said });
  const { phase } = bulk;
  const isRunning = phase.step === 'running';
  const words = t.bulk.acts[act];
  return (
    <Modal
      open
      width={720}
      title={`${t.bulk.title}：${words}`}
      footer={null}
      mask={{ closable: false }}
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={() => onClose(phase.step === 'finished')}
    >
      {bulk.error !== null && <ProblemAlert error={bulk.error} sending />}
      {phase.step === 'wish' && (
        <WishForm
          act={act}
          person={person}
          onPerson={setPerson}
          reason={reason}
          onReason={setReason}
          count={items.length}
          onNext={() => void bulk.check()}
          onCancel={() => onClose(false)}
        />
      )}
      {phase.step === 'checking' && <p role="status">{t.bulk.checking(items.length)}</p>}
      {phase.step === 'preview' && (
        <PreviewList
          preview={phase.preview}
          words={words}
          onRun={() => void bulk.run(phase.preview.eligible)}
          onCancel={() => onClose(false)}
        />
      )}
      {isRunning && <Running phase={phase} isStopping={bulk.isStopping} onStop={bulk.stop} />}
      {phase.step === 'finished' && (
        <Finished
          phase={phase}
          words={words}
          onUndo={() => bulk.undo(phase.results)}
          onResume={() => void bulk.goOn()}
          onClose={() => onClose(true)}
        />
      )}
    </Modal>
  );
}

interface WishProps {
  readonly act: BulkAct;
  readonly person: string | null;
  readonly onPerson: (person: string | null) => void;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly count: number;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

function WishForm({ act, person, onPerson, reason, onReason, count, onNext, onCancel }: WishProps) {
  const [isChecked, setIsChecked] = useState(false);
  const id = useId();
  const isMissing = isChecked && act === 'assign' && person === null;
  const isUnsaid = isChecked && act !== 'claim' && reason.trim() === '';
  const next = (): void => {
    setIsChecked(true);
    const lacks = (act === 'assign' && person === null) || (act !== 'claim' && reason.trim() === '');
    if (!lacks) onNext();
  };
  return (
    <Form layout="vertical" onFinish={next}>
      <p>{t.bulk.selected(count)}</p>
      {act === 'assign' && (
        <Form.Item
          label={t.bulk.to}
          htmlFor={`${id}to`}
          required
          {...(isMissing ? { validateStatus: 'error' as const, help: t.bulk.toMissing } : {})}
        >
          <PersonField
            id={`${id}to`}
            isMany={false}
            isOwnUnit
            value={person ?? undefined}
            onChange={(chosen) => onPerson(typeof chosen === 'string' ? chosen : null)}
          />
        </Form.Item>
      )}
      {act !== 'claim' && (
        <Form.Item
          label={t.bulk.reason}
          htmlFor={`${id}why`}
          required
          {...(isUnsaid ? { validateStatus: 'error' as const, help: t.bulk.reasonMissing } : {})}
        >
          <Input.TextArea
            id={`${id}why`}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={({ target }) => onReason(target.value)}
          />
        </Form.Item>
      )}
      <Space>
        <Button type="primary" htmlType="submit" autoFocus={act === 'claim'}>
          {t.bulk.check}
        </Button>
        <Button onClick={onCancel}>{t.acts.cancel}</Button>
      </Space>
    </Form>
  );
}

interface PreviewProps {
  readonly preview: Preview;
  readonly words: string;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

function PreviewList({ preview: { eligible, excluded }, words, onRun, onCancel }: PreviewProps) {
  return (
    <>
      {eligible.length === 0 ? (
        <Alert type="warning" showIcon title={t.bulk.noneEligible} />
      ) : (
        <>
          <h3>{t.bulk.eligible(eligible.length)}</h3>
          <ul className="bulk-list">
            {eligible.map((item) => (
              <li key={`${item.id}/${item.taskId}`}>{nameOf(item)}</li>
            ))}
          </ul>
        </>
      )}
      {excluded.length > 0 && (
        <>
          <h3>{t.bulk.excluded(excluded.length)}</h3>
          <ul className="bulk-list">
            {excluded.map(({ item, why }) => (
              <li key={`${item.id}/${item.taskId}`}>
                {nameOf(item)}：{why}
              </li>
            ))}
          </ul>
        </>
      )}
      <Space>
        {eligible.length > 0 && (
          <Button type="primary" autoFocus onClick={onRun}>
            {t.bulk.confirm(words, eligible.length)}
          </Button>
        )}
        <Button onClick={onCancel}>{t.acts.cancel}</Button>
      </Space>
    </>
  );
}

const nameOf = ({ number, label }: BulkItem): string => (number === null ? label : `${number} ${label}`);

interface RunningProps {
  readonly phase: Extract<Phase, { readonly step: 'running' }>;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

function Running({ phase: { all, handled }, isStopping, onStop }: RunningProps) {
  return (
    <>
      <p role="status">{t.bulk.running(handled, all)}</p>
      <Progress percent={Math.round((100 * handled) / Math.max(1, all))} aria-label={t.bulk.title} />
      <Button danger disabled={isStopping} onClick={onStop}>
        {isStopping ? t.bulk.stopping : t.bulk.stop}
      </Button>
    </>
  );
}

interface FinishedProps {
  readonly phase: Extract<Phase, { readonly step: 'finished' }>;
  readonly words: string;
  readonly onUndo: () => Promise<void>;
  readonly onResume: () => void;
  readonly onClose: () => void;
}

function Finished({ phase: { results, undone }, words, onUndo, onResume, onClose }: FinishedProps) {
  const [isUndoing, setIsUndoing] = useState(false);
  const of = (outcome: BulkResult['outcome']) => results.filter((result) => result.outcome === outcome);
  const [done, failed, left] = [of('done'), of('failed'), of('left')];
  const undo = (): void => {
    setIsUndoing(true);
    void onUndo().finally(() => setIsUndoing(false));
  };
  return (
    <>
      <Alert
        role="status"
        type={failed.length + left.length === 0 ? 'success' : 'warning'}
        showIcon
        title={t.bulk.finished(done.length, failed.length)}
        {...(left.length === 0 ? {} : { description: t.bulk.stopped(left.length) })}
      />
      {undone !== null && <Alert role="status" type="info" showIcon title={t.bulk.undone(...undone)} />}
      {failed.length > 0 && (
        <ul className="bulk-list">
          {failed.map(({ item, why }) => (
            <li key={`${item.id}/${item.taskId}`}>
              {nameOf(item)}：{why}
            </li>
          ))}
        </ul>
      )}
      <Space wrap className="act-buttons">
        <Button type="primary" autoFocus onClick={onClose}>
          {t.acts.close}
        </Button>
        {left.length > 0 && <Button onClick={onResume}>{t.bulk.resume(left.length)}</Button>}
        {done.length > 0 && undone === null && (
          <Button loading={isUndoing} onClick={undo}>
            {t.bulk.undo(words)}
          </Button>
        )}
        <Button onClick={() => download(results)}>{t.bulk.download}</Button>
      </Space>
    </>
  );
}

function download(results: readonly BulkResult[]): void {
  const rows = results.map(({ item, outcome, why }) => [item.number ?? '', item.label, t.bulk[outcome], why ?? '']);
  const address = URL.createObjectURL(new Blob([csvOf(t.bulk.columns, rows)], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = t.bulk.file;
  link.click();
  URL.revokeObjectURL(address);
}
