import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { OpenMatter } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Money, PageHead } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { CLERKS } from '../../shell/registry.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { useListPlace } from './use-list.ts';

const m = t.matterPage.lists;
type Row = AnswerOf<'GET /api/v1/projects'>['items'][number];

const pathOf = ({ id }: Row): string => matterPath('project', id);

export function Page() {
  const place = useListPlace(['contains', 'supervisedBy', 'sector', 'investment', 'troubled']);
  const { get, cursor } = place;
  const query = useApi(
    'GET /api/v1/projects',
    {
      query: {
        ...{ contains: get('contains'), supervisedBy: get('supervisedBy'), sector: get('sector'), cursor, limit: 50 },
        investment: get('investment'),
        troubled: get('troubled') as 'yes' | 'no' | undefined,
      },
    },
    { live: 'list' },
  );
  return (
    <>
      <PageHead title={t.matterPage.nav.projects} {...(query.data === undefined ? {} : { count: query.data.total })}>
        <OpenMatter kind="project" command="open-project" label={m.openProject} roles={CLERKS} />
      </PageHead>
      <ListFilters
        place={place}
        search={m.searchProject}
        filters={[
          { name: 'supervisedBy', label: m.supervisedBy, choices: 'units' },
          { name: 'sector', label: m.sector, choices: t.words.sector },
          { name: 'investment', label: m.investment, choices: t.words.investment },
          { name: 'troubled', label: m.troubled, choices: m.troubledChoices },
        ]}
      />
      <ListTable<Row>
        query={query}
        place={place}
        what={t.matterPage.nav.projects}
        pathOf={pathOf}
        columns={[
          {
            title: m.columns.project,
            render: (_, row) => (
              <>
                <Link to={pathOf(row)}>{row.name}</Link>
                <div className="second">{row.number}</div>
              </>
            ),
          },
          {
            title: m.columns.sector,
            render: (_, { sector, investment }) =>
              `${word(t.words.sector, sector) ?? ''}，${word(t.words.investment, investment) ?? ''}`,
          },
          {
            title: m.columns.supervisedBy,
            render: (_, { supervisedBy, town }) => (
              <>
                {supervisedBy?.name}
                <div className="second">{town?.name}</div>
              </>
            ),
          },
          {
            title: m.columns.duty,
            render: (_, { dutyUnit, dutyShownAs }) => `${dutyUnit?.name ?? ''} ${dutyShownAs ?? ''}`,
          },
          { title: m.columns.breaches, align: 'right', render: (_, { openBreaches }) => openBreaches },
          { title: m.columns.warnings, align: 'right', render: (_, { openWarnings }) => openWarnings },
          {
            title: m.columns.gap,
            align: 'right',
            render: (_, { gapFen }) => (gapFen > 0 ? <Money fen={gapFen} /> : '—'),
          },
        ]}
      />
    </>
  );
}
