import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { Loaded, Mark, money, paperText } from '../../../shared/index.ts';
import { isMatterKind, matterPath } from '../../../shared/matters.ts';
import { Part, Rows } from '../parts.tsx';
import { dayOf, Facts, said, unitsOf } from '../said.tsx';

type TraceBack = AnswerOf<'GET /api/v1/supervision/acts/{id}/trace-back'>;
type Entry = TraceBack['entries'][number];
type Person = TraceBack['persons'][number];

const m = t.matterPage.act;
const b = t.matterPage.traceBack;

interface Opening {
  readonly direction: { readonly number: string; readonly givenBy: string; readonly givenOn: string } | null;
  readonly reason: unknown;
  readonly openedBy: string | null;
  readonly streams: readonly { readonly stream: string; readonly readVersion: number | null }[];
}
interface Draft {
  readonly sentOn: string;
}
interface Statement {
  readonly draftKey: string;
  readonly text: unknown;
  readonly waitedFor: readonly ({ readonly unit: string; readonly name: string } | null)[];
  readonly filedBy: string | null;
  readonly filedOn: string;
}
interface Advice {
  readonly adviceId: string;
  readonly number: string;
  readonly to: { readonly name: string } | null;
  readonly demand: unknown;
  readonly sent: { readonly on: string; readonly answerBy: string } | null;
  readonly answers: readonly {
    readonly outcomeLabel: string;
    readonly answeredOn: string;
    readonly document: string;
  }[];
}

/** 倒查: why it was begun, what the system has on record by stage, whom it names and what he said, what was found and advised. */
export function TraceBackPart({ id }: { readonly id: string }) {
  const query = useApi('GET /api/v1/supervision/acts/{id}/trace-back', { params: { id } });
  return (
    <Part title={m.traceBack}>
      <Loaded query={query}>
        {(data) => (
          <>
            <Head data={data} />
            <Entries data={data} />
            <Persons data={data} />
            <Findings data={data} />
            <AdviceOf id={id} advice={data.advice as readonly Advice[]} />
          </>
        )}
      </Loaded>
    </Part>
  );
}

function Head({ data }: { readonly data: TraceBack }) {
  const opening = data.opening as Opening | null;
  const direction = opening?.direction ?? null;
  return (
    <Facts
      facts={[
        { label: m.statusOf, value: data.statusLabel },
        { label: m.stage, value: data.position?.active.map(({ label }) => label).join('、') },
        { label: t.matterPage.overview.lead, value: data.leads?.name },
        { label: m.silent, value: data.silent.map(({ label }) => label).join('、') },
        { label: b.adopted, value: data.number },
        { label: b.adoptedOn, value: dayOf(data.adoptedOn) },
        { label: b.concludedOn, value: dayOf(data.concludedOn) },
        { label: b.openedBy, value: opening?.openedBy },
        {
          label: b.direction,
          value:
            direction === null ? null : (
              <>
                {direction.number} {direction.givenBy} {dayOf(direction.givenOn)}
              </>
            ),
        },
        { label: b.reason, value: said(opening?.reason), wide: true },
        {
          label: b.about,
          value: opening?.streams.map(({ stream, readVersion }) => (
            <div key={stream}>
              <Source stream={stream} /> {readVersion === null && <Mark tone="warn">{b.unread}</Mark>}
            </div>
          )),
          wide: true,
        },
      ]}
    />
  );
}

/** The matter that an entry was read from, at the entries of its log. */
function Source({ stream, version }: { readonly stream: string; readonly version?: number | undefined }) {
  const [kind = ''] = stream.split('-');
  const path = matterPath(kind, stream.slice(kind.length + 1));
  const at = version === undefined ? '' : `?tab=timeline&event=${version}`;
  return <Link to={`${path}${at}`}>{isMatterKind(kind) ? t.matters[kind] : kind}</Link>;
}

function Entries({ data }: { readonly data: TraceBack }) {
  return (
    <>
      <h3>{m.entries}</h3>
      <p className="second">{m.entriesNote}</p>
      <Rows<Entry>
        rows={data.entries.filter(({ gone }) => !gone)}
        rowKey={({ entryId }) => entryId}
        columns={[
          { title: m.stage, render: (_, { stageLabel, dutyLabel }) => `${stageLabel} · ${dutyLabel}` },
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
          {
            title: m.entry,
            render: (_, entry) => (
              <>
                {entry.says === 'short' ? <Mark tone="warn">{entry.label}</Mark> : entry.label} {entry.detailLabel}{' '}
                {figureOf(entry)} {said(entry.words)}
              </>
            ),
          },
          { title: b.from, render: (_, { day }) => dayOf(day) },
          { title: b.until, render: (_, { until }) => dayOf(until) },
          {
            title: m.waits,
            render: (_, { waits }) =>
              waits.map((wait) => (
                <div key={`${wait.for} ${wait.subject}`}>
                  {wait.label}（{wait.unit?.name}）
                </div>
              )),
          },
          {
            title: b.source,
            render: (_, { source, enteredBy }) =>
              source === null ? (
                b.byHand(enteredBy ?? '')
              ) : (
                <Source stream={source.stream} version={source.versions[0]} />
              ),
          },
        ]}
      />
    </>
  );
}

