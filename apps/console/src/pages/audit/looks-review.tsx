import { Alert, Button, Empty, Table } from 'antd';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Instant, Loaded } from '../../shared/index.ts';
import type { AuditAddress } from './audit-filters.tsx';
import '../rules/rules.css';

const m = t.audit.review;
type Review = AnswerOf<'GET /api/v1/audit/looks/review'>;
type Tallied = Review['officers'][number] | Review['matters'][number];

/** Where somebody looked at unusually much; then who looked at how much, and how much was looked at each matter. */
export function LooksReview({
  address,
  matter,
}: {
  readonly address: AuditAddress;
  readonly matter: string | undefined;
}) {
  const { unit, actor, from, to } = address.asked;
  const query = useApi('GET /api/v1/audit/looks/review', { query: { unit, actor, from, to, matter } });
  return (
    <Loaded query={query} rows={8}>
      {(review) => (
        <>
          <p className="second">{m.period(review.from, review.to, review.looks)}</p>
          {review.more && <Alert type="info" showIcon className="part" title={m.more} />}
          <Alarms review={review} address={address} />
          <Counted
            title={m.officers}
            rows={review.officers}
            who={m.who}
            show={(row) => <Officer row={row} address={address} />}
          />
          <Counted
            title={m.matters}
            rows={review.matters}
            who={m.matter}
            show={(row) => <Matter row={row} address={address} />}
          />
        </>
      )}
    </Loaded>
  );
}

function Alarms({ review: { alarms, limits }, address }: { readonly review: Review; readonly address: AuditAddress }) {
  return (
    <section className="sheet">
      <h2>{m.alarms}</h2>
      <p className="second">{m.limits(limits)}</p>
      {alarms.length === 0 ? (
        <p>{m.noAlarms}</p>
      ) : (
        <Table
          size="small"
          rowKey={({ kind, actor, unit, day }) => `${kind} ${actor} ${unit ?? ''} ${day}`}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          scroll={{ x: 640 }}
          dataSource={[...alarms]}
          columns={[
            { title: m.columns.day, render: (_, { day }) => <Day day={day} /> },
            { title: m.who, render: (_, { unitName, actorShownAs }) => [unitName, actorShownAs].join('，') },
            { title: m.columns.what, dataIndex: 'label' },
            { title: m.columns.count, render: (_, { count, limit }) => m.ofLimit(count, limit) },
            {
              title: m.columns.see,
              render: (_, { actor, day }) => (
                <Button
                  type="link"
                  size="small"
                  onClick={() => address.put({ actor, from: day, to: day, view: undefined })}
                >
                  {m.see}
                </Button>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

interface CountedProps<Row extends Tallied> {
  readonly title: string;
  readonly who: string;
  readonly rows: readonly Row[];
  readonly show: (row: Row) => React.ReactNode;
}

function Counted<Row extends Tallied>({ title, who, rows, show }: CountedProps<Row>) {
  return (
    <section className="sheet">
      <h2>{title}</h2>
      <Table<Row>
        size="small"
        rowKey={(row) => ('actor' in row ? `${row.actor} ${row.unit ?? ''}` : row.id)}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        scroll={{ x: 900 }}
        dataSource={[...rows]}
        locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
        columns={[
          { title: who, render: (_, row) => show(row) },
          ...(Object.keys(m.tally) as (keyof typeof m.tally)[]).map((name) => ({
            title: m.tally[name],
            align: 'right' as const,
            render: (_: unknown, row: Row) => (row[name] === 0 ? '' : row[name]),
          })),
          { title: m.columns.last, render: (_, { lastAt }) => <Instant at={lastAt} /> },
        ]}
      />
    </section>
  );
}

function Officer({ row, address }: { readonly row: Review['officers'][number]; readonly address: AuditAddress }) {
  return (
    <>
      <Button
        type="link"
        size="small"
        className="as-text"
        onClick={() => address.put({ actor: row.actor, view: undefined })}
      >
        {row.actorShownAs ?? row.actor}
      </Button>
      <div className="second">{row.unitName}</div>
    </>
  );
}

function Matter({ row, address }: { readonly row: Review['matters'][number]; readonly address: AuditAddress }) {
  const { kind, id, number, officers } = row;
  return (
    <>
      <Button
        type="link"
        size="small"
        className="as-text"
        onClick={() => address.put({ matter: `${kind}-${id}`, view: undefined })}
      >
        {number ?? word(t.matters, kind)}
      </Button>
      <div className="second">{m.by(officers)}</div>
    </>
  );
}
