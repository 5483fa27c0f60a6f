import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { Instant, Money, PageHead, Mark } from '../../shared/index.ts';
import { matterPath } from '../../shared/matters.ts';
import { FilesSwitch } from './files-switch.tsx';
import { ListFilters } from './list-filters.tsx';
import { ListTable } from './list-table.tsx';
import { nextColumn } from './next-column.tsx';
import { useListPlace } from './use-list.ts';

const m = t.matterPage.lists;
type Row = AnswerOf<'GET /api/v1/complaints'>['items'][number];

const pathOf = ({ id }: Row): string => matterPath('complaint', id);

export function Page() {
  const place = useListPlace(['contains', 'holderUnit', 'channel', 'ended']);
  const { get, cursor } = place;
  const query = useApi(
    'GET /api/v1/complaints',
    {
      query: {
        ...{ contains: get('contains'), holderUnit: get('holderUnit'), channel: get('channel'), cursor, limit: 50 },
        by: get('by') === 'due' ? 'due' : undefined,
        ended: get('ended') as 'yes' | 'no' | undefined,
      },
    },
    { live: 'list' },
  );
  return (
    <>
      <PageHead title={m.complaints} {...(query.data === undefined ? {} : { count: query.data.total })} />
      <FilesSwitch current="complaints" />
      <ListFilters
        place={place}
        search={m.search}
        filters={[
          { name: 'holderUnit', label: m.unit, choices: 'units' },
          { name: 'channel', label: m.channel, choices: t.words.channel },
          { name: 'ended', label: m.ended, choices: m.endedChoices },
        ]}
      />
      <ListTable<Row>
        query={query}
        place={place}
        what={m.complaints}
        pathOf={pathOf}
        columns={[
          {
            title: m.columns.number,
            render: (_, row) => (
              <>
                <Link to={pathOf(row)}>{row.number}</Link>{' '}
                {row.urgent && <Mark tone="bad">{t.matterPage.head.urgent}</Mark>}
                {row.voided && <Mark>{t.matterPage.head.voided}</Mark>}
                <div className="second">
                  {word(t.words.complaintKind, row.kind)} · {word(t.words.channel, row.channel)}
                </div>
              </>
            ),
          },
          {
            title: m.columns.party,
            render: (_, { employer, project }) => (
              <>
                {employer}
                <div className="second">{project}</div>
              </>
            ),
          },
          {
            title: m.columns.stage,
            render: (_, { stage, closed }) =>
              closed === null ? stage?.label : `${stage?.label ?? ''}（${word(t.words.closed, closed) ?? ''}）`,
          },
          { title: m.columns.holder, render: (_, { holder }) => holder?.name },
          { title: m.columns.people, align: 'right', render: (_, { people }) => people },
          { title: m.columns.amount, align: 'right', render: (_, { amountFen }) => <Money fen={amountFen} /> },
          {
            title: m.columns.moved,
            align: 'right',
            render: (_, { handOffCount, returnedCount }) => m.movedOf(handOffCount, returnedCount),
          },
          nextColumn<Row>(get('by')),
          { title: m.columns.receivedAt, render: (_, { receivedAt }) => <Instant at={receivedAt} /> },
        ]}
      />
    </>
  );
}
