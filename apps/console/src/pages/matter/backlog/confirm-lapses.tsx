import { Button, Form, Input, Modal, Progress, Space } from 'antd';
import { useRef, useState } from 'react';
import { useApi } from '../../../api/use-api.ts';
import { useCommand } from '../../../api/use-command.ts';
import { t } from '../../../messages/index.ts';
import { ProblemAlert } from '../../../shared/index.ts';
import { inPortions, keyOfLapse, type Lapse, type Verdict } from './take-over.ts';

const m = t.backlog.tab;

interface Left {
  readonly matterKind: string;
  readonly id: string;
  readonly clockId: string;
  readonly code: string;
}

interface Run {
  readonly done: number;
  readonly confirmed: number;
  readonly left: readonly Left[];
  readonly isOver: boolean;
}

/** The same word on one or many historical lapses, with one reason; what a matter refused is listed with why. */
export function ConfirmLapses({
  batch,
  verdict,
  lapses,
  onClose,
}: {
  readonly batch: string;
  readonly verdict: Verdict;
  readonly lapses: readonly Lapse[];
  readonly onClose: () => void;
}) {
  const { send, error } = useCommand('POST /api/v1/batches/{id}/confirm-historical-lapses');
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const [run, setRun] = useState<Run | null>(null);
  const isStopped = useRef(false);
  const [chosen] = useState(lapses);
  const isRunning = run !== null && !run.isOver;
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (reason.trim() === '') return;
    let so: Run = { done: 0, confirmed: 0, left: [], isOver: false };
    setRun(so);
    try {
      for (const portion of inPortions(chosen)) {
        if (isStopped.current) break;
        const named = portion.map(({ matterKind, id, clockId }) => ({
          ...{ matterKind: matterKind as 'complaint' | 'case', id, clockId },
        }));
        const answer = await send({ params: { id: batch }, body: { verdict, reason: reason.trim(), lapses: named } });
        so = {
          done: so.done + portion.length,
          confirmed: so.confirmed + answer.confirmed,
          left: [...so.left, ...answer.left],
          isOver: false,
        };
        setRun(so);
      }
      setRun({ ...so, isOver: true });
    } catch {
      // What was confirmed stays so; the same can be sent again.
      setRun(so.done === 0 ? null : { ...so, isOver: true });
    }
  };
  return (
    <Modal
      open
      title={m.confirmTitle(m[verdict], chosen.length)}
      footer={null}
      closable={!isRunning}
      keyboard={!isRunning}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      {run === null ? (
        <Form layout="vertical" onFinish={() => void submit()}>
          <Form.Item
            label={m.reason}
            htmlFor="lapse-reason"
            {...(isAsked && reason.trim() === ''
              ? { validateStatus: 'error' as const, help: m.reasonMissing }
              : { help: m.reasonHint })}
          >
            <Input.TextArea
              id="lapse-reason"
              rows={3}
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
          {error !== null && <ProblemAlert error={error} sending />}
          <Space>
            <Button type="primary" htmlType="submit">
              {m.submit(m[verdict], chosen.length)}
            </Button>
            <Button onClick={onClose}>{m.cancel}</Button>
          </Space>
        </Form>
      ) : (
        <>
          <p role="status">{run.isOver ? m.done(run.confirmed) : m.running(run.done, chosen.length)}</p>
          <Progress percent={Math.round((100 * run.done) / Math.max(1, chosen.length))} aria-label={m.reason} />
          {run.left.length > 0 && (
            <>
              <p>{m.left(run.left.length)}</p>
              <ul>
                {run.left.map((one) => (
                  <li key={keyOfLapse(one)}>
                    {nameOf(chosen, one)}：<WhyNot code={one.code} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {error !== null && <ProblemAlert error={error} sending />}
          {isRunning ? (
            <Button onClick={() => (isStopped.current = true)}>{m.stop}</Button>
          ) : (
            <Button type="primary" autoFocus onClick={onClose}>
              {m.close}
            </Button>
          )}
        </>
      )}
    </Modal>
  );
}

function nameOf(chosen: readonly Lapse[], left: Left): string {
  const lapse = chosen.find((one) => keyOfLapse(one) === keyOfLapse(left));
  return lapse === undefined ? left.id : `${lapse.number ?? ''} ${lapse.title}`;
}

/** The words of a refusal that is named by its code alone. */
function WhyNot({ code }: { readonly code: string }) {
  const { data } = useApi('GET /api/problems/{code}', { params: { code } });
  return <>{data?.title ?? code}</>;
}
