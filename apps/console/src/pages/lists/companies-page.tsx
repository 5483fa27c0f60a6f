import { Segmented } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf, QueryOf } from '../../api/client.ts';
import { OpenMatter } from '../../acts/index.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { useSession } from '../../session/use-session.ts';
import { addDays, Day, PageHead, Mark } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { useToday } from '../../shared/use-today.ts';
import { CLERKS, WORKERS } from '../../shell/registry.ts';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { useListPlace } from './use-list.ts';

const m = t.matterPage.lists;
const c = t.companyContacts;
type Row = AnswerOf<'GET /api/v1/companies'>['items'][number];
type Query = NonNullable<QueryOf<'GET /api/v1/companies'>>;
type Whose = keyof typeof c.whoseChoices;

const WEEK = 7;
const pathOf = ({ id }: Row): string => matterPath('company', id);

/** Which companies the address asks for: whose contact they are, and by when somebody has to be there. */
function useAsked(whose: Whose, due: string | undefined): Query {
  const { person, unit } = useSession();
  const today = useToday();
  const contact: Query =
    whose === 'mine' ? { contactPerson: person } : whose === 'unit' && unit !== null ? { contactUnit: unit } : {};
  if (today === undefined || due === undefined) return contact;
  return due === 'late'
    ? { ...contact, visitTo: addDays(today, -1) }
    : { ...contact, visitFrom: today, visitTo: addDays(today, WEEK) };
}

export function Page() {
  const place = useListPlace(['contains', 'contactUnit', 'condition', 'listed', 'due', 'warned']);
  const { get, cursor } = place;
  const { roles, unit } = useSession();
  const isWorker = unit !== null && roles.some((role) => WORKERS.some((worker) => worker === role));
  const whose = (get('whose') ?? 'all') as Whose;
  const asked = useAsked(whose, get('due'));
  const today = useToday();
  const query = useApi(
    'GET /api/v1/companies',
    {
      query: {
        ...{ contains: get('contains'), contactUnit: get('contactUnit'), ...asked, cursor, limit: 50 },
        condition: get('condition') as 'normal' | 'watch' | 'risk' | undefined,
        listed: get('listed') as 'yes' | 'no' | undefined,
        warned: get('warned') as 'yes' | 'no' | undefined,
        order: (get('order') ?? 'visit') as 'visit' | 'name',
      },
    },
    { live: 'list' },
  );
  return (
    <>
      <PageHead title={t.matterPage.nav.companies} {...(query.data === undefined ? {} : { count: query.data.total })}>
        <OpenMatter kind="company" command="open-company" label={m.openCompany} roles={CLERKS} />
      </PageHead>
      {isWorker && (
        <>
          <Figures />
          <p>
            <Segmented<Whose>
              aria-label={c.whose}
              value={whose}
              options={(Object.keys(c.whoseChoices) as Whose[]).map((value) => ({
                value,
                label: c.whoseChoices[value],
              }))}
              onChange={(value) => place.set('whose', value === 'all' ? undefined : value)}
            />
          </p>
        </>
      )}
      <ListFilters
        place={place}
        search={m.searchCompany}
        filters={[
          ...(whose === 'all' ? [{ name: 'contactUnit', label: m.contactUnit, choices: 'units' as const }] : []),
          { name: 'due', label: c.due, choices: c.dueChoices },
          { name: 'condition', label: m.condition, choices: t.words.condition },
          { name: 'warned', label: c.warned, choices: c.warnedChoices },
          { name: 'listed', label: m.listedFilter, choices: m.listedChoices },
          { name: 'order', label: c.order, choices: c.orderChoices },
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
          {
            title: c.visitDue,
            render: (_, { visitDue }) => (
              <>
                <Day day={visitDue} />{' '}
                {visitDue !== null && today !== undefined && visitDue < today && <Mark tone="bad">{c.late}</Mark>}
              </>
            ),
          },
          { title: m.columns.visitedOn, render: (_, { visitedOn }) => <Day day={visitedOn} /> },
          {
            title: m.condition,
            render: (_, { condition }) =>
              condition === 'risk' ? (
                <Mark tone="bad">{word(t.words.condition, condition)}</Mark>
              ) : (
                word(t.words.condition, condition)
              ),
          },
          {
            title: c.warnings,
            align: 'right',
            render: (_, { openWarnings }) => (openWarnings > 0 ? openWarnings : '—'),
          },
          {
            title: m.columns.contact,
            render: (_, { contactUnit, contactShownAs }) =>
              contactUnit === null ? (
                <span className="second">{c.none}</span>
              ) : (
                `${contactUnit.name} ${contactShownAs ?? ''}`
              ),
          },
          { title: m.columns.workers, align: 'right', render: (_, { workers }) => workers },
        ]}
      />
    </>
  );
}

/** What the person acted for has to do with companies, each figure a link with its filter. */
function Figures() {
  const late = useAsked('mine', 'late');
  const week = useAsked('mine', 'week');
  const mine = useAsked('mine', undefined);
  return (
    <ul className="cards" aria-label={c.work}>
      <Figure label={c.figures.all} query={mine} search="whose=mine" />
      <Figure label={c.figures.late} query={late} search="whose=mine&due=late" isBad />
      <Figure label={c.figures.week} query={week} search="whose=mine&due=week" />
      <Figure label={c.figures.warned} query={{ ...mine, warned: 'yes' }} search="whose=mine&warned=yes" isBad />
      <Figure label={c.figures.risk} query={{ ...mine, condition: 'risk' }} search="whose=mine&condition=risk" isBad />
    </ul>
  );
}

function Figure({
  label,
  query,
  search,
  isBad = false,
}: {
  readonly label: string;
  readonly query: Query;
  readonly search: string;
  readonly isBad?: boolean;
}) {
  const { data } = useApi('GET /api/v1/companies', { query: { ...query, limit: 1 } }, { live: 'list' });
  const count = data?.total ?? null;
  return (
    <li className={count === 0 ? 'none' : isBad ? 'bad' : undefined}>
      <Link to={`/companies?${search}`}>
        <span className="figure">{count ?? '…'}</span>
        {label}
      </Link>
    </li>
  );
}
