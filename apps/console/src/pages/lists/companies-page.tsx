import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, PageHead, Mark } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { useListPlace } from './use-list.ts';

const m = t.matterPage.lists;
type Row = AnswerOf<'GET /api/v1/companies'>['items'][number];

const pathOf = ({ id }: Row): string => matterPath('company', id);

export function Page() {
  const place = useListPlace(['contains', 'contactUnit', 'condition', 'listed']);
  const { get, cursor } = place;
  const query = useApi(
    'GET /api/v1/companies',
    {
      query: {
        ...{ contains: get('contains'), contactUnit: get('contactUnit'), cursor, limit: 50 },
        condition: get('condition') as 'normal' | 'watch' | 'risk' | undefined,
        listed: get('listed') as 'yes' | 'no' | undefined,
      },
    },
    { live: 'list' },
  );
  return (
    <>
      <PageHead title={t.matterPage.nav.companies} {...(query.data === undefined ? {} : { count: query.data.total })} />
      <ListFilters
        place={place}
        search={m.searchCompany}
        filters={[
          { name: 'contactUnit', label: m.contactUnit, choices: 'units' },
          { name: 'condition', label: m.condition, choices: t.words.condition },
          { name: 'listed', label: m.listedFilter, choices: m.listedChoices },
        ]}
      />
      <ListTable<Row>
        query={query}
        place={place}
        what={t.matterPage.nav.companies}
        pathOf={pathOf}
        columns={[
          {
            title: m.columns.company,
            render: (_, row) => (
              <>
                <Link to={pathOf(row)}>{row.name}</Link>{' '}
                {row.listed && <Mark tone="bad">{t.matterPage.company.listed}</Mark>}
                <div className="second">
                  {row.creditCode} {row.address}
                </div>
              </>
            ),
          },
          { title: m.condition, render: (_, { condition }) => word(t.words.condition, condition) },
          {
            title: m.columns.contact,
            render: (_, { contactUnit, contactShownAs }) => `${contactUnit?.name ?? ''} ${contactShownAs ?? ''}`,
          },
          { title: m.columns.visitedOn, render: (_, { visitedOn }) => <Day day={visitedOn} /> },
          { title: m.columns.workers, align: 'right', render: (_, { workers }) => workers },
        ]}
      />
    </>
  );
}
