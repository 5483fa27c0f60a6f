import type { EventOf, FreeText, Sealed } from '../../kernel/event.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import type { Rung } from '../../ladder/events.ts';
import type { EntryCode, TraceDuty, TraceStage } from './stages.ts';

/** 批示 by which a trace-back is ordered: as the paper has it, the office and never a name. */
export interface TraceDirection {
  readonly number: string;
  readonly givenBy: string;
  readonly givenOn: LocalDay;
  readonly document: string;
}

/** Why it is opened; one of them at least. */
export interface TraceGround {
  readonly emergency: string | null;
  readonly case: string | null;
  readonly direction: TraceDirection | null;
}

/**
 * What the unit was waiting for while its period ran: another unit's act in a step, the decision on an extension, the answer
 * to a hand-off or to what was pushed.
 */
export interface TraceWait {
  readonly for: 'step' | 'extension' | 'hand-off' | 'push';
  /** Whom; null where the log does not say who was to decide. */
  readonly unit: string | null;
  /** Step and act, clock, hand-off or push, as their stream names it. */
  readonly subject: string;
  readonly from: LocalDay | null;
  /** Null: it goes on. */
  readonly until: LocalDay | null;
}

/** One figure of the system, with the place it is read from; never a finding. */
export interface TraceEntry {
  readonly entryId: string;
  readonly stage: TraceStage;
  readonly duty: TraceDuty;
  readonly unit: string;
  /** What it says. */
  readonly point: EntryCode;
  readonly day: LocalDay | null;
  readonly until: LocalDay | null;
  /** Rule, kind of breach, height of a rung and the like, in code. */
  readonly detail: string | null;
  /** Working days or fen, as its code says. */
  readonly figure: number | null;
  readonly source: {
    readonly stream: string;
    /** Versions of the events it rests on; where the state keeps none, the version that was read. */
    readonly versions: readonly number[];
  };
  readonly waits: readonly TraceWait[];
}

/** Entered by hand, with the paper that shows it. */
export interface AddedEntry {
  readonly stage: TraceStage;
  readonly duty: TraceDuty;
  readonly unit: string;
  readonly day: LocalDay | null;
  readonly words: FreeText;
  readonly document: string;
}

/** Who is named, and over what. One without an account is a person all the same: his name is sealed. */
export interface Naming {
  readonly entries: readonly string[];
  /** What the draft says of him. */
  readonly words: FreeText;
}

/** How a draft reached him, or his statement reached here, where he has no login. */
export interface OnPaper {
  readonly document: string;
  readonly on: LocalDay;
  readonly how: 'handed' | 'left' | 'post' | 'posted-up' | 'electronic' | 'public-notice';
}

export type Verdict = 'neglect' | 'weak' | 'none';

/** 无, 督办, 约谈, 通报, 问责建议. */
export type Consequence = 'none' | Exclude<Rung, 'E1'>;

export interface FindingFacts {
  readonly unit: string;
  /** Null: of the unit itself. */
  readonly personId: string | null;
  readonly stage: TraceStage;
  readonly duty: TraceDuty;
  readonly verdict: Verdict;
  readonly entries: readonly string[];
  readonly papers: readonly string[];
  /** Why, in words, and what the statement came to. */
  readonly reason: FreeText;
  readonly consequence: Consequence;
  /** The complaint, case, project or company in whose ladder the measure is asked for; null: in this act's own. */
  readonly matter: string | null;
}

/** 不予受理, 受理, 处理结果. */
export type ReplyOutcome = 'accepted' | 'declined' | 'dealt-with';

export type TraceBackFact =
  | EventOf<
      'TraceBackOpened',
      {
        readonly ground: TraceGround;
        readonly project: string | null;
        readonly matters: readonly string[];
        readonly reason: FreeText;
        /** Who leads it: never a unit that is concerned. */
        readonly leads: string;
        readonly roundKey: string;
        readonly read: readonly { readonly stream: string; readonly version: number }[];
      }
    >
  | EventOf<'TraceBackLeadMoved', { readonly leads: string; readonly concerned: string }>
  /** Of one stream: what it says now; further streams that belong to it. */
  | EventOf<
      'EntriesDrawn',
      {
        readonly stream: string;
        readonly streamVersion: number;
        readonly entries: readonly TraceEntry[];
        /** Said no longer. */
        readonly gone: readonly string[];
        readonly further: readonly string[];
      }
    >
  | EventOf<'EntryAdded', AddedEntry & { readonly entryId: string }>
  | EventOf<
      'PersonNamed',
      Naming & {
        readonly personId: string;
        readonly unit: string;
        readonly post: string;
        readonly account: string | null;
        readonly name: Sealed | null;
      }
    >
  | EventOf<'NamingRevised', Naming & { readonly personId: string }>
  | EventOf<'NamingTakenBack', { readonly personId: string; readonly reason: FreeText }>
  | EventOf<
      'TraceBackDraftSent',
      Naming & {
        readonly personId: string;
        readonly unit: string;
        readonly draftKey: string;
        readonly sentOn: LocalDay;
        readonly paper: OnPaper | null;
      }
    >
  /** A newer draft, or none any more: nobody waits for what he says on this one. */
  | EventOf<'DraftOvertaken', { readonly personId: string; readonly draftKey: string }>
  | EventOf<
      'StatementFiled',
      {
        readonly personId: string;
        readonly draftKey: string;
        readonly text: FreeText;
        readonly documents: readonly string[];
        /** Units whose approval or answer he waited for. */
        readonly waitedFor: readonly string[];
        readonly paper: OnPaper | null;
      }
    >
  | EventOf<'FindingRecorded', FindingFacts & { readonly findingId: string }>
  | EventOf<
      'TraceBackAdopted',
      { readonly number: string; readonly adoptedOn: LocalDay; readonly adoptedBy: string; readonly leads: string }
    >
  | EventOf<
      'AccountabilityAdvised',
      {
        readonly adviceId: string;
        readonly number: string;
        readonly to: string;
        readonly findings: readonly string[];
        readonly demand: FreeText;
        readonly issuedOn: LocalDay;
        readonly issuedBy: string;
        /** 证据清单: where in the log each ground stands, and the papers. */
        readonly evidence: readonly TraceEntry['source'][];
        readonly papers: readonly string[];
      }
    >
  | EventOf<
      'AdviceSent',
      {
        readonly adviceId: string;
        readonly to: string;
        readonly sentOn: LocalDay;
        readonly answerBy: LocalDay;
        readonly way: OnPaper['how'];
        readonly document: string;
      }
    >
  | EventOf<
      'AdviceAnswered',
      {
        readonly adviceId: string;
        readonly outcome: ReplyOutcome;
        readonly answeredOn: LocalDay;
        readonly document: string;
        readonly words: FreeText | null;
      }
    >
  | EventOf<'TraceBackConcluded', { readonly concludedOn: LocalDay; readonly roundKey: string }>
  | EventOf<
      'TraceBackReopened',
      { readonly reason: FreeText; readonly document: string; readonly roundKey: string; readonly leads: string }
    >;
