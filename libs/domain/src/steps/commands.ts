import type { CommandOf, Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { StepFeedback } from './feedback.ts';

export interface ActOnStep {
  readonly stepKey: string;
  readonly act: string;
  readonly outcome: string;
  readonly dueOn?: LocalDay;
  readonly amountFen?: Fen;
  readonly reason?: FreeText;
  readonly officers?: readonly string[];
  readonly document: string | null;
  readonly signedBy: FreeText | null;
  readonly note: Sealed | null;
  /** 附件1乙表, with which another unit answers. */
  readonly feedback?: StepFeedback;
}

/** A new version of part B, whose first came with the act that the event of this version recorded. */
export interface ReviseStepFeedback {
  readonly stepKey: string;
  readonly version: number;
  readonly feedback: StepFeedback;
  readonly reason: FreeText;
  readonly document: string | null;
}

export interface StartStep {
  readonly kind: string;
  readonly targetUnit: string | null;
  readonly urgent: boolean;
  readonly reason: FreeText;
  /** What the step is about, where several orders could be meant. */
  readonly orderId?: string;
}

export type StepCommand =
  | CommandOf<'StartStep', StartStep>
  | CommandOf<'ActOnStep', ActOnStep>
  | CommandOf<'ReviseStepFeedback', ReviseStepFeedback>;
