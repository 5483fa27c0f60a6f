import { Alert, Empty, Select, Table } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { Actions } from '../../acts/index.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Download, Instant, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pager } from '../../shared/pager.tsx';
import { Facts } from '../matter/said.tsx';
import { subjectOf } from './recount-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import '../matter/matter.css';
import './rules.css';

const m = t.rules.recount;
type Recount = AnswerOf<'GET /api/v1/recounts/{id}'>;
type Outcome = keyof typeof m.outcomes;
const OUTCOMES = Object.keys(m.outcomes) as Outcome[];

/** One dry run: what would become of the clocks, by unit and one by one, and what was done about it. */
export function Page() {
  const { id = '' } = useParams();
  const query = useApi('GET /api/v1/recounts/{id}', { params: { id } }, { live: 'list', every: 15_000 });
  return (
    <>
      <PageHead title={query.data === undefined ? m.title : subjectOf(query.data)}>
        <Download route="GET /api/v1/recounts/{id}/xlsx" asked={{ params: { id } }} name={`${m.title}.xlsx`}>
          {m.xlsx}
        </Download>
      </PageHead>
      <RulesTabs current="changes" />
      <Actions kind="recount" id={id} />
      <Loaded query={query} rows={6}>
        {(recount) => (
          <>
            <Head recount={recount} />
            <ByUnit recount={recount} />
            <Entries id={id} recount={recount} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Head({ recount }: { readonly recount: Recount }) {
  const { status, cause, requested, readyAt, calendarVersion, order, approved, refusedFor, drifted } = recount;
  const signed = (one: { readonly byShownAs: string | null; readonly at: string } | null) =>
    one === null ? null : (
      <>
        {one.byShownAs} <Instant at={one.at} />
      </>
    );
  return (
    <section className="sheet">
      {drifted > 0 && <Alert className="part" type="warning" showIcon title={m.drifted(drifted)} />}
      <Facts
        facts={[
          { label: m.list.status, value: <Mark>{word(m.status, status)}</Mark> },
          { label: m.list.subject, value: cause },
          { label: m.requested, value: signed(requested) },
          { label: m.readyAt, value: readyAt === null ? null : <Instant at={readyAt} /> },
          { label: t.rules.calendar.notice, value: calendarVersion === null ? null : m.calendar(calendarVersion) },
          { label: m.order, value: signed(order) },
          { label: t.rules.reason, value: order?.reason, wide: true },
          {
            label: m.lapsing,
            value: order?.lapsing.map(({ unit, reason }) => `${unit?.name ?? ''}：${reason}`).join('；'),
            wide: true,
          },
          { label: m.approved, value: signed(approved) },
          { label: m.refusedFor, value: refusedFor, wide: true },
          { label: m.follows, value: recountLink(recount.follows) },
          { label: m.followedBy, value: recountLink(recount.followedBy) },
        ]}
      />
    </section>
  );
}

function recountLink(stream: string | null) {
  if (stream === null) return null;
  return <Link to={`/rules/recounts/${stream.replace(/^recount-/, '')}`}>{m.title}</Link>;
}

function ByUnit({ recount: { byUnit, totals } }: { readonly recount: Recount }) {
  if (byUnit.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{m.byUnit}</h2>
      <Table
        size="small"
        rowKey={({ unit }) => unit?.unit ?? ''}
        pagination={false}
        scroll={{ x: 620 }}
        dataSource={[...byUnit]}
        columns={[
          { title: m.unit, render: (_, { unit }) => unit?.name },
          ...OUTCOMES.map((outcome) => ({
            title: m.outcomes[outcome],
            align: 'right' as const,
            render: (_: unknown, row: (typeof byUnit)[number]) => row[outcome],
          })),
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>{t.rules.recount.sum}</Table.Summary.Cell>
            {OUTCOMES.map((outcome, index) => (
              <Table.Summary.Cell key={outcome} index={index + 1} align="right">
                {totals[outcome]}
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )}
      />
    </section>
  );
}

function Entries({ id, recount }: { readonly id: string; readonly recount: Recount }) {
  const [search, setSearch] = useSearchParams();
  const outcome = OUTCOMES.find((one) => one === search.get('outcome'));
  const unit = search.get('unit') ?? undefined;
  const after = search.get('after') ?? undefined;
  const query = useApi('GET /api/v1/recounts/{id}/clocks', {
    params: { id },
    query: { outcome, unit, after, limit: 50 },
  });
  const set = (changed: Readonly<Record<string, string | undefined>>): void => {
    const next = new URLSearchParams(search);
    next.delete('after');
    for (const [name, value] of Object.entries(changed)) {
      if (value === undefined) next.delete(name);
      else next.set(name, value);
    }
    setSearch(next, { replace: true });
  };
  const units = recount.byUnit.flatMap(({ unit: one }) => (one === null ? [] : [{ value: one.unit, label: one.name }]));
  return (
    <section className="sheet">
      <h2>{m.entries}</h2>
      <p>
        <Select
          allowClear
          className="list-filter"
          aria-label={m.outcome}
          placeholder={m.outcome}
          value={outcome}
          options={OUTCOMES.map((value) => ({ value, label: `${m.outcomes[value]}（${recount.totals[value]}）` }))}
          onChange={(value: Outcome | undefined) => set({ outcome: value })}
        />{' '}
        <Select
          allowClear
          className="list-filter"
          aria-label={m.unit}
          placeholder={m.unit}
          value={unit}
          options={units}
          onChange={(value: string | undefined) => set({ unit: value })}
        />
      </p>
      <Loaded query={query}>
        {({ items, nextAfter }) => (
          <>
            <Table
              size="small"
              rowKey={({ matterId, clockId }) => `${matterId} ${clockId}`}
              pagination={false}
              scroll={{ x: 760 }}
              dataSource={[...items]}
              locale={{ emptyText: <Empty description={m.noEntries} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                {
                  title: m.matter,
                  render: (_, { matterKind, matterId, number }) => (
                    <Link to={`${matterPath(matterKind, matterId)}?tab=clocks`}>
                      {number ?? word(t.matters, matterKind)}
                    </Link>
                  ),
                },
                { title: m.rule, render: (_, { ruleId }) => <Link to={`/rules/${ruleId}`}>{ruleId}</Link> },
                { title: m.unit, render: (_, row) => row.unit?.name },
                { title: m.outcome, render: (_, row) => word(m.outcomes, row.outcome) },
                { title: m.dueBefore, render: (_, { dueBefore }) => <Day day={dueBefore} /> },
                { title: m.dueAfter, render: (_, { dueAfter }) => <Day day={dueAfter} /> },
                { title: m.result, dataIndex: 'result' },
              ]}
            />
            <Pager after={after} nextAfter={nextAfter} onGo={(to) => set({ after: to })} />
          </>
        )}
      </Loaded>
    </section>
  );
}
