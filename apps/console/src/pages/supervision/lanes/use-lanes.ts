import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { QueryOf } from '../../../api/client.ts';
import { useApi } from '../../../api/use-api.ts';
import { type Card, keyOfCard, RUNGS } from '../model.ts';
import { useSteady } from '../use-steady.ts';

const PAGE_SIZE = 100;
const STATUSES = ['proposed', 'issued', 'answered', 'postponed'] as const;
export const LANE_FILTERS = ['rung', 'status', 'only'] as const;

type LanesQuery = NonNullable<QueryOf<'GET /api/v1/supervision/lanes'>>;

export function askedIn(search: URLSearchParams, unit: string | undefined, asOf: string | null): LanesQuery {
  const [rung, status, only, cursor] = ['rung', 'status', 'only', 'cursor'].map(
    (name) => search.get(name) ?? undefined,
  );
  const known = { rung: RUNGS.find((one) => one === rung), status: STATUSES.find((one) => one === status) };
  return {
    ...{ unit, ...known, cursor, limit: PAGE_SIZE },
    ...(only === 'upward' ? { shownUpward: 'yes' as const } : {}),
    ...(only === 'cleared' && asOf === null ? { cleared: 'yes' as const } : {}),
    ...(asOf === null ? {} : { asOf }),
  };
}

/** The measures that the address asks for, held still while somebody works among them. */
export function useLanes(unit: string | undefined, asOf: string | null) {
  const [search] = useSearchParams();
  const asked = useMemo(() => askedIn(search, unit, asOf), [search, unit, asOf]);
  const query = useApi('GET /api/v1/supervision/lanes', { query: asked }, { live: 'list' });
  const { data, isPlaceholderData: isOther } = query;
  const steady = useSteady<Card>({ asked: JSON.stringify(asked), newest: data?.items, isOther }, keyOfCard);
  return { query, ...steady, cards: steady.rows };
}
