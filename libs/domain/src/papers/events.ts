import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';

/** What the drafter adds to the facts, by the field of its kind. */
export interface PaperSaid {
  readonly field: string;
  readonly text: FreeText;
}

interface PaperRef {
  readonly paperId: string;
}

/** Signed in ink: the scan shows it, and somebody else than the drafter enters it with the day of the signature. */
export interface SignedInInk {
  readonly reviewedBy: string | null;
  readonly approvedBy: string;
  readonly document: string;
}

/** A draft, and likewise an approval, tells the facts of its matter up to its own version. */
export type PaperEvent =
  | EventOf<
      'PaperDrafted',
      PaperRef & {
        readonly kind: string;
        /** Party, order or clock of the matter; null: the matter itself. */
        readonly of: string | null;
        readonly unit: string;
        readonly said: readonly PaperSaid[];
      }
    >
  | EventOf<'PaperRevised', PaperRef & { readonly said: readonly PaperSaid[] }>
  | EventOf<'PaperReviewed', PaperRef & { readonly reviewedBy: string; readonly opinion: FreeText | null }>
  | EventOf<'PaperReturned', PaperRef & { readonly reason: FreeText; readonly returnedBy: string }>
  | EventOf<
      'PaperApproved',
      PaperRef & {
        /** Null where papers of its kind take none of their own. */
        readonly number: string | null;
        readonly reviewedBy: string | null;
        readonly approvedBy: string;
        readonly opinion: FreeText | null;
        /** SHA-256 of the text as whoever approved had it before him; null: he did not say. */
        readonly textSha256: string | null;
        /** The scan of what was signed in ink. */
        readonly document?: string;
      }
    >
  | EventOf<'PaperSealRequested', PaperRef & { readonly copies: number; readonly requestedBy: string }>
  /** 用印: by whom the seal was put on. */
  | EventOf<'PaperSealed', PaperRef & { readonly by: FreeText; readonly recordedBy: string }>
  | EventOf<'StampedScanAttached', PaperRef & { readonly fileId: string }>
  /** 作废: the number stays in the register and is given to nothing else. */
  | EventOf<'PaperVoided', PaperRef & { readonly reason: FreeText; readonly voidedBy: string }>;

export type PaperCommand =
  | CommandOf<'DraftPaper', { readonly kind: string; readonly of: string | null; readonly said: readonly PaperSaid[] }>
  | CommandOf<'RevisePaper', PaperRef & { readonly said: readonly PaperSaid[] }>
  | CommandOf<'ReviewPaper', PaperRef & { readonly opinion: FreeText | null }>
  | CommandOf<'ReturnPaper', PaperRef & { readonly reason: FreeText }>
  | CommandOf<
      'ApprovePaper',
      PaperRef & {
        readonly number: string | null;
        readonly opinion: FreeText | null;
        readonly textSha256: string | null;
        readonly inInk: SignedInInk | null;
      }
    >
  | CommandOf<'RequestSeal', PaperRef & { readonly copies: number }>
  | CommandOf<'RecordSeal', PaperRef & { readonly by: FreeText }>
  | CommandOf<'AttachStampedScan', PaperRef & { readonly fileId: string }>
  | CommandOf<'VoidPaper', PaperRef & { readonly reason: FreeText }>;

export const PAPER_COMMANDS = [
  'DraftPaper',
  'RevisePaper',
  'ReviewPaper',
  'ReturnPaper',
  'ApprovePaper',
  'RequestSeal',
  'RecordSeal',
  'AttachStampedScan',
  'VoidPaper',
] as const satisfies readonly PaperCommand['type'][];

const COMMANDS = new Set<string>(PAPER_COMMANDS);

export function isPaperCommand(command: CommandOf): command is PaperCommand {
  return COMMANDS.has(command.type);
}
