import { Empty, Space, Table } from 'antd';
import { Link } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { awayText } from '../../shared/away.ts';
import { dayText, Instant, Loaded, Mark } from '../../shared/index.ts';
import { AbsenceActs } from './absence-acts.tsx';

const m = t.supervision.officers;
type Officer = AnswerOf<'GET /api/v1/supervision/officers'>['officers'][number];

/** Who holds how much, unit by unit, and the way to give it to others. */
export function OfficersTab({ unit, asOf }: { readonly unit: string | undefined; readonly asOf: string | null }) {
  const { roles, unit: own } = useSession();
  // Who is away is noted by the head of his unit.
  const notesFor = roles.includes('unit-head') && asOf === null ? own : null;
  const asked = { unit, asOf: asOf ?? undefined };
  const query = useApi('GET /api/v1/supervision/officers', { query: asked }, { live: 'list' });
  return (
    <Loaded query={query} rows={8}>
      {({ officers: all }) => {
        const officers = byPressure(all);
        return officers.length === 0 ? (
          <Empty description={m.none} />
        ) : (
          <>
            <p className="second">{m.note}</p>
            <Table<Officer>
              size="small"
              className="board-scroll"
              rowKey={({ unit: of, person }) => `${of}/${person ?? ''}`}
              pagination={false}
              dataSource={[...officers]}
              columns={[
                {
                  title: m.columns.unit,
                  onCell: (row, index = 0) => ({
                    rowSpan:
                      officers[index - 1]?.unit === row.unit
                        ? 0
                        : officers.filter(({ unit: of }) => of === row.unit).length,
                  }),
                  render: (_, { unitName, unit: of }) => unitName ?? of,
                },
                {
                  title: m.columns.person,
                  render: (_, { person, shownAs, posts }) => (
                    <>
                      {person === null ? m.nobody : (shownAs ?? person)}
                      <div className="second">{posts.join('、')}</div>
                    </>
                  ),
                },
                {
                  title: m.columns.open,
                  align: 'right',
                  render: (_, row) => <WorkLink row={row} count={row.open} asOf={asOf} />,
                },
                {
                  title: m.columns.overdue,
                  align: 'right',
                  render: (_, row) => <WorkLink row={row} count={row.overdue} which="overdue" asOf={asOf} isBad />,
                },
                {
                  title: m.columns.atRisk,
                  align: 'right',
                  render: (_, row) => <WorkLink row={row} count={row.atRisk} which="in3" asOf={asOf} />,
                },
                {
                  title: m.columns.paused,
                  align: 'right',
                  render: (_, row) => <WorkLink row={row} count={row.paused} which="paused" asOf={asOf} />,
                },
                { title: m.columns.oldest, render: (_, { oldest }) => <Instant at={oldest} /> },
                {
                  title: m.columns.away,
                  render: (_, row) => <Presence row={row} isNoted={row.unit === notesFor} />,
                },
              ]}
            />
          </>
        );
      }}
    </Loaded>
  );
}

/** Away from and to, who stands in; whoever notes it does so here. */
function Presence({
  row: { person, shownAs, away, deputies },
  isNoted,
}: {
  readonly row: Officer;
  readonly isNoted: boolean;
}) {
  const standIns = deputies.map(({ person: by, shownAs: name, until }) =>
    until === null ? (name ?? by) : m.until(name ?? by, dayText(until)),
  );
  return (
    <Space size="small" wrap>
      {away !== null && <Mark tone={away.now ? 'warn' : 'info'}>{awayText(away)}</Mark>}
      {standIns.length > 0 && <Mark tone="info">{m.away(standIns.join('、'))}</Mark>}
      {isNoted && person !== null && (
        <AbsenceActs person={person} name={shownAs ?? person} absenceId={away?.absenceId ?? null} />
      )}
    </Space>
  );
}

/** Units with most that is late first; within a unit as the service has them. */
function byPressure(officers: readonly Officer[]): readonly Officer[] {
  const sum = (unit: string, of: 'overdue' | 'atRisk' | 'open'): number =>
    officers.filter((row) => row.unit === unit).reduce((all, row) => all + row[of], 0);
  const units = [...new Set(officers.map(({ unit }) => unit))];
  units.sort(
    (a, b) =>
      sum(b, 'overdue') - sum(a, 'overdue') || sum(b, 'atRisk') - sum(a, 'atRisk') || sum(b, 'open') - sum(a, 'open'),
  );
  return units.flatMap((unit) => officers.filter((row) => row.unit === unit));
}

function WorkLink({
  row: { unit, person },
  count,
  which,
  asOf,
  isBad = false,
}: {
  readonly row: Officer;
  readonly count: number;
  readonly which?: string;
  readonly asOf: string | null;
  readonly isBad?: boolean;
}) {
  if (count === 0) return <span className="second">0</span>;
  const more = { ...(which === undefined ? {} : { which }), ...(asOf === null ? {} : { asOf }) };
  const asked = new URLSearchParams({ unit, assignee: person ?? 'nobody', ...more });
  return (
    <Link to={`/supervision/work?${asked.toString()}`} className={isBad ? 'figure-bad' : undefined}>
      {count}
    </Link>
  );
}
