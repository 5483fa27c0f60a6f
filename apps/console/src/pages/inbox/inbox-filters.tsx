import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Segmented, Select, Space, Tag } from 'antd';
import type { RefObject } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../../messages/index.ts';
import { dayText } from '../../shared/format.ts';
import { type Filter, FILTERS, type InboxAnswer, withFilter } from './asked.ts';

const GROUPS = ['severe', 'overdue', 'near', 'later', 'paused'] as const;
const LONGEST_SEARCH = 100;

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Whose work, which group, and the filters, all of them in the address. */
export function InboxFilters({
  counts,
  kinds,
  searchField,
}: {
  readonly counts: InboxAnswer['counts'] | undefined;
  /** Kinds of work on the page that is shown. */
  readonly kinds: readonly Option[];
  readonly searchField: RefObject<InputRef | null>;
}) {
  const [search, setSearch] = useSearchParams();
  const set = (name: Filter | 'whose', value: string | undefined): void => setSearch(withFilter(search, name, value));
  const value = (name: Filter): string | undefined => search.get(name) ?? undefined;
  const all = counts === undefined ? 0 : GROUPS.reduce((sum, group) => sum + counts[group], 0);
  const groups = [
    { value: '', label: `${t.inbox.allGroups} ${all}` },
    ...GROUPS.map((group) => ({ value: group, label: `${t.groups[group]} ${counts?.[group] ?? 0}` })),
  ];
  return (
    <section className="filters" aria-label={t.inbox.filters}>
      <Space wrap size="middle">
        <Segmented
          aria-label={t.inbox.whose.label}
          value={search.get('whose') ?? 'all'}
          onChange={(whose) => set('whose', whose === 'all' ? undefined : whose)}
          options={(['all', 'mine', 'queue'] as const).map((whose) => ({ value: whose, label: t.inbox.whose[whose] }))}
        />
        <Segmented
          aria-label={t.inbox.group}
          value={search.get('group') ?? ''}
          onChange={(group) => set('group', group)}
          options={groups}
        />
      </Space>
      <Space wrap size="small" className="filters-row">
        <Input
          ref={searchField}
          key={search.get('contains') ?? ''}
          className="filter-search"
          prefix={<SearchOutlined />}
          allowClear
          maxLength={LONGEST_SEARCH}
          defaultValue={search.get('contains') ?? ''}
          aria-label={t.inbox.search}
          placeholder={t.inbox.search}
          onPressEnter={({ currentTarget }) => set('contains', currentTarget.value.trim())}
          onClear={() => set('contains', undefined)}
        />
        <Choice name={t.inbox.kind} value={value('kind')} options={kinds} onChoose={(kind) => set('kind', kind)} />
        <Choice
          name={t.inbox.channel}
          value={value('channel')}
          options={optionsOf(t.channels)}
          onChoose={(channel) => set('channel', channel)}
        />
        <Choice
          name={t.inbox.tier}
          value={value('tier')}
          options={optionsOf(t.tiers)}
          onChoose={(tier) => set('tier', tier)}
        />
        <Choice
          name={t.inbox.urgent}
          value={value('urgent')}
          options={optionsOf(t.inbox.urgentChoices)}
          onChoose={(urgent) => set('urgent', urgent)}
        />
        <Choice
          name={t.inbox.assignee}
          value={value('assignee')}
          options={[{ value: 'nobody', label: t.inbox.nobody }]}
          onChoose={(assignee) => set('assignee', assignee)}
        />
      </Space>
      <ActiveFilters kinds={kinds} />
    </section>
  );
}

function Choice({
  name,
  value,
  options,
  onChoose,
}: {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | undefined) => void;
}) {
  return (
    <Select<string>
      className="filter"
      aria-label={name}
      placeholder={name}
      allowClear
      value={value ?? null}
      options={[...options]}
      popupMatchSelectWidth={false}
      onChange={(chosen: string | undefined) => onChoose(chosen)}
    />
  );
}

/** What hides work, said and taken away one by one or at once. */
function ActiveFilters({ kinds }: { readonly kinds: readonly Option[] }) {
  const [search, setSearch] = useSearchParams();
  const active = FILTERS.filter((name) => (search.get(name) ?? '') !== '');
  if (active.length === 0) return null;
  const clear = (): void => {
    const next = new URLSearchParams(search);
    for (const name of [...FILTERS, 'cursor']) next.delete(name);
    setSearch(next);
  };
  return (
    <p className="active-filters" role="status">
      {t.inbox.filtered}
      {active.map((name) => (
        <Tag key={name} closable onClose={() => setSearch(withFilter(search, name, undefined))}>
          {wordsOf(name, search.get(name) ?? '', kinds)}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={clear}>
        {t.inbox.clearFilters}
      </Button>
    </p>
  );
}

function wordsOf(name: Filter, value: string, kinds: readonly Option[]): string {
  const word = (table: object): string =>
    (Object.entries(table).find(([key]) => key === value)?.[1] as string) ?? value;
  switch (name) {
    case 'group':
      return word(t.groups);
    case 'kind':
      return kinds.find((kind) => kind.value === value)?.label ?? word(t.kinds);
    case 'channel':
      return word(t.channels);
    case 'tier':
      return word(t.tiers);
    case 'urgent':
      return word(t.inbox.urgentChoices);
    case 'assignee':
      return value === 'nobody' ? t.inbox.nobody : value;
    case 'dueFrom':
      return t.inbox.dueFrom(dayText(value));
    case 'dueTo':
      return t.inbox.dueTo(dayText(value));
    default:
      return `“${value}”`;
  }
}

function optionsOf(table: Readonly<Record<string, string>>): readonly Option[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}
