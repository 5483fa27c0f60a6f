import type { CommandKey } from '../api/client.ts';
import type { t } from '../messages/index.ts';

export type MatterKind = keyof typeof t.matters;

interface Place {
  /** First part of the page's address. */
  readonly page: string;
  readonly claim: Extract<CommandKey, `${string}/claim-task`>;
  readonly release: Extract<CommandKey, `${string}/release-task`>;
}

/** Where each kind of matter has its page and its commands on work. */
export const PLACES = {
  complaint: {
    page: 'complaints',
    claim: 'POST /api/v1/complaints/{id}/claim-task',
    release: 'POST /api/v1/complaints/{id}/release-task',
  },
  case: { page: 'cases', claim: 'POST /api/v1/cases/{id}/claim-task', release: 'POST /api/v1/cases/{id}/release-task' },
  project: {
    page: 'projects',
    claim: 'POST /api/v1/projects/{id}/claim-task',
    release: 'POST /api/v1/projects/{id}/release-task',
  },
  company: {
    page: 'companies',
    claim: 'POST /api/v1/companies/{id}/claim-task',
    release: 'POST /api/v1/companies/{id}/release-task',
  },
  duty: {
    page: 'duties',
    claim: 'POST /api/v1/duties/{id}/claim-task',
    release: 'POST /api/v1/duties/{id}/release-task',
  },
  batch: {
    page: 'batches',
    claim: 'POST /api/v1/batches/{id}/claim-task',
    release: 'POST /api/v1/batches/{id}/release-task',
  },
  supervision: {
    page: 'acts',
    claim: 'POST /api/v1/supervision/acts/{id}/claim-task',
    release: 'POST /api/v1/supervision/acts/{id}/release-task',
  },
  emergency: {
    page: 'emergencies',
    claim: 'POST /api/v1/emergencies/{id}/claim-task',
    release: 'POST /api/v1/emergencies/{id}/release-task',
  },
} as const satisfies Readonly<Record<MatterKind, Place>>;

export function isMatterKind(kind: string): kind is MatterKind {
  return kind in PLACES;
}

/** Address of a matter's page. */
export function matterPath(kind: string, id: string): string {
  return isMatterKind(kind) ? `/${PLACES[kind].page}/${id}` : '/';
}
