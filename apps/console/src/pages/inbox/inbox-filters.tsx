import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef, Segmented, Select, Space, Tag } from 'antd';
import type { ReactNode, RefObject } from 'react';
import { useSearchParams } from 'react-router';
import { t } from '../../messages/index.ts';
import { dayText } from '../../shared/format.ts';
import { type Asking, type Filter, FILTERS, type InboxAnswer, valuesIn, withFilter, withoutValue } from './asked.ts';
import { type Option, useChoices } from './use-choices.ts';

const GROUPS = ['severe', 'overdue', 'near', 'later', 'paused'] as const;
const BUCKETS = ['overdue', 'today', 'tomorrow', 'week', 'nextWeek', 'later'] as const;
const BY = ['due', 'contact', 'handle', 'feedback', 'extension', 'clear'] as const;
const MANY = ['unit', 'kind', 'channel', 'tier', 'rung'] as const;
const LONGEST_SEARCH = 100;

interface FiltersProps {
  readonly data: InboxAnswer | undefined;
  readonly searchField: RefObject<InputRef | null>;
  /** Kept views, beside the clock by which the list is. */
  readonly views: ReactNode;
  readonly viewName: string | null;
}

/** Whose work, by which clock, which part of it, and the filters, all of them in the address. */
export function InboxFilters({ data, searchField, views, viewName }: FiltersProps) {
  const [search, setSearch] = useSearchParams();
  const set = (name: Asking, value: string | undefined): void => setSearch(withFilter(search, name, value));
  const choices = useChoices();
  const by = search.get('by') ?? 'due';
  return (
    <section className="filters" aria-label={t.inbox.filters}>
      <Space wrap size="middle">
        <Segmented
          aria-label={t.inbox.whose.label}
          value={search.get('whose') ?? 'all'}
          onChange={(whose) => set('whose', whose === 'all' ? undefined : whose)}
          options={(['all', 'mine', 'queue'] as const).map((whose) => ({ value: whose, label: t.inbox.whose[whose] }))}
        />
        <Select<string>
          aria-label={t.inbox.by.label}
          value={by}
          popupMatchSelectWidth={false}
          onChange={(chosen) => set('by', chosen === 'due' ? undefined : chosen)}
          options={BY.map((one) => ({ value: one, label: t.inbox.by[one] }))}
        />
        {views}
      </Space>
      <Space wrap size="small" className="filters-row">
        {by === 'due' ? (
          <Parts name="group" label={t.inbox.group} words={t.groups} names={GROUPS} counts={data?.counts} />
        ) : (
          <Parts name="bucket" label={t.inbox.bucket} words={t.inbox.buckets} names={BUCKETS} counts={data?.buckets} />
        )}
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
        {MANY.filter((name) => name !== 'unit' || choices.unit.length > 1 || search.has('unit')).map((name) => (
          <Many
            key={name}
            label={t.inbox[name]}
            values={valuesIn(search, name)}
            options={choices[name]}
            onChoose={(values) => set(name, values.join(','))}
          />
        ))}
        {(['urgent', 'assignee'] as const).map((name) => (
          <Select<string>
            key={name}
            className="filter"
            aria-label={t.inbox[name]}
            placeholder={t.inbox[name]}
            allowClear
            value={search.get(name)}
            options={choices[name].map(optionOf)}
            popupMatchSelectWidth={false}
            onChange={(chosen: string | undefined) => set(name, chosen)}
          />
        ))}
      </Space>
      <ActiveFilters wordsFor={choices.wordsFor} viewName={viewName} />
      {data !== undefined && data.without > 0 && (
        <p className="active-filters" role="status">
          {t.inbox.without(data.without, t.inbox.by[by as (typeof BY)[number]])}
          <Button type="link" size="small" onClick={() => set('by', undefined)}>
            {t.inbox.byDue}
          </Button>
        </p>
      )}
    </section>
  );
}

interface PartsProps {
  readonly name: 'group' | 'bucket';
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly counts: Readonly<Record<string, number>> | null | undefined;
}

function Parts({ name, label, words, names, counts }: PartsProps) {
  const [search, setSearch] = useSearchParams();
  const all = names.reduce((sum, one) => sum + (counts?.[one] ?? 0), 0);
  const chosen = valuesIn(search, name);
  return (
    <Segmented
      aria-label={label}
      value={chosen.length > 1 ? chosen.join() : (chosen[0] ?? '')}
      onChange={(value) => setSearch(withFilter(search, name, value))}
      options={[
        { value: '', label: `${t.inbox.allGroups} ${all}` },
        ...names.map((one) => ({ value: one, label: `${words[one] ?? one} ${counts?.[one] ?? 0}` })),
      ]}
    />
  );
}

const optionOf = ({ value, label, count }: Option) => ({ value, label: t.inbox.choice(label, count) });

function Many({
  label,
  values,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly values: readonly string[];
  readonly options: readonly Option[];
  readonly onChoose: (values: readonly string[]) => void;
}) {
  return (
    <Select<string[]>
      mode="multiple"
      className="filter filter-many"
      aria-label={label}
      placeholder={label}
      value={[...values]}
      options={options.map(optionOf)}
      optionFilterProp="label"
      maxTagCount={0}
      maxTagPlaceholder={(left) => `${label} ${left.length}`}
      popupMatchSelectWidth={false}
      onChange={onChoose}
    />
  );
}

/** What hides work, said and taken away one by one or at once. */
function ActiveFilters({
  wordsFor,
  viewName,
}: {
  readonly wordsFor: (name: Filter, value: string) => string;
  readonly viewName: string | null;
}) {
  const [search, setSearch] = useSearchParams();
  const active = FILTERS.flatMap((name): readonly { readonly name: Filter; readonly value: string }[] => {
    const value = search.get(name) ?? '';
    if (value === '') return [];
    return name === 'contains' ? [{ name, value }] : valuesIn(search, name).map((one) => ({ name, value: one }));
  });
  if (active.length === 0) return null;
  const clear = (): void => {
    const next = new URLSearchParams(search);
    for (const name of [...FILTERS, 'cursor', 'view']) next.delete(name);
    setSearch(next);
  };
  return (
    <p className="active-filters" role="status">
      {t.inbox.filtered}
      {viewName !== null && <Tag color="blue">{t.inbox.views.chosen(viewName)}</Tag>}
      {active.map(({ name, value }) => (
        <Tag key={`${name} ${value}`} closable onClose={() => setSearch(withoutValue(search, name, value))}>
          {name === 'dueFrom' || name === 'dueTo' ? t.inbox[name](dayText(value)) : wordsFor(name, value)}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={clear}>
        {t.inbox.clearFilters}
      </Button>
    </p>
  );
}
