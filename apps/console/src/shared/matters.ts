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

/** Work of a standing duty that is done on a page of its own. */
const DONE_AT: Readonly<Record<string, (key: string) => string>> = {
  'approve-publication': (key) => `/duties/violations-publication/publications/${periodOf(key)}`,
  'report:violations-publication': (key) => `/duties/violations-publication/publications/${periodOf(key)}`,
};
/** Reports by a template: each has its page, and what is still to be made begins on the list of them. */
const TO_REPORTS = [
  ...['adopt-report-template', 'report:month-report', 'report:quarter-report', 'report:winter-report'],
  'report:other-report',
];
const REPORT_WORK = ['review-district-report', 'redraw-district-report', 'submit-district-report'];

const periodOf = (key: string): string => key.split('/')[0] ?? key;

/** `approve-publication/2026-Q4/office#1`: what a work is about stands between its kind and its number. */
function keyOf(kind: string, taskId: string): string | null {
  const { groups } = /^(?<about>.*)#\d+$/.exec(taskId) ?? {};
  const about = groups?.['about'] ?? '';
  return about.startsWith(`${kind}/`) ? about.slice(kind.length + 1) : null;
}

/** Where a piece of work is done: the page of its matter, or the page that is made for it. */
export function workPath(item: {
  readonly matterKind: string;
  readonly id: string;
  readonly kind: string;
  readonly taskId: string;
}): string {
  const { matterKind, id, kind, taskId } = item;
  const key = matterKind === 'duty' ? keyOf(kind, taskId) : null;
  if (key === null) return matterPath(matterKind, id);
  if (TO_REPORTS.includes(kind)) return '/reports';
  if (REPORT_WORK.includes(kind)) return `/reports/${id}/${key}`;
  return DONE_AT[kind]?.(key) ?? matterPath(matterKind, id);
}

/** Address of a matter's page. */
export function matterPath(kind: string, id: string): string {
  return isMatterKind(kind) ? `/${PLACES[kind].page}/${id}` : '/';
}
