import { DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Progress, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { AnswerOf } from '../api/client.ts';
import { useApi } from '../api/use-api.ts';
import { t } from '../messages/index.ts';
import { Download } from './download.tsx';
import { ProblemAlert } from './problem-alert.tsx';

const m = t.ledgers.exporting;

export type ExportView = AnswerOf<'GET /api/v1/exports/{id}'>;

const ASKED_MS = 700;

/** A file made in the background: asked for, how far it is, then had. Give it a `key` of what it is of. */
export function BackgroundExport({ start }: { readonly start: () => Promise<ExportView> }) {
  const [id, setId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setIsBusy] = useState(false);
  const begin = async (): Promise<void> => {
    setIsBusy(true);
    setError(null);
    try {
      setId((await start()).id);
    } catch (refused) {
      setError(refused);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <div className="export" role="status">
      {id === null ? (
        <Button icon={<DownloadOutlined />} loading={isBusy} onClick={() => void begin()}>
          {m.start}
        </Button>
      ) : (
        <Running key={id} id={id} onAgain={() => void begin()} />
      )}
      {error !== null && <ProblemAlert error={error} />}
    </div>
  );
}

function Running({ id, onAgain }: { readonly id: string; readonly onAgain: () => void }) {
  const { data, error, refetch } = useApi('GET /api/v1/exports/{id}', { params: { id } });
  const status = data?.status ?? 'reading';
  const isOver = status === 'done' || status === 'failed';
  useEffect(() => {
    if (isOver) return undefined;
    const timer = window.setInterval(() => void refetch(), ASKED_MS);
    return () => window.clearInterval(timer);
  }, [isOver, refetch]);
  if (error !== null && data === undefined) return <ProblemAlert error={error} onRetry={onAgain} />;
  if (status === 'failed') return <Failed code={data?.code ?? null} onAgain={onAgain} />;
  if (status === 'done') {
    return (
      <Space wrap>
        <span>{m.done}</span>
        <Download route="GET /api/v1/exports/{id}/file" asked={{ params: { id } }} name={data?.name ?? 'export.xlsx'}>
          {m.save(data?.name ?? '')}
        </Download>
      </Space>
    );
  }
  const percent = data?.percent ?? 0;
  return (
    <span className="export-run">
      <Progress percent={percent} size="small" aria-label={m.running(percent)} />
      <span>{status === 'writing' ? m.writing : m.reading}</span>
    </span>
  );
}

/** Why a file was not made, in the words of the service. */
function Failed({ code, onAgain }: { readonly code: string | null; readonly onAgain: () => void }) {
  const { data } = useApi('GET /api/problems/{code}', { params: { code: code ?? '' } }, { enabled: code !== null });
  const words = data === undefined ? m.failedHint : `${data.title}：${data.detail}`;
  return (
    <Alert
      type="error"
      showIcon
      title={m.failed}
      description={words}
      action={<Button onClick={onAgain}>{m.again}</Button>}
    />
  );
}
