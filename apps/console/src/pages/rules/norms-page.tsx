import { Collapse, Table } from 'antd';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { ListFilters } from '../lists/list-filters.tsx';
import { useListPlace } from '../lists/use-list.ts';
import { forceText } from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import '../lists/lists.css';
import './rules.css';

const m = t.rules.norms;
type Norm = AnswerOf<'GET /api/v1/norms'>['norms'][number];

/** Provisions that set no period, and what in the work keeps each of them. */
export function Page() {
  const place = useListPlace(['contains', 'mark']);
  const { get } = place;
  const query = useApi('GET /api/v1/norms', { query: { contains: get('contains') } });
  const mark = get('mark');
  const norms = (query.data?.norms ?? []).filter((norm) => mark === undefined || norm.mark === mark);
  return (
    <>
      <PageHead title={m.title} {...(query.data === undefined ? {} : { count: norms.length })} />
      <RulesTabs current="norms" />
      <ListFilters
        place={place}
        search={m.search}
        filters={[{ name: 'mark', label: t.rules.mark, choices: t.rules.marks }]}
      />
      <Loaded query={query} rows={8}>
        {() => (
          <Table<Norm>
            className="list"
            size="small"
            rowKey="id"
            scroll={{ x: 760 }}
            dataSource={norms}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            locale={{
              emptyText: place.isFiltered ? t.matterPage.lists.noneFiltered : t.matterPage.lists.none(m.title),
            }}
            columns={[
              {
                title: m.columns.title,
                width: '30%',
                render: (_, { id, title, source, mark: how }) => (
                  <>
                    <strong>{title}</strong>
                    <div>
                      {source} <Mark>{`${how} ${word(t.words.mark, how) ?? ''}`}</Mark>
                    </div>
                    <div className="second">{id}</div>
                  </>
                ),
              },
              { title: m.columns.text, render: (_, norm) => <Text norm={norm} /> },
              {
                title: m.columns.keptBy,
                width: '20%',
                render: (_, { keptBy }) => keptBy.map(({ label }) => label).join('、'),
              },
              {
                title: t.rules.columns.force,
                render: (_, { effectiveFrom, effectiveTo }) =>
                  effectiveFrom === null ? <Mark>{m.stopped}</Mark> : forceText(effectiveFrom, effectiveTo),
              },
            ]}
          />
        )}
      </Loaded>
    </>
  );
}

function Text({ norm: { text, quote, examples } }: { readonly norm: Norm }) {
  return (
    <>
      {text}
      {(quote !== null || examples.length > 0) && (
        <Collapse
          ghost
          size="small"
          items={[
            {
              key: 'more',
              label: m.more,
              children: (
                <>
                  {quote !== null && <blockquote>{quote}</blockquote>}
                  <ul className="plain-list">
                    {examples.map(({ on, applies, what }) => (
                      <li key={`${on} ${what}`}>
                        <Day day={on} /> {what} <Mark tone={applies ? 'good' : 'info'}>{m.applies(applies)}</Mark>
                      </li>
                    ))}
                  </ul>
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
