import { Alert } from 'antd';
import { useParams } from 'react-router';
import { Actions } from '../../acts/index.ts';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Day, Loaded, Mark, PageHead, Person } from '../../shared/index.ts';
import { Facts, Said } from '../matter/said.tsx';
import './conduct.css';

const m = t.conduct;
const REVEAL = 'POST /api/v1/conduct-reports/{id}/reveal-fields';
type Report = AnswerOf<'GET /api/v1/conduct-reports/{id}'>;

/** One report against officials: what is said, who has it, until when, and what may be done. */
export function Page() {
  const { id = '' } = useParams();
  const query = useApi('GET /api/v1/conduct-reports/{id}', { params: { id } });
  return (
    <>
      <PageHead title={m.title} />
      <Loaded query={query} rows={8}>
        {(report) => (
          <>
            <Alert type="warning" showIcon title={m.concealed} className="conduct-notice" />
            <section className="sheet">
              <About report={report} />
            </section>
            <section className="sheet">
              <h2>{m.acts}</h2>
              {report.status !== 'ended' && report.bodies.length > 0 && (
                <p className="second">
                  {m.bodies}：{report.bodies.map(bodyText).join('、')}。{m.gone}
                </p>
              )}
              <Actions kind="conduct" id={id} />
            </section>
            <section className="sheet">
              <Course report={report} />
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}

type Body = Report['bodies'][number];

const bodyText = ({ name, phone, onPaper }: Body): string =>
  `${name}${phone === null ? '' : `（${phone}）`}${onPaper ? `（${m.onPaper}）` : ''}`;

function About({ report }: { readonly report: Report }) {
  const { id, official, reporter, receipt, body } = report;
  const reveal = { route: REVEAL, id } as const;
  const status = wordOf(m.status, report.status);
  return (
    <Facts
      facts={[
        { label: m.columns.status, value: status },
        { label: m.columns.about, value: wordOf(m.about, report.about) },
        { label: m.facts.channel, value: wordOf(m.channel, report.channel) },
        { label: m.columns.received, value: <Day day={report.receivedOn} /> },
        { label: m.facts.takenBy, value: `${report.takenBy.unit?.name ?? ''} ${report.takenBy.person ?? ''}` },
        { label: m.columns.holder, value: report.holder?.name },
        { label: m.facts.accused, value: report.accusedUnit?.name },
        {
          label: m.facts.official,
          value: official !== null && (
            <>
              {official.unit?.name} <Said value={official.post} /> <Person value={official.name} reveal={reveal} />
            </>
          ),
        },
        {
          label: m.facts.reporter,
          value: reporter === null ? m.anonymous : <Person value={reporter.name} reveal={reveal} />,
        },
        { label: m.facts.phone, value: reporter !== null && <Person value={reporter.phone} reveal={reveal} /> },
        { label: m.facts.body, value: body?.name },
        { label: m.facts.number, value: receipt?.number },
        { label: m.facts.said, value: <Said value={report.said} />, wide: true },
        { label: m.facts.matter, value: report.matter !== null && <Said value={report.matter} />, wide: true },
      ]}
    />
  );
}

function Course({ report: { clocks, passes, told, ended } }: { readonly report: Report }) {
  return (
    <>
      <h2>{m.dates}</h2>
      <ul>
        {clocks.map(({ title, due, standing, unitName, remainingWorkingDays }) => (
          <li key={`${title} ${String(due)}`}>
            {title}（{unitName}）：
            <Day day={due} /> {standing === 'overdue' && <Mark tone="bad">{m.overdue}</Mark>}
            {standing !== 'ended' && remainingWorkingDays !== null && m.left(remainingWorkingDays)}
          </li>
        ))}
      </ul>
      {passes.length > 0 && <h2>{m.passes}</h2>}
      <ul>
        {passes.map(({ passId, from, to, passedOn, onPaper, reason }) => (
          <li key={passId}>
            <Day day={passedOn} /> {m.passed(from?.name ?? '', to?.name ?? '')} {onPaper && <Mark>{m.onPaper}</Mark>}
            <p>
              <Said value={reason} />
            </p>
          </li>
        ))}
      </ul>
      {told.length > 0 && <h2>{m.told}</h2>}
      <ul>
        {told.map(({ what, way, on, words }) => (
          <li key={`${on} ${what} ${way}`}>
            <Day day={on} /> {wordOf(m.what, what)}（{wordOf(m.way, way)}）
            <p>
              <Said value={words} />
            </p>
          </li>
        ))}
      </ul>
      {ended !== null && (
        <>
          <h2>{m.ended}</h2>
          <p>
            <Day day={ended.on} /> {wordOf(m.outcome, ended.outcome)}
          </p>
          <p>
            <Said value={ended.words} />
          </p>
        </>
      )}
    </>
  );
}

function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}
