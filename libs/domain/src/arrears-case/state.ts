import type { Fen, Sealed, FreeText } from '../kernel/event.ts';
import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';
import { EMPTY_MATTER } from '../matter/state.ts';
import type { CustodySegment, EndedDays } from '../matter/custody.ts';
import type { PaperedState } from '../papers/state.ts';
import type { EdgeId, NodeId } from '../process-map.ts';
import type { SteppedState } from '../steps/state.ts';
import type {
  CaseGrade,
  Cause,
  LineEnd,
  LinkNature,
  MoneyPlace,
  OrderKind,
  PartyRole,
  PaymentItem,
  PaymentKind,
  ProjectKind,
} from './events.ts';
import type { MeasureTaken } from './measure-events.ts';
import type { FateState } from './party-fate-events.ts';
import type { RecoveryEnd } from './recovery-events.ts';
import type { SourceSendingState } from './source-sending-events.ts';

/** One worker's wages. Claimed, reported by the firm and verified stay three amounts (data of real cases). */
export interface WageLine {
  readonly id: string;
  readonly subject: string;
  readonly name: Sealed | 'unknown';
  /** `<complaint>/<membership>`, `concealed`, or `case` for a worker found later. */
  readonly origin: string;
  /** Sealed, and for 治欠办 alone: the complaint and person behind a concealed line. */
  readonly link: Sealed | null;
  /** Party of the tree: the 班组长 of the worker's team. */
  readonly team: string | null;
  readonly claimedFen: Fen;
  readonly reportedFen: Fen | null;
  readonly verifiedFen: Fen | null;
  readonly disputedFen: Fen;
  readonly end: LineEnd | null;
  /** Concealed, and agreed that the employer is told his name. */
  readonly consented: boolean;
  /** It ended because its complaint left the case. */
  readonly left: boolean;
}

export interface Party {
  readonly id: string;
  readonly role: PartyRole;
  readonly name: string | Sealed;
  readonly creditCode: string | null;
}

export interface PartyLink {
  readonly from: string;
  readonly to: string;
  readonly nature: LinkNature;
  readonly evidence: FreeText;
  readonly paidFen: Fen | null;
  readonly owedFen: Fen | null;
}

/** What follows an order that was not obeyed by the date; `measures` is null until somebody has said it. */
export interface MeasureChoice {
  readonly payBy: LocalDay;
  readonly measures: readonly MeasureTaken[] | null;
}

export interface OrderState {
  readonly id: string;
  /** 文号. */
  readonly number: string;
  readonly kind: OrderKind;
  readonly addressee: string;
  readonly lineIds: readonly string[];
  readonly amountFen: Fen;
  readonly compensationFen: Fen;
  /** Both sums by line, in proportion to what was owed when it was issued. */
  readonly shares: Readonly<Record<string, { readonly fen: Fen; readonly compensationFen: Fen }>>;
  /** Wages of its lines that had not been sent on to the persons when it was issued. */
  readonly unsentFen: Fen;
  readonly payBy: LocalDay;
  /** The approval of which it has the number; null where it took one of its own. */
  readonly paper: string | null;
  /** Legal time at which it was issued. */
  readonly issuedOn: ActedOn;
  readonly attempts: number;
  readonly servedOn: LocalDay | null;
  readonly outcome: 'fulfilled' | 'partly' | 'ignored' | 'withdrawn' | null;
  readonly choice: MeasureChoice | null;
}

export interface PaymentState {
  readonly id: string;
  readonly kind: PaymentKind;
  readonly payer: string;
  readonly items: readonly PaymentItem[];
  readonly totalFen: Fen;
  readonly arrivedAt: MoneyPlace;
  readonly hops: readonly Hop[];
  readonly paidOn: LocalDay;
  /** The day it was recorded with, by which its bank slips are claimed; a correction moves `paidOn` only. */
  readonly slipDay: LocalDay;
  readonly recordedBy: string;
  readonly verified: readonly string[];
  readonly verifiedBy: string | null;
  readonly bounced: readonly string[];
  readonly voided: boolean;
}

/** Money on its way, and where each hop brought it (practice, "Who must pay, and recoveries"). */
export interface Hop {
  readonly arrivedAt: MoneyPlace;
  readonly on: LocalDay;
  readonly by: string;
}

/** The claim of whoever paid wages that another owes. */
export interface RecoveryState {
  readonly id: string;
  readonly paymentId: string;
  readonly creditor: string;
  readonly ofPublicFunds: boolean;
  readonly debtor: string | null;
  readonly dueOn: LocalDay | null;
  readonly receivedFen: Fen;
  readonly ended: RecoveryEnd | null;
}

export interface PushState {
  readonly id: string;
  readonly unit: string;
  readonly pushedOn: LocalDay;
  readonly informationOnly: boolean;
  readonly answered: boolean;
  /** Day of the answer that ended it. */
  readonly answeredOn: LocalDay | null;
}

/** One dated part of a promise. */
export interface InstalmentState {
  readonly id: string;
  readonly dueOn: LocalDay;
  readonly fen: Fen;
  /** 到期前、已履行、未履行待处置、已处置、被新承诺取代. */
  readonly status: 'due' | 'kept' | 'broken' | 'answered' | 'replaced';
}

export interface PromiseState {
  readonly id: string;
  readonly partyId: string;
  readonly sentBeforeFen: Fen;
  readonly instalments: readonly InstalmentState[];
}

