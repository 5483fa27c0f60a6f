import type { CarriedClock } from '../clocks/carried-clock.ts';
import type { CommandOf, Fen, Sealed, FreeText } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { OnPaper } from '../matter/changes.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { PaperCommand } from '../papers/events.ts';
import type { ConflictCommand } from '../matter/conflicts.ts';
import type { ReturnReason } from '../matter/moves.ts';
import type { EntryCommand } from './entry-events.ts';
import type { SendingCommand } from './sending-events.ts';
import type { PaperFacts } from '../matter/take-over-events.ts';
import type {
  Channel,
  Claimant,
  CloseGround,
  ComplaintKind,
  Concealment,
  CorrectedClaimant,
  DemandLine,
  ElectionPaper,
  EmployerSaid,
  FirstContactChoice,
  InformWay,
  IntakeCircumstances,
  ReopenGround,
  TicketCommand,
  TicketData,
  ToldMatter,
} from './events.ts';

export interface RegisterComplaint {
  readonly number: string;
  readonly receiptCode: string;
  readonly kind: ComplaintKind;
  readonly channel: Channel;
  /** Petitions only: no inspection or other legal route is open (XF Art 31 (4), (5)). */
  readonly otherRouteOnly?: boolean;
  /** The unit first asked; the sender's own when absent. */
  readonly firstContactUnit?: string;
  readonly receivedAt?: Instant;
  readonly statement: Sealed;
  readonly claimants: readonly Claimant[];
  readonly peopleSaid: number | 'unknown';
  readonly amountFen: Fen | 'unknown';
  readonly employer?: EmployerSaid;
  readonly project?: { readonly name: string; readonly place?: string } | 'unknown';
  readonly urgent: { readonly reason: FreeText } | null;
  readonly circumstances?: IntakeCircumstances;
  readonly ticket?: TicketData;
  readonly possibleDuplicates?: readonly {
    readonly other: string;
    readonly reasons: readonly FreeText[];
    readonly concealed: boolean;
  }[];
  readonly warnings: readonly string[];
}

/** What was done on paper before the take-over, each on its day; what the paper does not say is null and stays unknown. */
export interface PaperCourse {
  /** 首问分办 of a unit that kept the matter; null: nobody knows that it is late, so that it counts as of the day of receipt. */
  readonly kept: { readonly on: LocalDay | null } | null;
  /** 转送 to whoever has it now, signed for or not yet. */
  readonly handedOn: { readonly toUnit: string; readonly on: LocalDay; readonly signedOn: LocalDay | null } | null;
  /** 受理, by 人社 立案 with it. */
  readonly accepted: { readonly on: LocalDay; readonly filingNumber: string | null } | null;
  /** 初核 that found arrears, with the sum that was verified. */
  readonly verified: { readonly on: LocalDay; readonly fen: Fen } | null;
  /** 延期批准 of the investigation. */
  readonly extended: { readonly on: LocalDay; readonly workingDays: number; readonly document: string } | null;
}

export interface TakeOverComplaint extends RegisterComplaint {
  readonly receivedAt: Instant;
  /** Stream of the file that brings it. */
  readonly batch: string;
  readonly paper: PaperFacts;
  readonly course: PaperCourse;
}

type Nothing = Record<never, never>;

