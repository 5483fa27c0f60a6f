import type { EventOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { StepFeedback } from './feedback.ts';

/** What happens in a department step of a case. */
export type StepEvent =
  | EventOf<
      'StepStarted',
      {
        readonly stepKey: string;
        readonly kind: string;
        readonly ordinal: number;
        /** Version of the obstacle that called for it; absent where a person started it of his own accord. */
        readonly obstacle?: number;
        readonly urgent: boolean;
        readonly requestingUnit: string;
        readonly targetUnit: string;
        /** Further units of its acts, by the kind of unit that the graph names; absent where there are none. */
        readonly parties?: Readonly<Record<string, string>>;
        /** The decision it is about, and the day on which that one was served. */
        readonly orderId?: string;
        readonly servedOn?: LocalDay;
        readonly reason: FreeText;
        /** What was said with the start; it kept nobody from starting. */
        readonly warnings?: readonly string[];
        readonly first: string;
      }
    >
  | EventOf<
      'StepActed',
      {
        readonly stepKey: string;
        readonly kind: string;
        readonly act: string;
        readonly outcome: string;
        readonly next: string;
        readonly unit: string;
        readonly urgent: boolean;
        /** Day by which the next act is owed, where the act sets one. */
        readonly dueOn?: LocalDay;
        readonly amountFen?: Fen;
        /** Why it was so decided, where the act asks for it. */
        readonly reason?: FreeText;
        /** Officers named for the work, where the act asks for them. */
        readonly officers?: readonly string[];
        readonly document: string | null;
        /** Who signed on paper where the act is recorded for somebody without a login. */
        readonly signedBy: FreeText | null;
        readonly note: Sealed | null;
        /** 附件1乙表, where another unit answers by the act. */
        readonly feedback?: StepFeedback;
        /** It was recorded for that unit (代录). */
        readonly onPaper?: boolean;
      }
    >
  /** 附件1乙表 in a new version; the one before stays as it was. */
  | EventOf<
      'StepFeedbackRevised',
      {
        readonly stepKey: string;
        readonly kind: string;
        /** Version of the act that it came with. */
        readonly answeredVersion: number;
        readonly edition: number;
        readonly unit: string;
        readonly feedback: StepFeedback;
        readonly onPaper: boolean;
        readonly reason: FreeText;
        readonly document: string | null;
      }
    >
  /** The last act of the step was recorded wrongly: the step stands where it stood before. */
  | EventOf<
      'StepActVoided',
      {
        readonly stepKey: string;
        readonly kind: string;
        readonly act: string;
        readonly outcome: string;
        readonly voidedVersion: number;
        /** The act had ended the step. */
        readonly reopened: boolean;
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        readonly document?: string;
      }
    >
  | EventOf<'StepEnded', { readonly stepKey: string; readonly kind: string; readonly outcome: string }>;
