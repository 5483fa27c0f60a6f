import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Loaded, PageHead } from '../../shared/index.ts';
import './contractor.css';
import { Due } from './due.tsx';

const m = t.contractor;

/** Projects of the company, the one with the first date on top. */
export function Page() {
  const query = useApi('GET /api/v1/contractor/projects', {});
  return (
    <>
      <PageHead title={m.projects} />
      <Loaded query={query}>
        {({ projects }) =>
          projects.length === 0 ? (
            <p className="contractor-card">{m.none}</p>
          ) : (
            <>
              {projects.map(({ id, name, number, address, roles, next }) => (
                <section key={id} className={`contractor-card first${next?.overdue === true ? ' late' : ''}`}>
                  <h2>
                    <Link to={`/contractor/${id}`}>{name}</Link>
                  </h2>
                  <p className="second">
                    {[number, address].filter((one) => one !== null).join(' · ')} ·{' '}
                    {roles.map((role) => m.roles[role as keyof typeof m.roles]).join('、')}
                  </p>
                  {next === null ? (
                    <p>{m.nothingDue}</p>
                  ) : (
                    <p>
                      {m.next}：<strong>{next.title}</strong>，<Due due={next.due} overdue={next.overdue} />
                    </p>
                  )}
                </section>
              ))}
            </>
          )
        }
      </Loaded>
    </>
  );
}
