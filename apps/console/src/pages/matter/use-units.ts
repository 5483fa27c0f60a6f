import { useMemo } from 'react';
import { useApi } from '../../api/use-api.ts';

/** Names of the district's units by their codes; empty until they are read. */
export function useUnitNames(): ReadonlyMap<string, string> {
  const { data } = useApi('GET /api/v1/units', {});
  return useMemo(() => new Map(data?.units.map(({ id, name }) => [id, name])), [data]);
}
