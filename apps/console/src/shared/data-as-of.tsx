import { ReloadOutlined } from '@ant-design/icons';
import { Button, Space, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { t } from '../messages/index.ts';
import { ageText, instantText } from './format.ts';

/** From this age on it is said that nothing newer came. */
const STALE_MS = 120_000;

/** `数据截至 …`, the business time of the answer; how old it is once it is old; and the way to read it again. */
export function DataAsOf({
  at,
  readAt,
  isReading,
  onRefresh,
}: {
  readonly at: string;
  /** Milliseconds, as TanStack Query's `dataUpdatedAt`. */
  readonly readAt: number;
  readonly isReading: boolean;
  readonly onRefresh: () => void;
}) {
  const now = useNow(15_000);
  const age = now - readAt;
  return (
    <Space className="as-of" size="small" wrap>
      <Typography.Text type="secondary">{t.load.asOf(instantText(at))}</Typography.Text>
      {age > STALE_MS && <Typography.Text type="warning">{t.load.stale(ageText(age))}</Typography.Text>}
      <Button type="text" size="small" icon={<ReloadOutlined />} loading={isReading} onClick={onRefresh}>
        {t.load.refresh}
      </Button>
    </Space>
  );
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), everyMs);
    return () => window.clearInterval(timer);
  }, [everyMs]);
  return now;
}