function figureOf({ figure, figureOf: unit }: Entry): string | null {
  if (figure === null) return null;
  return unit === 'fen' ? money(figure) : b.workingDays(figure);
}

function Persons({ data }: { readonly data: TraceBack }) {
  if (data.persons.length === 0) return null;
  return (
    <>
      <h3>{m.persons}</h3>
      <Rows<Person>
        rows={data.persons.filter(({ takenBack }) => !takenBack)}
        rowKey={({ personId }) => personId}
        columns={[
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
          { title: m.post, render: (_, { post }) => post },
          { title: t.matterPage.people.name, render: (_, { shownAs, name }) => shownAs ?? said(name) },
          {
            title: b.draftWords,
            render: (_, person) => said(person.words ?? (person.draft as { words?: unknown } | null)?.words),
          },
          { title: b.draft, render: (_, person) => <DraftOf of={person} /> },
          {
            title: b.statements,
            render: (_, { statements }) => <Statements of={statements as readonly Statement[]} />,
          },
        ]}
      />
    </>
  );
}

function DraftOf({ of: { draft, owed } }: { readonly of: Person }) {
  const sent = draft as Draft | null;
  return (
    <>
      {sent !== null && dayOf(sent.sentOn)} {owed === true && <Mark tone="warn">{b.owed}</Mark>}
    </>
  );
}

function Statements({ of }: { readonly of: readonly Statement[] }) {
  if (of.length === 0) return <span className="second">{b.noStatement}</span>;
  return (
    <>
      {of.map(({ draftKey, text, waitedFor, filedBy, filedOn }) => (
        <div key={`${draftKey} ${filedOn}`}>
          {said(text)}
          <div className="second">
            {filedBy} {dayOf(filedOn)}
            {waitedFor.length > 0 && `，${b.waitedFor(waitedFor.map((unit) => unit?.name ?? '').join('、'))}`}
          </div>
        </div>
      ))}
    </>
  );
}

function Findings({ data }: { readonly data: TraceBack }) {
  if (data.findings.length === 0) return null;
  const personOf = (id: string | null): string => {
    const person = data.persons.find(({ personId }) => personId === id);
    return person === undefined ? '' : `${person.post} ${person.shownAs ?? ''}`;
  };
  return (
    <>
      <h3>{m.findings}</h3>
      <Rows<TraceBack['findings'][number]>
        rows={data.findings}
        rowKey={({ findingId }) => findingId}
        columns={[
          { title: m.stage, render: (_, { stageLabel, dutyLabel }) => `${stageLabel} · ${dutyLabel}` },
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unitsOf([unit]) },
          { title: b.person, render: (_, { personId }) => personOf(personId) },
          { title: m.verdict, render: (_, { verdictLabel }) => verdictLabel },
          { title: m.consequence, render: (_, { consequenceLabel }) => consequenceLabel },
          { title: t.matterPage.custody.reason, render: (_, { reason }) => said(reason) },
          {
            title: b.foundBy,
            render: (_, { foundBy, foundOn, adoptedAs }) => (
              <>
                {foundBy} {dayOf(foundOn)}
                <div className="second">{adoptedAs ?? b.notAdopted}</div>
              </>
            ),
          },
        ]}
      />
    </>
  );
}

function AdviceOf({ id, advice }: { readonly id: string; readonly advice: readonly Advice[] }) {
  if (advice.length === 0) return null;
  return (
    <>
      <h3>{m.adviceTitle}</h3>
      <Rows<Advice>
        rows={advice}
        rowKey={({ adviceId }) => adviceId}
        columns={[
          {
            title: m.number,
            render: (_, { adviceId, number }) => <Link to={`/advice/${id}/${adviceId}`}>{number}</Link>,
          },
          { title: b.to, render: (_, { to }) => to?.name },
          { title: m.demand, render: (_, { demand }) => said(demand) },
          {
            title: m.servedOn,
            render: (_, { sent }) => (sent === null ? <Mark tone="warn">{b.notSent}</Mark> : dayOf(sent.on)),
          },
          { title: m.answerBy, render: (_, { sent }) => dayOf(sent?.answerBy) },
          {
            title: b.answers,
            render: (_, { answers }) =>
              answers.map(({ outcomeLabel, answeredOn, document }) => (
                <div key={`${document} ${answeredOn}`}>
                  {outcomeLabel}（{b.reply(paperText(document))}）{dayOf(answeredOn)}
                </div>
              )),
          },
        ]}
      />
    </>
  );
}
