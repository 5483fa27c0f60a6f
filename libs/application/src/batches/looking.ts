import type { BatchKind, LocalDay, OrganisationView, StreamState } from '@qingxin/domain';
import type { KeyRing, SubjectVault } from '@qingxin/event-store';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { DuplicateSearch } from '../personal/duplicate-search.ts';
import type { PlainRow } from './check-rows.ts';

/** In whose sight the check looks. */
export interface Importing {
  readonly unit: string | null;
  readonly organisation: OrganisationView;
  readonly today: LocalDay;
}

/** What a check looks persons and numbers up with. */
export interface LookUps {
  readonly vault: SubjectVault;
  readonly ring: KeyRing;
  readonly duplicates: Pick<DuplicateSearch, 'findEach'>;
}

/** Rows in the clear, and what their file is for as it stands. */
export interface Looking<S extends StreamState = StreamState> extends LookUps {
  readonly kind: BatchKind;
  readonly rows: readonly PlainRow[];
  readonly state: S;
  readonly importing: Importing;
  readonly journal: StreamJournal;
}
