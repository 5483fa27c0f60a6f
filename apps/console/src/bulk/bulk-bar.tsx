import { Button, Space } from 'antd';
import { useState } from 'react';
import { call, type QueryOf } from '../api/client.ts';
import { t } from '../messages/index.ts';
import { ProblemAlert } from '../shared/problem-alert.tsx';
import { useSession } from '../session/use-session.ts';
import { BulkDialogue } from './bulk-dialogue.tsx';
import { ExportList } from './export-list.tsx';
import { HandOverDialogue } from './hand-over.tsx';
import { type BulkAct, type BulkItem, MOST } from './bulk-run.ts';

type InboxQuery = NonNullable<QueryOf<'GET /api/v1/inbox'>>;

const PAGE = 200;

export interface BulkBarProps {
  readonly selected: readonly BulkItem[];
  /** Of all pages of the list. */
  readonly total: number;
  /** What the list was asked for. */
  readonly query: InboxQuery;
  readonly onSelect: (items: readonly BulkItem[]) => void;
  /** Acts that this post may have at all; others are not offered. */
  readonly acts?: readonly BulkAct[];
}

const ALL: readonly BulkAct[] = ['claim', 'release', 'assign'];

/** What may be done with the selected work of a list, and the way to select all that the filters let through. */
export function BulkBar({ selected, total, query, onSelect, acts = ALL }: BulkBarProps) {
  const [act, setAct] = useState<BulkAct | null>(null);
  const [isReading, setIsReading] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isHandingOver, setIsHandingOver] = useState(false);
  const { roles } = useSession();
  const { limit: _limit, cursor: _cursor, ...filters } = query;
  const selectAll = async (): Promise<void> => {
    setIsReading(true);
    setError(null);
    try {
      onSelect(await readAll(query));
    } catch (failed) {
      setError(failed);
    } finally {
      setIsReading(false);
    }
  };
  return (
    <div className="bulk-bar" role="group" aria-label={t.bulk.title}>
      <Space wrap>
        <span role="status">{selected.length === 0 ? t.bulk.nothing : t.bulk.selected(selected.length)}</span>
        {acts.map((one) => (
          <Button key={one} size="small" disabled={selected.length === 0} onClick={() => setAct(one)}>
            {t.bulk.acts[one]}
          </Button>
        ))}
        {selected.length < total && (
          <Button size="small" type="link" loading={isReading} onClick={() => void selectAll()}>
            {isReading ? t.bulk.selectingAll : t.bulk.selectAll(total)}
          </Button>
        )}
        {selected.length > 0 && (
          <Button size="small" type="link" onClick={() => onSelect([])}>
            {t.bulk.clear}
          </Button>
        )}
        {roles.includes('unit-head') && (
          <Button size="small" onClick={() => setIsHandingOver(true)}>
            {t.bulk.handOver}
          </Button>
        )}
        <ExportList query={filters} />
        {selected.length === MOST && total > MOST && <span>{t.bulk.limited(MOST)}</span>}
      </Space>
      {error !== null && <ProblemAlert error={error} onRetry={() => void selectAll()} />}
      {isHandingOver && <HandOverDialogue onClose={() => setIsHandingOver(false)} />}
      {act !== null && (
        <BulkDialogue
          act={act}
          items={selected}
          onClose={(isDone) => {
            setAct(null);
            if (isDone) onSelect([]);
          }}
        />
      )}
    </div>
  );
}

/** Everything that the filters let through, as far as it can be taken on at once. */
async function readAll(query: InboxQuery): Promise<readonly BulkItem[]> {
  const items: BulkItem[] = [];
  let cursor: string | null = null;
  do {
    const { cursor: _, ...filters } = query;
    const asked: InboxQuery = { ...filters, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const { body } = await call('GET /api/v1/inbox', { query: asked });
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null && items.length < MOST);
  return items.slice(0, MOST);
}
