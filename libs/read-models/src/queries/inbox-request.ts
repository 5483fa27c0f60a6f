import type { ClockFamily, Instant, LocalDay } from '@qingxin/domain';
import type { BucketBounds, DueBucket } from './due-buckets.ts';
import type { SeverityBounds, SeverityGroup } from './severity.ts';

/** Work that the reader may not know of: of a kind, and of one role where it says so; told to one person all the same where it names him. */
export interface UntoldWork {
  readonly kind: string;
  readonly role: string | null;
  readonly but: string | null;
}

/** By what the lines are chosen; of lists any one of them. */
export interface InboxFilter {
  readonly kind?: readonly string[];
  readonly channel?: readonly string[];
  readonly urgent?: 'yes' | 'no';
  readonly tier?: readonly string[];
  readonly rung?: readonly string[];
  readonly dueFrom?: LocalDay;
  readonly dueTo?: LocalDay;
  /** Number, project or employer contains; or of one of these streams. */
  readonly contains?: { readonly text: string; readonly streams: readonly string[] };
  /** A person, or `nobody` for work not yet claimed. */
  readonly assignee?: string;
}

/** Lines by one of the matter's clocks instead of by their own date. */
export interface ByClock {
  readonly family: ClockFamily;
  readonly bounds: BucketBounds;
  /** Only what lies in one of them. */
  readonly buckets: readonly DueBucket[];
}

export interface InboxRequest extends InboxFilter {
  /** Units whose work may be seen: those of the posts that the person holds now, or those asked for. */
  readonly units: readonly string[];
  /** Only what this person has claimed or was given. */
  readonly mine?: string;
  readonly bounds: SeverityBounds;
  /** The inbox of a past moment; `bounds` are then those of that moment. */
  readonly asOf?: Instant;
  /** Only what lies in one of them. */
  readonly groups?: readonly SeverityGroup[];
  readonly by?: ByClock;
  /** Work that the reader may not know of. */
  readonly untold?: readonly UntoldWork[];
  readonly cursor?: string;
  readonly limit?: number;
}
