import { Button, Form, Input, Modal, Progress, Space } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { DayField } from '../../../acts/fields/days.tsx';
import { PersonField } from '../../../acts/fields/pickers.tsx';
import { t } from '../../../messages/index.ts';
import { ProblemAlert } from '../../../shared/problem-alert.tsx';
import { matterPath } from '../../../shared/matters.ts';
import { type Card, type DecidingAct, keyOfCard, nameOfCard, stillThere } from '../model.ts';
import { PreviewOf } from './preview.tsx';
import { type DecidePhase, type DecisionWish, useBulkDecide } from './use-bulk-decide.ts';

const m = t.supervision.bulk;

/** The same decision on each of the chosen measures, with the same words: previewed, stoppable, told one by one. */
export function BulkDecide({
  act,
  cards,
  gone,
  onClose,
}: {
  readonly act: DecidingAct;
  readonly cards: readonly Card[];
  readonly gone: ReadonlySet<string>;
  readonly onClose: (isDone: boolean) => void;
}) {
  // What was chosen stays what it was, whatever the list says meanwhile.
  const [{ taken: there, leftOut: left }] = useState(() => stillThere(cards, gone));
  const [wish, setWish] = useState<DecisionWish>({ until: '', approver: null, words: '' });
  const [isChecked, setIsChecked] = useState(false);
  const { phase, error, isStopping, check, run, stop, back } = useBulkDecide(act, there, wish);
  const missing = {
    until: act === 'postpone' && wish.until === '',
    approver: act === 'postpone' && wish.approver === null,
    words: wish.words.trim() === '',
  };
  const isRunning = phase.step === 'running';
  const isBegun = isRunning || phase.step === 'finished';
  const next = (): void => {
    setIsChecked(true);
    if (!missing.until && !missing.approver && !missing.words) void check();
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
      onCancel={() => onClose(isBegun)}
    >
      {error !== null && <ProblemAlert error={error} sending />}
      {phase.step === 'wish' &&
        (there.length === 0 ? (
          <PreviewOf chosen={{ taken: [], leftOut: left }} />
        ) : (
          <WishForm
            act={act}
            wish={wish}
            onChange={setWish}
            missing={isChecked ? missing : { until: false, approver: false, words: false }}
            onNext={next}
            onCancel={() => onClose(false)}
          />
        ))}
      {phase.step === 'checking' && <p role="status">{m.checking(there.length)}</p>}
      {phase.step === 'preview' && (
        <>
          <PreviewOf chosen={{ taken: phase.chosen.taken, leftOut: [...left, ...phase.chosen.leftOut] }} />
          <Space>
            {phase.chosen.taken.length > 0 && (
              <Button type="primary" autoFocus onClick={() => void run(phase.chosen)}>
                {m.confirm(m[act], phase.chosen.taken.length)}
              </Button>
            )}
            <Button onClick={back}>{m.back}</Button>
          </Space>
        </>
      )}
      {(phase.step === 'running' || phase.step === 'finished') && (
        <Outcome {...phase} isStopping={isStopping} onStop={stop} onClose={() => onClose(true)} />
      )}
    </Modal>
  );
}

function Outcome({
  step,
  actId,
  results,
  isStopping,
  onStop,
  onClose,
}: Extract<DecidePhase, { readonly actId: string }> & {
  readonly isStopping: boolean;
  readonly onStop: () => void;
  readonly onClose: () => void;
}) {
  const over = results.filter(({ outcome }) => outcome !== 'left').length;
  return (
    <>
      <p role="status">{step === 'running' ? m.running(over, results.length) : m.finished(...countsOf(results))}</p>
      <Progress percent={Math.round((100 * over) / Math.max(1, results.length))} aria-label={m.title} />
      {step === 'finished' && (
        <ul className="bulk-list">
          {results
            .filter(({ outcome }) => outcome !== 'done')
            .map(({ card, why }) => (
              <li key={keyOfCard(card)}>
                {nameOfCard(card)}
                {why !== null && `：${why}`}
              </li>
            ))}
        </ul>
      )}
      <Space wrap>
        {step === 'running' ? (
          <Button danger disabled={isStopping} onClick={onStop}>
            {isStopping ? m.stopping : m.stop}
          </Button>
        ) : (
          <Button type="primary" autoFocus onClick={onClose}>
            {m.close}
          </Button>
        )}
        <Link to={matterPath('supervision', actId)}>{m.openDeciding}</Link>
      </Space>
    </>
  );
}

function countsOf(results: readonly { readonly outcome: string }[]): [number, number, number] {
  const of = (name: string): number => results.filter(({ outcome }) => outcome === name).length;
  return [of('done'), of('failed'), of('left')];
}

interface WishProps {
  readonly act: DecidingAct;
  readonly wish: DecisionWish;
  readonly onChange: (wish: DecisionWish) => void;
  readonly missing: { readonly until: boolean; readonly approver: boolean; readonly words: boolean };
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
      {act === 'issue' && <p className="act-hint">{m.issueHint}</p>}
      <Form.Item label={act === 'issue' ? m.demand : m.reason} htmlFor={`${id}words`} required {...said(missing.words)}>
        <Input.TextArea
          id={`${id}words`}
          rows={3}
          maxLength={2000}
          value={wish.words}
          onChange={({ target }) => onChange({ ...wish, words: target.value })}
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
