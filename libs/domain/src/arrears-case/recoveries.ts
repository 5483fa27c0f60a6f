import type { Fen } from '../kernel/event.ts';
import type { CaseDraft } from './draft.ts';
import type { PaymentKind } from './events.ts';
import type { CaseState, PaymentState, RecoveryState } from './state.ts';

const REGULATION = '《保障农民工工资支付条例》';

interface Advance {
  /** By which the payer may recover; null where the law names none. */
  readonly article: string | null;
  readonly ofPublicFunds: boolean;
}

/**
 * Payments of wages that somebody else owes. What the emergency fund pays is recovered in its own step (724 Art 63), what
 * comes from the special account or a court is the debtor's own.
 */
export const ADVANCES: Readonly<Partial<Record<PaymentKind, Advance>>> = {
  'prior-payment': { article: `${REGULATION}第三十条`, ofPublicFunds: false },
  'owner-advance': { article: `${REGULATION}第二十九条`, ofPublicFunds: false },
  deposit: { article: `${REGULATION}第三十条`, ofPublicFunds: false },
  backstop: { article: null, ofPublicFunds: true },
  'third-party': { article: null, ofPublicFunds: false },
};

/**
 * Every advance opens the claim to have it back, once; the claim ends by itself with its last fen, or with the payment
 * (practice, "Who must pay, and recoveries").
 */
export function followRecoveries(draft: CaseDraft): void {
  openRecoveries(draft);
  for (const claim of Object.values(draft.state.recoveries)) {
    const { claimFen, openFen } = recoverySums(draft.state, claim);
    if (claim.ended !== null || openFen > 0) continue;
    const as = claimFen > 0 ? 'recovered' : 'fell-away';
    draft.emit({ type: 'RecoveryEnded', data: { claimId: claim.id, as, reason: null, document: null } });
  }
}

function openRecoveries(draft: CaseDraft): void {
  for (const { id: paymentId, kind, payer: creditor, voided } of Object.values(draft.state.payments)) {
    const advance = ADVANCES[kind];
    if (advance === undefined || voided || claimOn(draft.state, paymentId) !== undefined) continue;
    const claimId = `r${Object.keys(draft.state.recoveries).length + 1}`;
    draft.emit({ type: 'RecoveryOpened', data: { claimId, paymentId, kind, creditor, ...advance } });
  }
}

function claimOn({ recoveries }: CaseState, paymentId: string): RecoveryState | undefined {
  return Object.values(recoveries).find((claim) => claim.paymentId === paymentId);
}

/** What was paid and not come back from the bank: 加付赔偿金 is the debtor's own penalty and counts like the wages. */
export function claimedBackFen(payment: PaymentState | undefined): Fen {
  if (payment === undefined || payment.voided) return 0;
  const { items, bounced } = payment;
  return items.reduce((sum, { lineId, fen }) => (bounced.includes(lineId) ? sum : sum + fen), 0);
}

export interface RecoverySums {
  readonly claimFen: Fen;
  readonly receivedFen: Fen;
  /** 0 once the claim has ended, in whatever way. */
  readonly openFen: Fen;
}

export function recoverySums({ payments }: CaseState, claim: RecoveryState): RecoverySums {
  const claimFen = claimedBackFen(payments[claim.paymentId]);
  const { receivedFen, ended } = claim;
  return { claimFen, receivedFen, openFen: ended === null ? Math.max(0, claimFen - receivedFen) : 0 };
}

/** Public money that was advanced and is neither back nor accounted for. */
export function owesPublicFunds(state: CaseState): boolean {
  return Object.values(state.recoveries).some((claim) => claim.ofPublicFunds && recoverySums(state, claim).openFen > 0);
}