export type ComplaintOwnCommand =
  | CommandOf<'RegisterComplaint', RegisterComplaint>
  /** 存量接管: an open matter with its true dates, in one append. */
  | CommandOf<'TakeOverComplaint', TakeOverComplaint>
  | TicketCommand
  | EntryCommand
  | SendingCommand
  | CommandOf<'AddClaimant', { readonly claimant: Claimant; readonly reason: FreeText }>
  | CommandOf<'DetailClaimant', { readonly claimant: Claimant }>
  | CommandOf<
      'CorrectClaimant',
      {
        readonly claimant: CorrectedClaimant & Pick<Claimant, 'claimantId' | 'subject'>;
        readonly reason: FreeText;
      } & OnPaper
    >
  | CommandOf<'DropClaimant', { readonly claimantId: string; readonly reason: FreeText }>
  | CommandOf<'ElectRepresentatives', { readonly claimantIds: readonly string[]; readonly paper: ElectionPaper | null }>
  | CommandOf<'ChooseConcealment', { readonly claimantId: string; readonly concealment: Concealment }>
  | CommandOf<'ConsentToDisclosure', { readonly claimantId: string; readonly document: string | null }>
  | CommandOf<
      'NotePossibleDuplicate',
      { readonly other: string; readonly reasons: readonly FreeText[]; readonly concealed: boolean }
    >
  | CommandOf<
      'JudgeDuplicate',
      { readonly other: string; readonly verdict: 'same' | 'related' | 'different'; readonly reason: FreeText }
    >
  | CommandOf<
      'DecideFirstContact',
      {
        readonly decision: FirstContactChoice;
        readonly reason: FreeText;
        readonly units: readonly string[];
        readonly destination?: string;
        readonly letter?: string;
      }
    >
  | CommandOf<'AnswerJointHandling', { readonly text: FreeText; readonly document: string | null }>
  | CommandOf<'HandOn', { readonly toUnit: string; readonly reason: FreeText; readonly letter: string | null }>
  | CommandOf<
      'NotifyHandOff',
      {
        readonly handOffId: string;
        readonly way: 'message' | 'phone' | 'paper';
        readonly recipient: string;
        readonly note: FreeText | null;
      }
    >
  | CommandOf<'SignForHandOff', { readonly handOffId: string }>
  | CommandOf<
      'RecordOutsideReceipt',
      { readonly handOffId: string; readonly document: string; readonly contact: Sealed | null }
    >
  | CommandOf<
      'ReturnHandOff',
      {
        readonly handOffId: string;
        readonly reason: ReturnReason;
        readonly legalBasis: string;
        readonly suggestedOwner: string | null;
        readonly explanation: FreeText;
      }
    >
  | CommandOf<
      'RecordOutsideRefusal',
      {
        readonly handOffId: string;
        readonly document: string;
        readonly reason: ReturnReason;
        readonly legalBasis: string;
        readonly explanation: FreeText;
      }
    >
  | CommandOf<'RecallHandOff', { readonly handOffId: string; readonly reason: FreeText }>
  | CommandOf<'DesignateOwner', { readonly unit: string; readonly reason: FreeText; readonly legalBasis: string }>
  | CommandOf<
      'CorrectDesignation',
      {
        readonly unit: string;
        readonly ground: 'law' | 'new-facts';
        readonly legalBasis?: string;
        readonly newFact?: FreeText;
        readonly reason: FreeText;
      }
    >
  | CommandOf<'AcceptComplaint', { readonly number: string | null }>
  | CommandOf<
      'DeclineComplaint',
      {
        readonly ground: 'older-than-two-years' | 'not-competent' | 'arbitration-or-suit' | 'not-labour';
        readonly reason: FreeText;
        readonly destination: string;
        readonly number: string;
      }
    >
  | CommandOf<'RequestSupplement', { readonly items: readonly string[]; readonly dueOn: LocalDay }>
  | CommandOf<'ReceiveSupplement', { readonly items: readonly string[] }>
  | CommandOf<
      'ConcludePreliminaryCheck',
      {
        readonly conclusion: 'arrears' | 'no-arrears' | 'not-wage' | 'paid-on-the-spot';
        readonly demands: readonly DemandLine[];
        readonly reason?: FreeText;
        readonly destination?: string;
      }
    >
  | CommandOf<'ProposeNotWage', { readonly reason: FreeText; readonly destination: string }>
  | CommandOf<'ConfirmNotWage', Nothing>
  | CommandOf<'RejectNotWage', { readonly reason: FreeText }>
  /** Opening, the door makes up the id that nobody gave. Joining, it reads the case as the fact `case`. */
  | CommandOf<'JoinCase', { readonly caseId?: string; readonly opens: boolean; readonly reason: FreeText }>
  /** `caseClocks`: what the case decided about the periods that go back, read by the door. */
  | CommandOf<'LeaveCase', { readonly reason: FreeText; readonly caseClocks?: readonly CarriedClock[] }>
  | CommandOf<'RecordJoinFailure', { readonly caseId: string; readonly membership: number; readonly code: string }>
  | CommandOf<
      'ReceiveOutcome',
      {
        readonly caseId: string;
        readonly outcome: 'wages-cleared' | 'archived' | 'reopened';
        readonly caseVersion: number;
        readonly round?: number;
      }
    >
  | CommandOf<'UpholdOutcome', { readonly reason: FreeText; readonly document: string }>
  | CommandOf<'RequestWithdrawal', { readonly claimantId: string | null; readonly reason: FreeText }>
  | CommandOf<
      'ConfirmWithdrawal',
      {
        readonly way: 'voice' | 'in-person';
        readonly freeWill: boolean;
        readonly paid: boolean;
        readonly pressured: boolean;
      }
    >
  | CommandOf<'RenewRequest', { readonly claimantId: string | null; readonly reason: FreeText }>
  | CommandOf<'RecordPressure', { readonly account: Sealed }>
  | CommandOf<
      'RecordInformAttempt',
      {
        readonly claimantId: string | null;
        readonly subjectMatter: ToldMatter;
        readonly way: InformWay;
        readonly reached: boolean;
        readonly words: Sealed;
      }
    >
  /** One text in one way to many persons of a group, the result the same but for those named. */
  | CommandOf<
      'RecordInformTogether',
      {
        readonly subjectMatter: Exclude<ToldMatter, 'contact'>;
        readonly way: InformWay;
        readonly reached: boolean;
        readonly words: Sealed;
        /** Persons with whom it went otherwise. */
        readonly otherwise: readonly string[];
        /** Persons who were not tried this time. */
        readonly except: readonly string[];
      }
    >
  | CommandOf<'DrawCallBackSample', Nothing>
  | CommandOf<
      'RecordCallBackAttempt',
      {
        readonly claimantId: string;
        readonly reached: boolean;
        readonly satisfied: boolean | null;
        readonly moneyReceived: boolean | null;
        readonly words: Sealed;
      }
    >
  | CommandOf<
      'CorrectFact',
      {
        /** `receivedAt`: when the person turned to the first-asked unit. */
        readonly field: 'amountFen' | 'peopleSaid' | 'project' | 'receivedAt';
        readonly to: string | number;
        readonly reason: FreeText;
      } & OnPaper
    >
  | CommandOf<'VoidEntry', { readonly version: number; readonly reason: FreeText } & OnPaper>
  | CommandOf<
      'VoidComplaint',
      { readonly ground: 'duplicate' | 'test' | 'mistake'; readonly reason: FreeText } & OnPaper
    >
  | CommandOf<'ProposeClosing', { readonly ground: CloseGround; readonly proof: string | null }>
  | CommandOf<'ConfirmClosing', Nothing>
  | CommandOf<'RejectClosing', { readonly reason: FreeText }>
  | ConflictCommand
  | CommandOf<'ReopenComplaint', { readonly reason: FreeText; readonly because: ReopenGround }>;

export type ComplaintCommand = ComplaintOwnCommand | MatterCommand | PaperCommand;
