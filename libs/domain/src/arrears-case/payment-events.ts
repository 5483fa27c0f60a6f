import type { EventOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

export type PaymentKind =
  | 'employer'
  | 'prior-payment'
  | 'owner-advance'
  | 'special-account'
  | 'deposit'
  | 'backstop'
  | 'emergency-fund'
  | 'third-party'
  | 'court';

/** Where money is: 本人, 其他账户, 班组长, 专用账户, 监察账户, 法院, 镇（街道）, 用人单位. Only 本人 is paid. */
export type MoneyPlace =
  'person' | 'account' | 'team-leader' | 'special-account' | 'supervision-account' | 'court' | 'town' | 'company';

/** A bank's own number of one transfer. */
export interface BankSlip {
  readonly bank: string;
  readonly serial: string;
}

export interface PaymentItem {
  readonly lineId: string;
  readonly fen: Fen;
  /** 加付赔偿金; wages where absent. */
  readonly of?: 'compensation';
  /** Absent for cash and other money without a bank's number. */
  readonly slip?: BankSlip;
}

/** Money towards wages, from the payer's proof to the person. */
export type PaymentEvent =
  | EventOf<
      'PaymentRecorded',
      {
        readonly paymentId: string;
        readonly kind: PaymentKind;
        readonly payer: string;
        readonly items: readonly PaymentItem[];
        readonly totalFen: Fen;
        readonly paidOn: LocalDay;
        /** Where the money is now; only `person` can be verified to the person. */
        readonly arrivedAt: MoneyPlace;
        readonly document: string;
        /** Why it is another payment than one that looks the same. */
        readonly distinctBecause?: FreeText;
      }
    >
  | EventOf<
      'PaymentForwarded',
      {
        readonly paymentId: string;
        readonly arrivedAt: MoneyPlace;
        readonly document: string;
      }
    >
  | EventOf<
      'PaymentBounced',
      { readonly paymentId: string; readonly lineId: string; readonly fen: Fen; readonly reason: FreeText }
    >
  | EventOf<
      'PaymentVerified',
      {
        readonly paymentId: string;
        readonly lineIds: readonly string[];
        readonly way: 'bank-slip' | 'call' | 'signature';
        readonly verifiedBy: string;
      }
    >;
