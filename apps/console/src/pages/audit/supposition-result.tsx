import { Button, Checkbox, Drawer, Table } from 'antd';
import { useEffect, useState } from 'react';
import { t } from '../../messages/index.ts';
import { Instant, Mark, useLast } from '../../shared/index.ts';
import { shownSteps } from '../matter/clock-facts.ts';
import { Steps } from '../matter/why-drawer.tsx';
import type { ClockPair, ClockSide, Result, RungPair } from './supposition-routes.ts';

const m = t.supposition;

/** What was and what would have been, side by side; a difference is said in words, whatever its colour. */
export function SuppositionResult({ result, at }: { readonly result: Result; readonly at: string }) {
  // On paper the supposition stands by itself, without the step that happens to be shown above it.
  useEffect(() => {
    document.body.classList.add('prints-supposition');
    return () => document.body.classList.remove('prints-supposition');
  }, []);
  return (
    <>
      <p role="status">
        <strong>{m.supposed(result.supposed)}</strong>
      </p>
      <p className="second">
        {m.upTo} <Instant at={at} />
      </p>
      <Button onClick={() => window.print()}>{m.print}</Button>
      <h3>{m.summary}</h3>
      <ul className="supposition-summary">
        {result.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Clocks clocks={result.clocks} />
      {result.rungs.length > 0 && <Rungs rungs={result.rungs} />}
    </>
  );
}

function Clocks({ clocks }: { readonly clocks: readonly ClockPair[] }) {
  const [isShort, setShort] = useState(true);
  const [why, setWhy] = useState<ClockPair | null>(null);
  const title = useLast(why === null ? null : m.derivedOf(why.title));
  const shown = isShort ? clocks.filter(({ differs, unknown }) => differs || unknown !== null) : clocks;
  return (
    <>
      <h3>{m.clocks}</h3>
      <Checkbox checked={isShort} onChange={({ target }) => setShort(target.checked)} className="supposition-only">
        {m.onlyDiffering}
      </Checkbox>
      {isShort && <p className="print-only">{m.onlyDiffering}</p>}
      <Table
        size="small"
        rowKey="clockId"
        pagination={false}
        scroll={{ x: 900 }}
        dataSource={[...shown]}
        locale={{ emptyText: m.noClocks }}
        rowClassName={({ differs }) => (differs ? 'is-different' : '')}
        columns={[
          {
            title: m.columns.rule,
            width: 220,
            render: (_, { title, source }) => (
              <>
                {title}
                <div className="second">{source}</div>
              </>
            ),
          },
          { title: m.columns.unit, width: 130, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.columns.was, render: (_, { was }) => <Side side={was} /> },
          {
            title: m.columns.would,
            render: (_, { would, differs }) =>
              would === null ? m.unknown : differs ? <Side side={would} strong /> : <Side side={would} />,
          },
          { title: m.columns.difference, width: 150, render: (_, pair) => <Difference pair={pair} /> },
          {
            title: m.columns.why,
            width: 90,
            className: 'no-print',
            render: (_, pair) =>
              pair.differs && (
                <Button size="small" onClick={() => setWhy(pair)} aria-label={m.whyOf(pair.title)}>
                  {m.why}
                </Button>
              ),
          },
        ]}
      />
      <Drawer open={why !== null} onClose={() => setWhy(null)} size={560} title={title} destroyOnHidden>
        {why !== null && (
          <div className="why">
            <h3>{m.columns.would}</h3>
            <Derived side={why.would} />
            <h3>{m.columns.was}</h3>
            <Derived side={why.was} />
          </div>
        )}
      </Drawer>
    </>
  );
}

function Derived({ side }: { readonly side: ClockSide | null }) {
  if (side === null || side.derivation.length === 0) return <p className="second">{m.noSteps}</p>;
  return <Steps steps={shownSteps(side.derivation)} />;
}

function Difference({ pair: { differs, unknown } }: { readonly pair: ClockPair }) {
  if (unknown !== null) {
    return (
      <>
        <Mark tone="warn">{m.unknown}</Mark>
        <div className="second">{unknown}</div>
      </>
    );
  }
  return differs ? <Mark tone="info">{m.differs}</Mark> : <Mark>{m.same}</Mark>;
}

function Side({ side, strong = false }: { readonly side: ClockSide; readonly strong?: boolean }) {
  const { start, due, doneOn, result, ruleVersion } = side;
  const said = `${m.due(due)}，${result}`;
  return (
    <>
      {strong ? <strong>{said}</strong> : said}
      <div className="second">
        {m.start(start.slice(0, 10))}
        {doneOn !== null && `，${m.done(doneOn)}`}，{m.versionUsed(ruleVersion)}
      </div>
    </>
  );
}

function Rungs({ rungs }: { readonly rungs: readonly RungPair[] }) {
  return (
    <>
      <h3>{m.rungs}</h3>
      <Table
        size="small"
        rowKey={({ ladderKey, rungId }) => `${ladderKey} ${rungId}`}
        pagination={false}
        scroll={{ x: 760 }}
        dataSource={[...rungs]}
        rowClassName={({ verdict }) => (verdict === 'same' ? '' : 'is-different')}
        columns={[
          { title: m.columns.rung, dataIndex: 'label', width: 100 },
          { title: m.columns.unit, render: (_, { unit, unitName }) => unitName ?? unit },
          { title: m.columns.was, render: (_, { was }) => <RungSide side={was} none={m.none} /> },
          { title: m.columns.would, render: (_, { would }) => <RungSide side={would} none={m.never} /> },
          {
            title: m.columns.difference,
            render: (_, { verdict, verdictLabel }) => (
              <Mark tone={verdict === 'same' ? 'plain' : verdict === 'undecided' ? 'warn' : 'info'}>
                {verdictLabel}
              </Mark>
            ),
          },
        ]}
      />
    </>
  );
}

function RungSide({ side, none }: { readonly side: RungPair['was']; readonly none: string }) {
  if (side === null) return none;
  return (
    <>
      <Instant at={side.at} /> {m.nominal}，{side.status}
      {side.servedOn !== null && <div className="second">{m.served(side.servedOn)}</div>}
    </>
  );
}
