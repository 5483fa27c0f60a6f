import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { RungOfMatter } from '../ladder/letters.ts';
import type { TraceBackCommand } from './trace-back/commands.ts';
import type { DirectiveFacts, Invitation, MeasureKind, OrderResult, TogetherDecision } from './events.ts';

interface Written {
  readonly demand: FreeText;
  readonly invitation: Invitation | null;
  /** Of a 通报: further units that are to know. */
  readonly addressees: readonly string[];
  readonly rungs: readonly RungOfMatter[];
}

/** Null: all that stand. */
interface Chosen {
  readonly rungs: readonly RungOfMatter[] | null;
}

export interface GivenItem {
  readonly unit: string;
  readonly demand: FreeText;
  readonly dueOn: LocalDay;
  readonly matter: string | null;
}

export interface GivenPromise {
  readonly demand: FreeText;
  readonly dueOn: LocalDay;
}

export type SupervisionOwnCommand =
  | CommandOf<'DraftAct', Written & { readonly kind: MeasureKind; readonly unit: string }>
  | CommandOf<'ReviseAct', Written>
  | CommandOf<'DropAct', { readonly reason: FreeText }>
  | CommandOf<'IssueAct', { readonly number: string }>
  | CommandOf<'AnswerAct', Chosen & { readonly text: FreeText; readonly document: string | null }>
  | CommandOf<'RejectActAnswer', Chosen & { readonly reason: FreeText }>
  | CommandOf<'LiftAct', Chosen & { readonly reason: FreeText }>
  /** 集中解除: rungs of one unit that stand in several matters, issued together or one by one. */
  | CommandOf<
      'LiftTogether',
      { readonly unit: string; readonly rungs: readonly RungOfMatter[]; readonly reason: FreeText }
    >
  /** 集中发出, 暂缓, 不发: rungs of any unit that are proposed, with the same words for each. */
  | CommandOf<
      'DecideTogether',
      {
        readonly decision: TogetherDecision;
        readonly rungs: readonly RungOfMatter[];
        readonly words: FreeText;
        readonly until: LocalDay | null;
        readonly approver: string | null;
      }
    >
  | CommandOf<'StopDeciding', Record<never, never>>
  | CommandOf<
      'HoldInterview',
      {
        readonly came: boolean;
        readonly minutes: string;
        readonly note: FreeText | null;
        readonly promises: readonly GivenPromise[];
      }
    >
  | CommandOf<'RecordDirective', DirectiveFacts & { readonly items: readonly GivenItem[] }>
  | CommandOf<'ReportFollowUp', { readonly itemId: string; readonly report: FreeText; readonly document: string }>
  | CommandOf<
      'JudgeFollowUp',
      { readonly itemId: string; readonly verdict: 'done' | 'not-done'; readonly reason: FreeText | null }
    >
  | CommandOf<'AcknowledgeCircular', Record<never, never>>
  /** Of the software alone: what became of an order in the matters. */
  | CommandOf<'RecordOrderResult', OrderResult>
  | TraceBackCommand;

export type SupervisionCommand = SupervisionOwnCommand | MatterCommand;
