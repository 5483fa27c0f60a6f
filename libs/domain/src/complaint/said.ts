import type { Fen, FreeText, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** 投诉 binds to the 5 working days of R25 Art 18; 举报 is concealed always; 信访 follows XF. */
export type ComplaintKind = 'complaint' | 'report' | 'petition';

export type Channel =
  | 'visit'
  | 'phone'
  | 'letter'
  | 'web'
  | 'hotline-12345'
  | 'hotline-12333'
  | 'petition'
  | 'national-platform'
  | 'department'
  | 'procuratorate'
  | 'union'
  | 'town'
  | 'media'
  | 'police-110'
  | 'inspection'
  | 'outside-assistance';

/** 公开 or 对用人单位保密. */
export type Concealment = 'open' | 'concealed';

/** Known, said to be unknown (不详), or not asked yet (absent). */
export type Known<T> = { readonly known: T } | 'unknown';

export interface Claimant {
  readonly claimantId: string;
  /** Sealed subject of this person in this matter. */
  readonly subject: string;
  readonly name?: Sealed | 'unknown';
  readonly idNumber?: Sealed | 'unknown';
  readonly phone?: Sealed | 'unknown';
  readonly concealment: Concealment;
  readonly amountFen?: Fen | 'unknown';
  readonly months?: readonly string[] | 'unknown';
  readonly representative: boolean;
  /** The rest of the form (practice, "Intake"); absent = nobody asked. */
  readonly particulars?: ClaimantParticulars;
}

export type Answered = 'yes' | 'no' | 'unknown';

/** Who the person is, and how he worked and was paid, as he says it. Each of them may be 不详, or not asked yet (absent). */
export interface ClaimantParticulars {
  readonly sex?: Sealed | 'unknown';
  readonly age?: Sealed | 'unknown';
  readonly job?: Sealed | 'unknown';
  readonly address?: Sealed | 'unknown';
  readonly presence?: 'on-site' | 'left' | 'unknown';
  readonly workedFrom?: LocalDay | 'unknown';
  readonly workedTo?: LocalDay | 'unknown';
  readonly payBy?: 'day' | 'piece' | 'month' | 'unknown';
  /** Of a day, a piece or a month. */
  readonly rateFen?: Fen | 'unknown';
  /** Days worked, in halves. */
  readonly halfDays?: number | 'unknown';
  readonly paidFen?: Fen | 'unknown';
  /** The last day on which wages were due and did not come. */
  readonly lastUnpaidPayDay?: LocalDay | 'unknown';
  readonly contract?: Answered;
  readonly realNameRegistered?: Answered;
  /** Somebody else holds his wage or social security card. */
  readonly cardHeld?: Answered;
}

/** 班组长、包工头: a person of his own. */
export interface Foreman {
  readonly subject: string;
  readonly name?: Sealed | 'unknown';
  readonly phone?: Sealed | 'unknown';
}

/** What is asked for, by kind, as the person says it; what the unit finds is `DemandLine`. */
export interface DemandSaid {
  readonly kind: DemandKind;
  readonly amountFen: Fen | 'unknown';
  readonly months: readonly string[] | 'unknown';
}

/** What the form asks beside the persons; absent = nobody asked. */
export interface IntakeCircumstances {
  readonly demands?: readonly DemandSaid[];
  readonly foreman?: Foreman | 'unknown';
  /** Where else it was brought forward. */
  readonly otherChannels?: readonly Channel[] | 'unknown';
  readonly proceedings?: 'none' | 'arbitration' | 'suit' | 'unknown';
  readonly needs?: readonly ('legal-aid' | 'relief')[] | 'unknown';
  /** How the person stood by it that what he said is true; signature and 手印 are on the printed form. */
  readonly truthStated?: 'signed' | 'fingerprint' | 'orally' | 'not-yet';
}

/** The employer may be a natural person (包工头) or an unlicensed unit without credit code. */
export interface EmployerSaid {
  readonly kind: 'company' | 'person' | 'unlicensed';
  readonly name?: Sealed | string | 'unknown';
  readonly creditCode?: string | 'unknown';
}

export type DemandKind = 'wages' | 'construction-price' | 'materials' | 'machinery' | 'other';

export interface DemandLine {
  readonly demandId: string;
  readonly kind: DemandKind;
  readonly amountFen: Fen;
  readonly people: number;
}

export type InformWay = 'phone' | 'sms' | 'written' | 'in-person' | 'post' | 'online';

/** 推选代表书: the paper by which a group chose who speaks for it. */
export interface ElectionPaper {
  readonly document: string;
  /** Where the paper carries one. */
  readonly number: string | null;
  readonly signedOn: LocalDay;
  readonly signers: number;
}

/** Why a unit does not take a demand up, and where the person can go with it. */
export interface Guidance {
  readonly reason: FreeText;
  readonly destination: string;
}

/** What a person said of himself that others build upon: once known it is corrected, never written over. */
export type CorrectedClaimant = Pick<Claimant, 'name' | 'idNumber' | 'amountFen'>;

/** `contact`: nothing is told yet; the person of an urgent ticket is called back at once. */
export type ToldMatter =
  'contact' | 'hand-on' | 'acceptance' | 'decline' | 'supplement' | 'result' | 'duplicate' | 'elsewhere';
