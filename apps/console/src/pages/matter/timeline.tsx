import { LinkOutlined } from '@ant-design/icons';
import { Button, Collapse, Empty, Select, Space, Timeline as Line } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Instant, Loaded, Mark } from '../../shared/index.ts';
import { EventFacts, type Names } from './event-facts.tsx';
import { askOf, type Entry, type Matter, TIMELINES } from './routes-of.ts';
import { dayWords, Said } from './said.tsx';
import { type Choice, choicesOf, type EntryGroup, filtered, grouped } from './timeline-entries.ts';
import { useUnitNames } from './use-units.ts';

const m = t.matterPage.timeline;
const LIMIT = 1_000;

/** What has happened, newest first: by what, by which unit, by whom; each entry with an address of its own. */
export function Timeline({ matter }: { readonly matter: Matter }) {
  const { params, query: asked } = askOf(matter);
  const query = useApi(TIMELINES[matter.kind] as (typeof TIMELINES)['complaint'], {
    params,
    query: { ...asked, limit: LIMIT },
  });
  return <Loaded query={query}>{({ entries }) => <Entries entries={entries} />}</Loaded>;
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  const [search, setSearch] = useSearchParams();
  const units = useUnitNames();
  const names = useMemo<Names>(
    () =>
      new Map([
        ...units,
        ...entries.flatMap(({ actor, actorShownAs }): [string, string][] =>
          actorShownAs === null ? [] : [[actor, actorShownAs]],
        ),
      ]),
    [units, entries],
  );
  const chosen = (name: string): readonly string[] => search.getAll(name);
  const filter = { types: chosen('type'), units: chosen('unit'), people: chosen('person') };
  const shown = filtered(entries, filter);
  const isFiltered = shown.length < entries.length;
  const isOldestFirst = search.get('order') === 'asc';
  const set = (name: string, values: readonly string[]): void => {
    const next = new URLSearchParams(search);
    next.delete(name);
    values.forEach((value) => next.append(name, value));
    setSearch(next, { replace: true });
  };
  const clear = (): void => {
    const next = new URLSearchParams(search);
    ['type', 'unit', 'person'].forEach((name) => next.delete(name));
    setSearch(next, { replace: true });
  };
  if (entries.length === 0) return <Empty description={m.empty} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  return (
    <>
      <Space wrap className="part-filter">
        <Filter
          label={m.type}
          choices={choicesOf(entries, ({ type, label }) => [type, label])}
          value={filter.types}
          onChange={(values) => set('type', values)}
        />
        <Filter
          label={m.unit}
          choices={choicesOf(entries, ({ unit, unitName }) => [unit, unitName])}
          value={filter.units}
          onChange={(values) => set('unit', values)}
        />
        <Filter
          label={m.person}
          choices={choicesOf(entries, ({ actor, actorShownAs }) => [actor, actorShownAs])}
          value={filter.people}
          onChange={(values) => set('person', values)}
        />
        <Button onClick={() => set('order', isOldestFirst ? [] : ['asc'])}>
          {isOldestFirst ? m.newestFirst : m.oldestFirst}
        </Button>
        {isFiltered && <Button onClick={clear}>{m.clear}</Button>}
        <span role="status" className="second">
          {m.shown(shown.length, entries.length)}
        </span>
      </Space>
      {shown.length === 0 ? (
        <Empty description={m.emptyFiltered} image={Empty.PRESENTED_IMAGE_SIMPLE} />
      ) : (
        <Groups groups={grouped(isOldestFirst ? shown : [...shown].reverse())} names={names} />
      )}
    </>
  );
}

function Filter({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}) {
  return (
    <Select
      mode="multiple"
      className="timeline-filter"
      aria-label={label}
      placeholder={label}
      value={[...value]}
      maxTagCount="responsive"
      optionFilterProp="label"
      options={choices.map(({ value: one, label: words, count }) => ({ value: one, label: `${words}（${count}）` }))}
      onChange={onChange}
    />
  );
}

function Groups({ groups, names }: { readonly groups: readonly EntryGroup[]; readonly names: Names }) {
  const sought = useSearchParams()[0].get('event');
  return (
    <Line
      className="timeline"
      items={groups.map(({ first, entries }) => ({
        key: first.version,
        color: first.voided ? 'gray' : 'blue',
        content:
          entries.length === 1 ? (
            <OneEntry entry={first} names={names} />
          ) : (
            <>
              <Heading entry={first} count={entries.length} />
              <Collapse
                ghost
                size="small"
                defaultActiveKey={entries.some(({ version }) => String(version) === sought) ? ['all'] : []}
                items={[
                  {
                    key: 'all',
                    label: m.more_fields,
                    children: entries.map((entry) => <OneEntry key={entry.version} entry={entry} names={names} />),
                  },
                ]}
              />
            </>
          ),
      }))}
    />
  );
}

function OneEntry({ entry, names }: { readonly entry: Entry; readonly names: Names }) {
  return (
    <>
      <Heading entry={entry} />
      <EventFacts entry={entry} names={names} />
    </>
  );
}

/** What it was, when, by whom; the address of the entry leads here again. */
function Heading({ entry, count = 1 }: { readonly entry: Entry; readonly count?: number }) {
  const { version, label, voided, unitName, actorShownAs, occurredAt, actedOn, lateReason } = entry;
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const place = useRef<HTMLDivElement>(null);
  const isSought = search.get('event') === String(version);
  useEffect(() => {
    if (isSought) place.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const link = new URLSearchParams({ tab: 'timeline', event: String(version) });
  return (
    <div ref={place} className={isSought ? 'entry sought' : 'entry'} id={`event-${version}`}>
      <strong className={voided ? 'struck' : undefined}>{label}</strong>
      {count > 1 && <span> × {count}</span>} {voided && <Mark>{m.voided}</Mark>}
      <Link to={`${pathname}?${link.toString()}`} aria-label={m.link(version)} className="permalink" replace>
        <LinkOutlined />
      </Link>
      <div className="second">
        <Instant at={occurredAt} />　{[unitName, actorShownAs].filter((part) => part !== null).join(' · ')}
        {actedOn !== null && `　${m.actedOn(dayWords(actedOn))}`}
      </div>
      {lateReason !== null && (
        <div className="second">
          {m.lateReason('')}
          <Said value={lateReason} />
        </div>
      )}
    </div>
  );
}
