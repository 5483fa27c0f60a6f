import { Segmented } from 'antd';
import { useState } from 'react';
import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Instant } from '../../../shared/index.ts';
import { Part, Rows, Tasks } from '../parts.tsx';
import { Facts, said, sumOf } from '../said.tsx';

type Batch = AnswerOf<'GET /api/v1/batches/{id}'>;
type RowStatus = keyof Batch['counts'];

const m = t.matterPage.batch;
const STATUSES: readonly RowStatus[] = ['open', 'ready', 'accepted', 'applied', 'dropped'];

/** An imported file: what it is for, and row by row what became of it. */
export function BatchOverview({ data }: { readonly data: Batch }) {
  const [status, setStatus] = useState<RowStatus | 'all'>('all');
  const rows = data.rows.filter((row) => status === 'all' || row.status === status);
  const all = STATUSES.reduce((sum, one) => sum + data.counts[one], 0);
  return (
    <>
      <Part title={m.facts}>
        <Facts
          facts={[
            { label: m.kind, value: word(t.words.batchKind, data.kind) },
            { label: t.matterPage.overview.unit, value: data.unitName ?? data.unit },
            { label: m.sentBy, value: data.sentBy },
            { label: m.receivedAt, value: <Instant at={data.receivedAt} /> },
            { label: m.total, value: data.totalFen > 0 && sumOf(data.totalFen) },
            { label: t.matterPage.project.month, value: data.month },
            { label: t.matterPage.overview.channel, value: word(t.words.channel, data.channel) },
          ]}
        />
      </Part>
      <Part title={m.rows}>
        <Segmented
          className="part-filter"
          value={status}
          onChange={setStatus}
          options={[
            { value: 'all' as const, label: `${m.all} ${all}` },
            ...STATUSES.filter((one) => data.counts[one] > 0).map((one) => ({
              value: one,
              label: `${word(t.words.rowStatus, one) ?? one} ${data.counts[one]}`,
            })),
          ]}
        />
        <Rows<Batch['rows'][number]>
          rows={rows}
          rowKey={({ row }) => String(row)}
          columns={[
            { title: m.row, render: (_, { row }) => row },
            { title: m.status, render: (_, { status: one }) => word(t.words.rowStatus, one) },
            { title: m.name, render: (_, { name, named }) => said(name) ?? named },
            { title: m.amount, render: (_, { fen }) => sumOf(fen) },
            { title: m.findings, render: (_, { findings }) => findings.map(({ text }) => text).join('；') },
          ]}
        />
      </Part>
      <Tasks tasks={data.tasks} />
    </>
  );
}
