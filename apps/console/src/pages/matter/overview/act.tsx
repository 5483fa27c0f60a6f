import { Link } from 'react-router';
import type { AnswerOf } from '../../../api/client.ts';
import { t } from '../../../messages/index.ts';
import { word } from '../../../messages/words.ts';
import { Mark } from '../../../shared/index.ts';
import { isMatterKind, matterPath } from '../../../shared/matters.ts';
import { Ladders, Part, Rows, Tasks } from '../parts.tsx';
import { dayOf, Facts, said } from '../said.tsx';
import { TraceBackPart } from './trace-back.tsx';

type Act = AnswerOf<'GET /api/v1/supervision/acts/{id}'>;

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
      <Ladders ladders={data.ladders} />
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
