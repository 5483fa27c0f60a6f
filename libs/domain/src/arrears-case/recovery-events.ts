import type { EventOf, Fen, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';

/** 抵扣、不应追偿、放弃、无财产可供追偿、另行诉讼或者仲裁: what a person may say. */
export type StatedRecoveryEnd = 'set-off' | 'none-due' | 'waived' | 'uncollectable' | 'other-route';

/** Beside those 全部追回, and 付款作废或者全部退票: these come by themselves. */
export type RecoveryEnd = StatedRecoveryEnd | 'recovered' | 'fell-away';

interface ClaimRef {
  readonly claimId: string;
}

/** 追偿: whoever paid wages that another owes claims them back; it goes on after the wages are paid. */
export type RecoveryEvent =
  | EventOf<
      'RecoveryOpened',
      ClaimRef & {
        readonly paymentId: string;
        readonly kind: string;
        readonly creditor: string;
        /** By which the payer may recover; null where the law names none. */
        readonly article: string | null;
        /** Paid out of public funds: the district owes the recovery to itself. */
        readonly ofPublicFunds: boolean;
      }
    >
  | EventOf<
      'RecoveryDemanded',
      ClaimRef & { readonly debtor: string; readonly dueOn: LocalDay; readonly document: string }
    >
  | EventOf<
      'RecoveryReceived',
      ClaimRef & { readonly fen: Fen; readonly receivedOn: LocalDay; readonly document: string }
    >
  | EventOf<
      'RecoveryEnded',
      ClaimRef & {
        readonly as: RecoveryEnd;
        /** Null where it ended by itself. */
        readonly reason: FreeText | null;
        readonly document: string | null;
      }
    >;
