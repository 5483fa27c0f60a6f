import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';

/** 保存期限已满, 本人申请成立 (个人信息保护法 Art 47), 误录他人. */
export type ErasureGround = 'retention-over' | 'request-upheld' | 'wrong-person';

/** A text in somebody's own words that speaks of the person, and what is to be read in its place. */
export interface RedactedText {
  /** Of the text that goes. */
  readonly subject: string;
  readonly copy: FreeText;
}

/** A file that the store takes away with the matter that has it. */
export interface DisposedFile {
  readonly fileId: string;
  readonly stream: string;
}

interface OfProposal {
  readonly proposalId: string;
}

/** What became of one matter, or of the person: `code` null: done. */
export interface ErasureResult {
  readonly matter: string;
  readonly code: string | null;
  /** Subjects whose keys are destroyed. */
  readonly keys: number;
  readonly files: readonly DisposedFile[];
}

export interface PersonProposed extends OfProposal {
  /** The complaint or case in which the person stands. */
  readonly matter: string;
  readonly subject: string;
  readonly ground: ErasureGround;
  readonly reason: FreeText;
  readonly texts: readonly RedactedText[];
}

export type ErasureEvent =
  | EventOf<'PersonErasureProposed', PersonProposed>
  | EventOf<'DisposalProposed', OfProposal & { readonly matters: readonly string[]; readonly reason: FreeText }>
  | EventOf<'ErasureApproved', OfProposal & { readonly proposedBy: string }>
  | EventOf<'ErasureRefused', OfProposal & { readonly reason: FreeText }>
  | EventOf<'ErasureWithdrawn', OfProposal & { readonly reason: FreeText }>
  /** The keys are destroyed; of whom says the proposal. */
  | EventOf<'PersonErased', OfProposal & { readonly keys: number }>
  /** 到期销毁 of one matter; which subjects it had follows from its own events. */
  | EventOf<
      'MatterDisposed',
      OfProposal & { readonly matter: string; readonly keys: number; readonly files: readonly DisposedFile[] }
    >
  /** Something stood in the way by then; nothing was destroyed. */
  | EventOf<'ErasureLeft', OfProposal & { readonly matter: string; readonly code: string }>
  | EventOf<'ErasureFinished', OfProposal>
  /** 暂缓销毁. */
  | EventOf<'DisposalHeld', { readonly holdId: string; readonly matter: string; readonly reason: FreeText }>
  | EventOf<'DisposalHoldLifted', { readonly holdId: string; readonly reason: FreeText }>;

export type ErasureCommand =
  | CommandOf<'ProposePersonErasure', PersonProposed>
  | CommandOf<'ProposeDisposal', OfProposal & { readonly matters: readonly string[]; readonly reason: FreeText }>
  | CommandOf<'ApproveErasure', OfProposal>
  | CommandOf<'RefuseErasure', OfProposal & { readonly reason: FreeText }>
  | CommandOf<'WithdrawErasure', OfProposal & { readonly reason: FreeText }>
  | CommandOf<'HoldDisposal', { readonly holdId: string; readonly matter: string; readonly reason: FreeText }>
  | CommandOf<'LiftDisposalHold', { readonly holdId: string; readonly reason: FreeText }>
  /** By the software, after the keys are gone. */
  | CommandOf<'RecordErasure', OfProposal & { readonly results: readonly ErasureResult[]; readonly last: boolean }>;
