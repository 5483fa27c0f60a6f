import { Timeline as Line } from 'antd';
import type { ReadKey } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { instantText, Loaded } from '../../shared/index.ts';
import type { MatterKind } from '../../shared/matters.ts';

const READS = {
  complaint: 'GET /api/v1/complaints/{id}/timeline',
  case: 'GET /api/v1/cases/{id}/timeline',
  project: 'GET /api/v1/projects/{id}/timeline',
  company: 'GET /api/v1/companies/{id}/timeline',
  duty: 'GET /api/v1/duties/{id}/timeline',
  batch: 'GET /api/v1/batches/{id}/timeline',
  supervision: 'GET /api/v1/supervision/acts/{id}/timeline',
  emergency: 'GET /api/v1/emergencies/{id}/timeline',
} as const satisfies Readonly<Record<MatterKind, ReadKey>>;

/** What has happened, newest first. */
export function Timeline({ kind, id }: { readonly kind: MatterKind; readonly id: string }) {
  const query = useApi(READS[kind] as typeof READS.complaint, { params: { id }, query: { limit: 1_000 } });
  return (
    <Loaded query={query}>
      {({ entries }) => (
        <Line
          items={[...entries].reverse().map(({ version, label, occurredAt, actorShownAs, unitName, voided }) => ({
            key: version,
            content: (
              <>
                <strong>{label}</strong>
                {voided && `（${t.matter.voided}）`}
                <div className="second">
                  {instantText(occurredAt)}　{[unitName, actorShownAs].filter((part) => part !== null).join(' · ')}
                </div>
              </>
            ),
          }))}
        />
      )}
    </Loaded>
  );
}
