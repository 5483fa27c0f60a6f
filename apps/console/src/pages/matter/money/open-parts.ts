import type { ReactNode } from 'react';

/** A party's name, as it is shown. */
export type NameOf = (party: string | null) => ReactNode;

/** Parts of the money of a case which the document of the API leaves open, as the read answers them. */
export interface WageLine {
  readonly id: string;
  readonly name: unknown;
  readonly origin: string;
  readonly team: string | null;
  readonly claimedFen: number;
  readonly reportedFen: number | null;
  readonly verifiedFen: number | null;
  readonly disputedFen: number;
  readonly end: string | null;
  readonly left: boolean;
  readonly orderedFen: number;
  readonly recordedFen: number;
  readonly paidFen: number;
}

export interface PaymentItem {
  readonly lineId: string;
  readonly fen: number;
}

export interface Payment {
  readonly id: string;
  readonly kind: string;
  /** Party of the tree. */
  readonly payer: string;
  readonly items: readonly PaymentItem[];
  readonly totalFen: number;
  readonly arrivedAt: string;
  readonly paidOn: string;
  readonly verified: readonly string[];
  readonly bounced: readonly string[];
  readonly voided: boolean;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly addressee: string;
  readonly lineIds: readonly string[];
  readonly amountFen: number;
  readonly compensationFen: number;
  readonly payBy: string;
  readonly attempts: number;
  readonly servedOn: string | null;
  readonly outcome: string | null;
}

export interface Party {
  readonly id: string;
  readonly role: string;
  readonly name: unknown;
  readonly creditCode: string | null;
}

export interface PartyLink {
  readonly from: string;
  readonly to: string;
  readonly nature: string;
  readonly paidFen: number | null;
  readonly owedFen: number | null;
}
