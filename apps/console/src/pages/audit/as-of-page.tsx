import { Alert, Button, Empty, Select, Space, Table, Tag } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, DueTag, type DueState, instantText, Loaded, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { Pager } from '../../shared/pager.tsx';
import { DaySlider } from '../../shared/day-slider.tsx';
import { AsOfPicker, useAsOf } from '../matter/as-of.tsx';
import { AuditTabs } from './audit-tabs.tsx';

const m = t.audit.asOf;
const GROUPS = Object.keys(t.groups) as DueState[];

/** What was to be done at a moment of the past, by whom and how late it was then. */
export function Page() {
  const [asOf, setAsOf] = useAsOf();
  const [search, setSearch] = useSearchParams();
  const unit = search.get('unit') ?? undefined;
  const group = GROUPS.find((one) => one === search.get('group'));
  const cursor = search.get('cursor') ?? undefined;
  const units = useApi('GET /api/v1/units', {});
  const query = useApi('GET /api/v1/inbox', { query: { asOf: asOf ?? undefined, unit, group, cursor, limit: 50 } });
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: query.data.total })}>
        <AsOfPicker now={query.data?.at} />
      </PageHead>
      <AuditTabs current="asOf" />
      <DaySlider asOf={asOf} onChange={setAsOf} />
      {asOf !== null && (
        <Alert
          type="warning"
          showIcon
          className="part"
          title={m.shown(instantText(asOf))}
          action={<Button onClick={() => setAsOf(null)}>{m.back}</Button>}
        />
      )}
      <div className="audit-filters">
        <Select
          allowClear
          className="list-filter"
          aria-label={m.unit}
          placeholder={m.allUnits}
          value={unit}
          showSearch={{ optionFilterProp: 'label' }}
          options={(units.data?.units ?? [])
            .filter(({ outside }) => !outside)
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value: string | undefined) => set('unit', value)}
        />
      </div>
      <Loaded query={query} rows={8}>
        {({ items, counts, nextCursor }) => (
          <>
            <Space wrap className="part" role="group" aria-label={m.byGroup}>
              {GROUPS.map((one) => (
                <Tag.CheckableTag
                  key={one}
                  checked={group === one}
                  onChange={(on) => set('group', on ? one : undefined)}
                >
                  {t.groups[one]}（{counts[one]}）
                </Tag.CheckableTag>
              ))}
            </Space>
            <Table
              className="list"
              size="small"
              rowKey={({ id, taskId }) => `${id} ${taskId}`}
              pagination={false}
              scroll={{ x: 760 }}
              dataSource={[...items]}
              locale={{ emptyText: <Empty description={m.none} image={Empty.PRESENTED_IMAGE_SIMPLE} /> }}
              columns={[
                {
                  title: m.columns.task,
                  render: (_, { label, kind: __, matterKind, id }) => (
                    <Link to={pastOf(matterPath(matterKind, id), asOf)}>{label}</Link>
                  ),
                },
                {
                  title: m.columns.matter,
                  render: (_, { matterKind, number, employer, project }) => (
                    <>
                      {number ?? word(t.matters, matterKind)}
                      <div className="second">{[employer, project].filter((part) => part !== null).join(' · ')}</div>
                    </>
                  ),
                },
                {
                  title: m.columns.unit,
                  render: (_, { unitName, assigneeShownAs }) => (
                    <>
                      {unitName}
                      <div className="second">{assigneeShownAs}</div>
                    </>
                  ),
                },
                {
                  title: m.columns.due,
                  render: (_, row) =>
                    asOf === null ? (
                      <DueTag
                        state={row.group as DueState}
                        due={row.dueDay}
                        remaining={row.remainingWorkingDays}
                        provisional={row.provisional}
                      />
                    ) : (
                      <Day day={row.dueDay} />
                    ),
                },
                { title: m.columns.group, render: (_, row) => word(t.groups, row.group) },
              ]}
            />
            <Pager after={cursor} nextAfter={nextCursor} onGo={(to) => set('cursor', to)} />
          </>
        )}
      </Loaded>
    </>
  );
}

const pastOf = (path: string, asOf: string | null): string =>
  asOf === null ? path : `${path}?asOf=${encodeURIComponent(asOf)}`;
