import type { UseQueryResult } from '@tanstack/react-query';
import type { ReadKey } from '../api/client.ts';
import { type ApiOptions, useApi } from '../api/use-api.ts';

/** Where each kind of matter lives in the API; what the district has one of has no number. */
const PLACES = {
  complaint: { base: '/api/v1/complaints', hasEvidence: true, hasPapers: true },
  case: { base: '/api/v1/cases', hasEvidence: true, hasPapers: true },
  project: { base: '/api/v1/projects', hasEvidence: true, hasPapers: false },
  company: { base: '/api/v1/companies', hasEvidence: true, hasPapers: false },
  supervision: { base: '/api/v1/supervision/acts', hasEvidence: true, hasPapers: false },
  emergency: { base: '/api/v1/emergencies', hasEvidence: true, hasPapers: false },
  conduct: { base: '/api/v1/conduct-reports', hasEvidence: false, hasPapers: false },
  duty: { base: '/api/v1/duties', hasEvidence: true, hasPapers: false },
  batch: { base: '/api/v1/batches', hasEvidence: false, hasPapers: false },
  recount: { base: '/api/v1/recounts', hasEvidence: false, hasPapers: false },
  erasure: { base: '/api/v1/erasure', hasEvidence: false, hasPapers: false, isSingle: true },
  register: { base: '/api/v1/registers', hasEvidence: false, hasPapers: false },
  roster: { base: '/api/v1/rosters', hasEvidence: false, hasPapers: false },
  organisation: { base: '/api/v1/organisation', hasEvidence: false, hasPapers: false, isSingle: true },
  rulebook: { base: '/api/v1/rulebook', hasEvidence: false, hasPapers: false, isSingle: true },
  calendar: { base: '/api/v1/calendar', hasEvidence: false, hasPapers: false, isSingle: true },
} as const satisfies Readonly<
  Record<
    string,
    { readonly base: string; readonly hasEvidence: boolean; readonly hasPapers: boolean; readonly isSingle?: true }
  >
>;

export type ActKind = keyof typeof PLACES;

export const isActKind = (kind: string): kind is ActKind => kind in PLACES;

export function placeOf(kind: ActKind): {
  readonly base: string;
  readonly hasEvidence: boolean;
  readonly hasPapers: boolean;
  readonly isSingle: boolean;
} {
  return { isSingle: false, ...PLACES[kind] };
}

/** Pattern of a read below a matter, as the routes are listed. `what`: `actions`, `evidence`, …; empty: the matter itself. */
export function patternOf(kind: ActKind, what: string): string {
  const { base, isSingle } = placeOf(kind);
  const self = isSingle ? base : `${base}/{${kind === 'roster' ? 'unit' : 'id'}}`;
  return what === '' ? self : `${self}/${what}`;
}

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
}

/** A read of which only the kind of matter is known when the page is written. `Answer`: what such routes answer alike. */
export function useRead<Answer>(pattern: string, asked: Asked, options: ApiOptions = {}): UseQueryResult<Answer> {
  return useApi(`GET ${pattern}` as ReadKey, asked as never, options) as unknown as UseQueryResult<Answer>;
}

/** `params` of a read of a matter. */
export function paramsOf(kind: ActKind, id: string): Asked {
  if (placeOf(kind).isSingle) return {};
  return { params: kind === 'roster' ? { unit: id } : { id } };
}
