import type { EventOf, FreeText, Recorded } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import { refuse } from '../kernel/refusal.ts';
import type { EvidenceDetails, EvidenceEvent, StoredFile } from './events.ts';

export interface WithdrawalRequest {
  readonly reason: FreeText;
  readonly requestedBy: string;
  readonly unit: string;
  readonly role: 'unit-head' | 'coordinator';
}

export interface EvidenceFile extends EvidenceDetails {
  readonly stored: StoredFile;
  readonly attachedAt: Instant;
  readonly attachedBy: string;
  readonly unit: string | null;
  /** Which version of the same paper, from 1. */
  readonly edition: number;
  /** 有效, 作废, 已依法删除. */
  readonly status: 'kept' | 'withdrawn' | 'erased';
  /** Asked for and not decided, or the one that was confirmed. */
  readonly withdrawal: WithdrawalRequest | null;
}

/** By file id, in the order in which they came. */
export type EvidenceBook = Readonly<Record<string, EvidenceFile>>;

const TYPES = new Set<string>([
  'EvidenceAttached',
  'EvidenceWithdrawalRequested',
  'EvidenceWithdrawn',
  'EvidenceWithdrawalDeclined',
  'EvidenceErased',
] satisfies EvidenceEvent['type'][]);

export function isEvidenceEvent(event: Recorded<EventOf>): event is Recorded<EvidenceEvent> {
  return TYPES.has(event.type);
}

export function evolveEvidence(book: EvidenceBook, event: Recorded<EvidenceEvent>): EvidenceBook {
  if (event.type === 'EvidenceAttached') return withAttached(book, event);
  const file = book[event.data.fileId] ?? refuse('evidence-unknown');
  return { ...book, [file.fileId]: { ...file, ...changed(event) } };
}

function withAttached(book: EvidenceBook, event: Extract<Recorded<EvidenceEvent>, { type: 'EvidenceAttached' }>) {
  const { evidenceFile: stored, ...details } = event.data;
  const before = details.replaces === null ? undefined : book[details.replaces];
  const file: EvidenceFile = {
    ...details,
    ...{ stored, attachedAt: event.occurredAt, attachedBy: event.by.id, unit: event.by.unit ?? null },
    ...{ edition: (before?.edition ?? 0) + 1, status: 'kept', withdrawal: null },
  };
  return { ...book, [file.fileId]: file };
}

function changed(
  event: Exclude<Recorded<EvidenceEvent>, { readonly type: 'EvidenceAttached' }>,
): Partial<Pick<EvidenceFile, 'status' | 'withdrawal'>> {
  switch (event.type) {
    case 'EvidenceWithdrawalRequested': {
      const { fileId: _file, ...withdrawal } = event.data;
      return { withdrawal };
    }
    case 'EvidenceWithdrawn':
      return { status: 'withdrawn' };
    case 'EvidenceWithdrawalDeclined':
      return { withdrawal: null };
    case 'EvidenceErased':
      return { status: 'erased' };
    default:
      return event satisfies never;
  }
}

/** Files of which somebody has asked that they be withdrawn and nobody has decided. */
export function withdrawalsAsked(book: EvidenceBook): readonly EvidenceFile[] {
  return Object.values(book).filter(({ status, withdrawal }) => status === 'kept' && withdrawal !== null);
}

/** The further version of a file that counts; null while it is the newest. */
export function nextEdition(book: EvidenceBook, fileId: string): EvidenceFile | null {
  return Object.values(book).find(({ replaces, status }) => replaces === fileId && status !== 'withdrawn') ?? null;
}

/** The file of that content (SHA-256) that counts. */
export function keptCopy(book: EvidenceBook, sha256: string): EvidenceFile | null {
  return Object.values(book).find(({ status, stored }) => status === 'kept' && stored.sha256 === sha256) ?? null;
}
