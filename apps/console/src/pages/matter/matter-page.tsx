import { Card } from 'antd';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import type { ReadKey } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DataAsOf, Loaded, PageHead } from '../../shared/index.ts';
import { type MatterKind, PLACES } from '../../shared/matters.ts';
import { remember } from '../../shared/recent.ts';
import { NotFound } from '../../shell/endings.tsx';
import { Clocks } from './clocks.tsx';
import { Timeline } from './timeline.tsx';

const KINDS = Object.keys(PLACES) as readonly MatterKind[];

/** Reads of each kind of matter; all of them have this head. */
const READS = {
  complaint: 'GET /api/v1/complaints/{id}',
  case: 'GET /api/v1/cases/{id}',
  project: 'GET /api/v1/projects/{id}',
  company: 'GET /api/v1/companies/{id}',
  duty: 'GET /api/v1/duties/{id}',
  batch: 'GET /api/v1/batches/{id}',
  supervision: 'GET /api/v1/supervision/acts/{id}',
  emergency: 'GET /api/v1/emergencies/{id}',
} as const satisfies Readonly<Record<MatterKind, ReadKey>>;

interface Head {
  readonly at: string;
  readonly number?: string | null;
  readonly label?: string;
  readonly name?: string;
  readonly stage?: { readonly label: string } | null;
}

export function Page() {
  const { kind: page, id = '' } = useParams();
  const kind = KINDS.find((one) => PLACES[one].page === page);
  return kind === undefined ? <NotFound /> : <Matter key={`${kind} ${id}`} kind={kind} id={id} />;
}

/** A matter at a glance: where it stands, its clocks and what has happened. */
function Matter({ kind, id }: { readonly kind: MatterKind; readonly id: string }) {
  const { account } = useSession();
  const query = useApi(READS[kind] as typeof READS.complaint, { params: { id } });
  const head = query.data as Head | undefined;
  const name = head === undefined ? t.matters[kind] : (head.number ?? head.label ?? head.name ?? t.matters[kind]);
  const stage = head?.stage ?? null;
  const isRead = head !== undefined;
  useEffect(() => {
    if (isRead) remember(account, { kind, id, name });
  }, [account, kind, id, name, isRead]);
  return (
    <>
      <PageHead title={name}>
        {head !== undefined && (
          <DataAsOf
            at={head.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch()}
          />
        )}
      </PageHead>
      <Loaded query={query}>
        {() => (
          <>
            <p>
              {t.matters[kind]}
              {stage !== null && `　${t.matter.stage}：${stage.label}`}
            </p>
            {kind !== 'batch' && (
              <Card size="small" title={t.matter.clocks} className="part">
                <Clocks kind={kind} id={id} />
              </Card>
            )}
            <Card size="small" title={t.matter.timeline} className="part">
              <Timeline kind={kind} id={id} />
            </Card>
          </>
        )}
      </Loaded>
    </>
  );
}
