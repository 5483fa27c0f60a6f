import type { CarriedClock } from '../clocks/carried-clock.ts';
import type { EventOf, Fen, Sealed, FreeText } from '../kernel/event.ts';
import type { Instant, LocalDay } from '../kernel/time-types.ts';
import type { ConflictEvent } from '../matter/conflicts.ts';
import type { ReturnReason } from '../matter/moves.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { PaperEvent } from '../papers/events.ts';
import type {
  Channel,
  ComplaintKind,
  Claimant,
  Concealment,
  CorrectedClaimant,
  ElectionPaper,
  EmployerSaid,
  DemandLine,
  Guidance,
  InformWay,
  IntakeCircumstances,
  ToldMatter,
} from './said.ts';
import type { EntryFact } from './entry-events.ts';
import type { SendingFact } from './sending-events.ts';
import type { TicketFact } from './ticket-events.ts';

export type * from './said.ts';
export type * from './ticket-events.ts';
export type * from './entry-events.ts';
export type * from './sending-events.ts';

export type FirstContactChoice = 'handle' | 'hand-on' | 'joint' | 'not-wage';

export type CloseGround =
  | 'paid-verified'
  | 'no-arrears'
  | 'case-outcome-told'
  | 'withdrawn'
  | 'declined'
  | 'not-wage'
  | 'duplicate'
  | 'transferred-outside'
  /** The channel took back the ticket that alone had brought it here. */
  | 'returned-to-channel';

export type ReopenGround = 'dissatisfied' | 'new-facts' | 'bounced-payment' | 'renewed' | 'came-back';

