import { Button, Space } from 'antd';
import { t } from '../messages/index.ts';

const m = t.matterPage.lists;

/** The way through a list that goes on from the last line of a page. */
export function Pager({
  after,
  nextAfter,
  onGo,
}: {
  /** Where this page begins; undefined: it is the first. */
  readonly after: string | undefined;
  readonly nextAfter: string | null;
  readonly onGo: (after: string | undefined) => void;
}) {
  if (after === undefined && nextAfter === null) return null;
  return (
    <Space className="list-pages">
      {after !== undefined && <Button onClick={() => onGo(undefined)}>{m.first}</Button>}
      {nextAfter !== null && <Button onClick={() => onGo(nextAfter)}>{m.next}</Button>}
    </Space>
  );
}
