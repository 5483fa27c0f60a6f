import { Collapse, Table } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Loaded, Mark, PageHead } from '../../shared/index.ts';
import { ListFilters } from '../lists/list-filters.tsx';
import { useListPlace } from '../lists/use-list.ts';
import { type End, endText, forceText, newestOf } from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import '../lists/lists.css';
import './rules.css';

const m = t.rules;
const ROWS = 25;

export function Page() {
  const place = useListPlace(['contains', 'kind', 'tier', 'mark']);
  const { get } = place;
  const query = useApi('GET /api/v1/rules', { query: { contains: get('contains'), kind: get('kind') } });
  const tier = get('tier');
  const mark = get('mark');
  const page = Number(get('page') ?? 1) || 1;
  const fits = (rule: { readonly tier: string; readonly mark: string }): boolean =>
    (tier === undefined || rule.tier === tier) && (mark === undefined || rule.mark === mark);
  const rules = newestOf(query.data?.rules ?? []).filter(fits);
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: rules.length })} />
      <RulesTabs current="rules" />
      <ListFilters
        place={place}
        search={m.search}
        filters={[
          { name: 'kind', label: m.kind, choices: t.matters },
          { name: 'tier', label: m.tier, choices: t.words.tier },
          { name: 'mark', label: m.mark, choices: m.marks },
        ]}
      />
      <Legend />
      <Loaded query={query} rows={8}>
        {() => (
          <Table
            className="list rules-list"
            size="small"
            rowKey="id"
            scroll={{ x: 760 }}
            dataSource={rules}
            pagination={{
              pageSize: ROWS,
              current: page,
              hideOnSinglePage: true,
              showSizeChanger: false,
              onChange: (to) => place.set('page', to === 1 ? undefined : String(to)),
            }}
            locale={{ emptyText: place.isFiltered ? t.matterPage.lists.noneFiltered : t.matterPage.lists.none(m.none) }}
            columns={[
              { title: m.columns.id, width: 130, render: (_, { id }) => <Link to={`/rules/${id}`}>{id}</Link> },
              {
                title: m.columns.title,
                render: (_, { title, streamKind, versions }) => (
                  <>
                    {title} {versions > 1 && <Mark>{m.versions(versions)}</Mark>}
                    <div className="second">{word(t.matters, streamKind)}</div>
                  </>
                ),
              },
              {
                title: m.columns.period,
                render: (_, { end, tier: of }) => (
                  <>
                    {endText(end as End)}
                    <div className="second">{word(t.words.tier, of)}</div>
                  </>
                ),
              },
              {
                title: m.columns.source,
                width: '38%',
                render: (_, { source, mark: how }) => (
                  <>
                    {source} <Mark>{`${how} ${word(t.words.mark, how) ?? ''}`}</Mark>
                  </>
                ),
              },
              {
                title: m.columns.force,
                render: (_, { effectiveFrom, effectiveTo }) => forceText(effectiveFrom, effectiveTo),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

/** What the letters behind an article mean. */
function Legend() {
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'legend',
          label: m.legend,
          children: (
            <ul className="plain-list">
              {Object.entries(m.marks).map(([code, words]) => (
                <li key={code}>{words}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
