import { factTime } from '../clocks/legal-time.ts';
import type { EventOf, FreeText, Recorded } from '../kernel/event.ts';
import type { ActedOn } from '../kernel/time-types.ts';
import { isSuccession } from './evolve.ts';

export type ReturnReason =
  'not-competent-matter' | 'not-competent-place' | 'other-owner' | 'already-handled' | 'materials-missing';

/** 待签收、已签收、外部单位已收件、退回、撤回、指定、更正指定、确定牵头、机构合并承接. */
export type MoveEnd =
  | 'awaited'
  | 'signed'
  | 'received-outside'
  | 'returned'
  | 'recalled'
  | 'designated'
  | 'designation-corrected'
  | 'lead-assigned'
  | 'succeeded';

/** One move of a matter from unit to unit, with what both sides put on record and why. */
export interface Move {
  readonly version: number;
  /** Null: by decision of the 治欠办 or the leading group. */
  readonly from: string | null;
  readonly to: string;
  readonly sentOn: ActedOn;
  readonly sentBy: string;
  readonly reason: FreeText | null;
  /** 移送函 of a dispatch, legal basis of a designation. */
  readonly paper: string | null;
  readonly end: MoveEnd;
  readonly endedOn: ActedOn | null;
  readonly endedBy: string | null;
  /** Why it was returned, in code and in words, and by which law; the words of whoever recalled it. */
  readonly returned: ReturnReason | null;
  /** Whom the unit that returned it named in its place. */
  readonly suggested: string | null;
  readonly answer: FreeText | null;
  readonly basis: string | null;
}

/** Of a move that nobody answers or has answered. */
export const UNANSWERED = {
  endedOn: null,
  endedBy: null,
  returned: null,
  suggested: null,
  answer: null,
  basis: null,
} as const;

/** The holder was merged into another unit, which has the matter from that moment on; null for any other event. */
export function succeeded(event: Recorded<EventOf>): Move | null {
  if (!isSuccession(event) || !event.data.held) return null;
  const { from, to, document: paper } = event.data;
  const at = factTime(event);
  const made = { sentOn: at, sentBy: event.by.id, reason: null, paper };
  return {
    version: event.version,
    from,
    to,
    ...made,
    ...UNANSWERED,
    end: 'succeeded',
    endedOn: at,
    endedBy: event.by.id,
  };
}
