import type { AnswerOf, QueryOf } from '../../api/client.ts';

export type InboxAnswer = AnswerOf<'GET /api/v1/inbox'>;
export type InboxItem = InboxAnswer['items'][number];
export type InboxQuery = QueryOf<'GET /api/v1/inbox'>;

/** Filters that the address may carry; each is a parameter of the service. */
export const FILTERS = [
  'group',
  'kind',
  'channel',
  'urgent',
  'tier',
  'dueFrom',
  'dueTo',
  'contains',
  'assignee',
] as const;
export type Filter = (typeof FILTERS)[number];

export const PAGE_SIZE = 50;

/** What the address asks for. */
export function askedIn(search: URLSearchParams): InboxQuery {
  const named = ['whose', 'cursor', ...FILTERS].flatMap((name) => {
    const value = search.get(name);
    return value === null || value === '' ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(named), limit: PAGE_SIZE };
}

/** The address with one filter changed, from its first page. */
export function withFilter(
  search: URLSearchParams,
  name: Filter | 'whose',
  value: string | undefined,
): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('cursor');
  if (value === undefined || value === '') next.delete(name);
  else next.set(name, value);
  return next;
}

export const keyOfItem = ({ id, taskId }: Pick<InboxItem, 'id' | 'taskId'>): string => `${id}/${taskId}`;

const ORDER: readonly string[] = ['severe', 'overdue', 'near', 'later', 'paused'];

/** By group, most pressing first; within a group as the service has them. */
export function inGroups(items: readonly InboxItem[]): readonly InboxItem[] {
  return ORDER.flatMap((group) => items.filter((item) => item.group === group));
}
