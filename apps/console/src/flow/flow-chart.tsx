import { useApi } from '../api/use-api.ts';
import { t } from '../messages/index.ts';
import { Loaded, Mark } from '../shared/index.ts';
import type { MatterKind } from '../shared/matters.ts';

const POSITIONS = {
  complaint: 'GET /api/v1/complaints/{id}/position',
  case: 'GET /api/v1/cases/{id}/position',
  project: 'GET /api/v1/projects/{id}/position',
  company: 'GET /api/v1/companies/{id}/position',
} as const;

/** Where a matter stands on the flow chart of 附件2, in words: the present stages and the way that led there. */
export function FlowChart({ kind, id }: { readonly kind: MatterKind; readonly id: string }) {
  return kind in POSITIONS ? <Position kind={kind as keyof typeof POSITIONS} id={id} /> : null;
}

function Position({ kind, id }: { readonly kind: keyof typeof POSITIONS; readonly id: string }) {
  const query = useApi(POSITIONS[kind] as (typeof POSITIONS)['complaint'], { params: { id } });
  return (
    <Loaded query={query}>
      {({ active, walked }) => (
        <>
          <p>
            {t.matterPage.head.stage}：
            {active.map(({ node, label }) => (
              <Mark key={node} tone="info">
                {label}
              </Mark>
            ))}
          </p>
          <ol>
            {walked
              .filter(({ label }) => label !== '')
              .map(({ from, to, label }) => (
                <li key={`${from} ${to}`}>{label}</li>
              ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}
