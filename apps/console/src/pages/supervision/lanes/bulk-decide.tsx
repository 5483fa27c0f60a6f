import { Button, Form, Input, Modal, Progress, Space } from 'antd';
import { useId, useState } from 'react';
import { DayField } from '../../../acts/fields/days.tsx';
import { PersonField } from '../../../acts/fields/pickers.tsx';
import { t } from '../../../messages/index.ts';
import { type Card, choose, keyOfCard, nameOfCard } from '../model.ts';
import { PreviewOf } from './preview.tsx';
import { type DecisionWish, useBulkDecide } from './use-bulk-decide.ts';

const m = t.supervision.bulk;

/** The same decision on each of the chosen measures, with one reason: previewed, stoppable, told one by one. */
export function BulkDecide({
  act,
  cards,
  gone,
  onClose,
}: {
  readonly act: 'postpone' | 'decline';
  readonly cards: readonly Card[];
  readonly gone: ReadonlySet<string>;
  readonly onClose: (isDone: boolean) => void;
}) {
  const [chosen] = useState(() => choose(act, cards, { gone }));
  const [wish, setWish] = useState<DecisionWish>({ until: '', approver: null, reason: '' });
  const [isChecked, setIsChecked] = useState(false);
  const [step, setStep] = useState<'wish' | 'preview'>('wish');
  const { phase, isStopping, run, stop } = useBulkDecide(act, wish);
  const missing = {
    until: act === 'postpone' && wish.until === '',
    approver: act === 'postpone' && wish.approver === null,
    reason: wish.reason.trim() === '',
  };
  const isRunning = phase !== null && !phase.isOver;
  const next = (): void => {
    setIsChecked(true);
    if (!missing.until && !missing.approver && !missing.reason) setStep('preview');
  };
  return (
    <Modal
      open
      width={680}
      title={`${m.title}：${m[act]}`}
      footer={null}
      mask={{ closable: false }}
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={() => onClose(phase !== null)}
    >
      {phase === null && step === 'wish' && (
        <WishForm
          act={act}
          wish={wish}
          onChange={setWish}
          missing={isChecked ? missing : { until: false, approver: false, reason: false }}
          onNext={next}
          onCancel={() => onClose(false)}
        />
      )}
      {phase === null && step === 'preview' && (
        <>
          <PreviewOf chosen={chosen} />
          <Space>
            {chosen.taken.length > 0 && (
              <Button type="primary" autoFocus onClick={() => void run(chosen.taken)}>
                {m.confirm(m[act], chosen.taken.length)}
              </Button>
            )}
            <Button onClick={() => setStep('wish')}>{m.back}</Button>
          </Space>
        </>
      )}
      {phase !== null && (
        <>
          <p role="status">
            {isRunning ? m.running(phase.results.length, phase.all) : m.finished(...countsOf(phase.results))}
          </p>
          <Progress percent={Math.round((100 * phase.results.length) / Math.max(1, phase.all))} aria-label={m.title} />
          <ul className="bulk-list">
            {phase.results
              .filter(({ outcome }) => outcome !== 'done')
              .map(({ card, why }) => (
                <li key={keyOfCard(card)}>
                  {nameOfCard(card)}
                  {why !== null && `：${why}`}
                </li>
              ))}
          </ul>
          {isRunning ? (
            <Button danger disabled={isStopping} onClick={stop}>
              {isStopping ? m.stopping : m.stop}
            </Button>
          ) : (
            <Button type="primary" autoFocus onClick={() => onClose(true)}>
              {m.close}
            </Button>
          )}
        </>
      )}
    </Modal>
  );
}

function countsOf(results: readonly { readonly outcome: string }[]): [number, number, number] {
  const of = (name: string): number => results.filter(({ outcome }) => outcome === name).length;
  return [of('done'), of('failed'), of('left')];
}

interface WishProps {
  readonly act: 'postpone' | 'decline';
  readonly wish: DecisionWish;
  readonly onChange: (wish: DecisionWish) => void;
  readonly missing: { readonly until: boolean; readonly approver: boolean; readonly reason: boolean };
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

function WishForm({ act, wish, onChange, missing, onNext, onCancel }: WishProps) {
  const id = useId();
  const said = (isMissing: boolean) =>
    isMissing ? { validateStatus: 'error' as const, help: t.supervision.bulk.missing } : {};
  return (
    <Form layout="vertical" onFinish={onNext}>
      {act === 'postpone' && (
        <>
          <Form.Item label={m.until} htmlFor={`${id}until`} required {...said(missing.until)}>
            <DayField
              id={`${id}until`}
              value={wish.until}
              onChange={(day) => onChange({ ...wish, until: typeof day === 'string' ? day : '' })}
            />
          </Form.Item>
          <Form.Item label={m.approver} htmlFor={`${id}approver`} required {...said(missing.approver)}>
            <PersonField
              id={`${id}approver`}
              isMany={false}
              value={wish.approver ?? undefined}
              onChange={(person) => onChange({ ...wish, approver: typeof person === 'string' ? person : null })}
            />
          </Form.Item>
        </>
      )}
      <Form.Item label={m.reason} htmlFor={`${id}reason`} required {...said(missing.reason)}>
        <Input.TextArea
          id={`${id}reason`}
          rows={3}
          maxLength={1000}
          value={wish.reason}
          onChange={({ target }) => onChange({ ...wish, reason: target.value })}
        />
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit">
          {m.check}
        </Button>
        <Button onClick={onCancel}>{m.cancel}</Button>
      </Space>
    </Form>
  );
}
