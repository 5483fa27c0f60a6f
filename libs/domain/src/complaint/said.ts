import type { Fen, FreeText, Sealed } from '../kernel/event.ts';

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

/** Why a unit does not take a demand up, and where the person can go with it. */
export interface Guidance {
  readonly reason: FreeText;
  readonly destination: string;
}

/** What a person said of himself that others build upon: once known it is corrected, never written over. */
export type CorrectedClaimant = Pick<Claimant, 'name' | 'idNumber' | 'amountFen'>;
