import { Empty, Select, Table } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { DataAsOf, Download, Instant, Loaded, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pager } from '../../shared/pager.tsx';
import { dayOf, Said } from '../matter/said.tsx';
import { AuditFilters, useAuditAddress } from './audit-filters.tsx';
import { replayPath } from './replay-routes.ts';
import { AuditTabs } from './audit-tabs.tsx';

const m = t.audit.lists;
type List = keyof typeof m.choices;
const LISTS = Object.keys(m.choices) as List[];

/** Late entries, decisions to postpone and not to issue, corrections, voidings: over all matters, each with its entry. */
export function Page() {
  const address = useAuditAddress();
  const list = LISTS.find((one) => one === address.get('list')) ?? 'late';
  const { after, ...filter } = address.asked;
  const query = useApi('GET /api/v1/audit/entries', { query: { list, ...filter, after, limit: 50 } });
  return (
    <>
      <PageHead
        title={`${m.title}：${m.choices[list]}`}
        {...(query.data === undefined ? {} : { count: query.data.total })}
      >
        {query.data !== undefined && (
          <DataAsOf
            at={query.data.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch()}
          />
        )}
        <Download
          route="GET /api/v1/audit/entries/xlsx"
          asked={{ query: { list, ...filter } }}
          name={`${m.choices[list]}.xlsx`}
        >
          {m.export}
        </Download>
      </PageHead>
      <AuditTabs current="lists" />
      <AuditFilters address={address}>
        <Select
          aria-label={m.which}
          value={list}
          options={LISTS.map((value) => ({ value, label: m.choices[value] }))}
          onChange={(value) => address.set('list', value)}
        />
      </AuditFilters>
      <p className="second">{m.hints[list]}</p>
      <Loaded query={query} rows={8}>
        {({ items, nextAfter }) => (
          <>
            <Table
              className="list"
              size="small"
              rowKey={({ kind, id, version, recordedAt }) => `${kind} ${id} ${version} ${recordedAt}`}
              pagination={false}
              scroll={{ x: 860 }}
              dataSource={[...items]}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                {
                  title: m.columns.entry,
                  render: (_, { kind, id, version, label }) =>
                    version === null ? (
                      label
                    ) : (
                      <Link to={`${matterPath(kind, id)}?tab=timeline&event=${version}`} aria-label={m.open(label)}>
                        {label}
                      </Link>
                    ),
                },
                {
                  title: m.columns.matter,
                  render: (_, { kind, id, number }) => (
                    <>
                      <Link to={matterPath(kind, id)}>{number ?? word(t.matters, kind)}</Link>
                      {number !== null && <div className="second">{word(t.matters, kind)}</div>}
                      <div className="second">
                        <Link to={replayPath(kind, id) ?? matterPath(kind, id)}>{t.replay.link}</Link>
                      </div>
                    </>
                  ),
                },
                {
                  title: m.columns.by,
                  render: (_, { unitName, actorShownAs }) => (
                    <>
                      {unitName}
                      <div className="second">{actorShownAs}</div>
                    </>
                  ),
                },
                { title: m.columns.actedOn, render: (_, { actedOn }) => dayOf(actedOn) },
                { title: m.columns.recordedAt, render: (_, { occurredAt }) => <Instant at={occurredAt} /> },
                {
                  title: m.columns.reason,
                  width: '28%',
                  render: (_, { lateReason, reason }) => <Said value={lateReason ?? reason} />,
                },
              ]}
            />
            <Pager after={after} nextAfter={nextAfter} onGo={address.goTo} />
          </>
        )}
      </Loaded>
    </>
  );
}
