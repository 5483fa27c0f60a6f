import type { RungOfMatter } from '../ladder/letters.ts';
import type { EventOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Rung } from '../ladder/events.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { TraceBackFact } from './trace-back/events.ts';

/** 督办函 (一函多件), 约谈, 通报: measures over rungs that the ladders of several matters have proposed. */
export type MeasureKind = 'letter' | 'interview' | 'circular';

/** 领导批示, 会议议定事项: what somebody above has said is to be done. */
/** `advice`: 检察建议 that is about no single case; what is about one is a step of the case. */
export type DirectiveKind = 'direction' | 'meeting' | 'advice';

/** 发出, 暂缓, 不发: what is decided on a rung that is proposed. */
export type TogetherDecision = 'issue' | 'postpone' | 'decline';

/**
 * 集中解除 takes back what stands, whoever's letter it was; 集中决定 decides on what is proposed, each rung by itself; 倒查 asks
 * who answers for what happened.
 */
export type ActKind = MeasureKind | 'lifting' | 'deciding' | DirectiveKind | 'trace-back';

/** A rung that was asked for and could not be taken in. */
export interface LeftOut extends RungOfMatter {
  readonly code: string;
}

/** 约谈通知: on which day and where, and who of the unit is called. */
export interface Invitation {
  readonly on: LocalDay;
  readonly place: string;
  /** 主要负责人, 分管负责人, 建设单位负责人. */
  readonly called: 'head' | 'deputy' | 'owner';
}

/** What an act over several rungs says; the same fields when it is written anew. */
export interface MeasureBody {
  readonly demand: FreeText;
  readonly invitation: Invitation | null;
  /** Units to which it goes: the one it is about, of a 通报 all members that are to know. */
  readonly addressees: readonly string[];
  readonly rungs: readonly RungOfMatter[];
  readonly leftOut: readonly LeftOut[];
  /** Matters as they stood when the rungs were chosen. */
  readonly read: readonly { readonly stream: string; readonly version: number }[];
}

/** A command that goes to each matter of the act, one per ladder. */
export type OrderedCommand =
  'IssueRung' | 'PostponeRung' | 'DeclineRung' | 'AnswerRung' | 'RejectRungAnswer' | 'LiftRung' | 'RecordDirection';

/** Where a command goes; `rungId` null: to the ladder of the unit, which may not be there yet. */
export interface OrderTarget {
  readonly stream: string;
  readonly ladderKey: string;
  readonly rungId: string | null;
}

export interface ActOrder {
  readonly orderId: string;
  readonly command: OrderedCommand;
  readonly targets: readonly OrderTarget[];
  /** Words that each matter gets: the report, or the reason. Null where they are those of the act. */
  readonly text: FreeText | null;
  readonly document: string | null;
  /** A direction's number and height; null for other commands. */
  readonly direction: { readonly unit: string; readonly number: string; readonly rung: Rung } | null;
  /** The follow-up, or the finding of a trace-back, of which it is the consequence. */
  readonly itemId: string | null;
}

/** What became of one order: what the matters refused, with their codes; all other targets took it. */
export interface OrderResult {
  readonly orderId: string;
  readonly refused: readonly (OrderTarget & { readonly code: string })[];
}

/** 承诺事项 of an interview, or 交办事项 of a direction: one thing one unit is to have done by a day. */
export interface FollowUp {
  readonly itemId: string;
  readonly unit: string;
  readonly demand: FreeText;
  readonly dueOn: LocalDay;
  /** The matter that it is about; null: none, or those of the interview. */
  readonly matter: string | null;
}

export interface DirectiveFacts {
  readonly kind: DirectiveKind;
  /** As the paper has it. */
  readonly number: string;
  /** Office of whoever gave it (区长, 专题会议); never a name. */
  readonly givenBy: string;
  readonly givenOn: LocalDay;
  readonly words: FreeText;
  readonly document: string;
}

export type SupervisionFact =
  | EventOf<
      'ActDrafted',
      MeasureBody & {
        readonly kind: MeasureKind | 'lifting';
        readonly rung: Rung;
        /** Whose ladders it is about. */
        readonly unit: string;
        readonly issuer: string;
      }
    >
  | EventOf<'ActRevised', MeasureBody>
  | EventOf<'ActDropped', { readonly reason: FreeText }>
  | EventOf<
      'ActIssued',
      Pick<MeasureBody, 'rungs' | 'leftOut' | 'read'> & {
        readonly number: string;
        readonly servedOn: LocalDay;
        readonly answerBy: LocalDay;
        readonly issuedBy: string;
        readonly issuer: string;
      }
    >
  /** 集中决定: one decision of one person on rungs of several matters, each of which is sent its own command. */
  | EventOf<
      'RungsDecided',
      Pick<MeasureBody, 'rungs' | 'leftOut' | 'read'> & {
        readonly decision: TogetherDecision;
        /** What is demanded of those issued, else the reason. */
        readonly words: FreeText;
        /** Of what is postponed; null else. */
        readonly until: LocalDay | null;
        readonly approver: string | null;
        readonly issuer: string;
      }
    >
  /** What no matter was sent yet is not sent any more. */
  | EventOf<'DecidingStopped', Record<never, never>>
  | EventOf<'ActOrdered', ActOrder>
  | EventOf<'ActOrderApplied', OrderResult>
  | EventOf<
      'InterviewHeld',
      { readonly came: boolean; readonly heldOn: LocalDay; readonly minutes: string; readonly note: FreeText | null }
    >
  | EventOf<'DirectiveRecorded', DirectiveFacts & { readonly issuer: string }>
  | EventOf<'FollowUpSet', FollowUp & { readonly of: 'interview' | 'directive' }>
  | EventOf<'FollowUpReported', { readonly itemId: string; readonly report: FreeText; readonly document: string }>
  | EventOf<
      'FollowUpJudged',
      { readonly itemId: string; readonly verdict: 'done' | 'not-done'; readonly reason: FreeText | null }
    >
  | EventOf<'CircularAcknowledged', { readonly unit: string; readonly acknowledgedOn: LocalDay }>
  | TraceBackFact;

export type SupervisionEvent = SupervisionFact | MatterEvent;
