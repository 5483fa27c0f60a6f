import { Link } from 'react-router';
import { type QueryOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { AwaitingList } from '../../awaiting/awaiting-list.tsx';
import { t } from '../../messages/index.ts';
import { postOf, useSession } from '../../session/use-session.ts';
import { DataAsOf, inBeijing, Loaded, PageHead } from '../../shared/index.ts';
import { isMatterKind, matterPath } from '../../shared/matters.ts';
import { recentOf } from '../../shared/recent.ts';
import { OVERSEERS, type Role, WORKERS } from '../../shell/registry.ts';
import { ConductFigures } from '../conduct/figures.tsx';
import { CONDUCT_COUNTED } from '../conduct/roles.ts';
import { Strip } from '../supervision/strip.tsx';
import '../supervision/supervision.css';

type InboxQuery = NonNullable<QueryOf<'GET /api/v1/inbox'>>;

/** First thing after signing in: what is urgent, each figure a link with its filter. */
export function Page() {
  const me = useSession();
  const post = postOf(me);
  const isWorker = me.roles.some((role) => WORKERS.some((worker) => worker === role));
  const isOverseer = me.roles.some((role) => OVERSEERS.some((overseer) => overseer === role));
  const hasFigures = me.roles.some((role) => CONDUCT_COUNTED.some((one) => one === role));
  return (
    <>
      <PageHead title={t.nav.home} />
      <AwaitingList />
      {isWorker ? <MyWork /> : <p>{t.home.noWork}</p>}
      {hasFigures && <ConductFigures />}
      {isOverseer && <Overseen />}
      {post !== null && <Recent account={me.account} />}
    </>
  );
}

/** Kinds of work that have a figure of their own, for the roles that do them. */
const KINDS: readonly { readonly kind: keyof typeof t.kinds; readonly roles: readonly Role[] }[] = [
  { kind: 'first-contact', roles: ['officer'] },
  { kind: 'sign-for', roles: ['officer'] },
  { kind: 'approve-paper', roles: ['unit-head'] },
  { kind: 'decide-extension', roles: ['unit-head', 'coordinator'] },
  { kind: 'decide-rung', roles: ['coordinator', 'leading-group'] },
  { kind: 'answer-rung', roles: ['unit-head'] },
];

function MyWork() {
  const { roles } = useSession();
  const all = useApi('GET /api/v1/inbox', { query: { limit: 1 } }, { live: 'list' });
  return (
    <section className="part" aria-label={t.home.work}>
      <Loaded query={all} rows={3}>
        {({ at, counts }) => {
          const { day } = inBeijing(at);
          return (
            <>
              <DataAsOf
                at={at}
                readAt={all.dataUpdatedAt}
                isReading={all.isFetching}
                onRefresh={() => void all.refetch()}
              />
              <ul className="cards">
                <Figure label={t.groups.severe} count={counts.severe} query={{ group: 'severe' }} isBad />
                <Figure label={t.home.late} count={counts.overdue} query={{ group: 'overdue' }} isBad />
                <Counted label={t.home.today} query={{ dueFrom: day, dueTo: day }} />
                <Figure label={t.groups.near} count={counts.near} query={{ group: 'near' }} />
                <Counted label={t.home.mine} query={{ whose: 'mine' }} />
                <Counted label={t.home.unclaimed} query={{ whose: 'queue', assignee: 'nobody' }} />
                {KINDS.filter((row) => row.roles.some((role) => roles.includes(role))).map(({ kind }) => (
                  <Counted key={kind} label={t.home.kinds[kind]} query={{ kind }} />
                ))}
              </ul>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** What stands open in the unit, or in the district for those who look over all of it; each figure opens its list. */
function Overseen() {
  const { roles } = useSession();
  const board = useApi('GET /api/v1/supervision/board', {}, { live: 'list' });
  const isOfUnit = roles.every((role) => role === 'unit-head' || role === 'officer');
  return (
    <section className="part">
      <h2>{isOfUnit ? t.home.ofUnit : t.home.ofDistrict}</h2>
      <Loaded query={board} rows={2}>
        {(data) => <Strip board={data} unit={undefined} asOf={null} />}
      </Loaded>
    </section>
  );
}

interface FigureProps {
  readonly label: string;
  readonly query: InboxQuery;
}

/** A figure that the service counts for this very filter. */
function Counted({ label, query }: FigureProps) {
  const { data } = useApi('GET /api/v1/inbox', { query: { ...query, limit: 1 } }, { live: 'list' });
  return <Figure label={label} query={query} count={data?.total ?? null} />;
}

function Figure({
  label,
  query,
  count,
  isBad = false,
}: FigureProps & { readonly count: number | null; readonly isBad?: boolean }) {
  const search = new URLSearchParams(query as Readonly<Record<string, string>>).toString();
  return (
    <li className={count === 0 ? 'none' : isBad ? 'bad' : undefined}>
      <Link to={`/inbox?${search}`}>
        <span className="figure">{count ?? '…'}</span>
        {label}
      </Link>
    </li>
  );
}

function Recent({ account }: { readonly account: string }) {
  const recent = recentOf(account);
  return (
    <section className="part">
      <h2>{t.home.recent}</h2>
      {recent.length === 0 ? (
        <p>{t.home.nothingRecent}</p>
      ) : (
        <ul className="recent">
          {recent.map(({ kind, id, name }) => (
            <li key={id}>
              <Link to={matterPath(kind, id)}>{name}</Link>
              {isMatterKind(kind) && <span className="second">{t.matters[kind]}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
