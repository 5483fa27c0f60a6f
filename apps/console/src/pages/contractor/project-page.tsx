import { Button } from 'antd';
import { useRef } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { MonthFileForm } from '../../imports/month-file-form.tsx';
import { t } from '../../messages/index.ts';
import { DataAsOf, Day, Loaded, PageHead } from '../../shared/index.ts';
import './contractor.css';
import { Due } from './due.tsx';
import { Files } from './files.tsx';
import { Months } from './months.tsx';
import type { ContractorProject, Owed } from './open-parts.ts';
import { Proofs } from './proofs.tsx';

const m = t.contractor;

/** One project of the company: what is due on top, then what it can hand in, then how things stand. */
export function Page() {
  const { id = '' } = useParams();
  const query = useApi('GET /api/v1/contractor/projects/{id}', { params: { id } }, { every: 60_000 });
  return (
    <Loaded query={query} rows={8}>
      {(project) => (
        <>
          <PageHead title={project.name}>
            <Link to="/contractor">{m.back}</Link>
          </PageHead>
          <p>
            {[project.number, project.address].filter((one) => one !== null).join(' · ')} ·{' '}
            {project.roles.map((role) => m.roles[role as keyof typeof m.roles]).join('、')}
            <br />
            {m.supervisedBy(project.supervisedBy.name, project.supervisedBy.phone)}
          </p>
          <Body project={project} onDone={() => void query.refetch()} />
          <DataAsOf
            at={project.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch()}
          />
        </>
      )}
    </Loaded>
  );
}

function Body({ project, onDone }: { readonly project: ContractorProject; readonly onDone: () => void }) {
  const upload = useRef<HTMLElement>(null);
  const [first, ...others] = project.owed;
  const go = (): void => {
    upload.current?.scrollIntoView();
    upload.current?.querySelector<HTMLElement>('input, button')?.focus();
  };
  return (
    <>
      <section className={`contractor-card first${first?.overdue === true ? ' late' : ''}`}>
        <h2>{m.next}</h2>
        {first === undefined ? <p>{m.nothingDue}</p> : <OwedLine owed={first} onGo={go} />}
        {others.length > 0 && (
          <details>
            <summary>{m.more(others.length)}</summary>
            {others.map((owed) => (
              <OwedLine key={`${owed.title} ${owed.due ?? ''}`} owed={owed} onGo={go} />
            ))}
          </details>
        )}
      </section>
      <section className="contractor-card" ref={upload}>
        <h2>{m.parts.upload}</h2>
        <Upload project={project} />
      </section>
      <section className="contractor-card">
        <h2>{m.parts.files}</h2>
        <Files project={project.id} files={project.files} />
      </section>
      <section className="contractor-card">
        <h2>{m.parts.months}</h2>
        <Months months={project.months} />
      </section>
      <section className="contractor-card">
        <h2>{m.parts.proofs}</h2>
        <Proofs id={project.id} proofs={project.proofs} onDone={onDone} />
      </section>
      <section className="contractor-card">
        <h2>{m.parts.orders}</h2>
        {project.orders.length === 0 && <p>{m.noOrders}</p>}
        {project.orders.map(({ number, about, article, due, state }) => (
          <div key={number} className="contractor-line">
            <strong>{about}</strong>：{m.orderStates[state as keyof typeof m.orderStates]}
            <p className="second">
              {number} · {m.rectifyBy} <Day day={due} /> · {article}
            </p>
          </div>
        ))}
      </section>
      <section className="contractor-card">
        <h2>{m.parts.regimes}</h2>
        {project.regimes.map((regime) => (
          <Regime key={regime.regime} regime={regime} />
        ))}
      </section>
    </>
  );
}

function Upload({ project: { id, months, keepers, mayFileSlips, at } }: { readonly project: ContractorProject }) {
  const navigate = useNavigate();
  if (keepers.length === 0) return <p>{m.noSheets}</p>;
  if (months.length === 0) return <p>{m.noMonths}</p>;
  return (
    <>
      <p>{m.steps}</p>
      <MonthFileForm
        project={id}
        months={months.map(({ month }) => month)}
        keepers={keepers}
        mayFileSlips={mayFileSlips}
        at={at}
        onReceived={(received) => void navigate(`/contractor/${id}/files/${received.id}`)}
      />
    </>
  );
}

function OwedLine({ owed, onGo }: { readonly owed: Owed; readonly onGo: () => void }) {
  return (
    <div className="contractor-line">
      <strong>{owed.title}</strong>
      {'，'}
      <Due due={owed.due} overdue={owed.overdue} />
      {owed.text !== null && <p>{owed.text}</p>}
      <p className="second">
        {owed.number !== null && `${owed.number} · `}
        {m.article}：{owed.article}
      </p>
      {owed.kind === 'sheet' && (
        <Button type="primary" onClick={onGo}>
          {m.goUpload}
        </Button>
      )}
    </div>
  );
}

function Regime({
  regime: { name, state, there, missing, article },
}: {
  readonly regime: ContractorProject['regimes'][number];
}) {
  return (
    <div className="contractor-line">
      <strong>{name}</strong>：{m.regimeStates[state as keyof typeof m.regimeStates]}
      <ul>
        {missing.map(({ text, due, overdue }) => (
          <li key={text}>
            {m.lacking}：{text}，<Due due={due} overdue={overdue} />
          </li>
        ))}
        {there.map(({ text, on }) => (
          <li key={text}>
            {text} <Day day={on} />
          </li>
        ))}
      </ul>
      <p className="second">{article}</p>
    </div>
  );
}
