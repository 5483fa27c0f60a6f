import { Alert, Button } from 'antd';
import { addressOf, type AnswerOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { dayText, Loaded } from '../../../shared/index.ts';
import { Part, Rows } from '../parts.tsx';
import { askOf, CUSTODY, type Matter } from '../routes-of.ts';
import { dayOf, said } from '../said.tsx';

const m = t.matterPage.custody;

type Custody = AnswerOf<(typeof CUSTODY)['complaint']['read']>;
type Move = Custody['moves'][number];
type UnitTime = Custody['time'][number];
type Wait = Custody['waits'][number];

/** 流转与会办: who answered for it from when to when, how it moved, and for whom its tracks waited. */
export function CustodyTab({ matter }: { readonly matter: Matter & { readonly kind: keyof typeof CUSTODY } }) {
  const { read, xlsx } = CUSTODY[matter.kind];
  const query = useApi(read as (typeof CUSTODY)['complaint']['read'], askOf(matter));
  const { params, query: asked } = askOf(matter);
  const file = addressOf(xlsx.replace('GET ', ''), params, asked);
  return (
    <Loaded query={query} rows={6}>
      {(data) => (
        <>
          <Part title={m.strip}>
            <p className="second">
              {m.stripHint}{' '}
              <Button size="small" href={file} download>
                {m.xlsx}
              </Button>
            </p>
            {data.segments.length === 0 ? <Alert type="info" title={m.none} /> : <Strip segments={data.segments} />}
          </Part>
          <Moves moves={data.moves} />
          <ByUnit time={data.time} />
          <Waits waits={data.waits} />
        </>
      )}
    </Loaded>
  );
}

/** One link for each unit that answered for it; none is missing between two. */
function Strip({ segments }: { readonly segments: Custody['segments'] }) {
  return (
    <ol className="custody-strip" aria-label={m.strip}>
      {segments.map(({ unit, unitName, from, until, becauseLabel, version, workingDays, supplementDays }) => (
        <li key={version} className={until === null ? 'now' : undefined}>
          <strong>{unitName ?? (unit || m.unassigned)}</strong>
          <span className="second">{becauseLabel}</span>
          <span>{m.days(workingDays)}</span>
          {supplementDays > 0 && <span className="second">{m.supplement(supplementDays)}</span>}
          <span className="second">
            {dayText(from)}—{until === null ? m.until : dayText(until)}
          </span>
        </li>
      ))}
    </ol>
  );
}

function Moves({ moves }: { readonly moves: readonly Move[] }) {
  return (
    <Part title={m.moves}>
      <Rows<Move>
        rows={moves}
        rowKey={({ version }) => String(version)}
        empty={m.none}
        columns={[
          { title: m.from, render: (_, { from, fromName }) => fromName ?? from },
          { title: m.to, render: (_, { to, toName }) => toName ?? to },
          {
            title: m.sentOn,
            render: (_, { sentOn, sentByShownAs }) => (
              <>
                {dayOf(sentOn)} <span className="second">{sentByShownAs}</span>
              </>
            ),
          },
          { title: m.reason, render: (_, { reason, basis }) => said(reason) ?? basis },
          { title: m.end, render: (_, { endLabel }) => endLabel },
          {
            title: m.endedOn,
            render: (_, { endedOn, endedByShownAs }) => (
              <>
                {dayOf(endedOn)} <span className="second">{endedByShownAs}</span>
              </>
            ),
          },
          { title: m.returnedFor, render: (_, { returnedFor, answer }) => said(returnedFor) ?? said(answer) },
        ]}
      />
    </Part>
  );
}

function ByUnit({ time }: { readonly time: readonly UnitTime[] }) {
  if (time.length === 0) return null;
  return (
    <Part title={m.byUnit}>
      <Rows<UnitTime>
        rows={time}
        rowKey={({ unit }) => unit}
        columns={[
          { title: t.matterPage.overview.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.held, align: 'right', render: (_, { heldDays }) => m.days(heldDays) },
          { title: m.awaited, align: 'right', render: (_, { awaitedDays }) => m.days(awaitedDays) },
          { title: m.received, align: 'right', render: (_, { received }) => t.matterPage.overview.times(received) },
          { title: m.returned, align: 'right', render: (_, { returned }) => t.matterPage.overview.times(returned) },
        ]}
      />
    </Part>
  );
}

function Waits({ waits }: { readonly waits: readonly Wait[] }) {
  if (waits.length === 0) return null;
  return (
    <Part title={m.waits}>
      <Rows<Wait>
        rows={waits}
        rowKey={({ key, act, from }) => `${key} ${act ?? ''} ${from}`}
        columns={[
          { title: m.wait, render: (_, { label }) => label },
          { title: m.waitedFor, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.askedBy, render: (_, { by, byName }) => byName ?? by },
          {
            title: m.period,
            render: (_, { from, until }) => (
              <>
                {dayOf(from)}—{until === null ? m.open : dayOf(until)}
              </>
            ),
          },
          { title: m.held, align: 'right', render: (_, { workingDays }) => m.days(workingDays) },
        ]}
      />
    </Part>
  );
}
