import type { CarriedClock } from '../clocks/carried-clock.ts';
import type { CommandOf, Fen, Sealed, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { OnPaper } from '../matter/changes.ts';
import type { ConflictCommand } from '../matter/conflicts.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { PaperFacts, TakenOver } from '../matter/take-over-events.ts';
import type { PaperCommand } from '../papers/events.ts';
import type { StepCommand } from '../steps/commands.ts';
import type {
  Cause,
  FeedbackForm,
  LineEnd,
  LinkNature,
  MoneyPlace,
  OrderKind,
  PartyRole,
  PaymentItem,
  PaymentKind,
  ProjectFacts,
  ProjectKind,
  ServiceWay,
  SourceRef,
  SourceWorker,
} from './events.ts';
import type { MeasureAnswer } from './measure-events.ts';
import type { ClaimsSaid, FateSaid, Successor } from './party-fate-events.ts';
import type { StatedRecoveryEnd } from './recovery-events.ts';
import type { SourceSendingCommand } from './source-sending-events.ts';

interface AddedSource extends SourceRef {
  readonly people: number;
  readonly workers: readonly SourceWorker[];
  readonly clocks?: readonly CarriedClock[];
  /** The complaint was taken over from paper; where it opens the case, so is the case. */
  readonly takenOver?: PaperSource | null;
}

/** What a case has from the paper of the complaint that opens it: nothing of persons. */
export interface PaperSource extends TakenOver {
  readonly paper: Pick<PaperFacts, 'order' | 'paid'>;
}

export type CorrectedField =
  'claimedFen' | 'verifiedFen' | 'disputedFen' | 'people' | 'paidOn' | 'servedOn' | 'payBy' | 'team';

/** Acts that take two persons (practice, "更正 and 作废" and "Each wage line ends"), without the persons. */
export interface SecondedActs {
  readonly EndWageLine: {
    readonly lineId: string;
    readonly as: Exclude<LineEnd, 'paid'>;
    readonly proof: FreeText;
  };
  readonly CorrectFact: {
    readonly field: CorrectedField;
    /** Id of the line, the payment or the order; stream of the complaint for `people`. */
    readonly on: string;
    /** Fen, people, the day, or the party. */
    readonly to: number | string;
    readonly reason: FreeText;
  };
  readonly VoidEntry: { readonly version: number; readonly reason: FreeText };
}

export type CaseChange = {
  readonly [T in keyof SecondedActs]: { readonly act: T; readonly data: SecondedActs[T] };
}[keyof SecondedActs];

export type CaseOwnCommand =
  /** The echo of a complaint's joining; opens the case when it does not exist yet (architecture, "Streams"). */
  | CommandOf<
      'AddSource',
      AddedSource & {
        readonly opens: {
          readonly number: string;
          readonly projectKind: ProjectKind;
          readonly project: string | null;
          readonly reason: FreeText;
        } | null;
      }
    >
  | CommandOf<
      'RemoveSource',
      {
        readonly complaint: string;
        readonly membership: number;
        readonly reason: FreeText;
      }
    >
  /** The echo of what has changed about the people of a complaint in the case. */
  | CommandOf<
      'UpdateSource',
      Pick<AddedSource, 'complaint' | 'membership' | 'people' | 'workers'> & { readonly gone: readonly string[] }
    >
  /** Concealed people of all complaints, worked out at the edge; the case itself cannot know whose they are. */
  | CommandOf<
      'GatherConcealed',
      { readonly concealed?: { readonly workers: readonly SourceWorker[]; readonly gone: readonly string[] } }
    >
  | SourceSendingCommand
  | CommandOf<'DescribeProject', ProjectFacts>
  | CommandOf<
      'AssignLead',
      {
        readonly lead: string;
        readonly coUnits: readonly string[];
        readonly filingUnit: string;
        readonly patron: string | null;
        readonly clearBy: LocalDay;
        readonly reason: FreeText;
      }
    >
  | CommandOf<
      'ChangeClearingDate',
      {
        readonly clearBy: LocalDay;
        readonly reason: FreeText;
        readonly approvedBy: string;
        readonly document: string | null;
      }
    >
  | CommandOf<'FileCase', { readonly number: string }>
  | CommandOf<
      'RecordObstacle',
      { readonly kind: 'uncooperative' | 'unreachable'; readonly account: Sealed; readonly urgent: boolean }
    >
  | CommandOf<'ConcludeInvestigation', { readonly document: string }>
  | CommandOf<
      'AddParty',
      {
        readonly partyId: string;
        readonly role: PartyRole;
        readonly name: string | Sealed;
        readonly creditCode: string | null;
      }
    >
  | CommandOf<
      'LinkParties',
      {
        readonly from: string;
        readonly to: string;
        readonly nature: LinkNature;
        readonly evidence: FreeText;
        readonly paidFen: Fen | null;
        readonly owedFen: Fen | null;
      }
    >
  | CommandOf<
      'AddWageLine',
      { readonly lineId: string; readonly subject: string; readonly name: Sealed | 'unknown'; readonly claimedFen: Fen }
    >
  /** The team leader whose workers they are; another team is a correction. */
  | CommandOf<'AssignTeam', { readonly party: string; readonly lineIds: readonly string[] }>
  | CommandOf<'ReportWageLine', { readonly lineId: string; readonly reportedFen: Fen; readonly party: string }>
  | CommandOf<'VerifyWageLine', { readonly lineId: string; readonly verifiedFen: Fen; readonly evidence: FreeText }>
  | CommandOf<'DisputeWageLine', { readonly lineId: string; readonly disputedFen: Fen; readonly reason: FreeText }>
  | CommandOf<'EndWageLine', SecondedActs['EndWageLine'] & OnPaper>
  | CommandOf<'FindCause', { readonly cause: Cause; readonly note: FreeText }>
  | CommandOf<
      'DeterminePayer',
      { readonly partyId: string; readonly article: string; readonly amountFen: Fen; readonly reason: FreeText }
    >
  | CommandOf<
      'ChangeLiableParty',
      { readonly from: string; readonly to: string; readonly article: string; readonly reason: FreeText }
    >
  /** A party has died, is held, was struck off or is bankrupt: what it owes stays owed. */
  | CommandOf<'RecordPartyFate', FateSaid>
  | CommandOf<
      'AnswerPartyFate',
      {
        readonly fateId: string;
        readonly way: 'represented' | 'not-needed';
        readonly successor?: Successor;
        readonly name?: Sealed;
        readonly reason: FreeText;
        readonly document: string | null;
      }
    >
  | CommandOf<'AnswerClaims', ClaimsSaid>
  | CommandOf<
      'IssueOrder',
      {
        readonly kind: OrderKind;
        readonly addressee: string;
        readonly article: string;
        readonly lineIds: readonly string[];
        readonly amountFen: Fen;
        readonly compensationFen: Fen;
        readonly payBy: LocalDay;
        /** Null where the paper has its own, or the order that of its approval. */
        readonly number: string | null;
        /** 文号 of an order of the time before the case was taken over. */
        readonly paperNumber?: string;
        /** The approved 责令支付审批表 that gave the number. */
        readonly paper?: string;
      }
    >
  | CommandOf<
      'RecordService',
      { readonly orderId: string; readonly way: ServiceWay; readonly served: boolean; readonly document: string }
    >
  | CommandOf<
      'RecordOrderOutcome',
      {
        readonly orderId: string;
        readonly outcome: 'fulfilled' | 'partly' | 'ignored' | 'withdrawn';
        readonly reason: FreeText;
      }
    >
  /** Says of each measure with what it was begun, or why it is not taken. */
  | CommandOf<'ChooseMeasures', { readonly orderId: string; readonly measures: readonly MeasureAnswer[] }>
  | CommandOf<
      'RecordPromise',
      {
        readonly partyId: string;
        readonly instalments: readonly { readonly dueOn: LocalDay; readonly fen: Fen }[];
        readonly document: string;
      }
    >
  | CommandOf<
      'RecordPayment',
      {
        readonly kind: PaymentKind;
        readonly payer: string;
        readonly items: readonly PaymentItem[];
        readonly totalFen: Fen;
        readonly paidOn: LocalDay;
        readonly arrivedAt: MoneyPlace;
        readonly document: string;
        readonly distinctBecause?: FreeText;
      }
    >
  | CommandOf<
      'ForwardPayment',
      {
        readonly paymentId: string;
        readonly arrivedAt: MoneyPlace;
        readonly document: string;
      }
    >
  | CommandOf<'RecordBounce', { readonly paymentId: string; readonly lineId: string; readonly reason: FreeText }>
  | CommandOf<
      'VerifyPayment',
      {
        readonly paymentId: string;
        readonly lineIds: readonly string[];
        readonly way: 'bank-slip' | 'call' | 'signature';
      }
    >
  | CommandOf<
      'DemandRecovery',
      { readonly claimId: string; readonly debtor: string; readonly dueOn: LocalDay; readonly document: string }
    >
  | CommandOf<
      'RecordRecovery',
      { readonly claimId: string; readonly fen: Fen; readonly receivedOn: LocalDay; readonly document: string }
    >
  /** In another way than by the money that came back. */
  | CommandOf<
      'EndRecovery',
      {
        readonly claimId: string;
        readonly as: StatedRecoveryEnd;
        readonly reason: FreeText;
        readonly document: string;
      }
    >
  | CommandOf<
      'PushUnit',
      {
        readonly unit: string;
        readonly matter: FreeText;
        readonly feedbackBy: LocalDay;
        readonly informationOnly: boolean;
      }
    >
  | CommandOf<'GiveFeedback', FeedbackForm & { readonly pushId: string }>
  | StepCommand
  | ConflictCommand
  | CommandOf<'CorrectFact', SecondedActs['CorrectFact'] & OnPaper>
  | CommandOf<'VoidEntry', SecondedActs['VoidEntry'] & OnPaper>
  | CommandOf<'RequestChange', CaseChange>
  | CommandOf<'ConfirmChange', { readonly changeId: string }>
  | CommandOf<'DeclineChange', { readonly changeId: string; readonly reason: FreeText }>
  | CommandOf<'ProposeClearing', Record<never, never>>
  | CommandOf<'ConfirmClearing', Record<never, never>>
  | CommandOf<'ArchiveCase', { readonly place: string }>
  | CommandOf<'FileDossier', { readonly place: string; readonly box: string; readonly retention: string }>
  | CommandOf<
      'ReopenCase',
      {
        readonly reason: FreeText;
        readonly because: 'new-worker' | 'late-evidence' | 'dissatisfied';
        readonly lineIds: readonly string[];
      }
    >;

export type CaseCommand = CaseOwnCommand | MatterCommand | PaperCommand;
