import type { BatchKind, StreamState } from '@qingxin/domain';
import type { SubjectVault } from '@qingxin/event-store';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { PlainRow } from './check-rows.ts';

/** Rows in the clear, and what their file is for as it stands. */
export interface Looking<S extends StreamState = StreamState> {
  readonly kind: BatchKind;
  readonly rows: readonly PlainRow[];
  readonly state: S;
  readonly vault: SubjectVault;
  readonly journal: StreamJournal;
}
