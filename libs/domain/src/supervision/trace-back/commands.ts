import type { CommandOf, FreeText, Sealed } from '../../kernel/event.ts';
import type { AddedEntry, FindingFacts, Naming, OnPaper, ReplyOutcome, TraceDirection } from './events.ts';

/** What may be done in a trace-back (倒查). */
export type TraceBackCommand =
  | CommandOf<
      'OpenTraceBack',
      {
        readonly emergency: string | null;
        readonly case: string | null;
        readonly direction: TraceDirection | null;
        readonly project: string | null;
        /** Further complaints and cases that belong to it. */
        readonly matters: readonly string[];
        readonly reason: FreeText;
      }
    >
  /** Reads what these streams say now; a workflow does it at first, whoever leads whenever he wants. */
  | CommandOf<'DrawEntries', { readonly streams: readonly string[] }>
  | CommandOf<'AddEntry', AddedEntry>
  | CommandOf<
      'NamePerson',
      Naming & {
        readonly unit: string;
        readonly post: string;
        readonly account: string | null;
        readonly name: Sealed | null;
      }
    >
  | CommandOf<'ReviseNaming', Naming & { readonly personId: string }>
  | CommandOf<'TakeBackNaming', { readonly personId: string; readonly reason: FreeText }>
  | CommandOf<'SendDraft', { readonly personId: string; readonly paper: OnPaper | null }>
  | CommandOf<
      'FileStatement',
      {
        readonly personId: string;
        readonly text: FreeText;
        readonly documents: readonly string[];
        readonly waitedFor: readonly string[];
        readonly paper: OnPaper | null;
      }
    >
  | CommandOf<'RecordFinding', FindingFacts>
  | CommandOf<'AdoptTraceBack', { readonly number: string }>
  | CommandOf<
      'AdviseAccountability',
      {
        readonly to: string;
        readonly findings: readonly string[];
        readonly demand: FreeText;
        readonly number: string;
      }
    >
  | CommandOf<
      'RecordAdviceSent',
      { readonly adviceId: string; readonly way: OnPaper['how']; readonly document: string }
    >
  | CommandOf<
      'RecordAdviceAnswer',
      {
        readonly adviceId: string;
        readonly outcome: ReplyOutcome;
        readonly document: string;
        readonly words: FreeText | null;
      }
    >
  /** By the authority that was advised, where it has a login. */
  | CommandOf<
      'AnswerAdvice',
      {
        readonly adviceId: string;
        readonly outcome: ReplyOutcome;
        readonly document: string;
        readonly words: FreeText | null;
      }
    >
  | CommandOf<'ConcludeTraceBack', Record<never, never>>
  | CommandOf<'ReopenTraceBack', { readonly reason: FreeText; readonly document: string }>;
