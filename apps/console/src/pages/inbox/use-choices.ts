import { useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { type Filter, filtersIn } from './asked.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

const COUNTED = ['unit', 'kind', 'channel', 'tier', 'rung', 'urgent', 'assignee'] as const;
type Counted = (typeof COUNTED)[number];

/** Values of the filters with how many there would be, and their words. */
export function useChoices(): Readonly<Record<Counted, readonly Option[]>> & {
  readonly wordsFor: (name: Filter, value: string) => string;
} {
  const [search] = useSearchParams();
  const { data } = useApi('GET /api/v1/inbox/choices', { query: filtersIn(search) }, { live: 'list' });
  const all = data?.choices ?? [];
  const of = (name: Counted): readonly Option[] => {
    const found = all
      .filter(({ filter }) => filter === name)
      .map(({ value, label, count }) => ({ value, label: label ?? wordOf(name, value) ?? value, count }))
      .sort((one, other) => other.count - one.count || one.label.localeCompare(other.label));
    // What is chosen can always be taken away again, whatever there is.
    const chosen = (search.get(name) ?? '').split(',').filter((value) => value !== '');
    const missing = chosen.filter((value) => !found.some((one) => one.value === value));
    return [...found, ...missing.map((value) => ({ value, label: wordOf(name, value) ?? value, count: 0 }))];
  };
  const options = Object.fromEntries(COUNTED.map((name) => [name, of(name)])) as Record<Counted, readonly Option[]>;
  const wordsFor = (name: Filter, value: string): string => {
    const option = name in options ? options[name as Counted].find((one) => one.value === value) : undefined;
    return option?.label ?? wordOf(name, value) ?? value;
  };
  return { ...options, wordsFor };
}

const WORDS: Readonly<Partial<Record<Filter, Readonly<Record<string, string>>>>> = {
  group: t.groups,
  bucket: t.inbox.buckets,
  kind: t.kinds,
  channel: t.channels,
  tier: t.tiers,
  rung: t.inbox.rungs,
  urgent: t.inbox.urgentChoices,
  assignee: { nobody: t.inbox.nobody },
};

function wordOf(name: Filter, value: string): string | null {
  return name === 'contains' ? `“${value}”` : (WORDS[name]?.[value] ?? null);
}
