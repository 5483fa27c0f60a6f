import { Alert } from 'antd';
import { Link, useLocation } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Instant } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { BatchRows, NextStep } from '../imports/batch-rows.tsx';
import { useTarget } from '../imports/use-target.ts';
import { Part, Tasks } from '../parts.tsx';
import { dayWords, Facts, sumOf } from '../said.tsx';

type Batch = AnswerOf<'GET /api/v1/batches/{id}'>;
type Finding = Batch['rows'][number]['findings'][number];

const m = t.matterPage.batch;
const f = t.imports.page;

/** An imported file: what it is for, what is to be done with it, and row by row what became of it. */
export function BatchOverview({ data }: { readonly data: Batch }) {
  const target = useTarget(data);
  const { payment, sheet, agency, original } = data;
  const place = placeOf(data, target.number);
  return (
    <>
      <FileFindings />
      <NextStep batch={data} />
      <Part title={m.facts}>
        <Facts
          facts={[
            { label: m.kind, value: word(t.words.batchKind, data.kind) },
            { label: t.matterPage.overview.unit, value: data.unitName ?? data.unit },
            { label: m.sentBy, value: data.sentBy },
            { label: m.receivedAt, value: <Instant at={data.receivedAt} /> },
            { label: m.total, value: data.totalFen > 0 && sumOf(data.totalFen) },
            { label: f.target, value: place !== null && <Link to={place.path}>{place.label}</Link> },
            { label: t.matterPage.project.month, value: data.month },
            { label: f.party, value: target.partyOf(data.party) },
            {
              label: f.payment,
              value:
                payment !== null &&
                f.paymentOf(word(t.words.payment, payment.kind) ?? '', word(t.words.place, payment.arrivedAt) ?? ''),
            },
            { label: f.sheet, value: sheet !== null && f.sheetOf(sheet.keeper, dayWords(sheet.handedOn)) },
            {
              label: f.account,
              value: agency !== null && (agency.throughAccount ? f.throughAccount : f.notThroughAccount),
            },
            { label: t.matterPage.overview.channel, value: word(t.words.channel, data.channel) },
            { label: f.document, value: data.document },
            {
              label: f.original,
              value: original !== null && place !== null && (
                <Link to={`${place.path}?tab=evidence`}>{f.originalKept}</Link>
              ),
            },
          ]}
        />
      </Part>
      <Part title={m.rows}>
        <BatchRows key={data.id} batch={data} target={target} />
      </Part>
      <Tasks tasks={data.tasks} />
    </>
  );
}

function placeOf(
  { caseId, projectId }: Batch,
  number: string | null,
): { readonly path: string; readonly label: string } | null {
  if (caseId !== null)
    return { path: matterPath('case', caseId.replace(/^case-/, '')), label: number ?? t.matters.case };
  if (projectId !== null)
    return { path: matterPath('project', projectId.replace(/^project-/, '')), label: number ?? t.matters.project };
  return null;
}

/** What is wrong with the file and belongs to no row, as it was told when it came in. */
function FileFindings() {
  const { state } = useLocation() as { readonly state: { readonly fileFindings?: readonly Finding[] } | null };
  const findings = state?.fileFindings ?? [];
  if (findings.length === 0) return null;
  return (
    <div className="batch-next">
      <Alert
        type="warning"
        showIcon
        title={f.whole}
        description={
          <>
            <ul>
              {findings.map(({ code, cell, text }) => (
                <li key={`${code} ${cell ?? ''}`}>
                  {cell !== null && `${cell}：`}
                  {text}
                </li>
              ))}
            </ul>
            <p>{f.wholeHint}</p>
          </>
        }
      />
    </div>
  );
}
