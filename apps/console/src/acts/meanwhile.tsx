import { Alert, Button } from 'antd';
import { t } from '../messages/index.ts';
import { Instant } from '../shared/values.tsx';
import { type ActKind, paramsOf, patternOf, placeOf, useRead } from './places.ts';

interface Timeline {
  readonly entries: readonly {
    readonly version: number;
    readonly label: string;
    readonly actorShownAs: string | null;
    readonly unitName: string | null;
    readonly recordedAt: string;
  }[];
}

/** Who did what since the form was opened, where somebody else was first; that it is being read, or could not be. */
export function Meanwhile({
  kind,
  id,
  since,
}: {
  readonly kind: ActKind;
  readonly id: string;
  readonly since: number;
}) {
  const hasTimeline = placeOf(kind).hasEvidence || kind === 'batch';
  const asked = { ...paramsOf(kind, id), query: { afterVersion: since, limit: 20 } };
  const { data, error, refetch } = useRead<Timeline>(patternOf(kind, 'timeline'), asked, { enabled: hasTimeline });
  if (!hasTimeline) return null;
  if (data === undefined && error !== null) {
    const again = (
      <Button size="small" onClick={() => void refetch()}>
        {t.load.retry}
      </Button>
    );
    return <Alert type="warning" showIcon title={t.acts.meanwhileUnread} action={again} />;
  }
  if (data === undefined) return <Alert type="info" role="status" showIcon title={t.acts.meanwhileReading} />;
  if (data.entries.length === 0) return <Alert type="info" showIcon title={t.acts.meanwhileNone} />;
  return (
    <Alert
      type="info"
      showIcon
      title={t.acts.meanwhile}
      description={
        <ul className="act-meanwhile">
          {data.entries.map(({ version, label, actorShownAs, unitName, recordedAt }) => (
            <li key={version}>
              <Instant at={recordedAt} /> {label}
              {actorShownAs !== null && ` · ${actorShownAs}`}
              {unitName !== null && `（${unitName}）`}
            </li>
          ))}
        </ul>
      }
    />
  );
}