export interface TransferWarning {
  readonly id: string;
  /** The party that owes. */
  readonly addressee: string;
  readonly orderIds: readonly string[];
  readonly ended: boolean;
}

export interface CaseEntry {
  readonly type: 'PaymentRecorded' | 'WageLineVerified';
  readonly on: string;
  readonly fen: Fen | null;
}

/** 案卷入档. */
export interface DossierFiling {
  readonly place: string;
  readonly box: string;
  readonly retention: string;
  readonly filedOn: LocalDay;
}

export interface CaseState extends SteppedState, PaperedState, SourceSendingState {
  readonly opened: boolean;
  readonly openedOn: LocalDay | null;
  readonly number: string | null;
  readonly projectKind: ProjectKind;
  readonly project: string | null;
  readonly sections: readonly string[];
  /** Complaints in the case by stream name, with the ordinal of their membership. */
  readonly sources: Readonly<
    Record<string, { readonly membership: number; readonly filedOn: LocalDay | null; readonly people: number }>
  >;
  /** Ordinal of the last membership that ended, by complaint: an older echo that comes late is nothing new. */
  readonly leftSources: Readonly<Record<string, number>>;
  /** Persons who took part in handling the case: they do not call back for its complaints. */
  readonly handlers: readonly string[];
  /** When the concealed people are taken in, and the version of the fact that set it. */
  readonly gathering: { readonly at: Instant; readonly setBy: number } | null;
  readonly grade: CaseGrade | null;
  readonly gradeReasons: readonly string[];
  readonly lead: string | null;
  /** Who led it from when on; until somebody does the 治欠办 has it (`unit` null). */
  readonly custody: readonly (Omit<CustodySegment, 'unit'> & { readonly unit: string | null })[];
  /** Days on which it was archived; the last one without `until` while it is. */
  readonly ends: EndedDays;
  readonly coUnits: readonly string[];
  readonly filingUnit: string | null;
  readonly patron: string | null;
  readonly clearBy: LocalDay | null;
  readonly clearingDates: number;
  /** Who set the date, and his post; nobody else changes it. */
  readonly clearingApprover: { readonly person: string; readonly post: string | null } | null;
  /** The earliest filing of its complaints and its own. */
  readonly filedOn: LocalDay | null;
  readonly ownFiledOn: LocalDay | null;
  readonly obstacles: readonly { readonly kind: string; readonly urgent: boolean; readonly version: number }[];
  readonly investigated: boolean;
  readonly parties: Readonly<Record<string, Party>>;
  readonly links: readonly PartyLink[];
  /** What became of parties: dead, held, struck off, bankrupt. */
  readonly fates: Readonly<Record<string, FateState>>;
  readonly lines: Readonly<Record<string, WageLine>>;
  readonly cause: Cause | null;
  readonly payers: readonly { readonly partyId: string; readonly article: string; readonly amountFen: Fen }[];
  readonly orders: Readonly<Record<string, OrderState>>;
  readonly promises: Readonly<Record<string, PromiseState>>;
  readonly payments: Readonly<Record<string, PaymentState>>;
  readonly recoveries: Readonly<Record<string, RecoveryState>>;
  readonly pushes: Readonly<Record<string, PushState>>;
  /** Warnings that the conditions of a transfer are met; ended when one was begun, or they are met no longer. */
  readonly transferWarnings: Readonly<Record<string, TransferWarning>>;
  /** Overdue orders that were warned of, or stood when a transfer was begun. */
  readonly transferConsidered: readonly string[];
  readonly clearing: { readonly proposedBy: string } | null;
  readonly cleared: boolean;
  readonly archived: boolean;
  /** Where its file stands since it was archived last. */
  readonly filing: DossierFiling | null;
  readonly reopened: number;
  /** Lines opened again since the wages were last cleared: their complaints are told, the others are not. */
  readonly touched: readonly string[];
  /** Units that stand back (回避). */
  readonly conflicts: readonly string[];
  /** Entries that may be voided, by version; `fen` is the sum a verification found. */
  readonly entries: Readonly<Record<number, CaseEntry>>;
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

/** Made once: a literal of this size costs as much as folding twenty events. */
const EMPTY: Omit<CaseState, 'stream'> = {
  ...EMPTY_MATTER,
  papers: {},
  opened: false,
  openedOn: null,
  number: null,
  projectKind: 'unknown',
  project: null,
  sections: [],
  sources: {},
  leftSources: {},
  sourceSendings: {},
  handlers: [],
  gathering: null,
  grade: null,
  gradeReasons: [],
  lead: null,
  custody: [],
  ends: [],
  coUnits: [],
  filingUnit: null,
  patron: null,
  clearBy: null,
  clearingDates: 0,
  clearingApprover: null,
  filedOn: null,
  ownFiledOn: null,
  obstacles: [],
  investigated: false,
  parties: {},
  links: [],
  fates: {},
  lines: {},
  cause: null,
  payers: [],
  orders: {},
  promises: {},
  payments: {},
  recoveries: {},
  pushes: {},
  steps: {},
  transferWarnings: {},
  transferConsidered: [],
  clearing: null,
  cleared: false,
  archived: false,
  filing: null,
  reopened: 0,
  touched: [],
  conflicts: [],
  entries: {},
  active: [],
  walked: [],
};

export function emptyCase(stream: string): CaseState {
  return { ...EMPTY, stream };
}
