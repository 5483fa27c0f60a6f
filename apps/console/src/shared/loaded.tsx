import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../messages/index.ts';
import { ProblemAlert } from './problem-alert.tsx';

export interface Loading<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/**
 * What was read, or that it is being read, or that it could not be: never the one in the guise of another. Where an older answer
 * is there it stays, with the failure above it.
 */
export function Loaded<Data>({
  query,
  rows = 4,
  children,
}: {
  readonly query: Loading<Data>;
  /** Lines of the skeleton. */
  readonly rows?: number;
  readonly children: (data: Data) => ReactNode;
}) {
  const { data, error, refetch } = query;
  const failed = error !== null && <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) {
    if (failed !== false) return failed;
    return (
      <div role="status" aria-label={t.load.loading}>
        <Skeleton active title={false} paragraph={{ rows }} />
      </div>
    );
  }
  return (
    <>
      {failed}
      {children(data)}
    </>
  );
}