export type ComplaintFact =
  | ConflictEvent
  | TicketFact
  | EntryFact
  | SendingFact
  | EventOf<
      'ComplaintRegistered',
      {
        /** 登记号, from the number register. */
        readonly number: string;
        readonly receiptCode: string;
        readonly kind: ComplaintKind;
        readonly channel: Channel;
        /** Petitions only: no inspection or other legal route is open, so XF's own periods govern. */
        readonly otherRouteOnly?: boolean;
        readonly firstContactUnit: string;
        readonly registeredBy: string;
        /** When the person turned to the unit; may be earlier than the entry (practice, "Time and paper"). */
        readonly receivedAt: Instant;
        readonly statement: Sealed;
        readonly claimants: readonly Claimant[];
        /** Number of people said to be concerned; may exceed the named ones. */
        readonly peopleSaid: number | 'unknown';
        readonly amountFen: Fen | 'unknown';
        readonly employer?: EmployerSaid;
        readonly project?: { readonly name: string; readonly place?: string } | 'unknown';
        readonly urgent: { readonly reason: FreeText } | null;
        /** The rest of the form; registrations before it was asked for have none. */
        readonly circumstances?: IntakeCircumstances;
        readonly warnings: readonly string[];
      }
    >
  /** A unit is now holder: at registration the first-asked unit, later whoever signed or was designated. */
  | EventOf<
      'ComplaintReceivedByUnit',
      {
        readonly unit: string;
        readonly receivedAt: Instant | LocalDay;
        readonly because: string;
        readonly final: boolean;
      }
    >
  /** Another unit goes on with what was decided already, because the holder stands back. */
  | EventOf<'HolderReplaced', { readonly unit: string; readonly receivedAt: Instant | LocalDay }>
  | EventOf<'ClaimantAdded', { readonly claimant: Claimant; readonly reason: FreeText }>
  | EventOf<'ClaimantDetailed', { readonly claimant: Claimant }>
  /** The old values stay readable beside the new ones. */
  | EventOf<
      'ClaimantCorrected',
      {
        readonly claimantId: string;
        readonly from: CorrectedClaimant;
        readonly to: CorrectedClaimant;
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        /** The scan on which the first person asked for it. */
        readonly document?: string;
      }
    >
  | EventOf<'ClaimantDropped', { readonly claimantId: string; readonly reason: FreeText }>
  /** Without a document they are provisional: nobody signed that they speak for the others. */
  | EventOf<
      'RepresentativesElected',
      {
        readonly claimantIds: readonly string[];
        readonly document: string | null;
        readonly paper?: Omit<ElectionPaper, 'document'>;
      }
    >
  | EventOf<'ConcealmentChosen', { readonly claimantId: string; readonly concealment: Concealment }>
  | EventOf<'DisclosureConsented', { readonly claimantId: string; readonly document: string | null }>
  | EventOf<
      'PossibleDuplicateNoted',
      { readonly other: string; readonly reasons: readonly FreeText[]; readonly concealed: boolean }
    >
  | EventOf<
      'DuplicateJudged',
      { readonly other: string; readonly verdict: 'same' | 'related' | 'different'; readonly reason: FreeText }
    >
  | EventOf<
      'FirstContactDecided',
      {
        readonly decision: FirstContactChoice;
        /** The named person of the first-asked unit (首问责任人). */
        readonly responsible: string;
        readonly reason: FreeText;
        readonly units: readonly string[];
      }
    >
  /** What a unit that handles it jointly (会办) did, or how it sees the matter. */
  | EventOf<
      'JointHandlingAnswered',
      { readonly unit: string; readonly text: FreeText; readonly document: string | null; readonly answeredBy: string }
    >
  | EventOf<
      'HandOffDispatched',
      {
        readonly handOffId: string;
        readonly fromUnit: string;
        readonly toUnit: string;
        readonly outside: boolean;
        readonly reason: FreeText;
        readonly ordinal: number;
        /** 移送函 number for outside units. */
        readonly letter: string | null;
      }
    >
  | EventOf<
      'HandOffNotified',
      {
        readonly handOffId: string;
        readonly way: 'message' | 'phone' | 'paper';
        readonly recipient: string;
        readonly note: FreeText | null;
      }
    >
  | EventOf<'HandOffSignedFor', { readonly handOffId: string; readonly unit: string; readonly signer: string }>
  | EventOf<
      'OutsideReceiptRecorded',
      { readonly handOffId: string; readonly unit: string; readonly document: string; readonly contact: Sealed | null }
    >
  | EventOf<
      'HandOffReturned',
      {
        readonly handOffId: string;
        readonly unit: string;
        readonly reason: ReturnReason;
        readonly legalBasis: string;
        readonly suggestedOwner: string | null;
        readonly explanation: FreeText;
        readonly ordinal: number;
        readonly needsDesignation: boolean;
        /** The sender decides anew: a petition (XF 23), or an outside unit that needs a letter. */
        readonly backToSender: boolean;
        /** The refusal of an outside unit, on paper; it counts as no return between units of the district. */
        readonly document?: string;
      }
    >
  /** Taken back by its sender before anybody signed for it. */
  | EventOf<'HandOffRecalled', { readonly handOffId: string; readonly unit: string; readonly reason: FreeText }>
  | EventOf<
      'OwnerDesignated',
      { readonly unit: string; readonly reason: FreeText; readonly legalBasis: string; readonly ordinal: number }
    >
  | EventOf<
      'DesignationCorrected',
      {
        readonly unit: string;
        readonly ground: 'law' | 'new-facts';
        /** The article, or the fact that was not known before: whichever the ground is. */
        readonly legalBasis?: string;
        readonly newFact?: FreeText;
        readonly reason: FreeText;
        readonly correctedBy: string;
      }
    >
  | EventOf<'ComplaintAccepted', { readonly unit: string; readonly acceptedBy: string }>
  | EventOf<
      'ComplaintDeclined',
      {
        readonly unit: string;
        readonly ground: 'older-than-two-years' | 'not-competent' | 'arbitration-or-suit' | 'not-labour';
        readonly reason: FreeText;
        /** Where the person can go instead (R022: a refusal carries a destination). */
        readonly destination: string;
        readonly number: string;
      }
    >
  | EventOf<
      'SupplementRequested',
      { readonly items: readonly string[]; readonly dueOn: LocalDay; readonly unit: string }
    >
  | EventOf<'SupplementReceived', { readonly items: readonly string[] }>
  | EventOf<'SupplementEnded', { readonly because: 'date-passed' | 'decided'; readonly effectiveOn: LocalDay }>
  | EventOf<
      'PreliminaryCheckConcluded',
      {
        readonly unit: string;
        readonly conclusion: 'arrears' | 'no-arrears' | 'not-wage' | 'paid-on-the-spot';
        readonly demands: readonly DemandLine[];
        readonly reason?: FreeText;
        /** What is no wages goes another way: why, and where the person can go with it. */
        readonly elsewhere?: Guidance;
        /** Found by another unit than 人社 or 治欠办, one of which has to confirm it. */
        readonly unconfirmed?: true;
      }
    >
  | EventOf<'NotWageProposed', { readonly unit: string; readonly reason: FreeText; readonly destination: string }>
  | EventOf<'NotWageConfirmed', { readonly unit: string; readonly confirmedBy: string }>
  | EventOf<'NotWageRejected', { readonly unit: string; readonly reason: FreeText }>
  | EventOf<'ComplaintFiled', { readonly unit: string; readonly filedOn: LocalDay; readonly number: string }>
  | EventOf<
      'JoinedToCase',
      {
        readonly caseId: string;
        readonly membership: number;
        readonly opens: boolean;
        readonly reason: FreeText;
        readonly filedOn: LocalDay | null;
      }
    >
  | EventOf<
      'LeftCase',
      {
        readonly caseId: string;
        readonly membership: number;
        readonly reason: FreeText;
        readonly filedOn: LocalDay | null;
        /** What was decided here and in the case about the periods that run on here. */
        readonly clocks?: readonly CarriedClock[];
      }
    >
  | EventOf<
      'JoinFailed',
      {
        readonly caseId: string;
        readonly membership: number;
        readonly code: string;
        readonly filedOn: LocalDay | null;
        readonly clocks?: readonly CarriedClock[];
      }
    >
  | EventOf<
      'OutcomeReceived',
      {
        readonly caseId: string;
        readonly outcome: 'wages-cleared' | 'archived' | 'reopened';
        readonly caseVersion: number;
        /** How often the case had been reopened by then; absent = never. */
        readonly round?: number;
      }
    >
  /** 治欠办 has looked at the objection and nothing of the case is opened again; the answer is in writing. */
  | EventOf<
      'OutcomeUpheld',
      { readonly caseId: string; readonly reason: FreeText; readonly document: string; readonly decidedBy: string }
    >
  | EventOf<
      'WithdrawalRequested',
      { readonly claimantId: string | null; readonly reason: FreeText; readonly recordedBy: string }
    >
  | EventOf<
      'WithdrawalConfirmed',
      {
        readonly way: 'voice' | 'in-person';
        readonly freeWill: boolean;
        readonly paid: boolean;
        readonly pressured: boolean;
        readonly confirmedBy: string;
      }
    >
  | EventOf<'WithdrawalLapsed', { readonly because: 'pressured' | 'not-free' | 'renewed' }>
  /** One person of a group takes up again what he alone had withdrawn. */
  | EventOf<'RequestRenewed', { readonly claimantId: string; readonly reason: FreeText }>
  | EventOf<'PressureRecorded', { readonly account: Sealed }>
  | EventOf<
      'InformAttempted',
      {
        readonly claimantId: string | null;
        readonly subjectMatter: ToldMatter;
        readonly way: InformWay;
        readonly reached: boolean;
        readonly words: Sealed;
        readonly by: string;
      }
    >
  | EventOf<
      'ComplainantInformed',
      { readonly subjectMatter: string; readonly unit: string; readonly how: 'reached' | 'three-attempts' }
    >
  | EventOf<
      'CallBackSampleDrawn',
      { readonly claimantIds: readonly string[]; readonly seed: number; readonly share: number }
    >
  | EventOf<
      'CallBackAttempted',
      {
        readonly claimantId: string;
        readonly reached: boolean;
        readonly satisfied: boolean | null;
        readonly moneyReceived: boolean | null;
        readonly words: Sealed;
        readonly by: string;
      }
    >
  | EventOf<
      'CallBackCompleted',
      {
        readonly result: 'satisfied' | 'dissatisfied' | 'not-reached';
        readonly moneyReceived: boolean | null;
        readonly by: string;
      }
    >
  | EventOf<
      'FactCorrected',
      {
        readonly field: string;
        readonly from: string | number | null;
        readonly to: string | number | null;
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        /** The scan on which the first person asked for it. */
        readonly document?: string;
      }
    >
  | EventOf<
      'EntryVoided',
      {
        readonly voidedVersion: number;
        readonly voidedType: string;
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        /** The scan on which the first person asked for it. */
        readonly document?: string;
      }
    >
  | EventOf<
      'ComplaintVoided',
      {
        readonly ground: 'duplicate' | 'test' | 'mistake';
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        /** The scan on which the first person asked for it. */
        readonly document?: string;
      }
    >
  | EventOf<
      'ComplaintClosed',
      {
        readonly ground: CloseGround;
        readonly proof: string | null;
        readonly proposedBy: string;
        readonly confirmedBy: string;
      }
    >
  | EventOf<
      'ClosingProposed',
      { readonly ground: CloseGround; readonly proof: string | null; readonly proposedBy: string }
    >
  | EventOf<'ClosingRejected', { readonly reason: FreeText }>
  | EventOf<'ComplaintReopened', { readonly reason: FreeText; readonly because: ReopenGround | 'case-reopened' }>;

export type ComplaintEvent = ComplaintFact | MatterEvent | PaperEvent;
