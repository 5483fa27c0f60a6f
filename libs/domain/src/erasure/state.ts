import type { FreeText, Recorded } from '../kernel/event.ts';
import type { StreamState } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { ErasureEvent, ErasureGround, RedactedText } from './events.ts';

interface Signed {
  readonly by: string;
  readonly unit: string | null;
  readonly at: Instant;
}

/** 待批准, 已批准待执行, 不予批准, 已撤回, 已执行. */
export type ErasureStatus = 'proposed' | 'approved' | 'refused' | 'withdrawn' | 'done';

/** What an erasure is of: one person, or all that some matters hold. */
export type ErasureAbout =
  | {
      readonly kind: 'person';
      readonly matter: string;
      readonly subject: string;
      readonly ground: ErasureGround;
      readonly texts: readonly RedactedText[];
    }
  | { readonly kind: 'matters'; readonly matters: readonly string[] };

export interface ErasureProposal {
  readonly id: string;
  readonly about: ErasureAbout;
  readonly reason: FreeText;
  readonly status: ErasureStatus;
  readonly proposed: Signed;
  /** Who approved, refused or withdrew it. */
  readonly decided: Signed | null;
  /** Of refusing or withdrawing it. */
  readonly decidedFor: FreeText | null;
  /** By matter; null: done. */
  readonly results: Readonly<Record<string, string | null>>;
  /** Keys destroyed. */
  readonly keys: number;
  readonly doneAt: Instant | null;
}

/** 暂缓销毁 of one matter. */
export interface DisposalHold extends Signed {
  readonly id: string;
  readonly matter: string;
  readonly reason: FreeText;
  readonly lifted: (Signed & { readonly reason: FreeText }) | null;
}

export interface ErasureState extends StreamState {
  /** By id, in the order in which they were proposed. */
  readonly proposals: Readonly<Record<string, ErasureProposal>>;
  readonly holds: Readonly<Record<string, DisposalHold>>;
}

export function initialErasure(): ErasureState {
  return { version: 0, proposals: {}, holds: {} };
}

export function evolveErasure(state: ErasureState, event: Recorded<ErasureEvent>): ErasureState {
  const { version } = event;
  const by: Signed = { by: event.by.id, unit: event.by.unit ?? null, at: event.occurredAt };
  if (event.type === 'DisposalHeld') {
    const { holdId: id, matter, reason } = event.data;
    return { ...state, version, holds: { ...state.holds, [id]: { ...by, id, matter, reason, lifted: null } } };
  }
  if (event.type === 'DisposalHoldLifted') {
    const { holdId, reason } = event.data;
    const hold = state.holds[holdId];
    if (hold === undefined) return { ...state, version };
    return { ...state, version, holds: { ...state.holds, [holdId]: { ...hold, lifted: { ...by, reason } } } };
  }
  const { proposalId } = event.data;
  const proposal = proposed(event, by) ?? changed(state.proposals[proposalId], event, by);
  return { ...state, version, proposals: { ...state.proposals, [proposalId]: proposal } };
}

type OfProposal = Exclude<Recorded<ErasureEvent>, { readonly type: 'DisposalHeld' | 'DisposalHoldLifted' }>;

function proposed(event: OfProposal, by: Signed): ErasureProposal | null {
  const about = aboutOf(event);
  if (about === null || !('reason' in event.data)) return null;
  const { proposalId: id, reason } = event.data;
  return {
    ...{ id, about, reason, status: 'proposed', proposed: by, decided: null, decidedFor: null },
    ...{ results: {}, keys: 0, doneAt: null },
  };
}

function aboutOf(event: OfProposal): ErasureAbout | null {
  if (event.type === 'PersonErasureProposed') {
    const { matter, subject, ground, texts } = event.data;
    return { kind: 'person', matter, subject, ground, texts };
  }
  return event.type === 'DisposalProposed' ? { kind: 'matters', matters: event.data.matters } : null;
}

function changed(before: ErasureProposal | undefined, event: OfProposal, by: Signed): ErasureProposal {
  if (before === undefined) throw new Error(`${event.type} of a proposal that nobody made`);
  switch (event.type) {
    case 'ErasureApproved':
      return { ...before, status: 'approved', decided: by };
    case 'ErasureRefused':
      return { ...before, status: 'refused', decided: by, decidedFor: event.data.reason };
    case 'ErasureWithdrawn':
      return { ...before, status: 'withdrawn', decided: by, decidedFor: event.data.reason };
    case 'PersonErased':
      return withResult(before, before.about.kind === 'person' ? before.about.matter : '', null, event.data.keys);
    case 'MatterDisposed':
      return withResult(before, event.data.matter, null, event.data.keys);
    case 'ErasureLeft':
      return withResult(before, event.data.matter, event.data.code, 0);
    case 'ErasureFinished':
      return { ...before, status: 'done', doneAt: by.at };
    default:
      return before;
  }
}

function withResult(before: ErasureProposal, matter: string, code: string | null, keys: number): ErasureProposal {
  return { ...before, results: { ...before.results, [matter]: code }, keys: before.keys + keys };
}

/** The complaints and cases that it names, in its order. */
export function mattersOf({ about }: Pick<ErasureProposal, 'about'>): readonly string[] {
  return about.kind === 'person' ? [about.matter] : about.matters;
}

/** What the software has still to do of what was approved. */
export function leftOf(proposal: Pick<ErasureProposal, 'about' | 'results'>): readonly string[] {
  return mattersOf(proposal).filter((matter) => proposal.results[matter] === undefined);
}

export function holdsOf({ holds }: Pick<ErasureState, 'holds'>): readonly DisposalHold[] {
  return Object.values(holds);
}
