import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Loaded, Mark } from '../../../shared/index.ts';
import { isMatterKind, matterPath } from '../../../shared/matters.ts';
import { Part, Rows, Tasks } from '../parts.tsx';
import { dayOf, Facts, said, unitsOf } from '../said.tsx';

type Act = AnswerOf<'GET /api/v1/supervision/acts/{id}'>;
type TraceBack = AnswerOf<'GET /api/v1/supervision/acts/{id}/trace-back'>;

const m = t.matterPage.act;
const w = t.words;

/** A 督办函, 约谈, 通报, 批示 or 倒查: what it asks of whom, over which matters, and what came of it. */
export function ActOverview({ data }: { readonly data: Act }) {
  const directive = data.directive as { readonly givenBy: string; readonly words: unknown } | null;
  return (
    <>
      <Part title={m.facts}>
        <Facts
          facts={[
            { label: m.kind, value: word(w.actKind, data.kind) },
            { label: m.state, value: word(w.actStatus, data.status) },
            { label: m.decision, value: decisionOf(data) },
            { label: m.number, value: data.number },
            { label: m.unit, value: data.unit?.name },
            { label: m.rung, value: word(w.rung, data.rung) },
            { label: m.issuer, value: data.issuer?.name },
            { label: m.servedOn, value: dayOf(data.servedOn) },
            { label: m.answerBy, value: dayOf(data.answerBy) },
            { label: m.demand, value: said(data.demand), wide: true },
            { label: m.words, value: directive === null ? null : said(directive.words), wide: true },
            {
              label: m.invitation,
              value:
                data.invitation === null
                  ? null
                  : `${data.invitation.on}，${data.invitation.place}，${data.invitation.called}`,
            },
            {
              label: m.interview,
              value:
                data.interview === null ? null : (
                  <>
                    {dayOf(data.interview.heldOn)} {data.interview.came ? m.came : m.absent} {said(data.interview.note)}
                  </>
                ),
            },
            {
              label: m.addressees,
              value: data.addressees.map(({ unit, acknowledgedOn }) => (
                <div key={unit?.unit}>
                  {unit?.name}{' '}
                  {acknowledgedOn !== null && (
                    <>
                      （{m.acknowledged} {dayOf(acknowledgedOn)}）
                    </>
                  )}
                </div>
              )),
            },
          ]}
        />
      </Part>
      <RungsOf data={data} />
      <FollowUps items={data.followUps} />
      {data.kind === 'trace-back' && <TraceBackPart id={data.id} />}
      <Tasks tasks={data.tasks} />
    </>
  );
}

/** What was decided on many at once, and whether it was stopped. */
function decisionOf({ deciding }: Act): string | null {
  const decided = deciding;
  if (decided === null) return null;
  const parts = [
    word(w.deciding, decided.decision),
    ...(decided.until === null ? [] : [m.until(decided.until)]),
    ...(decided.approver === null ? [] : [m.approver(decided.approver)]),
    ...(decided.stopped ? [m.stopped] : []),
  ];
  return parts.join('，');
}

function MatterLink({ kind, id }: { readonly kind: string; readonly id: string }) {
  const plain = id.replace(/^[a-z]+-(?=[0-9a-f]{8}-)/, '');
  return <Link to={matterPath(kind, plain)}>{isMatterKind(kind) ? t.matters[kind] : kind}</Link>;
}

function RungsOf({ data }: { readonly data: Act }) {
  if (data.rungs.length === 0) return null;
  return (
    <Part title={m.rungs}>
      <Rows<Act['rungs'][number]>
        rows={data.rungs}
        rowKey={({ matterId, rungId }) => `${matterId} ${rungId}`}
        columns={[
          { title: m.matter, render: (_, { matterKind, matterId }) => <MatterLink kind={matterKind} id={matterId} /> },
          { title: m.state, render: (_, { now }) => word(w.rungStatus, now) },
          {
            title: m.interview,
            render: (_, { answered, lifted, reason }) => (
              <>
                {answered && <Mark>{m.answered}</Mark>}
                {lifted && <Mark>{m.lifted}</Mark>}
                {reason}
              </>
            ),
          },
        ]}
      />
      {data.leftOut.length > 0 && (
        <p className="second">
          {m.leftOut}：{data.leftOut.map(({ reason, code }) => reason ?? code).join('；')}
        </p>
      )}
    </Part>
  );
}

