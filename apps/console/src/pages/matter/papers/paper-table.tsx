import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { Download, Loaded, Mark } from '../../../shared/index.ts';
import type { Loading } from '../../../shared/loaded.tsx';
import { Part, Rows } from '../parts.tsx';
import { dayOf } from '../said.tsx';

const m = t.matterPage.papers;

type Papers = AnswerOf<'GET /api/v1/complaints/{id}/papers'>;
type Paper = Papers['papers'][number];

const FILES = {
  complaint: 'GET /api/v1/complaints/{id}/papers/{paperId}/file',
  case: 'GET /api/v1/cases/{id}/papers/{paperId}/file',
} as const;

/** Papers with their chain: who drafted, reviewed and approved, the number, whether it carries the seal. */
export function PaperTable({
  query,
  kind,
  id,
}: {
  readonly query: Loading<Papers>;
  readonly kind: keyof typeof FILES;
  readonly id: string;
}) {
  return (
    <Part title={m.chain}>
      <Loaded query={query} rows={2}>
        {({ papers }) => (
          <Rows<Paper>
            rows={papers}
            rowKey={({ paperId }) => paperId}
            empty={m.noPapers}
            columns={[
              {
                title: m.paper,
                render: (_, { label, unitName, unit }) => (
                  <>
                    {label}
                    <div className="second">{unitName ?? unit}</div>
                  </>
                ),
              },
              { title: m.number, render: (_, { number }) => number },
              {
                title: m.status,
                render: (_, { status, statusName, stamped, scans }) => (
                  <>
                    {statusName}{' '}
                    {stamped && status !== 'void' && scans.length === 0 && (
                      <Mark>{status === 'sealed' ? m.notScanned : m.unstamped}</Mark>
                    )}
                  </>
                ),
              },
              { title: m.draft, render: (_, { draftedBy, days }) => <Signed by={draftedBy} on={days.drafted} /> },
              { title: m.review, render: (_, { reviewedBy, days }) => <Signed by={reviewedBy} on={days.reviewed} /> },
              { title: m.approve, render: (_, { approvedBy, days }) => <Signed by={approvedBy} on={days.approved} /> },
              {
                title: '',
                render: (_, { paperId, label, scans }) => (
                  <>
                    <Download
                      route={FILES[kind] as typeof FILES.complaint}
                      asked={{ params: { id, paperId }, query: { as: 'text' } }}
                      name={`${label}.pdf`}
                    >
                      {m.open}
                    </Download>
                    {scans.length > 0 && (
                      <Download
                        route={FILES[kind] as typeof FILES.complaint}
                        asked={{ params: { id, paperId }, query: { as: 'scan' } }}
                        name={label}
                      >
                        {m.scan}
                      </Download>
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </Loaded>
    </Part>
  );
}

function Signed({ by, on }: { readonly by: Paper['draftedBy']; readonly on: string | null }) {
  if (by === null) return null;
  return (
    <>
      {by.shownAs}
      <div className="second">{dayOf(on)}</div>
    </>
  );
}
