import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { useCommand } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, money, PageHead, ProblemAlert } from '../../shared/index.ts';
import './contractor.css';
import type { SentBatch } from './open-parts.ts';
import { SentRowCard } from './sent-row.tsx';

const m = t.contractor;
/** Rows asked for at once. */
const ROWS = 100;

/** A file that the company sent: what is to be put right in it, row by row, until an officer takes it. */
export function Page() {
  const { id = '', file = '' } = useParams();
  const [after, setAfter] = useState(0);
  const [isWhole, setIsWhole] = useState(false);
  // What is to be put right is asked for by itself, however long the file is.
  const which = isWhole ? {} : { status: 'open' as const };
  const query = useApi('GET /api/v1/batches/{id}', {
    params: { id: file },
    query: { afterRow: after, limit: ROWS, ...which },
  });
  return (
    <>
      <PageHead title={m.batch.title}>
        <Link to={`/contractor/${id}`}>{m.backToProject}</Link>
      </PageHead>
      <Loaded query={query} rows={6}>
        {(batch) => (
          <>
            <Head batch={batch} />
            <section className="contractor-card">
              <h2>{isWhole ? m.batch.rows : m.batch.openRows}</h2>
              {batch.rows.length === 0 && <p>{m.batch.noOpenRows}</p>}
              {batch.rows.map((row) => (
                <SentRowCard
                  key={`${row.row} ${batch.version}`}
                  batch={file}
                  kind={batch.kind}
                  row={row}
                  canFix={isOpen(batch)}
                />
              ))}
              {batch.nextAfterRow !== null && (
                <Button onClick={() => setAfter(batch.nextAfterRow ?? 0)}>{m.batch.nextRows}</Button>
              )}
              {!isWhole && (
                <Button
                  type="link"
                  onClick={() => {
                    setIsWhole(true);
                    setAfter(0);
                  }}
                >
                  {m.batch.allRows}
                </Button>
              )}
            </section>
            {isOpen(batch) && <Discard batch={file} />}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Nothing of it was taken yet. */
function isOpen({ discarded, counts }: SentBatch): boolean {
  return !discarded && counts.accepted + counts.applied === 0;
}

function Head({ batch }: { readonly batch: SentBatch }) {
  const { kind, month, sheet, unitName, receivedAt, totalFen, counts, discarded } = batch;
  return (
    <section className="contractor-card first">
      <h2>
        {month !== null && m.month(month)}
        {m.kinds[kind as keyof typeof m.kinds]}
        {sheet !== null && `：${sheet.keeper}`}
      </h2>
      <p className="second">
        <Instant at={receivedAt} /> · {m.batch.unit} {unitName} · {money(totalFen)}
      </p>
      <p role="status">
        <strong>{standing(batch)}</strong>
      </p>
      {!discarded && counts.open > 0 && isOpen(batch) && <p>{m.batch.fixHint}</p>}
    </section>
  );
}

function standing(batch: SentBatch): string {
  if (batch.discarded) return m.batch.discarded;
  if (!isOpen(batch)) return m.batch.accepted;
  return batch.counts.open > 0 ? m.openRows(batch.counts.open) : m.batch.waiting;
}

function Discard({ batch }: { readonly batch: string }) {
  const { send, error, isPending } = useCommand('POST /api/v1/batches/{id}/discard-batch');
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (reason.trim() === '') return;
    await send({ params: { id: batch }, body: { reason: reason.trim() } }).then(
      () => setIsAsking(false),
      () => undefined,
    );
  };
  return (
    <>
      <Button danger onClick={() => setIsAsking(true)}>
        {m.batch.discard}
      </Button>
      <Modal
        open={isAsking}
        title={m.batch.discard}
        okText={m.batch.discard}
        cancelText={m.batch.cancel}
        confirmLoading={isPending}
        onCancel={() => setIsAsking(false)}
        onOk={() => void submit()}
      >
        <Form layout="vertical">
          <Form.Item label={m.batch.discardSure} htmlFor="discard-reason">
            <Input
              id="discard-reason"
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
        </Form>
        {isAsked && reason.trim() === '' && <Alert type="error" showIcon title={m.batch.reasonMissing} />}
        {error !== null && <ProblemAlert error={error} sending />}
      </Modal>
    </>
  );
}
