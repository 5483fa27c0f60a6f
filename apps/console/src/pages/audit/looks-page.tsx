import { Empty, Segmented, Select, Table, Tag } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Instant, Loaded, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pager } from '../../shared/pager.tsx';
import { type AuditAddress, AuditFilters, useAuditAddress } from './audit-filters.tsx';
import { AuditTabs } from './audit-tabs.tsx';
import { LooksReview } from './looks-review.tsx';

const m = t.audit.looks;
type Action = keyof typeof m.actions;
const ACTIONS = Object.keys(m.actions) as Action[];

const fieldWord = (field: string | null): string =>
  field === null ? '' : ((m.fields as Readonly<Record<string, string>>)[field] ?? m.otherField);

const MATTER = /^[a-z]+-[0-9a-z-]+$/;

/** Who looked at whose data, when and why: look by look, or counted. */
export function Page() {
  const address = useAuditAddress();
  const named = address.get('matter');
  const matter = named !== undefined && MATTER.test(named) ? named : undefined;
  const isReview = address.get('view') === 'review';
  return (
    <>
      <PageHead title={m.title} />
      <AuditTabs current="looks" />
      <Segmented
        className="audit-view"
        aria-label={m.view}
        value={isReview ? 'review' : 'list'}
        options={[
          { value: 'list', label: m.list },
          { value: 'review', label: m.review },
        ]}
        onChange={(view) => address.put({ view: view === 'review' ? 'review' : undefined })}
      />
      {isReview ? (
        <>
          <AuditFilters address={address}>{matter !== undefined && <OneMatter address={address} />}</AuditFilters>
          <LooksReview address={address} matter={matter} />
        </>
      ) : (
        <LookList address={address} matter={matter} />
      )}
    </>
  );
}

function OneMatter({ address }: { readonly address: AuditAddress }) {
  return (
    <Tag closable onClose={() => address.put({ matter: undefined })}>
      {m.oneMatter}
    </Tag>
  );
}

function LookList({ address, matter }: { readonly address: AuditAddress; readonly matter: string | undefined }) {
  const action = ACTIONS.find((one) => one === address.get('action'));
  const { after } = address.asked;
  const query = useApi('GET /api/v1/audit/looks', { query: { action, matter, ...address.asked, limit: 50 } });
  return (
    <>
      <AuditFilters address={address}>
        <Select
          allowClear
          className="list-filter"
          aria-label={m.action}
          placeholder={m.action}
          value={action}
          options={ACTIONS.map((value) => ({ value, label: m.actions[value] }))}
          onChange={(value: Action | undefined) => address.set('action', value)}
        />
        {matter !== undefined && <OneMatter address={address} />}
      </AuditFilters>
      <p className="second">
        {m.lead}
        {query.data !== undefined && m.count(query.data.total)}
      </p>
      <Loaded query={query} rows={8}>
        {({ items, nextAfter }) => (
          <>
            <Table
              className="list"
              size="small"
              rowKey={(row) => `${row.at} ${row.actor} ${row.id} ${row.field}`}
              pagination={false}
              scroll={{ x: 760 }}
              dataSource={[...items]}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                { title: m.columns.at, render: (_, { at }) => <Instant at={at} /> },
                {
                  title: m.columns.who,
                  render: (_, { unitName, actorShownAs }) => (
                    <>
                      {unitName}
                      <div className="second">{actorShownAs}</div>
                    </>
                  ),
                },
                {
                  title: m.columns.matter,
                  render: (_, { kind, id, number }) => (
                    <Link to={matterPath(kind, id)}>{number ?? word(t.matters, kind)}</Link>
                  ),
                },
                {
                  title: m.columns.what,
                  render: (_, row) => (
                    <>
                      {word(m.actions, row.action)}
                      <div className="second">{fieldWord(row.field)}</div>
                    </>
                  ),
                },
                { title: m.columns.reason, width: '28%', dataIndex: 'reason' },
              ]}
            />
            <Pager after={after} nextAfter={nextAfter} onGo={address.goTo} />
          </>
        )}
      </Loaded>
    </>
  );
}
