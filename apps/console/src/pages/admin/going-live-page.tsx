import { Collapse } from 'antd';
import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { useSession } from '../../session/use-session.ts';
import { DataAsOf, Loaded, Mark, PageHead, type Tone } from '../../shared/index.ts';
import { AdminTabs } from './admin-tabs.tsx';

const m = t.admin.goingLive;
const TONES: Readonly<Record<string, Tone>> = { done: 'good', missing: 'bad' };

/** Where each thing is put in order, and who may go there. */
const PLACES: Readonly<Record<string, { readonly path: string; readonly roles: readonly string[] }>> = {
  units: { path: '/admin/units', roles: ['administrator'] },
  accounts: { path: '/admin/accounts', roles: ['administrator'] },
  coordinators: { path: '/admin/accounts', roles: ['administrator'] },
  administrators: { path: '/admin/accounts', roles: ['administrator'] },
  'leading-group': { path: '/admin/accounts', roles: ['administrator'] },
  auditors: { path: '/admin/accounts', roles: ['administrator'] },
  calendar: { path: '/rules/changes', roles: ['coordinator'] },
  'hot-lines': { path: '/duties/hot-lines', roles: ['coordinator'] },
  rosters: { path: '/admin/rosters', roles: ['coordinator'] },
  service: { path: '/admin/incidents', roles: ['administrator', 'coordinator'] },
};
const MOST_OPEN = 6;

/** What a district must have before it begins, each with where it is done. */
export function Page() {
  const { roles } = useSession();
  const query = useApi('GET /api/v1/operations/going-live', {});
  return (
    <>
      <PageHead title={m.title}>
        {query.data !== undefined && (
          <DataAsOf
            at={query.data.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch()}
          />
        )}
      </PageHead>
      <AdminTabs current="goingLive" />
      <section className="sheet">
        <Loaded query={query} rows={8}>
          {({ open, checks }) => (
            <>
              <p role="status">{m.open(open)}</p>
              <ul className="checks">
                {checks.map(({ id, title, state, words, lacking }) => {
                  const place = PLACES[id];
                  const mayGo = place !== undefined && place.roles.some((role) => roles.includes(role));
                  return (
                    <li key={id}>
                      <Mark tone={TONES[state] ?? 'warn'}>{word(m.states, state)}</Mark> <strong>{title}</strong>
                      <p>
                        {words !== m.states.done && <span className="second">{words}　</span>}
                        {mayGo && <Link to={place.path}>{state === 'done' ? m.see : m.go}</Link>}
                      </p>
                      {lacking.length > MOST_OPEN ? (
                        <Collapse
                          ghost
                          size="small"
                          items={[{ key: 'all', label: m.lacking(lacking.length), children: lacking.join('、') }]}
                        />
                      ) : (
                        lacking.length > 0 && <p>{lacking.join('、')}</p>
                      )}
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </Loaded>
      </section>
    </>
  );
}
