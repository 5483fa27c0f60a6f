import { Table } from 'antd';
import { t } from '../../messages/index.ts';
import { partText } from './rule-words.ts';

const m = t.rules;

export interface Change {
  readonly part: string;
  readonly label: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two versions, part by part. */
export function Changes({
  changes,
  before = m.before,
  after = m.after,
}: {
  readonly changes: readonly Change[];
  readonly before?: string;
  readonly after?: string;
}) {
  if (changes.length === 0) return null;
  return (
    <Table
      size="small"
      rowKey="part"
      className="changes"
      dataSource={[...changes]}
      pagination={false}
      scroll={{ x: 560 }}
      columns={[
        { title: m.part, dataIndex: 'label', width: 150 },
        { title: before, width: '40%', render: (_, change) => <del>{partText(change.before)}</del> },
        { title: after, width: '40%', render: (_, change) => <ins>{partText(change.after)}</ins> },
      ]}
    />
  );
}
