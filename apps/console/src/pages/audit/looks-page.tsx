import { Empty, Select, Table } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Instant, Loaded, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pager } from '../../shared/pager.tsx';
import { AuditFilters, useAuditAddress } from './audit-filters.tsx';
import { AuditTabs } from './audit-tabs.tsx';

const m = t.audit.looks;
type Action = keyof typeof m.actions;
const ACTIONS = Object.keys(m.actions) as Action[];

const fieldWord = (field: string | null): string =>
  field === null ? '' : ((m.fields as Readonly<Record<string, string>>)[field] ?? m.otherField);

/** Who looked at whose data, when and why. */
export function Page() {
  const address = useAuditAddress();
  const action = ACTIONS.find((one) => one === address.get('action'));
  const { after } = address.asked;
  const query = useApi('GET /api/v1/audit/looks', { query: { action, ...address.asked, limit: 50 } });
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: query.data.total })} />
      <AuditTabs current="looks" />
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
      </AuditFilters>
      <p className="second">{m.lead}</p>
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
