import { Alert, Button } from 'antd';
import { isActKind, paramsOf, patternOf, placeOf, useRead } from '../../acts/places.ts';
import { t } from '../../messages/index.ts';
import { Instant } from '../../shared/values.tsx';
import type { InboxItem } from './asked.ts';

interface Timeline {
  readonly entries: readonly {
    readonly version: number;
    readonly label: string;
    readonly actorShownAs: string | null;
    readonly unitName: string | null;
    readonly recordedAt: string;
  }[];
}

/** So many of the last entries are told. */
const LAST = 3;

/** Who did what with a matter last, for whoever was not the first. */
export function Lately({ item, onReload }: { readonly item: InboxItem; readonly onReload: () => void }) {
  const kind = isActKind(item.matterKind) ? item.matterKind : 'complaint';
  const asked = paramsOf(kind, item.id);
  const offers = useRead<{ readonly version: number }>(patternOf(kind, 'actions'), asked);
  const since = Math.max(0, (offers.data?.version ?? 0) - LAST);
  const { data } = useRead<Timeline>(
    patternOf(kind, 'timeline'),
    { ...asked, query: { afterVersion: since, limit: LAST } },
    { enabled: offers.data !== undefined && placeOf(kind).hasEvidence },
  );
  return (
    <Alert
      className="told"
      type="info"
      showIcon
      title={t.inbox.lately(item.label, item.number)}
      description={
        <ul className="act-meanwhile">
          {(data?.entries ?? []).map(({ version, label, actorShownAs, unitName, recordedAt }) => (
            <li key={version}>
              <Instant at={recordedAt} /> {label}
              {actorShownAs !== null && ` · ${actorShownAs}`}
              {unitName !== null && `（${unitName}）`}
            </li>
          ))}
        </ul>
      }
      action={
        <Button size="small" onClick={onReload}>
          {t.inbox.keys.takeOver}
        </Button>
      }
    />
  );
}
