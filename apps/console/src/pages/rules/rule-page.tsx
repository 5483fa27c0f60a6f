import { Button, Empty, Select, Space, Table, Tabs } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import { useSession } from '../../session/use-session.ts';
import { dayText, instantText, Loaded, Mark, PageHead } from '../../shared/index.ts';
import { NotFound } from '../../shell/endings.tsx';
import { Facts } from '../matter/said.tsx';
import { ChangeRule } from './change-rule.tsx';
import { CHANGERS, COUNTERS } from './roles.ts';
import { RuleHistory } from './rule-history.tsx';
import {
  type End,
  endText,
  type Example,
  type Extension,
  extensionText,
  forceText,
  type NamedEvent,
  periodText,
  type Reminder,
  reminderText,
  type Rule,
  type Season,
} from './rule-words.ts';
import { RulesTabs } from './rules-tabs.tsx';
import { VersionUse } from './version-use.tsx';
import '../lists/lists.css';
import '../matter/matter.css';
import './rules.css';

const m = t.rules;

type Names = ReadonlyMap<string, string>;

export function Page() {
  const { rule: id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const { roles } = useSession();
  const query = useApi('GET /api/v1/rules', { query: { contains: id } });
  const versions = (query.data?.rules ?? []).filter((rule) => rule.id === id);
  const asked = Number(search.get('version'));
  const shown = versions.find(({ version }) => version === asked) ?? versions[versions.length - 1];
  const names: Names = new Map(query.data?.events.map(({ event, label }) => [event, label]) ?? []);
  const isChanger = CHANGERS.some((role) => roles.includes(role));
  const isCounter = COUNTERS.some((role) => roles.includes(role));
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(search);
    next.set(name, value);
    setSearch(next, { replace: true });
  };
  if (query.data !== undefined && shown === undefined) return <NotFound />;
  return (
    <>
      <PageHead title={shown === undefined ? id : `${id} ${shown.title}`}>
        <Space wrap>
          {versions.length > 1 && (
            <Select
              aria-label={m.version(shown?.version ?? 1)}
              value={shown?.version ?? 1}
              options={versions.map(({ version }) => ({ value: version, label: m.version(version) }))}
              onChange={(version) => set('version', String(version))}
            />
          )}
          {isCounter && versions.length > 1 && (
            <Link to={`/rules/${id}/compare/${versions.length - 1}/${versions.length}`}>
              <Button>{m.compare}</Button>
            </Link>
          )}
        </Space>
      </PageHead>
      <RulesTabs current="rules" />
      <Loaded query={query} rows={8}>
        {() =>
          shown === undefined ? null : (
            <>
              {isChanger && <ChangeRule rule={shown} />}
              <Tabs
                className="matter-tabs"
                activeKey={search.get('tab') ?? 'rule'}
                onChange={(tab) => set('tab', tab)}
                items={[
                  { key: 'rule', label: m.content, children: <RuleFacts rule={shown} names={names} /> },
                  ...(isChanger ? [{ key: 'history', label: m.history, children: <RuleHistory id={id} /> }] : []),
                  ...(isCounter
                    ? [{ key: 'use', label: m.use, children: <VersionUse rule={id} version={shown.version} /> }]
                    : []),
                ]}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}

function RuleFacts({ rule, names }: { readonly rule: Rule; readonly names: Names }) {
  const { id, source, mark, quote, text, effectiveFrom, effectiveTo, onLapse, waitedOut, tier, streamKind } = rule;
  const extension = rule.extension as Extension | undefined;
  const reminders = rule.reminders as readonly Reminder[];
  const kinds = [streamKind, ...(rule.alsoIn ?? [])].flatMap((kind) => word(t.matters, kind) ?? []);
  return (
    <div className="why">
      <h2>{m.article}</h2>
      <p>
        {source} <Mark>{word(m.marks, mark)}</Mark>
      </p>
      {quote === null ? (
        <p className="second">{mark === 'P' ? m.ownQuote : m.noQuote}</p>
      ) : (
        <blockquote>{quote}</blockquote>
      )}
      <h2>{m.sense}</h2>
      <p>{text}</p>
      <Facts
        facts={[
          { label: m.facts.period, value: endText(rule.end as End) },
          { label: m.tier, value: word(t.words.tier, tier) },
          { label: m.facts.force, value: forceText(effectiveFrom, effectiveTo) },
          { label: m.facts.kinds, value: kinds.join('、') },
          { label: m.facts.onLapse, value: word(m.rungs, onLapse) },
          { label: m.facts.waitedOut, value: waitedOut === true ? m.facts.waitedOutText : null },
          { label: m.facts.extension, value: extension === undefined ? m.noExtension : extensionText(extension) },
          { label: m.facts.reminders, value: reminders.map(reminderText).join('、') },
          { label: m.facts.repeat, value: word(m.repeat, rule.repeat) },
        ]}
      />
      <Happenings rule={rule} names={names} />
      <Seasons seasons={(rule.seasonal ?? []) as readonly Season[]} />
      <h2>{m.examples}</h2>
      <p className="second">{m.examplesChecked}</p>
      <Examples examples={rule.examples as readonly Example[]} />
      <p>
        <Link to={`/rules/calculator?rule=${id}`}>{m.tryIt}</Link>
      </p>
    </div>
  );
}

function Happenings({ rule, names }: { readonly rule: Rule; readonly names: Names }) {
  const parts = [
    [m.starts, rule.starts],
    [m.meets, rule.meets],
    [m.pauses, rule.pauses],
    [m.resumes, rule.resumes],
    [m.ends, rule.ends],
  ] as const;
  return (
    <Facts
      facts={parts.map(([label, events]) => ({
        label,
        wide: true,
        value: namesOf((events ?? []) as readonly NamedEvent[], names),
      }))}
    />
  );
}

/** `登记投诉、转送（附条件）`, each once. */
function namesOf(events: readonly NamedEvent[], names: Names): string {
  const words = events.map(({ event, when = [] }) => {
    const label = names.get(event) ?? event;
    return when.length === 0 ? label : `${label}（${m.conditional}）`;
  });
  return [...new Set(words)].join('、');
}

function Seasons({ seasons }: { readonly seasons: readonly Season[] }) {
  if (seasons.length === 0) return null;
  return (
    <>
      <h2>{m.seasons}</h2>
      <ul className="plain-list">
        {seasons.map((season) => (
          <li key={season.from}>
            {season.label}（{forceText(season.from, season.to)}）：{periodText(season)}
          </li>
        ))}
      </ul>
    </>
  );
}

const wordsOf = (on: string): string => (on.length > 10 ? instantText(on) : dayText(on));

function Examples({ examples }: { readonly examples: readonly Example[] }) {
  if (examples.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  return (
    <Table
      size="small"
      rowKey={({ start, due }) => `${start} ${due}`}
      dataSource={[...examples]}
      pagination={false}
      columns={[
        { title: m.example.start, render: (_, { start }) => wordsOf(start) },
        { title: m.example.due, render: (_, { due }) => wordsOf(due) },
        { title: m.example.note, dataIndex: 'note' },
        { title: '', width: 90, render: () => <Mark tone="good">✓ {m.example.checked}</Mark> },
      ]}
    />
  );
}
