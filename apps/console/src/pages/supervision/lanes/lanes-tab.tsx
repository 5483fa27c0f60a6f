import { Alert, Button, Empty, Segmented, Select, Space } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useKeyBindings } from '../../../keyboard/keys-provider.tsx';
import { t } from '../../../messages/index.ts';
import { Loaded } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { type Card, type Decision, keyOfCard, RUNGS, rungWord, type Together } from '../model.ts';
import { Pending } from '../pending.tsx';
import { cardInFocus, focusCard } from './cells.ts';
import { DecideDrawer } from './decide-drawer.tsx';
import { LaneTable } from './lane-table.tsx';
import { TogetherBar } from './together-bar.tsx';
import { LANE_FILTERS, useLanes } from './use-lanes.ts';

const m = t.supervision.lanes;

/** Measures by unit and height, decided on one by one, by unit or together. */
export function LanesTab({ unit, asOf }: { readonly unit: string | undefined; readonly asOf: string | null }) {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { query, cards, gone, pending, takeOver, followNext } = useLanes(unit, asOf);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [opened, setOpened] = useState<{ readonly card: Card; readonly decision: Decision } | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [act, setAct] = useState<Together | null>(null);
  // What was so then is decided on no more.
  const chosen = asOf === null ? cards.filter((card) => selected.has(keyOfCard(card))) : [];
  const select = (keys: readonly string[], isSelected: boolean): void => {
    const next = new Set(selected);
    for (const key of keys)
      if (isSelected) next.add(key);
      else next.delete(key);
    setSelected(next);
  };
  const set = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(search);
    next.delete('cursor');
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next);
  };
  const toPage = (cursor: string | null): void => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete('cursor');
    else next.set('cursor', cursor);
    setSearch(next);
  };
  const onCard = (run: (card: Card) => void) => (): void => {
    const card = cards.find((one) => keyOfCard(one) === cardInFocus());
    if (card !== undefined && !gone.has(keyOfCard(card))) run(card);
  };
  const decide = (decision: Decision) =>
    onCard((card) => (card.may.includes(decision) ? setOpened({ card, decision }) : undefined));
  useKeyBindings(t.supervision.title, [
    { keys: 'j', label: m.keys.next, run: () => focusCard(1) },
    { keys: 'k', label: m.keys.previous, run: () => focusCard(-1) },
    { keys: 'Enter', label: m.keys.open, run: onCard(({ kind, id }) => void navigate(matterPath(kind, id))) },
    {
      keys: 'x',
      label: m.keys.select,
      run: onCard((card) => select([keyOfCard(card)], !selected.has(keyOfCard(card)))),
    },
    { keys: '1', label: m.keys.issue, run: decide('IssueRung') },
    { keys: '2', label: m.keys.postpone, run: decide('PostponeRung') },
    { keys: '3', label: m.keys.decline, run: decide('DeclineRung') },
    { keys: 'r', label: m.keys.takeOver, run: takeOver },
  ]);
  const isFiltered = LANE_FILTERS.some((name) => search.has(name));
  return (
    <section aria-label={m.region}>
      <Space wrap className="lane-filters" role="group" aria-label={m.filters}>
        <Segmented
          aria-label={m.status}
          value={search.get('status') ?? ''}
          onChange={(status) => set('status', status)}
          options={[
            { value: '', label: t.inbox.allGroups },
            ...Object.entries(t.supervision.statuses).map(([value, label]) => ({ value, label })),
          ]}
        />
        <Choice name={m.rung} value={search.get('rung')} onChange={(rung) => set('rung', rung)}>
          {RUNGS.map((rung) => ({ value: rung, label: rungWord(rung) }))}
        </Choice>
        <Choice name={m.only} value={search.get('only')} onChange={(only) => set('only', only)}>
          {[
            { value: 'upward', label: m.upward },
            // Which cases were cleared is told of the present alone.
            ...(asOf === null ? [{ value: 'cleared', label: m.cleared }] : []),
          ]}
        </Choice>
        <Button onClick={() => window.print()}>{m.print}</Button>
      </Space>
      <div aria-live="polite">
        {told !== null && (
          <Alert className="told" type="success" showIcon title={told} closable={{ onClose: () => setTold(null) }} />
        )}
      </div>
      <Pending count={pending} onTakeOver={takeOver} />
      <TogetherBar
        chosen={chosen}
        gone={gone}
        act={act}
        onAct={setAct}
        onClear={() => setSelected(new Set())}
        onDone={() => {
          followNext();
          setSelected(new Set());
        }}
      />
      {opened !== null && (
        <DecideDrawer
          {...opened}
          onClose={() => setOpened(null)}
          onDone={({ result }) => {
            followNext();
            setTold(m.decided(t.supervision.acts[opened.decision], result?.number ?? null));
            setOpened(null);
          }}
        />
      )}
      <Loaded query={query} rows={8}>
        {({ total, nextCursor }) =>
          cards.length === 0 ? (
            <Empty description={isFiltered ? m.noneFiltered : m.none}>
              {isFiltered && <Link to="/supervision">{m.showAll}</Link>}
            </Empty>
          ) : (
            <>
              <h2 className="print-only">
                {m.printed(unit === undefined ? t.supervision.allUnits : (cards[0]?.unitName ?? unit))}
              </h2>
              <LaneTable
                cards={cards}
                gone={gone}
                selected={selected}
                onSelect={select}
                onDecide={(card, decision) => setOpened({ card, decision })}
              />
              <Space className="pages" wrap>
                <span role="status">{m.pages(cards.length, total)}</span>
                {search.get('cursor') !== null && <Button onClick={() => toPage(null)}>{m.first}</Button>}
                {nextCursor !== null && <Button onClick={() => toPage(nextCursor)}>{m.next}</Button>}
              </Space>
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Choice({
  name,
  value,
  onChange,
  children,
}: {
  readonly name: string;
  readonly value: string | null;
  readonly onChange: (value: string | undefined) => void;
  readonly children: { readonly value: string; readonly label: string }[];
}) {
  return (
    <Select<string>
      className="filter"
      aria-label={name}
      placeholder={name}
      allowClear
      value={value}
      options={children}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | undefined) => onChange(chosen)}
    />
  );
}
