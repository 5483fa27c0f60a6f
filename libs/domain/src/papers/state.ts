import { factDay, factTime } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { ActedOn, LocalDay } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import type { PaperEvent, PaperSaid } from './events.ts';

/** 起草、已审核、退回修改、已批准、待用印、已用印、作废. */
export type PaperStatus = 'drafted' | 'reviewed' | 'returned' | 'approved' | 'seal-requested' | 'sealed' | 'void';

/** Days of its way, as far as it has come. */
export interface PaperDays {
  readonly drafted: LocalDay;
  readonly reviewed: LocalDay | null;
  readonly approved: LocalDay | null;
  readonly sealed: LocalDay | null;
  readonly voided: LocalDay | null;
}

export interface PaperState {
  readonly id: string;
  readonly kind: string;
  readonly of: string | null;
  readonly unit: string;
  readonly status: PaperStatus;
  /** Which draft, from 1. */
  readonly edition: number;
  readonly said: readonly PaperSaid[];
  /** Version of the draft that stands: its text is that of the facts up to it. */
  readonly draftVersion: number;
  /** Everybody who wrote on it, the last one last. */
  readonly drafters: readonly string[];
  readonly reviewedBy: string | null;
  readonly approvedBy: string | null;
  /** Version of the approval: the text is that of the facts up to it. */
  readonly approvedVersion: number | null;
  readonly number: string | null;
  readonly textSha256: string | null;
  /** The scan of what was signed in ink. */
  readonly document: string | null;
  readonly sealRequestedBy: string | null;
  readonly copies: number | null;
  /** Stamped scans, the newest last. */
  readonly scans: readonly string[];
  readonly days: PaperDays;
  /** When the last of its steps was taken. */
  readonly since: ActedOn;
}

/** By id, in the order in which they were drafted. */
export type PaperBook = Readonly<Record<string, PaperState>>;

/** A matter whose papers take the chain 承办–审核–审批. */
export interface PaperedState extends MatterState {
  readonly papers: PaperBook;
  /** Units that stand back (回避): they write and sign none. */
  readonly conflicts: readonly string[];
}

const TYPES = new Set<string>([
  'PaperDrafted',
  'PaperRevised',
  'PaperReviewed',
  'PaperReturned',
  'PaperApproved',
  'PaperSealRequested',
  'PaperSealed',
  'StampedScanAttached',
  'PaperVoided',
] satisfies PaperEvent['type'][]);

export function isPaperEvent(event: Recorded<EventOf>): event is Recorded<PaperEvent> {
  return TYPES.has(event.type);
}

export function evolvePapers(book: PaperBook, event: Recorded<PaperEvent>): PaperBook {
  if (event.type === 'PaperDrafted') {
    const { paperId: id, ...drafted } = event.data;
    return { ...book, [id]: { ...NEW, id, ...drafted, ...draftedBy(event) } };
  }
  const paper = book[event.data.paperId] ?? refuse('paper-unknown');
  return { ...book, [paper.id]: { ...paper, ...changed(paper, event) } };
}

const NOT_YET: Omit<PaperDays, 'drafted'> = { reviewed: null, approved: null, sealed: null, voided: null };

const NEW: Omit<PaperState, 'id' | 'kind' | 'of' | 'unit' | 'said' | 'draftVersion' | 'drafters' | 'days' | 'since'> = {
  ...{ status: 'drafted', edition: 1, reviewedBy: null, approvedBy: null, approvedVersion: null, number: null },
  ...{ textSha256: null, document: null, sealRequestedBy: null, copies: null, scans: [] },
};

function draftedBy(event: Recorded<PaperEvent>): Pick<PaperState, 'draftVersion' | 'drafters' | 'days' | 'since'> {
  return {
    draftVersion: event.version,
    drafters: [event.by.id],
    days: { ...NOT_YET, drafted: factDay(event) },
    since: factTime(event),
  };
}

function changed(
  paper: PaperState,
  event: Exclude<Recorded<PaperEvent>, { readonly type: 'PaperDrafted' }>,
): Partial<PaperState> {
  const since = factTime(event);
  const day = factDay(event);
  switch (event.type) {
    case 'PaperRevised': {
      const { said } = event.data;
      const drafters = [...paper.drafters.filter((one) => one !== event.by.id), event.by.id];
      const again = { status: 'drafted', edition: paper.edition + 1, reviewedBy: null } as const;
      return { ...again, said, draftVersion: event.version, drafters, since, days: { ...NOT_YET, drafted: day } };
    }
    case 'PaperReviewed':
      return {
        ...{ status: 'reviewed', reviewedBy: event.data.reviewedBy, since },
        days: { ...paper.days, reviewed: day },
      };
    case 'PaperReturned':
      return { status: 'returned', since };
    case 'PaperApproved': {
      const { number, reviewedBy, approvedBy, textSha256, document = null } = event.data;
      const days = {
        ...paper.days,
        reviewed: reviewedBy === null ? null : (paper.days.reviewed ?? day),
        approved: day,
      };
      return {
        ...{ status: 'approved', number, reviewedBy, approvedBy, textSha256, document, since, days },
        approvedVersion: event.version,
      };
    }
    case 'PaperSealRequested': {
      const { copies, requestedBy } = event.data;
      return { status: 'seal-requested', copies, sealRequestedBy: requestedBy, since };
    }
    case 'PaperSealed':
      return { status: 'sealed', since, days: { ...paper.days, sealed: day } };
    case 'StampedScanAttached':
      return { scans: [...paper.scans, event.data.fileId], since };
    case 'PaperVoided':
      return { status: 'void', since, days: { ...paper.days, voided: day } };
    default:
      return event satisfies never;
  }
}

/** Written, and neither approved nor given up. */
export function isPaperUnderWay({ status }: PaperState): boolean {
  return status === 'drafted' || status === 'reviewed' || status === 'returned';
}

/** Approved, whatever has become of its seal since. */
export function isPaperApproved({ status }: PaperState): boolean {
  return status === 'approved' || status === 'seal-requested' || status === 'sealed';
}
