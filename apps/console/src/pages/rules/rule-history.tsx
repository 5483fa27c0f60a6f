import { Empty, Space, Timeline } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Instant, Loaded, Mark } from '../../shared/index.ts';
import { Changes } from './changes.tsx';

const m = t.rules;
type Came = AnswerOf<'GET /api/v1/rules/{rule}'>['history'][number];

/** How each version of a rule came in, or did not; the newest first. */
export function RuleHistory({ id }: { readonly id: string }) {
  const query = useApi('GET /api/v1/rules/{rule}', { params: { rule: id } });
  return (
    <Loaded query={query}>
      {({ history }) =>
        history.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />
        ) : (
          <Timeline
            className="steps"
            items={[...history].reverse().map((came, index) => ({
              key: index,
              color: came.kind === 'rejected' ? 'gray' : 'blue',
              content: <HowItCame came={came} rule={id} />,
            }))}
          />
        )
      }
    </Loaded>
  );
}

/** One version: what it changed, who proposed and who decided, and why. */
export function HowItCame({ came, rule }: { readonly came: Came; readonly rule: string }) {
  const { version, kind, effectiveFrom, at, release, proposed, decidedBy, decidedByShownAs, rejectedFor } = came;
  return (
    <>
      <strong>
        {kind === 'rejected' ? (
          m.version(version)
        ) : (
          <Link to={`/rules/${rule}?version=${version}`}>{m.version(version)}</Link>
        )}
      </strong>{' '}
      <Mark tone={kind === 'rejected' ? 'bad' : 'good'}>{word(m.cameKinds, kind)}</Mark>
      {release !== undefined && <span>{m.release(release)}</span>}
      <div className="second">
        <Space size="middle" wrap>
          <Instant at={at} />
          {effectiveFrom !== null && (
            <span>
              {m.columns.force} <Day day={effectiveFrom} />
            </span>
          )}
          {proposed !== undefined && <span>{m.proposedBy(proposed.byShownAs ?? proposed.by)}</span>}
          {decidedBy !== undefined && <span>{m.decidedBy(decidedByShownAs ?? decidedBy)}</span>}
        </Space>
      </div>
      {proposed !== undefined && (
        <div>
          {m.reason}：{proposed.reason}
        </div>
      )}
      {rejectedFor !== undefined && rejectedFor !== null && (
        <div>
          {m.cameKinds.rejected}：{rejectedFor}
        </div>
      )}
      <Changes changes={came.changes} />
    </>
  );
}
