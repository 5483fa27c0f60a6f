import type { AnswerOf, QueryOf } from '../../api/client.ts';

export type InboxAnswer = AnswerOf<'GET /api/v1/inbox'>;
export type InboxItem = InboxAnswer['items'][number];
export type InboxQuery = QueryOf<'GET /api/v1/inbox'>;
export type ChoiceQuery = QueryOf<'GET /api/v1/inbox/choices'>;

/** Filters that the address may carry; each is a parameter of the service, with commas between several values. */
export const FILTERS = [
  ...(['group', 'bucket', 'unit', 'kind', 'channel', 'urgent', 'tier', 'rung'] as const),
  ...(['dueFrom', 'dueTo', 'contains', 'assignee'] as const),
] as const;
export type Filter = (typeof FILTERS)[number];

/** What a list is asked by beside its filters. */
const ORDER_BY = ['whose', 'by'] as const;
export type Asking = Filter | (typeof ORDER_BY)[number];

/** What a kept view holds; what was searched for belongs to one question. */
export const KEPT = [...ORDER_BY, ...FILTERS].filter((name) => name !== 'contains');

export const PAGE_SIZE = 50;

function namedIn(search: URLSearchParams, names: readonly string[]): Readonly<Record<string, string>> {
  const named = names.flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(named);
}

/** What the address asks for. */
export function askedIn(search: URLSearchParams): InboxQuery {
  return { ...namedIn(search, [...ORDER_BY, ...FILTERS, 'cursor']), limit: PAGE_SIZE };
}

/** The same without page: what counts and exports are asked by. */
export function filtersIn(search: URLSearchParams): ChoiceQuery {
  return namedIn(search, [...ORDER_BY, ...FILTERS]);
}

export function keptIn(search: URLSearchParams): Readonly<Record<string, string>> {
  return namedIn(search, KEPT);
}

/** The address with one thing changed, from its first page. */
export function withFilter(search: URLSearchParams, name: Asking, value: string | undefined): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  // Groups belong to the own date, buckets to a clock.
  if (name === 'by') for (const one of ['group', 'bucket']) next.delete(one);
  if (value === undefined || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

export const valuesIn = (search: URLSearchParams, name: Filter): readonly string[] =>
  (search.get(name) ?? '').split(',').filter((value) => value !== '');

/** Without one of the values of a filter. */
export function withoutValue(search: URLSearchParams, name: Filter, value: string): URLSearchParams {
  const left = name === 'contains' ? [] : valuesIn(search, name).filter((one) => one !== value);
  return withFilter(search, name, left.join(','));
}

export const keyOfItem = ({ id, taskId }: Pick<InboxItem, 'id' | 'taskId'>): string => `${id}/${taskId}`;

const ORDER: readonly string[] = ['severe', 'overdue', 'near', 'later', 'paused'];

/** By group, most pressing first; within a group as the service has them. By a clock they stand as they came. */
export function inGroups(items: readonly InboxItem[]): readonly InboxItem[] {
  if (items.some(({ by }) => by !== null)) return items;
  return ORDER.flatMap((group) => items.filter((item) => item.group === group));
}
