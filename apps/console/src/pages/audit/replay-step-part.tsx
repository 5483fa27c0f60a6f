import { Table } from 'antd';
import { useMemo } from 'react';
import { t } from '../../messages/index.ts';
import { Day, Instant } from '../../shared/index.ts';
import { EventFacts, type Names } from '../matter/event-facts.tsx';
import { useUnitNames } from '../matter/use-units.ts';
import type { Step } from './replay-routes.ts';

const m = t.replay;

/** What happened in one step, what it decided, and how things stood after it. */
export function StepPart({ step }: { readonly step: Step }) {
  const changed = new Map(step.changes.map((change) => [change.key, change]));
  return (
    <div className="replay-step">
      <section className="sheet">
        <h2>{step.label}</h2>
        <StepHead step={step} />
        <h3>{m.changes}</h3>
        {step.changes.length === 0 ? (
          <p className="second">{m.noneChanged}</p>
        ) : (
          <dl className="replay-facts">
            {step.changes.map(({ key, label, before, after }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>
                  {before !== null && <del>{before}</del>}
                  {before !== null && after !== null && ' → '}
                  {after !== null && <ins>{after}</ins>}
                </dd>
              </div>
            ))}
          </dl>
        )}
        <h3>{m.decided}</h3>
        <Decided step={step} />
      </section>
      <section className="sheet">
        <h2>{m.standing}</h2>
        {step.standing.length === 0 && <p className="second">{m.noneStanding}</p>}
        <dl className="replay-facts">
          {step.standing.map(({ key, label, value }) => (
            <div key={key} className={changed.has(key) ? 'is-changed' : ''}>
              <dt>{label}</dt>
              <dd>{changed.has(key) ? <strong>{value}</strong> : value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

function StepHead({ step }: { readonly step: Step }) {
  const units = useUnitNames();
  const names = useMemo<Names>(() => units, [units]);
  const { version, command, seen, sentByShownAs, lateReason, actedOn } = step;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [m.who, [step.unitName, step.actorShownAs].filter((part) => part !== null).join('，')],
    [m.post, step.postTitle],
    [m.holder, step.holderName],
    [m.when, <Instant key="at" at={step.occurredAt} />],
    [m.actedOn, actedOn === null ? null : <Day key="on" day={actedOn.slice(0, 10)} />],
    [m.recorded, <Instant key="recorded" at={step.recordedAt} />],
    [m.late, lateReason],
    [
      m.seen,
      seen.organisation === null || seen.rules === null || seen.calendar === null
        ? null
        : m.seenText(seen.organisation, seen.rules, seen.calendar),
    ],
  ];
  return (
    <>
      <dl className="replay-facts">
        {facts.map(([label, value]) =>
          value === null || value === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {sentByShownAs !== null && <p className="second">{m.sentBy(sentByShownAs)}</p>}
      {command !== version && <p className="second">{m.command(command)}</p>}
      <EventFacts entry={step} names={names} />
    </>
  );
}

function Decided({ step }: { readonly step: Step }) {
  if (step.decided.length === 0) return <p className="second">{m.noneDecided}</p>;
  return (
    <Table
      size="small"
      rowKey="clockId"
      pagination={false}
      scroll={{ x: 560 }}
      dataSource={[...step.decided]}
      columns={[
        {
          title: m.columns.rule,
          render: (_, { title, ruleId, ruleVersion, source }) => (
            <>
              {title}
              <div className="second">
                {m.version(ruleId, ruleVersion)}，{source}
              </div>
            </>
          ),
        },
        { title: m.columns.unit, dataIndex: 'unitName' },
        { title: m.columns.status, dataIndex: 'statusLabel' },
        {
          title: m.columns.due,
          render: (_, { dueBefore, due }) =>
            dueBefore !== null && due !== null && dueBefore !== due ? m.moved(dueBefore, due) : <Day day={due} />,
        },
        { title: m.columns.calendar, dataIndex: 'calendarVersion' },
      ]}
    />
  );
}
