import { Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { t } from '../messages/index.ts';

/** Heading of a page, and the title of the browser's tab. `count` is read out with it. */
export function PageHead({
  title,
  count,
  children,
}: {
  readonly title: string;
  readonly count?: number;
  /** What stands to the right. */
  readonly children?: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · ${t.product}`;
  }, [title]);
  return (
    <div className="page-head">
      <Typography.Title level={1}>
        {title}
        {count !== undefined && <span className="count">（{count}）</span>}
      </Typography.Title>
      <div className="page-head-more">{children}</div>
    </div>
  );
}
