import type { EventOf, Fen } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { ProjectPerson, ProvenFact } from './events.ts';

/** 山西省建筑工程从业人员实名制管理系统, 农民工工资支付监控平台. */
export type EntrySystem = 'real-name' | 'payment-monitor';

export type DepositForm = 'cash' | 'guarantee-letter';

/** Why the share of the deposit is what it is (differentiated storing, notice, part two (四)2). */
export type DepositGround = 'ordinary' | 'several-projects' | 'two-years-clean' | 'recent-arrears';

export type ExemptionGround = 'small-and-clean' | 'three-years-clean';

/** 入口处、项目部、生活区. */
export const BOARD_PLACES = ['entrance', 'site-office', 'living-area'] as const;
export type BoardPlace = (typeof BOARD_PLACES)[number];

/** The four kinds of content of the notice, part two (五)1–4. */
export const BOARD_CONTENTS = ['units-and-clerk', 'wage-standard-and-pay-day', 'deposit', 'channels'] as const;
export type BoardContent = (typeof BOARD_CONTENTS)[number];

export interface BoardLine {
  readonly place: BoardPlace;
  readonly contents: readonly BoardContent[];
}

/** A record of the case as it stood when an account or a deposit was let go. */
export interface CheckedCase {
  readonly stream: string;
  readonly version: number;
}

/** Whose 劳动用工管理台账 it is (724 Art 28). */
export type LedgerKeeper = 'general-contractor' | 'subcontractor';

/** `keeper`: the company's name. */
export interface LabourLedgerFacts {
  readonly keptBy: LedgerKeeper;
  readonly keeper: string;
}

export interface DepositFacts {
  readonly form: DepositForm;
  readonly ground: DepositGround;
  /** In hundredths of a per cent of the price. */
  readonly rateBp: number;
  /** The most that is asked of one contractor, where the place sets it. */
  readonly capFen: Fen | null;
  readonly fen: Fen;
  readonly bank: string;
  /** Of the guarantee letter. */
  readonly expiresOn: LocalDay | null;
}

export type RegimeEvent =
  /** 劳资专管员. */
  | EventOf<'WageClerkNamed', ProvenFact & { readonly clerk: ProjectPerson }>
  | EventOf<'SystemEntryRecorded', ProvenFact & { readonly system: EntrySystem; readonly workers: number }>
  /** 劳动用工管理台账 of one contractor, seen to be kept. */
  | EventOf<'LabourLedgerShown', ProvenFact & LabourLedgerFacts>
  | EventOf<'SpecialAccountOpened', ProvenFact & { readonly bank: string; readonly agreement: boolean }>
  | EventOf<'SpecialAccountReported', ProvenFact>
  | EventOf<'CompletionNoticePosted', ProvenFact>
  | EventOf<'SpecialAccountClosed', ProvenFact & { readonly cases: readonly CheckedCase[] }>
  | EventOf<
      'DepositStored',
      DepositFacts & ProvenFact & { readonly requiredFen: Fen | null; readonly shortFen: Fen | null }
    >
  /** The letter or the cash before it is watched no longer: what follows takes its place. */
  | EventOf<'SecurityReplaced', { readonly security: 'deposit' | 'guarantee'; readonly effectiveOn: LocalDay }>
  | EventOf<'DepositExempted', ProvenFact & { readonly ground: ExemptionGround }>
  | EventOf<'DepositReturned', ProvenFact & { readonly cases: readonly CheckedCase[] }>
  /** `missing`: how many of the three times four are not there. */
  | EventOf<'BoardChecked', ProvenFact & { readonly board: readonly BoardLine[]; readonly missing: number }>
  /** 工程款支付担保. */
  | EventOf<
      'PaymentGuaranteeGiven',
      ProvenFact & { readonly form: DepositForm; readonly fen: Fen; readonly expiresOn: LocalDay | null }
    >;
