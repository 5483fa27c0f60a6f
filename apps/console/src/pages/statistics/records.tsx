import { Space } from 'antd';
import { Link } from 'react-router';
import { t } from '../../messages/index.ts';
import { matterPath } from '../../shared/matters.ts';

const m = t.statistics;

/** Links to the entries of the timeline that a figure is read from. */
export function Records({
  kind,
  id,
  versions,
}: {
  readonly kind: string;
  readonly id: string;
  readonly versions: readonly number[];
}) {
  return (
    <Space size={8} wrap>
      {versions.map((version) => (
        <Link key={version} to={`${matterPath(kind, id)}?tab=timeline&event=${version}`}>
          {m.entries.version(version)}
        </Link>
      ))}
    </Space>
  );
}
