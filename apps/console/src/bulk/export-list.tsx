import { Alert, Button } from 'antd';
import { useState } from 'react';
import { call, type QueryOf } from '../api/client.ts';
import { t } from '../messages/index.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';

const AGAIN_MS = 300;

/** The list as it is asked for, all its pages, as a sheet that the service writes in the background. */
export function ExportList({ query }: { readonly query: QueryOf<'GET /api/v1/inbox/choices'> }) {
  const [percent, setPercent] = useState<number | null>(null);
  const [hash, setHash] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const write = async (): Promise<void> => {
    setError(null);
    setHash(null);
    setPercent(0);
    try {
      let { body } = await call('POST /api/v1/inbox/export', { body: { query: query ?? {} } });
      const params = { id: body.id };
      while (body.status === 'reading' || body.status === 'writing') {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
        body = (await call('GET /api/v1/exports/{id}', { params })).body;
        setPercent(body.percent);
      }
      if (body.status !== 'done') throw new Error(body.code ?? body.status);
      const file = await call('GET /api/v1/exports/{id}/file', { params });
      save(file.body, body.name ?? t.bulk.export);
      setHash(body.hash);
    } catch (failed) {
      setError(failed);
    } finally {
      setPercent(null);
    }
  };
  return (
    <>
      <Button size="small" loading={percent !== null} onClick={() => void write()}>
        {percent === null ? t.bulk.export : t.bulk.exporting(percent)}
      </Button>
      {hash !== null && (
        <Alert className="told" role="status" type="success" showIcon closable title={t.bulk.exported(hash)} />
      )}
      {error !== null && <ProblemAlert error={error} onRetry={() => void write()} />}
    </>
  );
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
