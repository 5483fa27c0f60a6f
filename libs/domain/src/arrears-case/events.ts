import type { CarriedClock } from '../clocks/carried-clock.ts';
import type { EventOf, Fen, Sealed, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { ConflictEvent } from '../matter/conflicts.ts';
import type { MatterEvent } from '../matter/state.ts';
import type { PaperEvent } from '../papers/events.ts';
import type { StepEvent } from '../steps/events.ts';
import type { PushParticulars } from '../steps/feedback.ts';
import type { MeasureEvent } from './measure-events.ts';
import type { PartyFateEvent } from './party-fate-events.ts';
import type { PaymentEvent } from './payment-events.ts';
import type { PromiseEvent } from './promise-events.ts';
import type { RecoveryEvent } from './recovery-events.ts';
import type { SourceSendingFact } from './source-sending-events.ts';

export type { BankSlip, MoneyPlace, PaymentItem, PaymentKind } from './payment-events.ts';

export type CaseGrade = 'red' | 'amber' | 'blue';

export type ProjectKind = 'government' | 'state-owned' | 'ppp' | 'private' | 'not-construction' | 'unknown';

/** What the work is that the wages are owed for; known little by little, so that each description replaces the last. */
export interface ProjectFacts {
  readonly projectKind: ProjectKind;
  readonly project: string | null;
  /** 标段 of the project, where the arrears lie in some of them. */
  readonly sections: readonly string[];
}

export interface SourceRef {
  /** Stream of the complaint. */
  readonly complaint: string;
  /** The complaint's n-th joining; with the complaint it names the echo. */
  readonly membership: number;
  readonly filedOn: LocalDay | null;
}

/** A worker as the case needs him. `link` is there, sealed, where the reporter is concealed: no id joins the two. */
export interface SourceWorker {
  readonly workerId: string;
  readonly subject: string;
  readonly name: Sealed | 'unknown';
  readonly claimedFen: Fen;
  readonly link: Sealed | null;
  /** A concealed person who agreed that the employer is told his name. */
  readonly consented?: true;
}

export type PartyRole =
  | 'project-owner'
  | 'general-contractor'
  | 'specialist-subcontractor'
  | 'labour-subcontractor'
  | 'labour-boss'
  | 'team-leader'
  | 'employer'
  | 'third-party';

export type LinkNature = 'contract' | 'resold' | 'illegal-subcontract' | 'attached' | 'licence-lent' | 'labour';

export type Cause =
  | 'illegal-award'
  | 'resold-contract'
  | 'illegal-subcontract'
  | 'attached-licence'
  | 'price-unpaid'
  | 'dispute'
  | 'no-funds'
  | 'absconded'
  | 'misused'
  | 'other';

export type OrderKind = 'rectification' | 'treatment-decision';

/** `through-custody`: handed on by the place where the addressee is held (MS Arts 93, 94). */
export type ServiceWay = 'handed' | 'left' | 'post' | 'posted-up' | 'electronic' | 'public-notice' | 'through-custody';

/** How a wage line ends (practice, "Each wage line ends"). Only `paid` counts as solved. */
export type LineEnd =
  'paid' | 'settled' | 'nothing-owed' | 'other-route' | 'untraceable' | 'heirs' | 'not-wages' | 'withdrawn';

export interface FeedbackForm {
  readonly conclusion: 'done' | 'partial' | 'extension';
  readonly solvedPeople: number;
  readonly solvedFen: Fen;
  readonly openPeople: number;
  readonly openFen: Fen;
  readonly measures: FreeText;
  /** Working days asked for, with the conclusion `extension`. */
  readonly extendBy?: number;
  readonly document: string | null;
  /** The other fields of 附件1乙表, where they were said. */
  readonly particulars?: PushParticulars;
}

export type CaseFact =
  | StepEvent
  | MeasureEvent
  | PartyFateEvent
  | PromiseEvent
  | RecoveryEvent
  | SourceSendingFact
  | EventOf<
      'CaseOpened',
      {
        readonly number: string;
        readonly openedBy: string;
        readonly projectKind: ProjectKind;
        readonly project: string | null;
        readonly reason: FreeText;
      }
    >
  | EventOf<'ProjectDescribed', ProjectFacts>
  | EventOf<
      'SourceAdded',
      SourceRef & {
        readonly people: number;
        /** Without the concealed ones: their wage lines name no complaint. */
        readonly workers: readonly SourceWorker[];
        /** What was decided about the complaint's periods before they went over to the case. */
        readonly clocks?: readonly CarriedClock[];
      }
    >
  /** The complaint's people as they are now, without the concealed ones. */
  | EventOf<
      'SourceUpdated',
      Pick<SourceRef, 'complaint' | 'membership'> & {
        readonly people: number;
        readonly workers: readonly SourceWorker[];
      }
    >
  /** Lines of concealed people come and go together, of all complaints at once: none is told beside its own. */
  | EventOf<'ConcealedGathered', Record<never, never>>
  | EventOf<
      'SourceRemoved',
      {
        readonly complaint: string;
        readonly membership: number;
        readonly reason: FreeText;
        /** The filing day that is left where the leaving one's was the case's; null: the case is not filed any more. */
        readonly filedOn?: LocalDay | null;
      }
    >
  | EventOf<'CaseGraded', { readonly grade: CaseGrade; readonly reasons: readonly string[] }>
  | EventOf<
      'LeadAssigned',
      {
        readonly lead: string;
        readonly coUnits: readonly string[];
        /** 立案单位: separate from the lead; 423 and R25 bind 人社 only. */
        readonly filingUnit: string;
        /** 包案领导, a post. */
        readonly patron: string | null;
        readonly reason: FreeText;
      }
    >
  | EventOf<
      'ClearingDateSet',
      {
        readonly clearBy: LocalDay;
        readonly ordinal: number;
        readonly reason: FreeText;
        readonly approvedBy: string;
        /** The post he held: his successor there may change the date. */
        readonly approverPost?: string;
      }
    >
  | EventOf<'CaseFiled', { readonly unit: string; readonly filedOn: LocalDay; readonly number: string }>
  | EventOf<
      'ObstacleFound',
      { readonly kind: 'uncooperative' | 'unreachable'; readonly account: Sealed; readonly urgent: boolean }
    >
  | EventOf<'InvestigationConcluded', { readonly unit: string; readonly document: string }>
  | EventOf<
      'PartyAdded',
      {
        readonly partyId: string;
        readonly role: PartyRole;
        readonly name: string | Sealed;
        readonly creditCode: string | null;
      }
    >
  | EventOf<
      'PartyLinked',
      {
        readonly from: string;
        readonly to: string;
        readonly nature: LinkNature;
        readonly evidence: FreeText;
        readonly paidFen: Fen | null;
        readonly owedFen: Fen | null;
      }
    >
  | EventOf<
      'WageLineAdded',
      {
        readonly lineId: string;
        readonly subject: string;
        readonly name: Sealed | 'unknown';
        readonly claimedFen: Fen;
        readonly origin: string;
        readonly link: Sealed | null;
        readonly consented?: true;
      }
    >
  /** What the person's complaint says of him now. */
  | EventOf<
      'WageLineDetailed',
      {
        readonly lineId: string;
        readonly subject: string;
        readonly name: Sealed | 'unknown';
        readonly claimedFen: Fen;
        readonly origin: string;
        readonly link: Sealed | null;
        readonly consented?: true;
      }
    >
  /** The lines belong to the team of this party of the tree. */
  | EventOf<'TeamAssigned', { readonly party: string; readonly lineIds: readonly string[] }>
  | EventOf<'WageLineReported', { readonly lineId: string; readonly reportedFen: Fen; readonly party: string }>
  | EventOf<'WageLineVerified', { readonly lineId: string; readonly verifiedFen: Fen; readonly evidence: FreeText }>
  | EventOf<'WageLineDisputed', { readonly lineId: string; readonly disputedFen: Fen; readonly reason: FreeText }>
  | EventOf<
      'WageLineEnded',
      {
        readonly lineId: string;
        readonly as: LineEnd;
        readonly proof: FreeText;
        readonly proposedBy: string;
        readonly confirmedBy: string;
        /** The scan where the first person signed on paper. */
        readonly document?: string;
      }
    >
  | EventOf<'CauseFound', { readonly cause: Cause; readonly unit: string; readonly note: FreeText }>
  | EventOf<
      'PayerDetermined',
      { readonly partyId: string; readonly article: string; readonly amountFen: Fen; readonly reason: FreeText }
    >
  | EventOf<
      'LiablePartyChanged',
      { readonly from: string; readonly to: string; readonly article: string; readonly reason: FreeText }
    >
  | EventOf<
      'OrderIssued',
      {
        readonly orderId: string;
        readonly kind: OrderKind;
        readonly addressee: string;
        readonly article: string;
        readonly lineIds: readonly string[];
        readonly amountFen: Fen;
        /** 加付赔偿金, a line of its own. */
        readonly compensationFen: Fen;
        readonly payBy: LocalDay;
        readonly number: string;
        /** The approval (责令支付审批表) of which it has the number. */
        readonly paper?: string;
        /** Lines in the sum whose persons the annex does not name: concealed, and no consent is recorded. */
        readonly unnamed?: readonly string[];
      }
    >
  | EventOf<
      'ServiceAttempted',
      { readonly orderId: string; readonly way: ServiceWay; readonly served: boolean; readonly document: string }
    >
  | EventOf<'OrderServed', { readonly orderId: string; readonly way: ServiceWay; readonly servedOn: LocalDay }>
  | EventOf<
      'OrderOutcomeRecorded',
      {
        readonly orderId: string;
        readonly outcome: 'fulfilled' | 'partly' | 'ignored' | 'withdrawn';
        readonly reason: FreeText;
      }
    >
  /** Served, overdue, and as much as the crime of refusing to pay asks for: to be transferred, or reasons why not. */
  | EventOf<
      'TransferConditionsMet',
      {
        readonly warningId: string;
        /** The party that owes. */
        readonly addressee: string;
        readonly orderIds: readonly string[];
        readonly people: number;
        readonly amountFen: Fen;
        /** `one-worker`, `group`: which amounts are reached. */
        readonly grounds: readonly string[];
      }
    >
  /** The party has paid, or its order carries nothing further. */
  | EventOf<'TransferConditionsGone', { readonly warningId: string }>
  | PaymentEvent
  | ConflictEvent
  | EventOf<
      'UnitPushed',
      {
        readonly pushId: string;
        readonly unit: string;
        readonly matter: FreeText;
        readonly feedbackBy: LocalDay;
        readonly informationOnly: boolean;
      }
    >
  | EventOf<
      'FeedbackGiven',
      FeedbackForm & { readonly pushId: string; readonly unit: string; readonly recordedBy: string }
    >
  | EventOf<
      'FactCorrected',
      {
        readonly field: string;
        readonly on: string | null;
        readonly from: string | number | null;
        readonly to: string | number | null;
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        readonly document?: string;
      }
    >
  | EventOf<
      'EntryVoided',
      {
        /** Names the payment where a payment was voided, so that its clock ends with it. */
        readonly paymentId?: string;
        readonly voidedVersion: number;
        readonly voidedType: string;
        readonly on: string;
        readonly reason: FreeText;
        readonly requestedBy: string;
        readonly approvedBy: string;
        readonly document?: string;
      }
    >
  | EventOf<'ClearingProposed', { readonly proposedBy: string }>
  | EventOf<
      'WagesCleared',
      {
        readonly confirmedBy: string;
        readonly solvedPeople: number;
        readonly solvedFen: Fen;
        readonly otherPeople: number;
      }
    >
  | EventOf<'CaseArchived', { readonly archivedBy: string; readonly place: string }>
  /** 案卷入档: 档号 or box, where it stands, a code of the rule `D-RETENTION`. */
  | EventOf<
      'DossierFiled',
      { readonly place: string; readonly box: string; readonly retention: string; readonly filedBy: string }
    >
  | EventOf<
      'CaseReopened',
      {
        readonly reason: FreeText;
        readonly because: 'new-worker' | 'bounced-payment' | 'late-evidence' | 'dissatisfied';
        readonly lineIds: readonly string[];
      }
    >;

export type CaseEvent = CaseFact | MatterEvent | PaperEvent;
