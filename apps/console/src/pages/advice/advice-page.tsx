import { Descriptions, Table } from 'antd';
import { useParams } from 'react-router';
import type { AnswerOf } from '../../api/client.ts';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { Day, Download, Loaded, PageHead, paperText, Person } from '../../shared/index.ts';
import { isMatterKind } from '../../shared/matters.ts';
import { Said } from '../matter/said.tsx';
import { AnswerDue } from './answer-due.tsx';
import { AnswerForm } from './answer-form.tsx';
import { ADVISED } from './roles.ts';
import './advice.css';

const m = t.advice;
type Advice = AnswerOf<'GET /api/v1/supervision/acts/{id}/advice/{adviceId}'>;
type Finding = Advice['findings'][number];

/** One piece of advice: what is asked, on what findings and evidence, until when, and what was answered. */
export function Page() {
  const { id = '', adviceId = '' } = useParams();
  const { roles } = useSession();
  const query = useApi('GET /api/v1/supervision/acts/{id}/advice/{adviceId}', { params: { id, adviceId } });
  const mayAnswer = roles.some((role) => ADVISED.some((one) => one === role));
  return (
    <>
      <PageHead title={query.data === undefined ? m.title : m.one(query.data.number)}>
        <Download
          route="GET /api/v1/supervision/acts/{id}/advice/{adviceId}/letter"
          asked={{ params: { id, adviceId } }}
          name={`${m.letterName}.docx`}
        >
          {m.letter}
        </Download>
      </PageHead>
      <Loaded query={query} rows={8}>
        {(data) => (
          <>
            <Facts data={data} />
            <Findings findings={data.findings} />
            <Evidence data={data} />
            <section className="sheet">
              <h2>{m.answers}</h2>
              <Answers answers={data.answers} />
              {mayAnswer && data.sentOn !== null && <AnswerForm id={id} adviceId={adviceId} />}
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}

function Facts({ data }: { readonly data: Advice }) {
  const { to, issuedOn, sentOn, demand } = data;
  return (
    <section className="sheet">
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        items={[
          { key: 'to', label: m.to, children: to?.name },
          { key: 'issued', label: m.issuedOn, children: <Day day={issuedOn} /> },
          { key: 'sent', label: m.columns.sentOn, children: sentOn === null ? m.notSent : <Day day={sentOn} /> },
          { key: 'by', label: m.columns.answerBy, children: <AnswerDue of={data} /> },
        ]}
      />
      <h2>{m.demand}</h2>
      <p className="advice-words">
        <Said value={demand} />
      </p>
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <section className="sheet">
      <h2>{m.findings}</h2>
      <Table<Finding>
        size="small"
        rowKey="findingId"
        pagination={false}
        scroll={{ x: 720 }}
        dataSource={[...findings]}
        columns={[
          {
            title: m.finding.who,
            render: (_, { unit, post, shownAs, name }) => (
              <>
                {unit?.name} {post} {shownAs ?? <Person value={name} />}
              </>
            ),
          },
          { title: m.finding.stage, dataIndex: 'stageLabel' },
          { title: m.finding.duty, dataIndex: 'dutyLabel' },
          { title: m.finding.verdict, dataIndex: 'verdictLabel' },
          { title: m.finding.reason, render: (_, { reason }) => <Said value={reason} /> },
        ]}
      />
    </section>
  );
}

function Evidence({ data: { evidence, papers } }: { readonly data: Advice }) {
  return (
    <section className="sheet">
      <h2>{m.evidence}</h2>
      <p className="second">{m.evidenceHint}</p>
      <ul>
        {evidence.map(({ stream, versions }) => (
          <li key={stream}>{m.position(placeOf(stream), versions)}</li>
        ))}
      </ul>
      {papers.length > 0 && (
        <p>
          {m.papers}：{papers.map(paperText).join('、')}
        </p>
      )}
    </section>
  );
}

function Answers({ answers }: { readonly answers: Advice['answers'] }) {
  if (answers.length === 0) return <p className="second">{m.notAnswered}</p>;
  return (
    <ul>
      {answers.map(({ outcomeLabel, answeredOn, document, words }) => (
        <li key={`${document} ${answeredOn}`}>
          <Day day={answeredOn} /> {m.answered(outcomeLabel, paperText(document))}
          <p className="advice-words">
            <Said value={words} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** `case-<id>` as it is said where one asks for it. */
function placeOf(stream: string): string {
  const [kind = ''] = stream.split('-');
  return isMatterKind(kind) ? `${t.matters[kind]} ${stream.slice(kind.length + 1)}` : stream;
}
