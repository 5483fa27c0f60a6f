import type { AnswerOf, ReadKey } from '../../api/client.ts';

/** Kinds of matters that are gone through step by step, by the first part of their page's address. */
export const REPLAYED = {
  complaints: {
    kind: 'complaint',
    steps: 'GET /api/v1/audit/complaints/{id}/replay',
    seenBy: 'GET /api/v1/audit/complaints/{id}/seen-by',
    proof: 'GET /api/v1/audit/complaints/{id}/proof',
  },
  cases: {
    kind: 'case',
    steps: 'GET /api/v1/audit/cases/{id}/replay',
    seenBy: 'GET /api/v1/audit/cases/{id}/seen-by',
    proof: 'GET /api/v1/audit/cases/{id}/proof',
  },
  projects: {
    kind: 'project',
    steps: 'GET /api/v1/audit/projects/{id}/replay',
    seenBy: 'GET /api/v1/audit/projects/{id}/seen-by',
    proof: 'GET /api/v1/audit/projects/{id}/proof',
  },
  companies: {
    kind: 'company',
    steps: 'GET /api/v1/audit/companies/{id}/replay',
    seenBy: 'GET /api/v1/audit/companies/{id}/seen-by',
    proof: 'GET /api/v1/audit/companies/{id}/proof',
  },
  acts: {
    kind: 'supervision',
    steps: 'GET /api/v1/audit/supervision/acts/{id}/replay',
    seenBy: 'GET /api/v1/audit/supervision/acts/{id}/seen-by',
    proof: 'GET /api/v1/audit/supervision/acts/{id}/proof',
  },
  duties: {
    kind: 'duty',
    steps: 'GET /api/v1/audit/duties/{id}/replay',
    seenBy: 'GET /api/v1/audit/duties/{id}/seen-by',
    proof: 'GET /api/v1/audit/duties/{id}/proof',
  },
  batches: {
    kind: 'batch',
    steps: 'GET /api/v1/audit/batches/{id}/replay',
    seenBy: 'GET /api/v1/audit/batches/{id}/seen-by',
    proof: 'GET /api/v1/audit/batches/{id}/proof',
  },
  emergencies: {
    kind: 'emergency',
    steps: 'GET /api/v1/audit/emergencies/{id}/replay',
    seenBy: 'GET /api/v1/audit/emergencies/{id}/seen-by',
    proof: 'GET /api/v1/audit/emergencies/{id}/proof',
  },
} as const satisfies Readonly<
  Record<string, { readonly kind: string; readonly steps: ReadKey; readonly seenBy: ReadKey; readonly proof: ReadKey }>
>;

export type ReplayedPlace = keyof typeof REPLAYED;

/** What is asked of any of them is asked alike. */
export type StepsKey = (typeof REPLAYED)['cases']['steps'];
export type SeenByKey = (typeof REPLAYED)['cases']['seenBy'];
export type ProofKey = (typeof REPLAYED)['cases']['proof'];
export type Step = AnswerOf<StepsKey>['steps'][number];
export type SeenBy = AnswerOf<SeenByKey>;

/** Address of the replay of a matter; null for kinds that have none. */
export function replayPath(kind: string, id: string): string | null {
  const place = (Object.keys(REPLAYED) as ReplayedPlace[]).find((one) => REPLAYED[one].kind === kind);
  return place === undefined ? null : `/audit/replay/${place}/${id}`;
}
