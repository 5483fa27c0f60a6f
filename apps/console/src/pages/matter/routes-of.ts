import type { AnswerOf, ReadKey } from '../../api/client.ts';
import type { RevealRoute } from '../../shared/person.tsx';
import type { MatterKind } from '../../shared/matters.ts';

/** The reads that every page of a matter makes, by kind of matter; all kinds answer them alike. */
export const READS = {
  complaint: 'GET /api/v1/complaints/{id}',
  case: 'GET /api/v1/cases/{id}',
  project: 'GET /api/v1/projects/{id}',
  company: 'GET /api/v1/companies/{id}',
  duty: 'GET /api/v1/duties/{id}',
  batch: 'GET /api/v1/batches/{id}',
  supervision: 'GET /api/v1/supervision/acts/{id}',
  emergency: 'GET /api/v1/emergencies/{id}',
} as const satisfies Readonly<Record<MatterKind, ReadKey>>;

/** What is asked of any of them is asked alike; the answer is that of the kind. */
export type AnyRead = (typeof READS)['complaint'];

export const CLOCKS = {
  complaint: 'GET /api/v1/complaints/{id}/clocks',
  case: 'GET /api/v1/cases/{id}/clocks',
  project: 'GET /api/v1/projects/{id}/clocks',
  company: 'GET /api/v1/companies/{id}/clocks',
  duty: 'GET /api/v1/duties/{id}/clocks',
  supervision: 'GET /api/v1/supervision/acts/{id}/clocks',
  emergency: 'GET /api/v1/emergencies/{id}/clocks',
} as const satisfies Readonly<Partial<Record<MatterKind, ReadKey>>>;

export type Clock = AnswerOf<(typeof CLOCKS)['complaint']>['clocks'][number];

export const TIMELINES = {
  complaint: 'GET /api/v1/complaints/{id}/timeline',
  case: 'GET /api/v1/cases/{id}/timeline',
  project: 'GET /api/v1/projects/{id}/timeline',
  company: 'GET /api/v1/companies/{id}/timeline',
  duty: 'GET /api/v1/duties/{id}/timeline',
  batch: 'GET /api/v1/batches/{id}/timeline',
  supervision: 'GET /api/v1/supervision/acts/{id}/timeline',
  emergency: 'GET /api/v1/emergencies/{id}/timeline',
} as const satisfies Readonly<Record<MatterKind, ReadKey>>;

export type Entry = AnswerOf<(typeof TIMELINES)['complaint']>['entries'][number];

export const EVIDENCE = {
  complaint: {
    list: 'GET /api/v1/complaints/{id}/evidence',
    file: 'GET /api/v1/complaints/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/complaints/{id}/evidence-files',
    attach: 'POST /api/v1/complaints/{id}/attach-evidence',
  },
  case: {
    list: 'GET /api/v1/cases/{id}/evidence',
    file: 'GET /api/v1/cases/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/cases/{id}/evidence-files',
    attach: 'POST /api/v1/cases/{id}/attach-evidence',
  },
  project: {
    list: 'GET /api/v1/projects/{id}/evidence',
    file: 'GET /api/v1/projects/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/projects/{id}/evidence-files',
    attach: 'POST /api/v1/projects/{id}/attach-evidence',
  },
  company: {
    list: 'GET /api/v1/companies/{id}/evidence',
    file: 'GET /api/v1/companies/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/companies/{id}/evidence-files',
    attach: 'POST /api/v1/companies/{id}/attach-evidence',
  },
  duty: {
    list: 'GET /api/v1/duties/{id}/evidence',
    file: 'GET /api/v1/duties/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/duties/{id}/evidence-files',
    attach: 'POST /api/v1/duties/{id}/attach-evidence',
  },
  supervision: {
    list: 'GET /api/v1/supervision/acts/{id}/evidence',
    file: 'GET /api/v1/supervision/acts/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/supervision/acts/{id}/evidence-files',
    attach: 'POST /api/v1/supervision/acts/{id}/attach-evidence',
  },
  emergency: {
    list: 'GET /api/v1/emergencies/{id}/evidence',
    file: 'GET /api/v1/emergencies/{id}/evidence/{fileId}',
    upload: 'POST /api/v1/emergencies/{id}/evidence-files',
    attach: 'POST /api/v1/emergencies/{id}/attach-evidence',
  },
} as const;

export type EvidenceKind = keyof typeof EVIDENCE;
export type EvidenceRoutes = (typeof EVIDENCE)['complaint'];
export type EvidenceFile = AnswerOf<EvidenceRoutes['list']>['files'][number];

export const REVEALS = {
  complaint: 'POST /api/v1/complaints/{id}/reveal-fields',
  case: 'POST /api/v1/cases/{id}/reveal-fields',
  project: 'POST /api/v1/projects/{id}/reveal-fields',
  company: 'POST /api/v1/companies/{id}/reveal-fields',
  supervision: 'POST /api/v1/supervision/acts/{id}/reveal-fields',
  batch: 'POST /api/v1/batches/{id}/reveal-fields',
  emergency: 'POST /api/v1/emergencies/{id}/reveal-fields',
} as const satisfies Readonly<Partial<Record<MatterKind, RevealRoute>>>;

export const CUSTODY = {
  complaint: {
    read: 'GET /api/v1/complaints/{id}/custody',
    xlsx: 'GET /api/v1/complaints/{id}/custody/xlsx',
  },
  case: { read: 'GET /api/v1/cases/{id}/custody', xlsx: 'GET /api/v1/cases/{id}/custody/xlsx' },
} as const;

/** A matter as a page has it: which, and of which moment. */
export interface Matter {
  readonly kind: MatterKind;
  readonly id: string;
  /** ISO 8601; null: now. */
  readonly asOf: string | null;
}

export function has<Table extends object>(table: Table, kind: string): kind is Extract<keyof Table, string> {
  return kind in table;
}

/** What a read is asked for this matter at that moment. */
export function askOf({ id, asOf }: Matter): {
  readonly params: { readonly id: string };
  readonly query: { readonly asOf?: string };
} {
  return { params: { id }, query: asOf === null ? {} : { asOf } };
}
