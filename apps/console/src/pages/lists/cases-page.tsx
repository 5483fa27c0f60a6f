import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Day, Money, PageHead, Mark, type Tone } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { FilesSwitch } from './files-switch.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { nextColumn } from './next-column.tsx';
import { useListPlace } from './use-list.ts';

const m = t.matterPage.lists;
type Row = AnswerOf<'GET /api/v1/cases'>['items'][number];

const pathOf = ({ id }: Row): string => matterPath('case', id);
const TONES: Readonly<Record<string, Tone>> = { red: 'bad', amber: 'warn', blue: 'info' };

export function Page() {
  const place = useListPlace(['contains', 'leadUnit', 'filingUnit', 'grade', 'cleared', 'archived']);
  const { get, cursor } = place;
  const query = useApi(
    'GET /api/v1/cases',
    {
      query: {
        ...{
          contains: get('contains'),
          leadUnit: get('leadUnit'),
          filingUnit: get('filingUnit'),
          grade: get('grade'),
          cursor,
          limit: 50,
        },
        by: get('by') === 'due' ? 'due' : undefined,
        cleared: get('cleared') as 'yes' | 'no' | undefined,
        archived: get('archived') as 'yes' | 'no' | undefined,
      },
    },
    { live: 'list' },
  );
  return (
    <>
      <PageHead title={m.cases} {...(query.data === undefined ? {} : { count: query.data.total })} />
      <FilesSwitch current="cases" />
      <ListFilters
        place={place}
        search={m.searchCase}
        filters={[
          { name: 'leadUnit', label: m.leadUnit, choices: 'units' },
          { name: 'filingUnit', label: m.filingUnit, choices: 'units' },
          { name: 'grade', label: m.grade, choices: t.words.grade },
          { name: 'cleared', label: m.cleared, choices: m.clearedChoices },
          { name: 'archived', label: m.archived, choices: m.archivedChoices },
        ]}
      />
      <ListTable<Row>
        query={query}
        place={place}
        what={m.cases}
        pathOf={pathOf}
        columns={[
          {
            title: m.columns.caseNumber,
            render: (_, row) => (
              <>
                <Link to={pathOf(row)}>{row.number}</Link>{' '}
                {row.grade !== null && <Mark tone={TONES[row.grade]}>{word(t.words.grade, row.grade)}</Mark>}
                {row.cleared && <Mark tone="good">{t.matterPage.head.cleared}</Mark>}
                {row.archived && <Mark>{t.matterPage.head.archived}</Mark>}
              </>
            ),
          },
          {
            title: m.columns.party,
            width: '20%',
            render: (_, { debtor, project }) => (
              <>
                {debtor}
                <div className="second">{project}</div>
              </>
            ),
          },
          { title: m.columns.stage, width: 120, render: (_, { stage }) => stage?.label },
          {
            title: m.columns.lead,
            width: 110,
            render: (_, { lead, patron }) => (
              <>
                {lead?.name}
                <div className="second">{patron}</div>
              </>
            ),
          },
          { title: m.columns.people, align: 'right', width: 64, render: (_, { people }) => people },
          { title: m.columns.verified, align: 'right', render: (_, { verifiedFen }) => <Money fen={verifiedFen} /> },
          { title: m.columns.paid, align: 'right', render: (_, { paidFen }) => <Money fen={paidFen} /> },
          nextColumn<Row>(get('by')),
          { title: m.columns.clearBy, render: (_, { clearBy }) => <Day day={clearBy} /> },
        ]}
      />
    </>
  );
}