function FollowUps({ items }: { readonly items: Act['followUps'] }) {
  if (items.length === 0) return null;
  return (
    <Part title={m.followUps}>
      <Rows<Act['followUps'][number]>
        rows={items}
        rowKey={({ itemId }) => itemId}
        columns={[
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
          { title: m.demand, render: (_, { demand }) => said(demand) },
          { title: m.dueOn, render: (_, { dueOn }) => dayOf(dueOn) },
          {
            title: m.state,
            render: (_, { status, broken }) => (
              <>
                {word(w.followUp, status)} {broken && <Mark tone="bad">{m.broken}</Mark>}
              </>
            ),
          },
        ]}
      />
    </Part>
  );
}

/** 倒查: what the system has on record by stage, whom it names, what was found. */
function TraceBackPart({ id }: { readonly id: string }) {
  const query = useApi('GET /api/v1/supervision/acts/{id}/trace-back', { params: { id } });
  return (
    <Part title={m.traceBack}>
      <Loaded query={query}>
        {(data) => (
          <>
            <Facts
              facts={[
                { label: m.statusOf, value: data.statusLabel },
                { label: m.stage, value: data.position?.active.map(({ label }) => label).join('、') },
                { label: t.matterPage.overview.lead, value: data.leads?.name },
                { label: m.silent, value: data.silent.map(({ label }) => label).join('、') },
              ]}
            />
            <Entries data={data} />
            <Persons data={data} />
            <Findings data={data} />
          </>
        )}
      </Loaded>
    </Part>
  );
}

function Entries({ data }: { readonly data: TraceBack }) {
  return (
    <>
      <h3>{m.entries}</h3>
      <p className="second">{m.entriesNote}</p>
      <Rows<TraceBack['entries'][number]>
        rows={data.entries.filter(({ gone }) => !gone)}
        rowKey={({ entryId }) => entryId}
        columns={[
          { title: m.stage, render: (_, { stageLabel, dutyLabel }) => `${stageLabel} · ${dutyLabel}` },
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
          {
            title: m.entry,
            render: (_, { label, says, detail, words: own }) => (
              <>
                {label ?? says} {detail} {said(own)}
              </>
            ),
          },
          { title: t.matterPage.timeline.type, render: (_, { day }) => dayOf(day) },
          {
            title: m.waits,
            render: (_, { waits }) =>
              waits.map((wait) => (
                <div key={`${wait.for} ${wait.subject}`}>
                  {wait.label}（{wait.unit?.name}）
                </div>
              )),
          },
        ]}
      />
    </>
  );
}

function Persons({ data }: { readonly data: TraceBack }) {
  if (data.persons.length === 0) return null;
  return (
    <>
      <h3>{m.persons}</h3>
      <Rows<TraceBack['persons'][number]>
        rows={data.persons.filter(({ takenBack }) => !takenBack)}
        rowKey={({ personId }) => personId}
        columns={[
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unit?.name },
          { title: m.post, render: (_, { post }) => post },
          { title: t.matterPage.people.name, render: (_, { shownAs, name }) => shownAs ?? said(name) },
          { title: m.words, render: (_, { words: own }) => said(own) },
        ]}
      />
    </>
  );
}

function Findings({ data }: { readonly data: TraceBack }) {
  if (data.findings.length === 0) return null;
  return (
    <>
      <h3>{m.findings}</h3>
      <Rows<TraceBack['findings'][number]>
        rows={data.findings}
        rowKey={({ findingId }) => findingId}
        columns={[
          { title: m.stage, render: (_, { stageLabel, dutyLabel }) => `${stageLabel} · ${dutyLabel}` },
          { title: t.matterPage.overview.unit, render: (_, { unit }) => unitsOf([unit]) },
          { title: m.verdict, render: (_, { verdictLabel }) => verdictLabel },
          { title: m.consequence, render: (_, { consequenceLabel }) => consequenceLabel },
          { title: t.matterPage.custody.reason, render: (_, { reason }) => said(reason) },
        ]}
      />
    </>
  );
}
