import type { ActorRef, FreeText } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import { EMPTY_MATTER, type MatterState } from '../matter/state.ts';
import type { BatchPart, CheckedRow, FileHead, ReadRow, RowFinding } from './events.ts';
import type { BatchTarget } from './targets.ts';

/** 待核、可导入、导入中、已导入、不予导入. */
export type RowStatus = 'open' | 'ready' | 'accepted' | 'applied' | 'dropped';

export interface BatchRow extends Omit<ReadRow, 'row'>, Omit<CheckedRow, 'findings'> {
  /** Said to be another person than the one of the same name. */
  readonly distinct: boolean;
  /** Said to be taken as it is. */
  readonly taken: boolean;
  /** The complaint with which its ticket was said to be the same matter. */
  readonly sameAs: string | null;
  /** What the check found, and with what it was refused where it was to go. */
  readonly found: readonly RowFinding[];
  readonly status: RowStatus;
}

export interface PartState extends BatchPart {
  /** In whose name it is applied: whoever accepted it. */
  readonly by: ActorRef;
  readonly lateReason: FreeText | null;
  readonly done: boolean;
}

export interface BatchState extends MatterState {
  readonly received: (FileHead & { readonly target: BatchTarget; readonly at: Instant }) | null;
  /** Who brought the file, and who put something in it right. */
  readonly editors: readonly string[];
  /** By row number of the sheet. */
  readonly rows: Readonly<Record<number, BatchRow>>;
  readonly parts: Readonly<Record<string, PartState>>;
  readonly discarded: boolean;
}

const EMPTY: Omit<BatchState, 'stream'> = {
  ...EMPTY_MATTER,
  received: null,
  editors: [],
  rows: {},
  parts: {},
  discarded: false,
};

export function emptyBatch(stream: string): BatchState {
  return { ...EMPTY, stream };
}

/** What speaks against taking the row, from the file and from what it is for. */
export function findingsOf({ unreadable, found }: BatchRow): readonly RowFinding[] {
  return [...unreadable, ...found];
}

export function rowsIn({ rows }: Pick<BatchState, 'rows'>, status: RowStatus): readonly BatchRow[] {
  return Object.values(rows).filter((row) => row.status === status);
}

export function rowCounts({ rows }: Pick<BatchState, 'rows'>): Readonly<Record<RowStatus, number>> {
  const counts = { open: 0, ready: 0, accepted: 0, applied: 0, dropped: 0 };
  for (const { status } of Object.values(rows)) counts[status] += 1;
  return counts;
}

/** Rows that are neither taken nor dropped: a check speaks about these alone. */
export function undecidedRows({ rows }: Pick<BatchState, 'rows'>): readonly BatchRow[] {
  return Object.values(rows).filter(({ status }) => status === 'open' || status === 'ready');
}

export function pendingParts({ parts }: Pick<BatchState, 'parts'>): readonly PartState[] {
  return Object.values(parts).filter(({ done }) => !done);
}
